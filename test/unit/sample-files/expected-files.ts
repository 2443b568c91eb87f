import {
  dutch,
  english,
  french,
  german,
  type SampleFile,
} from '../../../tools/scripts/sample-files/sample-files';
import type { ColumnNames } from './appointments';

/** What is right of a file, said by hand. */
export interface Expected {
  readonly file: SampleFile;
  readonly rows: number;
  readonly columns: ColumnNames;
  readonly plate: RegExp;
  readonly mobile: RegExp;
}

export const expectedFiles: readonly (readonly [name: string, expected: Expected])[] = [
  [
    'Dutch',
    {
      file: dutch,
      rows: 250,
      plate: /^([A-Z]{1,3}|\d{1,3})-([A-Z]{2,3}|\d{2,3})-([A-Z]{1,3}|\d{1,2})$/,
      mobile: /^06-0000\d{4}$/,
      columns: {
        number: 'Afspraaknr',
        workOrder: 'Werkorder',
        created: ['Aangemaakt op'],
        at: ['Datum'],
        location: 'Vestiging',
        car: { number: 'Autonr', vin: 'Chassisnummer', make: 'Merk', model: 'Model' },
        plate: 'Kenteken',
        mileage: 'Km-stand',
        customer: { number: 'Klantnr', surname: 'Achternaam' },
        owner: { number: 'Klantnr eigenaar', surname: 'Achternaam eigenaar' },
        email: 'E-mail',
        mobile: 'Mobiel',
        job: { number: 'Bewerkingscode', title: 'Omschrijving' },
      },
    },
  ],
  [
    'German',
    {
      file: german,
      rows: 390,
      plate: /^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9]\d{1,3}$/,
      mobile: /^0171 39200\d\d$/,
      columns: {
        number: 'Termin-Nr.',
        workOrder: 'Auftrags-Nr.',
        created: ['Anlagedatum', 'Anlagezeit'],
        at: ['Termindatum', 'Uhrzeit'],
        location: 'Filial-Nr.',
        car: { number: 'Fahrzeug-Nr.', vin: 'Fahrgestell-Nr.', make: 'Fabrikat', model: 'Modell' },
        plate: 'Kennzeichen',
        mileage: 'km-Stand',
        customer: { number: 'Kunden-Nr.', surname: 'Nachname' },
        owner: { number: 'Kunden-Nr. Halter', surname: 'Nachname Halter' },
        email: 'E-Mail',
        mobile: 'Mobiltelefon',
        job: { number: 'Pos.-Nr.', title: 'Arbeitstext' },
      },
    },
  ],
  [
    'French',
    {
      file: french,
      rows: 220,
      plate: /^[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}$/,
      mobile: /^06 39 98 \d\d \d\d$/,
      columns: {
        number: 'N° RDV',
        workOrder: 'N° OR',
        created: ['Créé le'],
        at: ['Date RDV', 'Heure RDV'],
        location: 'Site',
        car: { number: 'N° véhicule', vin: 'N° de série', make: 'Marque', model: 'Modèle' },
        plate: 'Immatriculation',
        mileage: 'Kilométrage',
        customer: { number: 'Code client', surname: 'Nom' },
        owner: { number: 'Code client propriétaire', surname: 'Nom propriétaire' },
        email: 'Adresse e-mail',
        mobile: 'Téléphone portable',
        job: { number: 'Code opération 1', title: 'Désignation 1' },
      },
    },
  ],
  [
    'English',
    {
      file: english,
      rows: 220,
      plate: /^[A-HJ-PR-Y]{2}\d\d [A-HJ-PR-Y]{3}$/,
      mobile: /^07700 900\d{3}$/,
      columns: {
        number: 'Booking No',
        workOrder: 'RO Number',
        created: ['Created On'],
        at: ['Booking Date'],
        location: 'Branch Code',
        car: { number: 'Vehicle No', vin: 'Chassis No', make: 'Make', model: 'Model' },
        plate: 'Registration',
        mileage: 'Odometer',
        customer: { number: 'Customer No', surname: 'Surname' },
        owner: { number: 'Owner Customer No', surname: 'Owner Surname' },
        email: 'Email',
        mobile: 'Mobile',
        job: { number: 'Op Code', title: 'Job Description' },
      },
    },
  ],
];
