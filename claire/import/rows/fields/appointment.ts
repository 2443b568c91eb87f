import type { FieldTexts } from './field-texts';

/** What Claire asks of each appointment. */
export const identityTexts = {
  dms_nr: {
    en: 'DMS Number',
    nl: 'DMS-nummer',
    de: 'DMS-Nummer',
    fr: 'Numéro DMS',
    help: 'Number of the appointment in the DMS',
  },
  wo_nr: {
    en: 'Work Order Number',
    nl: 'Werkordernummer',
    de: 'Auftragsnummer',
    fr: 'Numéro d’ordre de réparation',
    help: 'Number of the work order; results of the import name it',
  },
  dms_created_at: {
    en: 'Created in the DMS At',
    nl: 'Aangemaakt in het DMS op',
    de: 'Im DMS angelegt am',
    fr: 'Créé dans le DMS le',
    help: 'When the DMS made the appointment',
  },
  time_car_app: {
    en: 'Time of the Appointment',
    nl: 'Tijd van de afspraak',
    de: 'Zeit des Termins',
    fr: 'Date et heure du rendez-vous',
    help: 'When the appointment is',
  },
  location_id: {
    en: 'Location ID',
    nl: 'Vestigings-ID',
    de: 'Standort-ID',
    fr: 'ID de l’établissement',
    help: 'The workshop: its number at Claire, its name or its number in the DMS',
  },
} as const satisfies FieldTexts;

/** What an appointment may carry beside it. */
export const planningTexts = {
  scheduled_in: {
    en: 'Scheduled In',
    nl: 'Gepland binnen',
    de: 'Geplante Annahme',
    fr: 'Entrée prévue',
    help: 'When the car is due in the shop',
  },
  scheduled_out: {
    en: 'Scheduled Out',
    nl: 'Gepland gereed',
    de: 'Geplante Rückgabe',
    fr: 'Restitution prévue',
    help: 'When the car is due back with the customer',
  },
  current_km: {
    en: 'Mileage',
    nl: 'Kilometerstand',
    de: 'Kilometerstand',
    fr: 'Kilométrage',
    help: 'Mileage now, in whole kilometres',
  },
  customer_waiting: {
    en: 'Customer Waits',
    nl: 'Klant wacht',
    de: 'Kunde wartet',
    fr: 'Le client attend',
    help: 'Whether the customer waits for the car',
  },
} as const satisfies FieldTexts;
