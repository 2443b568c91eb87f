import type { Language } from './field-texts';

export type ImportPart =
  | 'appointment'
  | 'car'
  | 'customer_driver'
  | 'customer_owner'
  | 'customer_contract'
  | 'interventions';

interface Part {
  readonly label: Readonly<Record<Language, string>>;
}

/** The parts of an appointment. */
export const parts: Readonly<Record<ImportPart, Part>> = {
  appointment: { label: { en: 'Appointment', nl: 'Afspraak', de: 'Termin', fr: 'Rendez-vous' } },
  car: { label: { en: 'Car', nl: 'Auto', de: 'Fahrzeug', fr: 'Véhicule' } },
  customer_driver: { label: { en: 'Driver', nl: 'Bestuurder', de: 'Fahrer', fr: 'Conducteur' } },
  customer_owner: { label: { en: 'Owner', nl: 'Eigenaar', de: 'Halter', fr: 'Propriétaire' } },
  customer_contract: {
    label: { en: 'Contractor', nl: 'Contractant', de: 'Vertragspartner', fr: 'Contractant' },
  },
  interventions: {
    label: { en: 'Intervention', nl: 'Werkzaamheid', de: 'Arbeit', fr: 'Intervention' },
  },
};
