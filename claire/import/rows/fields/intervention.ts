import type { FieldTexts } from './field-texts';

/** What an intervention may have; Claire asks each for `dms_nr` and `title`. */
export const interventionTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  title: { en: 'Title', nl: 'Titel', de: 'Titel', fr: 'Titre' },
  description: { en: 'Description', nl: 'Toelichting', de: 'Beschreibung', fr: 'Description' },
  price: { en: 'Price', nl: 'Prijs', de: 'Preis', fr: 'Prix' },
  mechanic_notes: {
    en: 'Notes of the Mechanic',
    nl: 'Notities van de monteur',
    de: 'Notizen des Mechanikers',
    fr: 'Notes du mécanicien',
  },
  status: { en: 'Status', nl: 'Status', de: 'Status', fr: 'Statut' },
  pinned: { en: 'Is Pinned', nl: 'Is vastgezet', de: 'Ist angeheftet', fr: 'Est épinglée' },
  snoozed: { en: 'Is Snoozed', nl: 'Is uitgesteld', de: 'Ist zurückgestellt', fr: 'Est reportée' },
  is_declined_by_customer: {
    en: 'Is Declined by Customer',
    nl: 'Is afgewezen door klant',
    de: 'Ist vom Kunden abgelehnt',
    fr: 'Est refusée par le client',
  },
  is_signed_by_customer: {
    en: 'Is Signed by Customer',
    nl: 'Is getekend door klant',
    de: 'Ist vom Kunden unterschrieben',
    fr: 'Est signée par le client',
  },
  customer_ok: {
    en: 'Is Agreed by Customer',
    nl: 'Klant is akkoord',
    de: 'Ist vom Kunden genehmigt',
    fr: 'Est acceptée par le client',
  },
  visible_to_customer: {
    en: 'Is Visible to Customer',
    nl: 'Is zichtbaar voor klant',
    de: 'Ist für Kunden sichtbar',
    fr: 'Est visible pour le client',
  },
  mechanic_fixed: {
    en: 'Is Fixed by Mechanic',
    nl: 'Is verholpen door monteur',
    de: 'Ist vom Mechaniker behoben',
    fr: 'Est réglée par le mécanicien',
  },
  is_local: { en: 'Is Local', nl: 'Is lokaal', de: 'Ist lokal', fr: 'Est locale' },
  solution_type: {
    en: 'Solution Type',
    nl: 'Soort oplossing',
    de: 'Art der Lösung',
    fr: 'Type de solution',
  },
  solution_unit: {
    en: 'Solution Unit',
    nl: 'Eenheid van oplossing',
    de: 'Einheit der Lösung',
    fr: 'Unité de solution',
  },
  solution_value: {
    en: 'Solution Value',
    nl: 'Waarde van oplossing',
    de: 'Wert der Lösung',
    fr: 'Valeur de solution',
  },
  elements: { en: 'Elements', nl: 'Onderdelen van het werk', de: 'Elemente', fr: 'Éléments' },
  attachments: { en: 'Attachments', nl: 'Bijlagen', de: 'Anlagen', fr: 'Pièces jointes' },
  snooze_history: {
    en: 'Snooze History',
    nl: 'Geschiedenis van uitstel',
    de: 'Verlauf der Rückstellung',
    fr: 'Historique des reports',
  },
  id: { en: 'Claire ID', nl: 'Claire-ID', de: 'Claire-ID', fr: 'ID Claire' },
} as const satisfies FieldTexts;
