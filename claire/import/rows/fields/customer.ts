import type { ColumnsByField, FieldTexts } from './field-texts';

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
  company: {
    en: ['Company', 'Company'],
    nl: ['Bedrijf', 'Bedrijf'],
    de: ['Firma', 'Firma'],
  },
} as const satisfies FieldTexts;

export const customerColumns: ColumnsByField = {
  dms_nr: {
    en: 'customer number, customer no, customer id, client number, account number, account no, cust no',
    nl: 'klantnummer, klantnr, klant id, relatienummer, relatienr, debiteurnummer, debiteurnr',
    de: 'Kundennummer, Kundennr, Kunden Nr, KdNr, Debitorennummer, Debitorennr, Debitor Nr',
    fr: 'numéro client, n° client, no client, code client, id client, compte client',
    besidePart: 'nr, nummer, number, no, num, id, code, dms nr, dms nummer, dms number',
  },
  surname: {
    en: 'surname, last name, lastname, family name, customer name, name',
    nl: 'achternaam, naam, klantnaam, familienaam, geslachtsnaam, naam klant',
    de: 'Nachname, Familienname, Zuname, Kundenname, Name des Kunden, Name 1',
    fr: 'nom, nom client, nom de famille, nom du client, patronyme, nom usuel',
  },
  company: {
    en: 'company, company name, business name',
    nl: 'bedrijf, bedrijfsnaam, firma, firmanaam',
    de: 'Firmenname, Unternehmen',
    fr: 'société, raison sociale, entreprise',
  },
};
