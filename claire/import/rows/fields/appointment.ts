import type { ColumnsByField, FieldTexts } from './field-texts';

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
    nl: ['Locatie-ID', 'De werkplaats: nummer bij Claire, naam of nummer in het DMS'],
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

export const appointmentColumns: ColumnsByField = {
  dms_nr: {
    en: 'appointment number, appointment no, appointment id, booking number, booking id, booking ref',
    nl: 'afspraaknummer, afspraaknr, afspraak id, dms nummer, dms nr, planningsnummer',
    de: 'Terminnummer, Termin Nr, Termin ID, DMS Nummer, Vorgangsnummer, Vorgang Nr',
    fr: 'numéro RDV, n° RDV, no RDV, numéro de rendez-vous, id RDV, référence RDV',
  },
  wo_nr: {
    en: 'work order number, work order no, work order, workorder, wo number, wo no, repair order number, RO number, RO no, job number, job no, job card number, job card no, order number, order no',
    nl: 'werkordernummer, werkordernr, werkorder, ordernummer, ordernr, opdrachtnummer, WO nummer, reparatieordernummer',
    de: 'Auftragsnummer, Auftragsnr, Auftrag Nr, Auftrag, Werkstattauftrag, Werkstattauftragsnummer, Reparaturauftrag',
    fr: "numéro OR, n° OR, no OR, OR, ordre de réparation, numéro d'ordre, n° ordre de réparation",
  },
  dms_created_at: {
    en: 'created, created at, created on, creation time',
    nl: 'aangemaakt, aangemaakt op, aangemaakt in dms',
    de: 'angelegt, angelegt am, erstellt, erstellt am, erfasst am',
    fr: 'créé, créé le, créée le, saisi le',
    date: 'creation date, created date, date created, order date, open date, aanmaakdatum, datum aangemaakt, invoerdatum, orderdatum, Anlagedatum, Erstelldatum, Auftragsdatum, Erfassungsdatum, date de création, date création, date OR, date de saisie',
    time: 'creation time of day, created time, time created, order time, open time, aanmaaktijd, tijd aangemaakt, invoertijd, ordertijd, Anlagezeit, Erstellzeit, Auftragszeit, Erfassungszeit, heure de création, heure création, heure OR',
  },
  time_car_app: {
    en: 'appointment, appointment date time, appointment at, booking date time',
    nl: 'afspraak, afspraak datum tijd, datum tijd afspraak, datum en tijd, datum tijd',
    de: 'Termin, Terminzeitpunkt, Datum Uhrzeit, Datum und Uhrzeit',
    fr: 'RDV, rendez-vous, date heure RDV, date et heure, date heure',
    date: 'date, appointment date, booking date, date of appointment, datum, afspraakdatum, datum afspraak, plandatum, Termindatum, Datum Termin, date RDV, date de rendez-vous, date du RDV',
    time: 'time, appointment time, booking time, time of appointment, tijd, tijdstip, afspraaktijd, aanvangstijd, Uhrzeit, Zeit, Terminzeit, Terminuhrzeit, heure, heure RDV, heure de rendez-vous, heure du RDV',
  },
  location_id: {
    en: 'location, location name, location number, branch, branch name, branch code, site, dealership, depot',
    nl: 'vestiging, vestigingsnummer, vestigingnr, vestigingsnaam, locatie, filiaal, filiaalnummer, bedrijfsnummer',
    de: 'Standort, Standortnummer, Filiale, Filialnummer, Filialnr, Betrieb, Betriebsnummer, Niederlassung, Betriebsstätte',
    fr: 'site, établissement, agence, succursale, code site, numéro site, point de service, concession',
  },
  scheduled_in: {
    en: 'scheduled in, check in, drop off, arrival, expected arrival',
    nl: 'binnenkomst, brengen, inleveren, gepland binnen',
    de: 'Annahme, Fahrzeugannahme, Anlieferung, Bringtermin',
    fr: 'réception, arrivée, entrée atelier, dépôt véhicule',
    date: 'date in, arrival date, drop off date, datum in, brengdatum, inleverdatum, Annahmedatum, Bringdatum, date entrée, date de réception, date arrivée',
    time: 'time in, arrival time, drop off time, tijd in, brengtijd, inlevertijd, Annahmezeit, Bringzeit, heure entrée, heure de réception, heure arrivée',
  },
  scheduled_out: {
    en: 'scheduled out, promised, promised at, due out, collection, pick up, ready at',
    nl: 'gereed, gereed om, ophalen, afhalen, gepland gereed',
    de: 'Fertigstellung, Fertigstellungstermin, Abholung, Abholtermin, Rückgabe',
    fr: 'restitution, livraison, sortie atelier, restitution prévue',
    date: 'date out, promised date, due out date, collection date, pick up date, datum gereed, gereeddatum, ophaaldatum, afhaaldatum, datum uit, Fertigstellungsdatum, Abholdatum, Rückgabedatum, date de restitution, date restitution, date sortie',
    time: 'time out, promised time, collection time, pick up time, tijd gereed, gereedtijd, ophaaltijd, afhaaltijd, tijd uit, Fertigstellungszeit, Abholzeit, Rückgabezeit, heure de restitution, heure restitution, heure sortie',
  },
  current_km: {
    en: 'mileage, odometer, odometer reading, mileage in, km, kilometres, kilometers, current mileage, current km',
    nl: 'kilometerstand, km stand, kmstand, kilometers, tellerstand, stand',
    de: 'Kilometerstand, km-Stand, Kilometer, Laufleistung, Tachostand',
    fr: 'kilométrage, km compteur, kilomètres, compteur',
  },
  customer_waiting: {
    en: 'customer waiting, customer waits, waiting, waiter, wait, customer is waiting',
    nl: 'klant wacht, wachter, wacht, wachtende klant, wachten',
    de: 'Kunde wartet, wartet, Warter, Kunde wartet auf Fahrzeug',
    fr: 'client attend, attend, attente, client sur place, attente sur place',
  },
};
