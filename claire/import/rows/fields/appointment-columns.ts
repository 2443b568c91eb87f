import type { ColumnsByField } from './field-texts';

/**
 * Where the names come from:
 * - `ApptDate`, `OpenTime`, `PromisedDate`, `EstComplTime`, `WaiterFlag`: CDK's service repair orders.
 * - `order_date`, `estimated_inbound_time`, `order_mileage`, `subsidiary`: Loco-Soft's database.
 * - `Service Order No.`, `Location Code`: EDMS, a dealer system on Microsoft Business Central.
 * - `OrderNumber`: the interfaces of DAT (SilverDAT).
 * - `dms_number`, `workorder_number`, `location_name`: Claire's own answers.
 * - `ronumber`, `opendate`, `promise_date`, `odometer_in`, `ro_store`: DealerVault's files of repair
 *   orders, as Clarivoy asks for them.
 * - `VHCDate`, `JobCardNumber`, `DateIn`: what autoVHC imports of a DMS by FTP.
 * - `WO nummer`, `Aanmaakdatum`, `Gepland in/uit datum`, `Wachtende klant`: Claire's help about Carsys
 *   and Autoflex.
 * - `Auftragsnummer`, `numéro OR`, `werkordernummer`: what the forms of workshops are headed with.
 */
export const appointmentColumns: ColumnsByField = {
  dms_nr: {
    en: 'appointment number, appointment no, appointment id, appointment ref, booking number, booking no, booking id, booking ref, booking reference, dms number, dms no',
    nl: 'afspraaknummer, afspraaknr, afspraak id, afspraakcode, dms nummer, dms nr, planningsnummer, reserveringsnummer',
    de: 'Terminnummer, Terminnr, Termin ID, DMS Nummer, Vorgangsnummer, Vorgangsnr, Vorgang, Terminkennung',
    fr: 'numéro RDV, n° RDV, no RDV, numéro de rendez-vous, numéro rendez-vous, id RDV, référence RDV',
    besidePart: 'nr, nummer, number, no, num, id, code, ref, referentie',
  },
  wo_nr: {
    en: 'work order number, work order no, work order, WO number, WO no, WO, repair order number, repair order no, repair order, RO number, RO no, RO, job number, job no, job card number, job card no, job card, jobsheet number, jobsheet no, service order no, order number, order no',
    nl: 'werkordernummer, werkordernr, werkorder, werkordercode, ordernummer, ordernr, opdrachtnummer, WO nummer, WO nr, reparatieordernummer, reparatieorder, werkplaatsorder, werkplaatsordernummer, werkbonnummer, werkbon',
    de: 'Auftragsnummer, Auftragsnr, Auftr Nr, Auftrag Nr, Auftrag, Werkstattauftrag, Werkstattauftragsnummer, Reparaturauftrag, Reparaturauftragsnummer, Serviceauftrag, Serviceauftragsnummer',
    fr: "numéro OR, n° OR, no OR, num OR, OR, ordre de réparation, numéro ordre de réparation, numéro d'ordre de réparation, n° ordre de réparation, numéro d'ordre, dossier atelier, numéro d'OR, n° d'OR",
  },
  dms_created_at: {
    en: 'created, created at, created on, order created at',
    nl: 'aangemaakt, aangemaakt op, aangemaakt in dms, ingevoerd op',
    de: 'angelegt, angelegt am, erstellt, erstellt am, erfasst am',
    fr: 'créé, créé le, créée le, saisi le, saisie le',
    date: "creation date, created date, date created, order date, open date, RO date, date raised, aanmaakdatum, datum aangemaakt, invoerdatum, orderdatum, werkorderdatum, datum werkorder, Anlagedatum, Erstelldatum, Auftragsdatum, Auftrag vom, Erfassungsdatum, date de création, date création, date OR, date de l'OR, date de saisie",
    time: "creation time, created time, time created, order time, open time, aanmaaktijd, tijd aangemaakt, invoertijd, ordertijd, Anlagezeit, Erstellzeit, Auftragszeit, Erfassungszeit, heure de création, heure création, heure OR, heure de l'OR, heure de saisie",
  },
  time_car_app: {
    en: 'appointment, appointment date time, appt date time, appointment start, appointment at, booking date time, booked for',
    nl: 'afspraak, afspraak datum tijd, datum tijd afspraak, datum en tijd, datum tijd, afgesproken op',
    de: 'Termin, Terminzeitpunkt, Terminbeginn, Datum Uhrzeit, Datum und Uhrzeit, Termin Datum Uhrzeit',
    fr: 'RDV, rendez-vous, date heure RDV, date et heure RDV, date et heure, date heure, date heure début',
    date: 'date, VHC date, appointment date, appt date, booking date, date of appointment, date of visit, datum, afspraakdatum, datum afspraak, plandatum, begindatum, werkplaatsdatum, Termindatum, Datum Termin, Werkstatttermin Datum, date RDV, date de rendez-vous, date rendez-vous, date du RDV, date du rendez-vous, date début, date de début',
    time: 'time, start time, appointment time, appt time, booking time, time of appointment, tijd, tijdstip, afspraaktijd, aanvangstijd, begintijd, starttijd, Uhrzeit, Zeit, Startzeit, Terminzeit, Terminuhrzeit, heure, heure RDV, heure de rendez-vous, heure rendez-vous, heure du RDV, heure du rendez-vous, heure début, heure de début',
  },
  location_id: {
    en: 'location, location name, location number, location code, branch, branch name, branch code, branch number, site, site name, dealership, depot, subsidiary, store, RO store',
    nl: 'vestiging, vestigingsnummer, vestigingnr, vestigingsnaam, vestigingscode, locatie, locatienummer, locatienaam, filiaal, filiaalnummer, bedrijfsnummer',
    de: 'Standort, Standortnummer, Standortname, Filiale, Filialnummer, Filialnr, Betrieb, Betriebsnummer, Betriebsnr, Niederlassung, Betriebsstätte',
    fr: 'établissement, agence, succursale, code site, nom du site, numéro site, point de service, concession, code établissement',
  },
  scheduled_in: {
    en: 'scheduled in, check in, arrival, expected arrival, estimated inbound time',
    nl: 'binnenkomst, gepland in, gepland binnen, verwacht binnen',
    de: 'Fahrzeugannahme, Annahmetermin, Bringtermin',
    fr: 'arrivée, entrée atelier, dépôt véhicule, réception prévue',
    date: 'date in, arrival date, drop off date, check in date, datum in, gepland in datum, datum binnenkomst, brengdatum, inleverdatum, datum binnen, Annahmedatum, Bringdatum, date entrée, date de réception, date réception, date arrivée',
    time: 'time in, arrival time, drop off time, check in time, tijd in, gepland in tijd, tijd binnenkomst, brengtijd, inlevertijd, tijd binnen, Annahmezeit, Bringzeit, heure entrée, heure de réception, heure réception, heure arrivée',
  },
  scheduled_out: {
    en: 'scheduled out, promised, promised at, due out, ready at, estimated outbound time',
    nl: 'gereed om, gepland uit, gepland gereed, verwacht gereed',
    de: 'Fertigstellungstermin, Abholtermin, Fertigtermin',
    fr: 'sortie atelier, restitution prévue, livraison prévue',
    date: 'date out, promised date, promise date, due out date, collection date, pick up date, est compl date, datum gereed, gereeddatum, ophaaldatum, afhaaldatum, datum uit, gepland uit datum, Fertigstellungsdatum, Abholdatum, Rückgabedatum, date de restitution, date restitution, date sortie',
    time: 'time out, promised time, promise time, collection time, pick up time, est compl time, tijd gereed, gereedtijd, ophaaltijd, afhaaltijd, tijd uit, gepland uit tijd, Fertigstellungszeit, Abholzeit, Rückgabezeit, heure de restitution, heure restitution, heure sortie',
  },
  current_km: {
    en: 'mileage, odometer, odometer in, odometer reading, mileage in, km, kilometres, kilometers, current mileage, vehicle mileage, order mileage, mileage km',
    nl: 'kilometerstand, km stand, kilometers, tellerstand, actuele kilometerstand, km auto',
    de: 'Kilometerstand, Km-Stand, Kilometer, Laufleistung, Tachostand, Km aktuell, Km-Stand bei Annahme',
    fr: 'kilométrage, km compteur, kilomètres, compteur, relevé compteur, kms, kilométrage actuel, kilométrage véhicule',
  },
  customer_waiting: {
    en: 'customer waiting, customer waits, waiting, waiter, waiter flag, customer is waiting, waiting customer, while you wait',
    nl: 'klant wacht, wachter, wacht, wachtende klant, klant wacht op auto, wachtklant',
    de: 'Kunde wartet, wartet, Kunde wartet auf Fahrzeug, wartender Kunde, Kunde wartet vor Ort, Wartekunde',
    fr: 'client attend, attend, client sur place, attend sur place, attente sur place, attente client, client en attente',
  },
};
