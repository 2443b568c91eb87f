import type { FieldTexts } from './field-texts';

/** What Claire asks of each car. */
export const carIdentityTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  vin: { en: 'VIN', nl: 'Chassisnummer (VIN)', de: 'FIN', fr: 'VIN' },
  make: { en: 'Make', nl: 'Merk', de: 'Marke', fr: 'Marque' },
  model: { en: 'Model', nl: 'Model', de: 'Modell', fr: 'Modèle' },
} as const satisfies FieldTexts;

/** What a car may have beside it. */
export const carTexts = {
  reg_number: {
    en: 'Registration Number',
    nl: 'Kenteken',
    de: 'Kennzeichen',
    fr: 'Immatriculation',
  },
  fuel: { en: 'Fuel', nl: 'Brandstof', de: 'Kraftstoff', fr: 'Carburant' },
  is_truck: { en: 'Is Truck', nl: 'Is vrachtwagen', de: 'Ist Lkw', fr: 'Poids lourd' },
  apk_date_dms: {
    en: 'APK Date (NL)',
    nl: 'APK-datum (NL)',
    de: 'APK-Datum (NL)',
    fr: 'Date APK (NL)',
  },
  hu_date_dms: { en: 'HU Date (DE)', nl: 'HU-datum (DE)', de: 'HU-Datum (DE)', fr: 'Date HU (DE)' },
  dms_registration: {
    en: 'Registration Date in the DMS',
    nl: 'Registratiedatum in het DMS',
    de: 'Zulassungsdatum im DMS',
    fr: 'Date d’immatriculation dans le DMS',
  },
  rdw_first_registration: {
    en: 'First Registration',
    nl: 'Eerste toelating',
    de: 'Erstzulassung',
    fr: 'Première immatriculation',
  },
  rdw_first_registration_nl: {
    en: 'First Registration in the Netherlands',
    nl: 'Eerste tenaamstelling in Nederland',
    de: 'Erstzulassung in den Niederlanden',
    fr: 'Première immatriculation aux Pays-Bas',
  },
  warranty_date_start: {
    en: 'Warranty Start',
    nl: 'Begin garantie',
    de: 'Garantiebeginn',
    fr: 'Début de garantie',
  },
  warranty_date_end: {
    en: 'Warranty End',
    nl: 'Einde garantie',
    de: 'Garantieende',
    fr: 'Fin de garantie',
  },
  rob_lease_expiration: {
    en: 'ROB Lease End',
    nl: 'Einde ROB-lease',
    de: 'Ende des ROB-Leasings',
    fr: 'Fin du leasing ROB',
  },
  rdw_type: { en: 'RDW Type', nl: 'RDW-type', de: 'RDW-Typ', fr: 'Type RDW' },
  rdw_type_goedkeurings_nummer: {
    en: 'RDW Type Approval Number',
    nl: 'RDW-typegoedkeuringsnummer',
    de: 'RDW-Typgenehmigungsnummer',
    fr: 'Numéro d’homologation RDW',
  },
  rdw_uitvoering: { en: 'RDW Version', nl: 'RDW-uitvoering', de: 'RDW-Version', fr: 'Version RDW' },
  rdw_variant: { en: 'RDW Variant', nl: 'RDW-variant', de: 'RDW-Variante', fr: 'Variante RDW' },
  mcc_status: { en: 'MCC Status', nl: 'MCC-status', de: 'MCC-Status', fr: 'Statut MCC' },
  mcc_status_time: {
    en: 'MCC Status Fetched At',
    nl: 'MCC-status opgehaald op',
    de: 'MCC-Status abgerufen am',
    fr: 'Statut MCC obtenu le',
  },
  tyres_on_car: {
    en: 'Tyres on the Car',
    nl: 'Banden onder de auto',
    de: 'Reifen am Fahrzeug',
    fr: 'Pneus montés',
  },
  tyres_in_storage: {
    en: 'Tyres in Storage',
    nl: 'Banden in opslag',
    de: 'Eingelagerte Reifen',
    fr: 'Pneus stockés',
  },
  truck_tyres: {
    en: 'Truck Tyres',
    nl: 'Banden van de vrachtwagen',
    de: 'Lkw-Reifen',
    fr: 'Pneus de poids lourd',
  },
  picture: { en: 'Picture', nl: 'Foto', de: 'Bild', fr: 'Photo' },
  notes: { en: 'Notes', nl: 'Notities', de: 'Notizen', fr: 'Notes' },
  id: { en: 'Claire ID', nl: 'Claire-ID', de: 'Claire-ID', fr: 'ID Claire' },
} as const satisfies FieldTexts;
