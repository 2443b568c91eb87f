import type { MessageTemplate } from './message-template';

/** The messages that workshops send. Their names are a contract. */
export const templates = {
  onlineCheckIn: {
    label: 'Online check-in',
    event: 6,
    texts: {
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
        text: 'You can prepare your appointment at home. It saves you waiting at the desk.\n\nCheck in online: {link}\n\nAppointment: {when}',
        sms: 'Check your car in online.\n{link}\n{workshop}',
      },
      fr: {
        subject: 'Enregistrez votre voiture en ligne',
        text: 'Vous pouvez préparer votre rendez-vous depuis chez vous. Vous attendrez moins à l’accueil.\n\nEnregistrement en ligne : {link}\n\nRendez-vous : {when}',
        sms: 'Enregistrez votre voiture en ligne.\n{link}\n{workshop}',
      },
    },
  },
  diagnoseOverview: {
    label: 'Diagnose overview',
    event: 8,
    texts: {
      nl: {
        subject: 'Wat wij aan uw auto vonden',
        text: 'Wij hebben uw auto bekeken. Kies zelf wat wij mogen doen: u keurt het werk online goed of af.\n\nBekijken en kiezen: {link}',
        sms: 'Uw auto is bekeken. Wat mogen wij doen?\n{link}\n{workshop}',
      },
      de: {
        subject: 'Was wir an Ihrem Fahrzeug gefunden haben',
        text: 'wir haben Ihr Fahrzeug geprüft. Sie entscheiden online, welche Arbeiten wir ausführen.\n\nAnsehen und entscheiden: {link}',
        sms: 'Ihr Auto ist geprüft. Was sollen wir tun?\n{link}\n{workshop}',
      },
      en: {
        subject: 'What we found on your car',
        text: 'We have checked your car. You choose online which work we do.\n\nSee it and choose: {link}',
        sms: 'Your car is checked. What may we do?\n{link}\n{workshop}',
      },
      fr: {
        subject: 'Le diagnostic de votre voiture',
        text: 'Nous avons examiné votre voiture. Vous choisissez en ligne les travaux à faire.\n\nVoir et choisir : {link}',
        sms: 'Votre voiture est examinée. Que faire ?\n{link}\n{workshop}',
      },
    },
  },
  diagnoseOverviewUpdate: {
    label: 'Diagnose overview, updated',
    event: 9,
    texts: {
      nl: {
        subject: 'Er is iets bijgekomen aan uw auto',
        text: 'Het overzicht van uw auto is veranderd. Wilt u het opnieuw bekijken en kiezen wat wij mogen doen?\n\nBekijken en kiezen: {link}',
        sms: 'Het overzicht van uw auto is veranderd.\n{link}\n{workshop}',
      },
      de: {
        subject: 'Neues zu Ihrem Fahrzeug',
        text: 'die Übersicht zu Ihrem Fahrzeug hat sich geändert. Bitte sehen Sie sie noch einmal an und entscheiden Sie.\n\nAnsehen und entscheiden: {link}',
        sms: 'Neues zu Ihrem Auto: bitte entscheiden.\n{link}\n{workshop}',
      },
      en: {
        subject: 'News about your car',
        text: 'The overview of your car has changed. Please look at it again and choose what we may do.\n\nSee it and choose: {link}',
        sms: 'The overview of your car has changed.\n{link}\n{workshop}',
      },
      fr: {
        subject: 'Du nouveau pour votre voiture',
        text: 'Le diagnostic de votre voiture a changé. Merci de le revoir et de choisir les travaux à faire.\n\nVoir et choisir : {link}',
        sms: 'Le diagnostic de votre voiture a changé.\n{link}\n{workshop}',
      },
    },
  },
  repairOverview: {
    label: 'Repair overview',
    event: 11,
    texts: {
      nl: {
        subject: 'Wat wij aan uw auto deden',
        text: 'Het werk aan uw auto is gedaan. In het overzicht ziet u wat wij deden.\n\nOverzicht: {link}',
        sms: 'Dit deden wij aan uw auto:\n{link}\n{workshop}',
      },
      de: {
        subject: 'Was wir an Ihrem Fahrzeug gemacht haben',
        text: 'die Arbeiten an Ihrem Fahrzeug sind fertig. In der Übersicht sehen Sie, was wir gemacht haben.\n\nÜbersicht: {link}',
        sms: 'Das haben wir an Ihrem Auto gemacht:\n{link}\n{workshop}',
      },
      en: {
        subject: 'What we did to your car',
        text: 'The work on your car is done. The overview shows what we did.\n\nOverview: {link}',
        sms: 'This is what we did to your car:\n{link}\n{workshop}',
      },
      fr: {
        subject: 'Les travaux sur votre voiture',
        text: 'Les travaux sur votre voiture sont finis. Le rapport montre ce que nous avons fait.\n\nRapport : {link}',
        sms: 'Les travaux sur votre voiture :\n{link}\n{workshop}',
      },
    },
  },
  repairOverviewUpdate: {
    label: 'Repair overview, updated',
    event: 12,
    texts: {
      nl: {
        subject: 'Het overzicht van het werk is veranderd',
        text: 'Het overzicht van het werk aan uw auto is veranderd.\n\nOverzicht: {link}',
        sms: 'Het overzicht van het werk aan uw auto is veranderd.\n{link}\n{workshop}',
      },
      de: {
        subject: 'Die Übersicht der Arbeiten hat sich geändert',
        text: 'die Übersicht der Arbeiten an Ihrem Fahrzeug hat sich geändert.\n\nÜbersicht: {link}',
        sms: 'Die Übersicht zu Ihrem Auto ist neu:\n{link}\n{workshop}',
      },
      en: {
        subject: 'The overview of the work has changed',
        text: 'The overview of the work on your car has changed.\n\nOverview: {link}',
        sms: 'The overview of the work on your car has changed.\n{link}\n{workshop}',
      },
      fr: {
        subject: 'Le rapport des travaux a changé',
        text: 'Le rapport des travaux sur votre voiture a changé.\n\nRapport : {link}',
        sms: 'Le rapport sur votre voiture a changé.\n{link}\n{workshop}',
      },
    },
  },
  carReady: {
    label: 'Car ready',
    event: 4,
    texts: {
      nl: {
        subject: 'Uw auto staat klaar {licensePlate}',
        text: 'Uw auto staat klaar. U kunt hem ophalen wanneer wij open zijn.',
        sms: 'Uw auto staat klaar.\nKenteken {licensePlate}\n{workshop}\nTel. {workshopPhone}',
      },
      de: {
        subject: 'Ihr Fahrzeug steht bereit {licensePlate}',
        text: 'Ihr Fahrzeug steht bereit. Sie können es während unserer Öffnungszeiten abholen.',
        sms: 'Ihr Auto steht bereit.\nKennzeichen {licensePlate}\n{workshop}\nTel. {workshopPhone}',
      },
      en: {
        subject: 'Your car is ready {licensePlate}',
        text: 'Your car is ready. You can collect it whenever we are open.',
        sms: 'Your car is ready.\nPlate {licensePlate}\n{workshop}\nTel. {workshopPhone}',
      },
      fr: {
        subject: 'Votre voiture est prête {licensePlate}',
        text: 'Votre voiture est prête. Vous pouvez venir la chercher pendant nos heures d’ouverture.',
        sms: 'Votre voiture vous attend.\nPlaque {licensePlate}\n{workshop}\nTél. {workshopPhone}',
      },
    },
  },
  appointmentReminder: {
    label: 'Reminder of the appointment',
    texts: {
      nl: {
        subject: 'Uw afspraak {when}',
        text: 'Wij herinneren u aan uw afspraak.\n\nWanneer: {when}\nWaar: {workshop}\n\nKunt u niet? Bel ons dan even.',
        sms: 'Uw afspraak: {when}\n{workshop}\nTel. {workshopPhone}',
      },
      de: {
        subject: 'Ihr Termin {when}',
        text: 'wir erinnern Sie an Ihren Termin.\n\nWann: {when}\nWo: {workshop}\n\nSie sind verhindert? Bitte rufen Sie uns kurz an.',
        sms: 'Ihr Termin: {when}\n{workshop}\nTel. {workshopPhone}',
      },
      en: {
        subject: 'Your appointment {when}',
        text: 'This is a reminder of your appointment.\n\nWhen: {when}\nWhere: {workshop}\n\nCan you not make it? Please give us a call.',
        sms: 'Your appointment: {when}\n{workshop}\nTel. {workshopPhone}',
      },
      fr: {
        subject: 'Votre rendez-vous {when}',
        text: 'Nous vous rappelons votre rendez-vous.\n\nQuand : {when}\nOù : {workshop}\n\nUn empêchement ? Merci de nous appeler.',
        sms: 'Votre rendez-vous : {when}\n{workshop}\nTél. {workshopPhone}',
      },
    },
  },
  approvalReminder: {
    label: 'Approval missing',
    texts: {
      nl: {
        subject: 'Wij wachten nog op uw akkoord',
        text: 'Wij vroegen u wat wij aan uw auto mogen doen en kregen nog geen antwoord. U vindt de link in ons vorige bericht, of u belt ons.',
        sms: 'Wij wachten nog op uw akkoord voor het werk aan uw auto.\n{workshop}\nTel. {workshopPhone}',
      },
      de: {
        subject: 'Wir warten noch auf Ihre Freigabe',
        text: 'wir haben Sie gefragt, was wir an Ihrem Fahrzeug tun sollen, und noch keine Antwort erhalten. Den Link finden Sie in unserer letzten Nachricht, oder Sie rufen uns an.',
        sms: 'Wir warten noch auf Ihre Freigabe der Arbeiten an Ihrem Auto.\n{workshop}\nTel. {workshopPhone}',
      },
      en: {
        subject: 'We are still waiting for your approval',
        text: 'We asked you what we may do to your car and have no answer yet. The link is in our earlier message, or you can call us.',
        sms: 'We are still waiting for your approval of the work on your car.\n{workshop}\nTel. {workshopPhone}',
      },
      fr: {
        subject: 'Nous attendons votre accord',
        text: 'Nous vous avons demandé quels travaux faire sur votre voiture et attendons votre réponse. Le lien se trouve dans notre dernier message, ou appelez-nous.',
        sms: 'Nous attendons votre accord pour les travaux.\n{workshop}\nTél. {workshopPhone}',
      },
    },
  },
  review: {
    label: 'Review after delivery',
    texts: {
      nl: {
        subject: 'Hoe tevreden bent u?',
        text: 'Uw auto was bij ons. Hoe tevreden bent u? Antwoord gerust op dit bericht: wij lezen alles.',
        sms: 'Uw auto was bij ons. Hoe tevreden bent u? Bel of mail ons gerust.\n{workshop}',
      },
      de: {
        subject: 'Wie zufrieden sind Sie?',
        text: 'Ihr Fahrzeug war bei uns. Wie zufrieden sind Sie? Antworten Sie gern auf diese Nachricht: Wir lesen alles.',
        sms: 'Ihr Auto war bei uns. Wie zufrieden sind Sie? Rufen Sie uns gern an.\n{workshop}',
      },
      en: {
        subject: 'How satisfied are you?',
        text: 'Your car was with us. How satisfied are you? Feel free to answer this message: we read everything.',
        sms: 'Your car was with us. How satisfied are you? Feel free to call us.\n{workshop}',
      },
      fr: {
        subject: 'Êtes-vous satisfait ?',
        text: 'Votre voiture était chez nous. Êtes-vous satisfait ? Répondez à ce message : nous lisons tout.',
        sms: 'Votre voiture était chez nous. Satisfait ? Appelez-nous.\n{workshop}',
      },
    },
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

export type TemplateName = keyof typeof templates;
