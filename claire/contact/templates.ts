import { formatNumber } from '../counts';
import { ClaireError, type Problem } from '../errors';
import type { TextLanguage } from './countries';

/** The message in one language. A line whose field has no value is left out. */
export interface MessageTexts {
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
}

export interface MessageTemplate extends Readonly<Record<TextLanguage, MessageTexts>> {
  readonly label: string;
  /** The event of Claire that asks for it, if one does. */
  readonly event?: number;
}

/** The messages that workshops send. Their names are a contract. */
export const templates = {
  onlineCheckIn: {
    label: 'Online check-in',
    event: 6,
    nl: {
      subject: 'Check uw auto vooraf online in',
      text: 'U kunt uw afspraak thuis al voorbereiden. Dat scheelt u wachten aan de balie.\n\nOnline inchecken: {link}\n\nAfspraak: {when}',
      sms: 'Check uw auto online in.\n{link}\n{workshop}',
    },
    de: {
      subject: 'Checken Sie Ihr Fahrzeug vorab online ein',
      text: 'Sie können Ihren Termin schon zu Hause vorbereiten. Das spart Ihnen Wartezeit am Empfang.\n\nOnline einchecken: {link}\n\nTermin: {when}',
      sms: 'Checken Sie Ihr Auto online ein.\n{link}\n{workshop}',
    },
    en: {
      subject: 'Check your car in online',
      text: 'You can prepare for your appointment at home. It saves you waiting at the desk.\n\nCheck in online: {link}\n\nAppointment: {when}',
      sms: 'Check your car in online.\n{link}\n{workshop}',
    },
    fr: {
      subject: 'Enregistrez votre voiture en ligne',
      text: 'Vous pouvez préparer votre rendez-vous depuis chez vous. Vous attendrez moins à l’accueil.\n\nEnregistrement en ligne\u00a0: {link}\n\nRendez-vous\u00a0: {when}',
      sms: 'Enregistrez votre voiture en ligne.\n{link}\n{workshop}',
    },
  },
  diagnoseOverview: {
    label: 'Diagnose overview',
    event: 8,
    nl: {
      subject: 'De controle van uw auto',
      text: 'Wij hebben uw auto gecontroleerd. U beslist zelf wat wij mogen doen: u keurt het werk online goed of af.\n\nBekijken en kiezen: {link}',
      sms: 'Uw auto is gecontroleerd. Wat mogen wij doen?\n{link}\n{workshop}',
    },
    de: {
      subject: 'Was wir an Ihrem Fahrzeug festgestellt haben',
      text: 'wir haben Ihr Fahrzeug geprüft. Sie entscheiden online, welche Arbeiten wir ausführen.\n\nAnsehen und entscheiden: {link}',
      sms: 'Ihr Auto ist geprüft. Was sollen wir tun?\n{link}\n{workshop}',
    },
    en: {
      subject: 'What we found on your car',
      text: 'We have checked your car. Please choose online which work you would like us to do.\n\nView and choose: {link}',
      sms: 'We have checked your car. What should we do?\n{link}\n{workshop}',
    },
    fr: {
      subject: 'Le diagnostic de votre voiture',
      text: 'Nous avons examiné votre voiture. Vous choisissez en ligne les travaux à faire.\n\nVoir et choisir\u00a0: {link}',
      sms: 'Nous avons examiné votre voiture. Que faire ?\n{link}\n{workshop}',
    },
  },
  diagnoseOverviewUpdate: {
    label: 'Diagnose overview, updated',
    event: 9,
    nl: {
      subject: 'Nieuws over uw auto',
      text: 'Het overzicht van uw auto is bijgewerkt. Wilt u het opnieuw bekijken en kiezen wat wij mogen doen?\n\nBekijken en kiezen: {link}',
      sms: 'Het overzicht van uw auto is bijgewerkt.\n{link}\n{workshop}',
    },
    de: {
      subject: 'Neues zu Ihrem Fahrzeug',
      text: 'die Übersicht zu Ihrem Fahrzeug hat sich geändert. Bitte sehen Sie sie noch einmal an und entscheiden Sie.\n\nAnsehen und entscheiden: {link}',
      sms: 'Neues zu Ihrem Auto: bitte entscheiden.\n{link}\n{workshop}',
    },
    en: {
      subject: 'News about your car',
      text: 'The overview of your car has been updated. Please look at it again and choose which work you would like us to do.\n\nView and choose: {link}',
      sms: 'The overview of your car has been updated.\n{link}\n{workshop}',
    },
    fr: {
      subject: 'Du nouveau concernant votre voiture',
      text: 'Le diagnostic de votre voiture a été mis à jour. Merci de le consulter et de choisir les travaux à faire.\n\nVoir et choisir\u00a0: {link}',
      sms: 'Le diagnostic de votre voiture est mis à jour.\n{link}\n{workshop}',
    },
  },
  repairOverview: {
    label: 'Repair overview',
    event: 11,
    nl: {
      subject: 'Het werk aan uw auto',
      text: 'Het werk aan uw auto is klaar. In het overzicht ziet u wat wij hebben gedaan.\n\nOverzicht: {link}',
      sms: 'Dit hebben wij aan uw auto gedaan:\n{link}\n{workshop}',
    },
    de: {
      subject: 'Was wir an Ihrem Fahrzeug gemacht haben',
      text: 'die Arbeiten an Ihrem Fahrzeug sind abgeschlossen. In der Übersicht sehen Sie, was wir gemacht haben.\n\nÜbersicht: {link}',
      sms: 'Das haben wir an Ihrem Auto gemacht:\n{link}\n{workshop}',
    },
    en: {
      subject: 'The work on your car',
      text: 'The work on your car is done. The overview shows what we did.\n\nOverview: {link}',
      sms: 'This is the work we did on your car:\n{link}\n{workshop}',
    },
    fr: {
      subject: 'Les travaux sur votre voiture',
      text: 'Les travaux sur votre voiture sont terminés. Le rapport montre ce que nous avons fait.\n\nRapport\u00a0: {link}',
      sms: 'Les travaux sur votre voiture :\n{link}\n{workshop}',
    },
  },
  repairOverviewUpdate: {
    label: 'Repair overview, updated',
    event: 12,
    nl: {
      subject: 'Het overzicht van het werk is bijgewerkt',
      text: 'Het overzicht van het werk aan uw auto is bijgewerkt.\n\nOverzicht: {link}',
      sms: 'Het overzicht van het werk is bijgewerkt.\n{link}\n{workshop}',
    },
    de: {
      subject: 'Die Übersicht der Arbeiten hat sich geändert',
      text: 'die Übersicht der Arbeiten an Ihrem Fahrzeug hat sich geändert.\n\nÜbersicht: {link}',
      sms: 'Die Übersicht zu Ihrem Auto ist neu:\n{link}\n{workshop}',
    },
    en: {
      subject: 'The overview of the work has been updated',
      text: 'The overview of the work on your car has been updated.\n\nOverview: {link}',
      sms: 'The overview of the work has been updated.\n{link}\n{workshop}',
    },
    fr: {
      subject: 'Le rapport des travaux est mis à jour',
      text: 'Le rapport des travaux sur votre voiture a été mis à jour.\n\nRapport\u00a0: {link}',
      sms: 'Le rapport sur votre voiture est mis à jour.\n{link}\n{workshop}',
    },
  },
  carReady: {
    label: 'Car ready',
    event: 4,
    nl: {
      subject: 'Uw auto {licensePlate} staat klaar',
      text: 'Uw auto staat klaar. U kunt hem tijdens onze openingstijden ophalen.',
      sms: 'Uw auto staat klaar.\nKenteken {licensePlate}\n{workshop}\nTel. {workshopPhone}',
    },
    de: {
      subject: 'Ihr Fahrzeug {licensePlate} steht bereit',
      text: 'Ihr Fahrzeug steht bereit. Sie können es während unserer Öffnungszeiten abholen.',
      sms: 'Ihr Auto steht bereit.\nKennzeichen {licensePlate}\n{workshop}\nTel. {workshopPhone}',
    },
    en: {
      subject: 'Your car {licensePlate} is ready',
      text: 'Your car is ready. You can collect it whenever we are open.',
      sms: 'Your car is ready.\nPlate {licensePlate}\n{workshop}\nTel. {workshopPhone}',
    },
    fr: {
      subject: 'Votre voiture {licensePlate} est prête',
      text: 'Votre voiture est prête. Vous pouvez venir la chercher pendant nos heures d’ouverture.',
      sms: 'Votre voiture vous attend.\nPlaque {licensePlate}\n{workshop}\nTél. {workshopPhone}',
    },
  },
  appointmentReminder: {
    label: 'Reminder of the appointment',
    nl: {
      subject: 'Uw afspraak {when}',
      text: 'Wij herinneren u aan uw afspraak.\n\nWanneer: {when}\nWaar: {workshop}\n\nBent u verhinderd? Bel ons dan even.',
      sms: 'Uw afspraak: {when}\n{workshop}\nTel. {workshopPhone}',
    },
    de: {
      subject: 'Ihr Termin {when}',
      text: 'wir erinnern Sie an Ihren Termin.\n\nWann: {when}\nWo: {workshop}\n\nSie sind verhindert? Bitte rufen Sie uns kurz an.',
      sms: 'Ihr Termin: {when}\n{workshop}\nTel. {workshopPhone}',
    },
    en: {
      subject: 'Your appointment {when}',
      text: 'This is a reminder of your appointment.\n\nWhen: {when}\nWhere: {workshop}\n\nIf you cannot make it, please give us a call.',
      sms: 'Your appointment: {when}\n{workshop}\nTel. {workshopPhone}',
    },
    fr: {
      subject: 'Votre rendez-vous {when}',
      text: 'Nous vous rappelons votre rendez-vous.\n\nQuand\u00a0: {when}\nOù\u00a0: {workshop}\n\nUn empêchement\u00a0? Merci de nous appeler.',
      sms: 'Votre rendez-vous : {when}\n{workshop}\nTél. {workshopPhone}',
    },
  },
  approvalReminder: {
    label: 'Approval missing',
    nl: {
      subject: 'Wij wachten nog op uw akkoord',
      text: 'Wij hebben u gevraagd wat wij aan uw auto mogen doen, maar nog geen antwoord gekregen. De link staat in ons vorige bericht. Bellen mag ook.',
      sms: 'Wij wachten nog op uw akkoord voor het werk aan uw auto.\n{workshop}\nTel. {workshopPhone}',
    },
    de: {
      subject: 'Wir warten noch auf Ihre Freigabe',
      text: 'wir haben Sie gefragt, welche Arbeiten wir an Ihrem Fahrzeug ausführen sollen, und noch keine Antwort erhalten. Den Link finden Sie in unserer letzten Nachricht. Sie können uns auch anrufen.',
      sms: 'Wir warten noch auf Ihre Freigabe für die Arbeiten an Ihrem Auto.\n{workshop}\nTel. {workshopPhone}',
    },
    en: {
      subject: 'We are still waiting for your approval',
      text: 'We asked you which work you would like us to do on your car, and have not heard from you yet. The link is in our earlier message. You can also call us.',
      sms: 'We are still waiting for your approval of the work on your car.\n{workshop}\nTel. {workshopPhone}',
    },
    fr: {
      subject: 'Nous attendons votre accord',
      text: 'Nous vous avons demandé quels travaux faire sur votre voiture et attendons votre réponse. Le lien se trouve dans notre dernier message. Vous pouvez aussi nous appeler.',
      sms: 'Nous attendons votre accord pour les travaux.\n{workshop}\nTél. {workshopPhone}',
    },
  },
  review: {
    label: 'Review after delivery',
    nl: {
      subject: 'Hoe tevreden bent u?',
      text: 'Uw auto is bij ons geweest. Hoe tevreden bent u? Antwoord gerust op dit bericht: wij lezen alles.',
      sms: 'Uw auto is bij ons geweest. Hoe tevreden bent u? Bel ons gerust.\n{workshop}',
    },
    de: {
      subject: 'Wie zufrieden sind Sie?',
      text: 'Ihr Fahrzeug war bei uns. Wie zufrieden sind Sie? Antworten Sie gern auf diese Nachricht: Wir lesen alles.',
      sms: 'Ihr Auto war bei uns. Wie zufrieden sind Sie? Rufen Sie uns gern an.\n{workshop}',
    },
    en: {
      subject: 'How satisfied are you?',
      text: 'Your car was with us recently. How satisfied are you? Feel free to reply to this message: we read everything.',
      sms: 'Your car was with us recently. How satisfied are you? Feel free to call us.\n{workshop}',
    },
    fr: {
      subject: 'Votre avis nous intéresse',
      text: 'Vous nous avez confié votre voiture. Qu’en avez-vous pensé\u00a0? N’hésitez pas à répondre à ce message\u00a0: nous lisons tout.',
      sms: 'Vous nous avez confié votre voiture. Votre avis ? Appelez-nous.\n{workshop}',
    },
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

export type TemplateName = keyof typeof templates;

/** The fields that a text may have between braces. A contract: users write their own texts. */
export const messageFields: readonly string[] = [
  ...['greeting', 'name', 'title', 'initials', 'surname', 'company'],
  ...['car', 'make', 'model', 'licensePlate', 'workOrder'],
  ...['when', 'date', 'time', 'workshop', 'workshopPhone', 'link'],
];

/** A field is a name between braces; braces around anything else are text. */
export const fieldPattern = /\{([A-Za-z]\w*)\}/g;

export function listFields(text: string): string[] {
  return [...new Set([...text.matchAll(fieldPattern)].map(([, name = '']) => name))];
}

export function listUnknownFields(text: string): string[] {
  return listFields(text).filter((name) => !messageFields.includes(name));
}

/** What a user wants written to the customer, after a check. */
export type MessageChoice =
  | { readonly kind: 'template'; readonly name: TemplateName }
  | { readonly kind: 'byEvent' }
  | { readonly kind: 'own'; readonly texts: MessageTexts };

export interface EnteredMessage {
  readonly message?: unknown;
  readonly messageSubject?: unknown;
  readonly messageText?: unknown;
  /** The text, when it is empty. */
  readonly messageSms?: unknown;
}

/**
 * Nothing when no message is wanted. Throws with the option and the field that are not known; a
 * look-up has no event whose message it could be.
 */
export function readMessageChoice(
  entered: EnteredMessage,
  { hasEvent }: { hasEvent: boolean },
): MessageChoice | undefined {
  const { message } = entered;
  if (message === undefined || message === null || message === '') return undefined;
  if (message === 'byEvent' && hasEvent) return { kind: 'byEvent' };
  if (message === 'own') return readOwn(entered);
  if (isTemplate(message)) return { kind: 'template', name: message };
  throw invalidMessage([{ path: 'message', message: 'must be the name of a template, or own' }]);
}

export function isTemplate(name: unknown): name is TemplateName {
  return typeof name === 'string' && Object.hasOwn(templates, name);
}

export function findTemplate(event: number | null): TemplateName | undefined {
  if (event === null) return undefined;
  const all: [string, MessageTemplate][] = Object.entries(templates);
  const [name] = all.find(([, template]) => template.event === event) ?? [];
  return isTemplate(name) ? name : undefined;
}

/** No mail is longer. */
const maxText = 100_000;

function readOwn(entered: EnteredMessage): MessageChoice {
  const read = (value: unknown) => (typeof value === 'string' ? value : '');
  const messageSubject = read(entered.messageSubject);
  const messageText = read(entered.messageText);
  const messageSms = read(entered.messageSms);
  const texts = Object.entries({ messageSubject, messageText, messageSms });
  const problems = texts.flatMap(([path, text]) =>
    text.length > maxText
      ? { path, message: `has more than ${formatNumber(maxText)} characters` }
      : listUnknownFields(text).map((field) => ({
          path,
          message: `has the unknown field {${field}}`,
        })),
  );
  const isEmpty = messageText.trim() === '';
  if (isEmpty) problems.unshift({ path: 'messageText', message: 'is required' });
  if (problems.length > 0) throw invalidMessage(problems);
  const sms = messageSms.trim() === '' ? messageText : messageSms;
  return { kind: 'own', texts: { subject: messageSubject, text: messageText, sms } };
}

function invalidMessage(problems: readonly Problem[]): ClaireError {
  const said = problems.map(({ path, message }) => `${labels[path] ?? path} ${message}`);
  const isField = problems.some(({ message }) => message.includes('{'));
  const known = messageFields.map((field) => `{${field}}`).join(', ');
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: said.join('; '),
    advice: isField ? `The fields are ${known}.` : undefined,
    problems,
  });
}

/** The English names of the options in the dialogs. */
const labels: Readonly<Record<string, string>> = {
  ...{ message: 'Message', messageSubject: 'Message Subject' },
  ...{ messageText: 'Message Text', messageSms: 'Message SMS' },
};
