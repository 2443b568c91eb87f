import type { FieldTexts } from './field-texts';

/** What Claire asks of each car. */
export const carIdentityTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the car in the DMS'],
    nl: ['DMS-nummer', 'Nummer van de auto in het DMS'],
    de: ['DMS-Nummer', 'Nummer des Fahrzeugs im DMS'],
  },
  vin: {
    en: ['VIN', 'Chassis number; Claire knows cars by it'],
    nl: ['Chassisnummer (VIN)', 'Hieraan herkent Claire een auto'],
    de: ['FIN', 'Fahrgestellnummer; daran erkennt Claire ein Fahrzeug'],
  },
  make: {
    en: ['Make', 'Make of the car, such as Volkswagen'],
    nl: ['Merk', 'Merk van de auto, zoals Volkswagen'],
    de: ['Marke', 'Marke des Fahrzeugs, etwa Volkswagen'],
  },
  model: {
    en: ['Model', 'Model of the car, such as Polo'],
    nl: ['Model', 'Model van de auto, zoals Polo'],
    de: ['Modell', 'Modell des Fahrzeugs, etwa Polo'],
  },
} as const satisfies FieldTexts;

/** What a car may have beside it. */
export const carTexts = {
  reg_number: {
    en: ['Registration Number', 'Registration plate, as it is written'],
    nl: ['Kenteken', 'Kenteken, zoals het geschreven wordt'],
    de: ['Kennzeichen', 'Amtliches Kennzeichen, wie es geschrieben wird'],
  },
  fuel: {
    en: ['Fuel', 'Fuel'],
    nl: ['Brandstof', 'Brandstof'],
    de: ['Kraftstoff', 'Kraftstoff'],
  },
  is_truck: {
    en: ['Is Truck', 'Whether it is a truck'],
    nl: ['Is vrachtwagen', 'Of het een vrachtwagen is'],
    de: ['Ist Lkw', 'Ob es ein Lkw ist'],
  },
  apk_date_dms: {
    en: ['APK Date (NL)', 'Dutch roadworthiness date (APK) in the DMS'],
    nl: ['APK-datum (NL)', 'Vervaldatum van de APK in het DMS'],
    de: ['APK-Datum (NL)', 'Datum der niederländischen Hauptuntersuchung (APK) im DMS'],
  },
  hu_date_dms: {
    en: ['HU Date (DE)', 'German roadworthiness date (HU) in the DMS'],
    nl: ['HU-datum (DE)', 'Datum van de Duitse keuring (HU) in het DMS'],
    de: ['HU-Datum (DE)', 'Datum der Hauptuntersuchung im DMS'],
  },
  dms_registration: {
    en: ['Registration Date in the DMS', 'Registration date in the DMS'],
    nl: ['Registratiedatum in het DMS', 'Registratiedatum in het DMS'],
    de: ['Zulassungsdatum im DMS', 'Zulassungsdatum im DMS'],
  },
  rdw_first_registration: {
    en: ['First Registration', 'Day of the first registration'],
    nl: ['Eerste toelating', 'Datum van de eerste toelating'],
    de: ['Erstzulassung', 'Tag der Erstzulassung'],
  },
  rdw_first_registration_nl: {
    en: [
      'First Registration in the Netherlands',
      'Day of the first registration in the Netherlands',
    ],
    nl: ['Eerste tenaamstelling in Nederland', 'Datum van de eerste tenaamstelling in Nederland'],
    de: ['Erstzulassung in den Niederlanden', 'Tag der Erstzulassung in den Niederlanden'],
  },
  warranty_date_start: {
    en: ['Warranty Start', 'First day of the warranty'],
    nl: ['Begin garantie', 'Eerste dag van de garantie'],
    de: ['Garantiebeginn', 'Erster Tag der Garantie'],
  },
  warranty_date_end: {
    en: ['Warranty End', 'Last day of the warranty'],
    nl: ['Einde garantie', 'Laatste dag van de garantie'],
    de: ['Garantieende', 'Letzter Tag der Garantie'],
  },
  rob_lease_expiration: {
    en: ['ROB Lease End', 'End of the lease with repair, maintenance and tyres (ROB)'],
    nl: ['Einde ROB-lease', 'Einde van de lease met reparatie, onderhoud en banden (ROB)'],
    de: ['Ende des ROB-Leasings', 'Ende des Leasings mit Reparatur, Wartung und Reifen (ROB)'],
  },
  rdw_type: {
    en: ['RDW Type', 'Type in the Dutch registry (RDW)'],
    nl: ['RDW-type', 'Type bij de RDW'],
    de: ['RDW-Typ', 'Typ im niederländischen Register (RDW)'],
  },
  rdw_type_goedkeurings_nummer: {
    en: ['RDW Type Approval Number', 'Number of the type approval in the Dutch registry (RDW)'],
    nl: ['RDW-typegoedkeuringsnummer', 'Nummer van de typegoedkeuring bij de RDW'],
    de: [
      'RDW-Typgenehmigungsnummer',
      'Nummer der Typgenehmigung im niederländischen Register (RDW)',
    ],
  },
  rdw_uitvoering: {
    en: ['RDW Version', 'Version in the Dutch registry (RDW)'],
    nl: ['RDW-uitvoering', 'Uitvoering bij de RDW'],
    de: ['RDW-Version', 'Version im niederländischen Register (RDW)'],
  },
  rdw_variant: {
    en: ['RDW Variant', 'Variant in the Dutch registry (RDW)'],
    nl: ['RDW-variant', 'Variant bij de RDW'],
    de: ['RDW-Variante', 'Variante im niederländischen Register (RDW)'],
  },
  mcc_status: {
    en: ['MCC Status', 'Status of the mobility card (MCC), as its number'],
    nl: ['MCC-status', 'Status van de mobiliteitskaart (MCC), als nummer'],
    de: ['MCC-Status', 'Status der Mobilitätskarte (MCC), als Nummer'],
  },
  mcc_status_time: {
    en: ['MCC Status Fetched At', 'When that status was fetched'],
    nl: ['MCC-status opgehaald op', 'Wanneer die status is opgehaald'],
    de: ['MCC-Status abgerufen am', 'Wann dieser Status abgerufen wurde'],
  },
  tyres_on_car: {
    en: ['Tyres on the Car', 'Tyres on the car, as one object'],
    nl: ['Banden onder de auto', 'Banden onder de auto, als één object'],
    de: ['Reifen am Fahrzeug', 'Reifen am Fahrzeug, als ein Objekt'],
  },
  tyres_in_storage: {
    en: ['Tyres in Storage', 'Tyres in storage, as one object'],
    nl: ['Banden in opslag', 'Banden in opslag, als één object'],
    de: ['Eingelagerte Reifen', 'Eingelagerte Reifen, als ein Objekt'],
  },
  truck_tyres: {
    en: ['Truck Tyres', 'Tyres of a truck, as a list'],
    nl: ['Banden van de vrachtwagen', 'Banden van een vrachtwagen, als lijst'],
    de: ['Lkw-Reifen', 'Reifen eines Lkw, als Liste'],
  },
  picture: {
    en: ['Picture', 'Picture of the car'],
    nl: ['Foto', 'Foto van de auto'],
    de: ['Bild', 'Bild des Fahrzeugs'],
  },
  notes: {
    en: ['Notes', 'Notes on the car, as a list'],
    nl: ['Notities', 'Notities bij de auto, als lijst'],
    de: ['Notizen', 'Notizen zum Fahrzeug, als Liste'],
  },
  id: {
    en: ['Claire ID', 'Number of the car at Claire'],
    nl: ['Claire-ID', 'Nummer van de auto bij Claire'],
    de: ['Claire-ID', 'Nummer des Fahrzeugs bei Claire'],
  },
} as const satisfies FieldTexts;
