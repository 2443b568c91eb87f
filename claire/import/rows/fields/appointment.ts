import type { FieldTexts } from './field-texts';

/** What Claire asks of each appointment. */
export const identityTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  wo_nr: {
    en: 'Work Order Number',
    nl: 'Werkordernummer',
    de: 'Auftragsnummer',
    fr: 'Numéro d’ordre de réparation',
  },
  dms_created_at: {
    en: 'Created in the DMS At',
    nl: 'Aangemaakt in het DMS op',
    de: 'Im DMS angelegt am',
    fr: 'Créé dans le DMS le',
  },
  time_car_app: {
    en: 'Time of the Appointment',
    nl: 'Tijd van de afspraak',
    de: 'Zeit des Termins',
    fr: 'Date et heure du rendez-vous',
  },
  location_id: {
    en: 'Location ID',
    nl: 'Vestigings-ID',
    de: 'Standort-ID',
    fr: 'ID de l’établissement',
  },
} as const satisfies FieldTexts;

/** What an appointment may carry beside it. */
export const planningTexts = {
  scheduled_in: {
    en: 'Scheduled In',
    nl: 'Gepland binnen',
    de: 'Geplante Annahme',
    fr: 'Entrée prévue',
  },
  scheduled_out: {
    en: 'Scheduled Out',
    nl: 'Gepland gereed',
    de: 'Geplante Rückgabe',
    fr: 'Restitution prévue',
  },
  current_km: { en: 'Mileage', nl: 'Kilometerstand', de: 'Kilometerstand', fr: 'Kilométrage' },
  customer_waiting: {
    en: 'Customer Waits',
    nl: 'Klant wacht',
    de: 'Kunde wartet',
    fr: 'Le client attend',
  },
} as const satisfies FieldTexts;
