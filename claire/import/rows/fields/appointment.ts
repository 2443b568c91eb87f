import type { FieldTexts } from './field-texts';

/** What Claire asks of each appointment. */
export const identityTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the appointment in the DMS'],
    nl: ['DMS-nummer', 'Nummer van de afspraak in het DMS'],
    de: ['DMS-Nummer', 'Nummer des Termins im DMS'],
  },
  wo_nr: {
    en: ['Work Order Number', 'Number of the work order; results of the import name it'],
    nl: ['Werkordernummer', 'Nummer van de werkorder; resultaten van de import noemen het'],
    de: ['Auftragsnummer', 'Nummer des Werkstattauftrags; Ergebnisse des Imports nennen sie'],
  },
  dms_created_at: {
    en: ['Created in the DMS At', 'When the DMS made the appointment'],
    nl: ['Aangemaakt in het DMS op', 'Wanneer het DMS de afspraak maakte'],
    de: ['Im DMS angelegt am', 'Wann das DMS den Termin angelegt hat'],
  },
  time_car_app: {
    en: ['Time of the Appointment', 'When the appointment is'],
    nl: ['Tijd van de afspraak', 'Wanneer de afspraak is'],
    de: ['Zeit des Termins', 'Wann der Termin ist'],
  },
  location_id: {
    en: ['Location ID', 'The workshop: its number at Claire, its name or its number in the DMS'],
    nl: ['Vestigings-ID', 'De werkplaats: nummer bij Claire, naam of nummer in het DMS'],
    de: ['Standort-ID', 'Die Werkstatt: Nummer bei Claire, Name oder Nummer im DMS'],
  },
} as const satisfies FieldTexts;

/** What an appointment may carry beside it. */
export const planningTexts = {
  scheduled_in: {
    en: ['Scheduled In', 'When the car is due in the shop'],
    nl: ['Gepland binnen', 'Wanneer de auto in de werkplaats komt'],
    de: ['Geplante Annahme', 'Wann das Fahrzeug in die Werkstatt kommt'],
  },
  scheduled_out: {
    en: ['Scheduled Out', 'When the car is due back with the customer'],
    nl: ['Gepland gereed', 'Wanneer de klant de auto terugkrijgt'],
    de: ['Geplante Rückgabe', 'Wann der Kunde das Fahrzeug zurückbekommt'],
  },
  current_km: {
    en: ['Mileage', 'Mileage now, in whole kilometres'],
    nl: ['Kilometerstand', 'Kilometerstand nu, in hele kilometers'],
    de: ['Kilometerstand', 'Kilometerstand jetzt, in ganzen Kilometern'],
  },
  customer_waiting: {
    en: ['Customer Waits', 'Whether the customer waits for the car'],
    nl: ['Klant wacht', 'Of de klant op de auto wacht'],
    de: ['Kunde wartet', 'Ob der Kunde auf das Fahrzeug wartet'],
  },
} as const satisfies FieldTexts;
