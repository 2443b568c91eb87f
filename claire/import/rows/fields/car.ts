import type { ColumnsByField, FieldTexts } from './field-texts';

/** What Claire asks of each car. */
export const carIdentityTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the car in the DMS'],
    nl: ['DMS-nummer', 'Nummer van de auto in het DMS'],
    de: ['DMS-Nummer', 'Nummer des Fahrzeugs im DMS'],
  },
  vin: {
    en: ['VIN', 'Chassis number; Claire knows cars by it'],
    nl: ['Chassisnummer (VIN)', 'Hieraan kent Claire een auto'],
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

export const carColumns: ColumnsByField = {
  dms_nr: {
    en: 'vehicle number, vehicle no, vehicle id, car number, car id, vehid, stock number, stock no',
    nl: 'voertuignummer, voertuignr, voertuig id, autonummer, autonr, wagennummer, objectnummer',
    de: 'Fahrzeugnummer, Fahrzeugnr, Fahrzeug Nr, Fahrzeug ID, Kfz Nr, Wagennummer, interne Fahrzeugnummer',
    fr: 'numéro véhicule, n° véhicule, no véhicule, code véhicule, id véhicule, numéro de parc',
    besidePart: 'nr, nummer, number, no, num, id, code, dms nr, dms nummer, dms number',
  },
  vin: {
    en: 'VIN, VIN number, VIN no, vehicle identification number, chassis number, chassis no, chassis',
    nl: 'chassisnummer, chassisnr, chassis nr, voertuigidentificatienummer, meldcode chassis',
    de: 'FIN, Fahrgestellnummer, Fahrgestellnr, Fahrgestell Nr, Fahrzeugidentifikationsnummer, Fahrzeug Ident Nr, Fahrgestell',
    fr: 'numéro de série, n° de série, numéro de châssis, n° châssis, numéro châssis, châssis, NIV',
  },
  make: {
    en: 'make, vehicle make, car make, manufacturer, brand, make code, make desc, marque',
    nl: 'merk, automerk, voertuigmerk, merknaam, merk auto, merkcode',
    de: 'Marke, Hersteller, Fabrikat, Fahrzeugmarke, Fahrzeughersteller, Markencode',
    fr: 'marque véhicule, marque du véhicule, constructeur, libellé marque, code marque, fabricant',
  },
  model: {
    en: 'model, vehicle model, car model, model name, model description, model desc, model code',
    nl: 'modelnaam, modelomschrijving, handelsbenaming, voertuigmodel, automodel, type auto',
    de: 'Modell, Modellbezeichnung, Fahrzeugmodell, Handelsbezeichnung, Modellname, Typbezeichnung',
    fr: 'modèle, modèle véhicule, libellé modèle, désignation modèle, dénomination commerciale, nom du modèle',
  },
};
