import {
  companies,
  firstNames,
  leaseCompanies,
  makes,
  surnames,
} from '../../../../sandbox/data/words';
import type { Country } from '../country';

export const netherlands: Country = {
  seed: 31,
  firstNumber: 100_001,
  ...{ makes, firstNames, surnames, companies, leaseCompanies },
  fuels: ['Benzine', 'Diesel', 'Hybride'],
  electric: { fuel: 'Elektrisch', models: ['ID.3', 'Zoe', 'Enyaq', 'EX30', 'i4'] },
  upholstery: ['Antraciet', 'Zwart leder', 'Grijs', 'Beige leder', 'Blauw'],
  plateForms: ['AA-000-A', 'A-000-AA', '0-AAA-00', '00-AAA-0', 'AAA-00-A'],
  plateLetters: 'BDFGHJKLNPRSTVXZ',
  places: [
    { place: 'Amersfoort', postcode: '3812 PA' },
    { place: 'Hilversum', postcode: '1217 WE' },
    { place: 'Zeist', postcode: '3704 HA' },
    { place: 'Soest', postcode: '3761 BS' },
    { place: "'s-Graveland", postcode: '1243 JE' },
    { place: 'Leusden', postcode: '3831 KT' },
  ],
  // Subscriber numbers that start with 0 are never assigned.
  mobileForm: '\\06-\\0\\0\\0\\00000',
  jobs: [
    { code: 'GB10', title: 'Grote beurt', price: 389 },
    { code: 'KB10', title: 'Kleine beurt', price: 189.5 },
    { code: 'APK1', title: 'APK; met roetmeting', price: 59.95 },
    { code: 'BW01', title: 'Winterbanden wisselen', price: 64 },
    { code: 'RB02', title: 'Remblokken en -schijven vóór vervangen', price: 414.75 },
    { code: 'AC01', title: 'Airco-service', price: 129 },
    { code: 'DI05', title: 'Storing nakijken: melding "motor" brandt', price: 85 },
    { code: 'TR22', title: 'Terugroepactie: software-update', price: 0 },
    { code: 'DR03', title: 'Distributieriem met waterpomp vervangen', price: 1_089 },
    { code: 'AK01', title: 'Accu testen en vervangen', price: 219.9 },
    { code: 'UL01', title: 'Uitlijnen vier wielen', price: 99.5 },
  ],
};
