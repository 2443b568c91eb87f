export type Language = 'en' | 'nl' | 'de' | 'fr';

/** What a form calls the fields of a part, in each language and in the form's order. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Between a name and what it is of. */
export function colon(language: Language): string {
  return language === 'fr' ? '\u00a0: ' : ': ';
}

export type ImportPart =
  | 'appointment'
  | 'car'
  | 'customer_driver'
  | 'customer_owner'
  | 'customer_contract'
  | 'interventions';

/** The parts of an appointment, as a form calls them. */
export const parts: Readonly<Record<ImportPart, Readonly<Record<Language, string>>>> = {
  appointment: { en: 'Appointment', nl: 'Afspraak', de: 'Termin', fr: 'Rendez-vous' },
  car: { en: 'Car', nl: 'Auto', de: 'Fahrzeug', fr: 'Véhicule' },
  customer_driver: { en: 'Driver', nl: 'Bestuurder', de: 'Fahrer', fr: 'Conducteur' },
  customer_owner: { en: 'Owner', nl: 'Eigenaar', de: 'Halter', fr: 'Propriétaire' },
  customer_contract: {
    en: 'Contractor',
    nl: 'Contractant',
    de: 'Vertragspartner',
    fr: 'Contractant',
  },
  interventions: { en: 'Intervention', nl: 'Werkzaamheid', de: 'Arbeit', fr: 'Intervention' },
};
