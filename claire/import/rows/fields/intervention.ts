import type { FieldTexts } from './field-texts';

/** What an intervention may have; Claire asks each for `dms_nr` and `title`. */
export const interventionTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the work in the DMS'],
    nl: ['DMS-nummer', 'Nummer van het werk in het DMS'],
    de: ['DMS-Nummer', 'Nummer der Arbeit im DMS'],
  },
  title: {
    en: ['Title', 'What is to be done'],
    nl: ['Titel', 'Wat er moet gebeuren'],
    de: ['Titel', 'Was zu tun ist'],
  },
  description: {
    en: ['Description', 'More about it'],
    nl: ['Toelichting', 'Meer erover'],
    de: ['Beschreibung', 'Mehr dazu'],
  },
  price: {
    en: ['Price', 'What the customer pays for it'],
    nl: ['Prijs', 'Wat de klant ervoor betaalt'],
    de: ['Preis', 'Was der Kunde dafür bezahlt'],
  },
  mechanic_notes: {
    en: ['Notes of the Mechanic', 'Notes of the mechanic'],
    nl: ['Notities van de monteur', 'Notities van de monteur'],
    de: ['Notizen des Mechanikers', 'Notizen des Mechanikers'],
  },
  status: {
    en: ['Status', 'Status, as its number at Claire'],
    nl: ['Status', 'Status, als nummer bij Claire'],
    de: ['Status', 'Status, als Nummer bei Claire'],
  },
  pinned: {
    en: ['Is Pinned', 'Whether it is pinned'],
    nl: ['Is vastgezet', 'Of het vastgezet is'],
    de: ['Ist angeheftet', 'Ob sie angeheftet ist'],
  },
  snoozed: {
    en: ['Is Snoozed', 'Whether it is put off'],
    nl: ['Is uitgesteld', 'Of het uitgesteld is'],
    de: ['Ist zurückgestellt', 'Ob sie zurückgestellt ist'],
  },
  is_declined_by_customer: {
    en: ['Is Declined by Customer', 'Whether the customer declined it'],
    nl: ['Is afgewezen door klant', 'Of de klant het afgewezen heeft'],
    de: ['Ist vom Kunden abgelehnt', 'Ob der Kunde sie abgelehnt hat'],
  },
  is_signed_by_customer: {
    en: ['Is Signed by Customer', 'Whether the customer saw it and signed'],
    nl: ['Is getekend door klant', 'Of de klant het gezien en getekend heeft'],
    de: ['Ist vom Kunden unterschrieben', 'Ob der Kunde sie gesehen und unterschrieben hat'],
  },
  customer_ok: {
    en: ['Is Agreed by Customer', 'Whether the customer agreed'],
    nl: ['Klant is akkoord', 'Of de klant akkoord is'],
    de: ['Ist vom Kunden genehmigt', 'Ob der Kunde zugestimmt hat'],
  },
  visible_to_customer: {
    en: ['Is Visible to Customer', 'Whether the customer sees it'],
    nl: ['Is zichtbaar voor klant', 'Of de klant het ziet'],
    de: ['Ist für Kunden sichtbar', 'Ob der Kunde sie sieht'],
  },
  mechanic_fixed: {
    en: ['Is Fixed by Mechanic', 'Whether a mechanic fixed it'],
    nl: ['Is verholpen door monteur', 'Of een monteur het verholpen heeft'],
    de: ['Ist vom Mechaniker behoben', 'Ob ein Mechaniker sie erledigt hat'],
  },
  is_local: {
    en: ['Is Local', 'Whether it was made by hand in Claire'],
    nl: ['Is lokaal', 'Of het met de hand in Claire gemaakt is'],
    de: ['Ist lokal', 'Ob sie von Hand in Claire angelegt wurde'],
  },
  solution_type: {
    en: ['Solution Type', 'Type of the solution'],
    nl: ['Soort oplossing', 'Soort van de oplossing'],
    de: ['Art der Lösung', 'Art der Lösung'],
  },
  solution_unit: {
    en: ['Solution Unit', 'Unit of the solution'],
    nl: ['Eenheid van oplossing', 'Eenheid van de oplossing'],
    de: ['Einheit der Lösung', 'Einheit der Lösung'],
  },
  solution_value: {
    en: ['Solution Value', 'Value of the solution'],
    nl: ['Waarde van oplossing', 'Waarde van de oplossing'],
    de: ['Wert der Lösung', 'Wert der Lösung'],
  },
  elements: {
    en: ['Elements', 'Tasks, labour and parts, as a list'],
    nl: ['Onderdelen van het werk', 'Taken, arbeid en onderdelen, als lijst'],
    de: ['Elemente', 'Aufgaben, Arbeit und Teile, als Liste'],
  },
  attachments: {
    en: ['Attachments', 'Files, as a list'],
    nl: ['Bijlagen', 'Bestanden, als lijst'],
    de: ['Anlagen', 'Dateien, als Liste'],
  },
  snooze_history: {
    en: ['Snooze History', 'How it was put off, step by step, as a list'],
    nl: ['Geschiedenis van uitstel', 'Hoe het uitgesteld is, stap voor stap, als lijst'],
    de: [
      'Verlauf der Rückstellung',
      'Wie sie zurückgestellt wurde, Schritt für Schritt, als Liste',
    ],
  },
  id: {
    en: ['Claire ID', 'Number of the work at Claire'],
    nl: ['Claire-ID', 'Nummer van het werk bij Claire'],
    de: ['Claire-ID', 'Nummer der Arbeit bei Claire'],
  },
} as const satisfies FieldTexts;
