import type { FieldTexts } from './field-texts';

/** What each of the three customers may have; Claire asks one of them for `dms_nr` and `surname`. */
export const customerTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the customer in the DMS'],
    nl: ['DMS-nummer', 'Nummer van de klant in het DMS'],
    de: ['DMS-Nummer', 'Nummer des Kunden im DMS'],
  },
  surname: {
    en: ['Surname', 'Surname'],
    nl: ['Achternaam', 'Achternaam'],
    de: ['Nachname', 'Nachname'],
  },
  first_name: {
    en: ['First Name', 'First name'],
    nl: ['Voornaam', 'Voornaam'],
    de: ['Vorname', 'Vorname'],
  },
  initials: {
    en: ['Initials', 'Initials'],
    nl: ['Voorletters', 'Voorletters'],
    de: ['Initialen', 'Initialen'],
  },
  title: {
    en: ['Title', 'Salutation, such as Mr or Mrs'],
    nl: ['Aanhef', 'Aanhef, zoals dhr. of mevr.'],
    de: ['Anrede', 'Anrede, etwa Herr oder Frau'],
  },
  company: {
    en: ['Company', 'Name of the company'],
    nl: ['Bedrijf', 'Naam van het bedrijf'],
    de: ['Firma', 'Name der Firma'],
  },
  block_communication: {
    en: ['Block Communication', 'Whether the customer wants no messages'],
    nl: ['Communicatie blokkeren', 'Of de klant geen berichten wil'],
    de: ['Kommunikation sperren', 'Ob der Kunde keine Nachrichten möchte'],
  },
  preferred_communication_channel: {
    en: ['Preferred Communication Channel', 'How the customer wants messages: 1 e-mail, 2 SMS'],
    nl: ['Voorkeurskanaal', 'Hoe de klant berichten wil: 1 e-mail, 2 sms'],
    de: ['Bevorzugter Kanal', 'Wie der Kunde Nachrichten möchte: 1 E-Mail, 2 SMS'],
  },
  email_private: {
    en: ['E-Mail, Private', 'Private e-mail address'],
    nl: ['E-mail, privé', 'E-mailadres, privé'],
    de: ['E-Mail, privat', 'Private E-Mail-Adresse'],
  },
  email_business: {
    en: ['E-Mail, Business', 'Business e-mail address'],
    nl: ['E-mail, zakelijk', 'E-mailadres, zakelijk'],
    de: ['E-Mail, geschäftlich', 'Geschäftliche E-Mail-Adresse'],
  },
  tel_mobile_private: {
    en: ['Mobile, Private', 'Private mobile number'],
    nl: ['Mobiel, privé', 'Mobiel nummer, privé'],
    de: ['Mobil, privat', 'Private Mobilnummer'],
  },
  tel_mobile_business: {
    en: ['Mobile, Business', 'Business mobile number'],
    nl: ['Mobiel, zakelijk', 'Mobiel nummer, zakelijk'],
    de: ['Mobil, geschäftlich', 'Geschäftliche Mobilnummer'],
  },
  tel_private_nr: {
    en: ['Phone, Private', 'Private telephone number'],
    nl: ['Telefoon, privé', 'Telefoonnummer, privé'],
    de: ['Telefon, privat', 'Private Telefonnummer'],
  },
  tel_business_nr: {
    en: ['Phone, Business', 'Business telephone number'],
    nl: ['Telefoon, zakelijk', 'Telefoonnummer, zakelijk'],
    de: ['Telefon, geschäftlich', 'Geschäftliche Telefonnummer'],
  },
  street: {
    en: ['Street', 'Street'],
    nl: ['Straat', 'Straat'],
    de: ['Straße', 'Straße'],
  },
  house_nr: {
    en: ['House Number', 'House number with its addition'],
    nl: ['Huisnummer', 'Huisnummer met toevoeging'],
    de: ['Hausnummer', 'Hausnummer mit Zusatz'],
  },
  postcode: {
    en: ['Postcode', 'Postcode'],
    nl: ['Postcode', 'Postcode'],
    de: ['Postleitzahl', 'Postleitzahl'],
  },
  place: {
    en: ['Place', 'Town or village'],
    nl: ['Plaats', 'Woonplaats'],
    de: ['Ort', 'Ort'],
  },
  country: {
    en: ['Country', 'Country'],
    nl: ['Land', 'Land'],
    de: ['Land', 'Land'],
  },
  birthday: {
    en: ['Birthday', 'Day of birth'],
    nl: ['Geboortedatum', 'Geboortedatum'],
    de: ['Geburtsdatum', 'Geburtsdatum'],
  },
  is_lease_company: {
    en: ['Is Lease Company', 'Whether the company is a lease company'],
    nl: ['Is leasemaatschappij', 'Of het bedrijf een leasemaatschappij is'],
    de: ['Ist Leasinggesellschaft', 'Ob die Firma eine Leasinggesellschaft ist'],
  },
  is_internal: {
    en: ['Is Internal', 'Whether the customer is the workshop itself'],
    nl: ['Is intern', 'Of de klant de werkplaats zelf is'],
    de: ['Ist intern', 'Ob der Kunde die Werkstatt selbst ist'],
  },
  is_internal_edited: {
    en: ['Is Internal, Edited', 'Whether that was changed in Claire'],
    nl: ['Is intern, gewijzigd', 'Of dat in Claire gewijzigd is'],
    de: ['Ist intern, geändert', 'Ob das in Claire geändert wurde'],
  },
  passant: {
    en: ['Is Walk-In', 'Whether the customer comes without an appointment'],
    nl: ['Is passant', 'Of de klant zonder afspraak komt'],
    de: ['Ist Laufkunde', 'Ob der Kunde ohne Termin kommt'],
  },
  meta_dms_nr: {
    en: [
      'Contact Number in the DMS',
      'Which contact of the customer is meant, if the DMS has several',
    ],
    nl: [
      'Contactnummer in het DMS',
      'Welk contact van de klant bedoeld is, als het DMS er meer heeft',
    ],
    de: [
      'Kontaktnummer im DMS',
      'Welcher Kontakt des Kunden gemeint ist, falls das DMS mehrere hat',
    ],
  },
  dms_created_at: {
    en: ['Created in the DMS At', 'When the DMS made the customer'],
    nl: ['Aangemaakt in het DMS op', 'Wanneer het DMS de klant maakte'],
    de: ['Im DMS angelegt am', 'Wann das DMS den Kunden angelegt hat'],
  },
  dealer_location_id: {
    en: ['Location ID', 'Location of the customer at Claire'],
    nl: ['Vestigings-ID', 'Vestiging van de klant bij Claire'],
    de: ['Standort-ID', 'Standort des Kunden bei Claire'],
  },
  dealer_id: {
    en: ['Dealer ID', 'Dealer of the customer at Claire'],
    nl: ['Dealer-ID', 'Dealer van de klant bij Claire'],
    de: ['Händler-ID', 'Händler des Kunden bei Claire'],
  },
  id: {
    en: ['Claire ID', 'Number of the customer at Claire'],
    nl: ['Claire-ID', 'Nummer van de klant bij Claire'],
    de: ['Claire-ID', 'Nummer des Kunden bei Claire'],
  },
} as const satisfies FieldTexts;
