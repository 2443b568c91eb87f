import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';

/** Columns of a file, by which its language shows. */
const beside = {
  nl: ['Afspraaknummer', 'Datum', 'Tijd', 'Vestiging', 'Kenteken', 'Klantnummer', 'Achternaam'],
  de: ['Terminnummer', 'Datum', 'Uhrzeit', 'Filiale', 'Kennzeichen', 'Kundennummer', 'Nachname'],
  fr: ['N° rendez-vous', 'Date', 'Heure', 'Site', 'Immatriculation', 'N° client', 'Nom client'],
  en: ['Booking No', 'Date', 'Time', 'Branch', 'Registration', 'Customer No', 'Surname'],
  es: ['Número de cita', 'Fecha', 'Hora', 'Taller', 'Matrícula', 'Nº cliente', 'Apellidos'],
  it: ['Numero appuntamento', 'Data', 'Ora', 'Sede', 'Targa', 'Codice cliente', 'Cognome'],
  pl: ['Numer wizyty', 'Data', 'Godzina', 'Oddział', 'Nr rejestracyjny', 'Nr klienta', 'Nazwisko'],
  da: ['Aftalenr', 'Dato', 'Tid', 'Afdeling', 'Reg.nr.', 'Kundenr', 'Efternavn'],
  sv: ['Bokningsnr', 'Datum', 'Tid', 'Anläggning', 'Regnr', 'Kundnr', 'Efternamn'],
} as const;

type Table = Readonly<Record<keyof typeof beside, readonly string[]>>;

const wishes: Table = {
  nl: [
    'wil niet gecontacteerd worden',
    'NIET appen/mailen!!',
    'Klant wil geen sms of mail van ons',
    'Heeft gevraagd niet te bellen',
    'Berijder niet rechtstreeks bellen',
    'Liever geen appjes of mailtjes meer',
    'Stelt geen prijs op berichten',
    'Wenst geen verdere contactname',
  ],
  de: [
    'Will keine SMS/Mails von uns',
    'bitte NICHT anrufen / anschreiben',
    'Kunde hat gebeten, nicht angerufen zu werden',
    'Möchte keine WhatsApp mehr bekommen',
    'Nicht per Mail oder SMS kontaktieren',
    'Kein Kontakt erwünscht',
    'Fahrer nicht direkt anrufen',
  ],
  fr: [
    'ne veut rien recevoir (SMS, mail)',
    'Ne souhaite plus être relancé',
    'Client demande à ne pas être appelé',
    'Pas de SMS ni de mail de notre part',
    'Ne veut pas qu’on le contacte',
    'Merci de ne pas appeler',
    'Ne pas déranger par téléphone',
  ],
  en: [
    'Doesnt want contacting',
    'Driver asked us not to message',
    "Please don't call or text",
    'Customer has asked for no calls',
    'No texts or emails from us',
    'Does not wish to be contacted',
    'Rather not be phoned',
    'Wants no further messages',
  ],
  es: [
    'No quiere que le llamemos',
    'No desea recibir SMS ni correos nuestros',
    'Cliente pide no ser contactado',
    'Por favor no enviar mensajes',
    'Prefiere no recibir WhatsApp',
  ],
  it: [
    'Non vuole essere contattato',
    'Non chiamare né scrivere',
    'Preferisce non ricevere SMS da noi',
    'Il cliente chiede di non essere chiamato',
    'Nessun messaggio o mail, grazie',
  ],
  pl: [
    'Klient nie chce SMS ani maili od nas',
    'Prosi o niekontaktowanie się',
    'Nie życzy sobie telefonów',
    'Proszę nie dzwonić i nie pisać',
    'Nie wysyłać żadnych wiadomości',
  ],
  da: [
    'Ønsker ikke at blive kontaktet',
    'Kunden vil ikke have SMS fra os',
    'Har bedt om ikke at blive ringet op',
    'Ingen mails eller beskeder tak',
    'Må ikke kontaktes på SMS',
  ],
  sv: [
    'Vill ej bli kontaktad',
    'Kunden vill inte ha sms från oss',
    'Har bett oss att inte ringa',
    'Inga mejl eller meddelanden tack',
    'Önskar inte kontaktas via sms',
  ],
};

/** What is about messages, with a word that may change what it says. */
const unclear: Table = {
  nl: [
    'Niet bellen voor negen',
    'Geen sms op zaterdag',
    'Mag niet gestoord worden met mail over showroomacties',
  ],
  de: ['Nicht vor 9 anrufen', 'Keine SMS am Wochenende'],
  fr: ['Ne pas appeler le matin', 'Pas de SMS le samedi'],
  en: ['Do not call before nine', 'No texts at weekends'],
  es: ['No llamar por la mañana'],
  it: ['Non chiamare al mattino'],
  pl: ['Nie dzwonić rano'],
  da: ['Ring ikke om morgenen'],
  sv: ['Ring inte på morgonen'],
};

const others: Table = {
  nl: [
    ...['Bellen als klaar', 'Geen km-stand', 'Niet parkeren voor de deur', 'Geen leenauto nodig'],
    ...['Niet opgehaald', 'Telefoon niet bekend', 'Nog niet gefactureerd', 'Geen contactpersoon'],
  ],
  de: [
    ...['nicht abgeholt', 'Kein Ersatzwagen', 'Anrufen wenn fertig', 'Nicht waschen'],
    ...['Nicht erschienen', 'Ohne Termin', 'Keine E-Mail vorhanden'],
  ],
  fr: ['Ne pas laver', 'Appeler quand prêt', 'Pas de véhicule de prêt', 'Non facturé', 'Sans RDV'],
  en: [
    ...[
      'Ring when done',
      'Do not park outside',
      'No contact person',
      'Not collected',
      'Do not wash',
    ],
    ...['Contact No', 'Call No', 'Text when ready', 'No show', 'Not invoiced', 'Mobile No.'],
  ],
  es: ['No lavar', 'Llamar al terminar', 'Sin cita', 'No facturado'],
  it: ['Non lavare', 'Chiamare quando pronto', 'Senza appuntamento'],
  pl: ['Nie myć', 'Zadzwonić po naprawie', 'Bez wizyty'],
  da: ['Ikke afhentet', 'Ring når færdig', 'Ingen lånebil'],
  sv: ['Ej hämtad', 'Ring när klar', 'Ingen lånebil'],
};

const languages = Object.keys(beside).filter((name): name is keyof typeof beside => name in beside);

function readHeader(language: keyof typeof beside, header: string): string {
  const { columns, warnings } = recognise([...beside[language], header]);
  const found = columns.find(({ column }) => column === header);
  if (found?.path.endsWith('.block_communication') === true) return 'block';
  const told = warnings.find(({ column }) => column === header);
  return told?.code ?? found?.path ?? 'unused';
}

const readAll = (table: Table, wanted: RegExp) =>
  languages.flatMap((language) =>
    table[language]
      .map((header) => `${header}: ${readHeader(language, header)}`)
      .filter((told) => !wanted.test(told)),
  );

describe('a header that is a sentence', () => {
  it('is a wish for no messages if it has no other words', () => {
    expect(readAll(wishes, /: block$/)).toEqual([]);
  });

  it('is told where another word may change what it says', () => {
    expect(readAll(unclear, /: unclearConsent$/)).toEqual([]);
  });

  it('is none if it says something else', () => {
    expect(readAll(others, /: (?!block$|unclearConsent$)/)).toEqual([]);
  });
});
