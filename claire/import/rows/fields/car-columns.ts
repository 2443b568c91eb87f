import type { ColumnsByField } from './field-texts';

/**
 * Where the names come from:
 * - `kenteken`, `handelsbenaming`, `datum_eerste_toelating`, `vervaldatum_apk`: open data of the
 *   Dutch registry (RDW).
 * - `FIN`, `Handelsbezeichnung`, `Erstzulassung`, `amtliches Kennzeichen`: the German registration
 *   certificate (Zulassungsbescheinigung Teil I).
 * - `dénomination commerciale`, `date de première immatriculation`: the French one (carte grise).
 * - `license_plate`, `first_registration_date`, `next_general_inspection_date`: Loco-Soft's database.
 * - `VehID`, `MakeDesc`, `ModelDesc`, `LicenseNumber`: CDK's service repair orders.
 * - `Vehicle Serial No.`, `Vehicle Registration No.`, `Make Code`: EDMS, on Microsoft Business Central.
 * - `LicensePlateNumber`: the interfaces of DAT (SilverDAT).
 * - `registrationNumber`, `fuelType`: the vehicle enquiry of the British registry (DVLA).
 * - `Registration Number`, `Warranty Expiry Date`: the vehicles that ViSN imports.
 * - `MajorUnitID`, `BikeModel`: reports of Reynolds and Reynolds' Lightspeed.
 * - `Eerste registratiedatum`: Claire's help about Carsys.
 * - `plaque d'immatriculation`, `kilométrage actuel`, `fin de contrat de leasing`: link2fleet's table of a fleet.
 * - `license_plate_number`, `car_make`, `car_apk_date`: Claire's own answers.
 */
export const carColumns: ColumnsByField = {
  dms_nr: {
    en: 'vehicle number, vehicle no, vehicle id, car number, car id, veh id, vehicle serial no, major unit id',
    nl: 'voertuignummer, voertuignr, voertuig id, autonummer, autonr, wagennummer, objectnummer, objectnr',
    de: 'Fahrzeugnummer, Fahrzeugnr, Fahrzeug ID, Kfz Nr, Fzg Nr, Wagennummer, interne Fahrzeugnummer',
    fr: 'numéro véhicule, n° véhicule, no véhicule, code véhicule, id véhicule, numéro de parc, numéro interne véhicule',
    besidePart: 'nr, nummer, number, no, num, id, code, dms nr, dms nummer, dms number',
  },
  vin: {
    en: 'VIN, VIN number, VIN no, vehicle identification number, chassis number, chassis no, chassis',
    nl: 'chassisnummer, chassisnr, voertuigidentificatienummer, VIN nummer, VIN code, identificatienummer',
    de: 'FIN, Fahrgestellnummer, Fahrgestellnr, Fgst Nr, Fzg Ident Nr, Fahrzeugidentifikationsnummer, Fahrzeug Ident Nr, Fahrzeugidentnummer, Fahrgestell, FIN Nummer, FIN VIN, FG Nr',
    fr: 'numéro de série, n° de série, numéro de châssis, n° châssis, numéro châssis, châssis, NIV, numéro VIN, n° VIN',
  },
  make: {
    en: 'make, vehicle make, car make, manufacturer, brand, make code, make desc, make description',
    nl: 'merk, automerk, voertuigmerk, merknaam, merkcode, merk omschrijving, fabrikant',
    de: 'Marke, Hersteller, Fabrikat, Fahrzeugmarke, Fahrzeughersteller, Markencode, Herstellername',
    fr: 'marque, marque du véhicule, constructeur, libellé marque, code marque, nom de la marque, fabricant',
  },
  model: {
    en: 'model, bike model, vehicle model, car model, model name, model description, model desc, model code',
    nl: 'modelnaam, modelomschrijving, handelsbenaming, voertuigmodel, automodel, type auto, autotype, model type',
    de: 'Modell, Modellbezeichnung, Fahrzeugmodell, Handelsbezeichnung, Modellname, Modellcode, Typbezeichnung',
    fr: 'modèle, libellé modèle, désignation modèle, dénomination commerciale, nom du modèle, code modèle, modèle du véhicule',
  },
  reg_number: {
    en: 'registration number, registration no, reg number, reg no, reg, registration, vehicle registration no, VRM, license plate, licence plate, license plate number, license number, number plate, plate, vehicle reg, VRN, rego',
    nl: 'kenteken, kentekennummer, kentekenplaat, kentekennr, kenteken voertuig, nummerplaat',
    de: 'Kennzeichen, amtliches Kennzeichen, amtl Kennzeichen, Kennz, amtl Kennz, Kfz Kennz, pol Kennz, Kfz-Kennzeichen, pol Kennzeichen, polizeiliches Kennzeichen, Nummernschild',
    fr: "immatriculation, immat, numéro d'immatriculation, n° d'immatriculation, n° immatriculation, plaque, plaque d'immatriculation, numéro de plaque d'immatriculation",
  },
  fuel: {
    en: 'fuel, fuel type, fuel code',
    nl: 'brandstof, brandstofsoort, brandstof omschrijving, type brandstof',
    de: 'Kraftstoff, Kraftstoffart, Antriebsart, Treibstoff',
    fr: 'carburant, énergie, type de carburant',
  },
  is_truck: {
    en: 'truck, is truck, HGV',
    nl: 'vrachtwagen, vrachtauto, is vrachtwagen',
    de: 'Lkw, ist Lkw, Lastwagen',
    fr: 'poids lourd, camion, PL',
  },
  apk_date_dms: {
    en: 'APK date, APK expiry date, car apk date',
    nl: 'APK datum, datum APK, APK vervaldatum, vervaldatum APK, APK tot, APK verloopt, APK geldig tot, vervaldatum APK dt',
  },
  hu_date_dms: {
    en: 'HU date, car hu date, next general inspection date',
    de: 'HU fällig, HU Termin, HU Datum, nächste HU, TÜV fällig, TÜV Datum, TÜV bis, HU bis, nächste Hauptuntersuchung, HU, HU AU, TÜV',
  },
  dms_registration: {
    en: 'registration date, reg date, date of registration',
    nl: 'registratiedatum, datum tenaamstelling, tenaamstelling, kentekendatum',
    de: 'Zulassungsdatum, Zulassung, letzte Zulassung, zugelassen am',
    fr: "date d'immatriculation, date immatriculation",
  },
  rdw_first_registration: {
    en: 'first registration, first registration date, date of first registration, first registered, first reg, first reg date',
    nl: 'eerste toelating, datum eerste toelating, DET, datum eerste toelating dt, eerste registratie, eerste registratiedatum',
    de: 'Erstzulassung, EZ, Datum Erstzulassung, Erstzulassungsdatum, Tag der Erstzulassung, erste Zulassung',
    fr: 'première immatriculation, date de première immatriculation, date première immatriculation, 1ère immatriculation, date de 1ère immatriculation, date 1ère mise en circulation, DPMC, date de première mise en circulation, date de mise en circulation, mise en circulation, MEC, date MEC, 1ère MEC, date 1ère MEC',
  },
  rdw_first_registration_nl: {
    en: 'first registration NL, first registration in the netherlands',
    nl: 'eerste tenaamstelling in Nederland, datum eerste tenaamstelling in Nederland, eerste toelating NL, datum eerste toelating Nederland, datum eerste afgifte Nederland, datum eerste tenaamstelling in Nederland dt',
  },
  warranty_date_start: {
    en: 'warranty start, warranty start date, warranty from',
    nl: 'begin garantie, garantie begin, garantie vanaf, ingangsdatum garantie',
    de: 'Garantiebeginn, Garantie ab, Beginn Garantie, Garantiestart',
    fr: 'début garantie, date début garantie, début de garantie, garantie à partir du',
  },
  warranty_date_end: {
    en: 'warranty end, warranty end date, warranty until, warranty expiry, warranty expiry date',
    nl: 'einde garantie, garantie einde, garantie tot, einddatum garantie, garantie geldig tot',
    de: 'Garantieende, Garantie bis, Ende Garantie, Garantieablauf',
    fr: "fin garantie, date fin garantie, fin de garantie, garantie jusqu'au",
  },
  rob_lease_expiration: {
    en: 'lease end, lease end date, lease expiration, lease expiry',
    nl: 'einde lease, lease einde, einddatum lease, lease tot, ROB einddatum, einde ROB',
    de: 'Leasingende, Leasing bis, Ende Leasing, Leasingablauf',
    fr: 'fin leasing, fin de leasing, date fin leasing, fin LOA, fin de contrat de leasing',
  },
  rdw_type: { nl: 'RDW type, type RDW' },
  rdw_type_goedkeurings_nummer: {
    en: 'type approval number',
    nl: 'typegoedkeuringsnummer, typegoedkeuring, typegoedkeuring nr',
    de: 'Typgenehmigung, Typgenehmigungsnummer, EG-Typgenehmigung',
    fr: 'numéro de réception, réception par type, numéro de réception par type',
  },
  rdw_uitvoering: { nl: 'uitvoering RDW, RDW uitvoering' },
  rdw_variant: { nl: 'RDW variant, variant RDW' },
  mcc_status: { en: 'MCC, MCC state' },
  mcc_status_time: { en: 'MCC time, MCC fetched at' },
  picture: {
    en: 'picture url, photo url, vehicle picture, vehicle photo',
    nl: 'autofoto, foto auto',
  },
};
