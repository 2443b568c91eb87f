import { describe, expect, it } from '@jest/globals';
import type { MatchedField, SearchField } from '../../../claire/find';
import { readSearch } from '../../../claire/find/read-search';
import { writeSpoken } from '../../../claire/find/sentence';
import fc from '../../fast-check';

const appointment = {
  workorder_number: 'WO-0045012',
  dms_number: '810003',
  vin: 'WVWZZZ1KZAW000012',
  license_plate_number: 'RV-312-D',
  location_phone: '+31 33 461 2345',
  car: { reg_number: 'RV-312-D', vin: 'WVWZZZ1KZAW000012' },
  customer_driver: {
    id: 1,
    dms_nr: '300004',
    first_name: 'Emma',
    surname: 'Jansen',
    email_private: 'E.Jansen@Example.com',
    tel_mobile_private: '+31612345678',
    tel_private_nr: '033-4612399 / 0475 12 34 56',
    country: 'NL',
  },
  customer_owner: { id: 2, tel_mobile_business: '0170 1234567', country: 'DE' },
  customcom_key: 'secret',
};

function fits(search: string, searchIn: SearchField = 'auto') {
  const { matchers } = readSearch(search, searchIn);
  const found = matchers.flatMap(([field, match]) =>
    match(appointment).map(({ score }) => [field, score] as const),
  );
  // The best of each field comes last.
  found.sort(([, one], [, other]) => one - other);
  return Object.fromEntries(found) as Partial<Record<MatchedField, number>>;
}

describe('Reading a search', () => {
  it.each([
    ['rv312d', { plate: 1 }],
    ['RV-3I2-D', { plate: 0.9 }],
    ['rv-3l2-d', { plate: 0.9 }],
    ['kenteken: RV 312 D', { plate: 1 }],
    ['NL RV-312-D', { plate: 1 }],
    ['de auto met kenteken RV-312-D', { plate: 1 }],
    ['reparatieorder 45012', { workOrder: 0.9 }],
    ['zijn telefoonnummer is 06-12345678', { phone: 1 }],
    ['RV-312-D?', { plate: 1 }],
    ['de Golf met rv 312 d graag', { plate: 1 }],
    ['RV-312-D (Volkswagen)', { plate: 1 }],
    ['Romeo Viktor 312 Dora', { plate: 1 }],
    ['Golf 312', {}],
    ['312 D', {}],
    ['R V drie een twee D', { plate: 1 }],
    ['R comme Raoul, V comme Victor, 312, D', { plate: 1 }],
    ['staat een RV-312-D al klaar', { plate: 1 }],
    ['wvwzzz1kzaw000012', { vin: 1 }],
    ['WVW ZZZ1KZ AWOOOO12', { vin: 1 }],
    ['AW000012', { vin: 0.7 }],
    ['00012', {}],
    ['WO-0045012', { workOrder: 1 }],
    ['wo 45012', { workOrder: 0.9 }],
    ['45012', { workOrder: 0.9 }],
    ['order nr. 45012', { workOrder: 0.9 }],
    ['vier vijf nul een twee', { workOrder: 0.9 }],
    ['810003', { dmsNr: 1 }],
    ['300004', { customerNumber: 1 }],
    ['klantnummer 300004', { customerNumber: 1 }],
    ['order 45012 staat klaar?', { workOrder: 0.9 }],
    ['klant Jansen', { name: 1 }],
    ['de auto van mevrouw Jansen', { name: 1 }],
    ['ik zoek de afspraak van Emma Jansen', { name: 1 }],
    ['appointment for Jansen', { name: 1 }],
    ['de auto van 0612345678', { phone: 1 }],
    ['klant 300.004', { customerNumber: 1 }],
    ['Goedemiddag, met Emma Jansen, ik bel over de Golf', { name: 0.9 }],
    ['om 9 uur komt mevrouw Jansen', { name: 0.81 }],
    ['Goedemiddag, met Emma Jamsen, ik bel over de Golf', { name: 0.72 }],
    ['kunt u zeggen dat emma jansen om half 5 komt', { name: 0.9 }],
    ['Kundin Emma Janssen fragt nach dem Leihwagen', { name: 0.81 }],
    ['de klant spelde j-a-n-s-e-n, voornaam Emma, en wacht', { name: 0.9 }],
    ['Goedemiddag, met Ingrid Jansen over de Golf', {}],
    ['Frau Ingrid Jansen', {}],
    ['Groetjes, Emma', {}],
    ['Jan Emma Jansen', {}],
    ['Emma komt met de Golf', {}],
    ['Ik kom om half 9 met de auto RV-312-D, kan dat later?', { plate: 1 }],
    ['U kunt bellen op 0612345678 na 17.00 uur', { phone: 0.9 }],
    ['ordernummer is WO 0045012, staat op de sms', { workOrder: 0.9 }],
    ['afspraak 810 003', { dmsNr: 1 }],
    ['VIN eindigt op 000012', { vin: 0.7 }],
    ['chassisnummer laatste cijfers 000012', { vin: 0.7 }],
    ['dhr. Jamsen-de Wit', { name: 0.48 }],
    ['06-12 34 56 78', { phone: 1 }],
    ['+31 (0)6-12 34 56 78', { phone: 1 }],
    ['0031612345678', { phone: 1 }],
    ['+32612345678', {}],
    ['612345678', { phone: 1 }],
    ['belt vanaf O6-12345678', { phone: 1 }],
    ['is 06 1234 5678 al klaar?', { phone: 1 }],
    ['nul zes twaalf vierendertig zesenvijftig achtenzeventig', { phone: 1 }],
    ['oh six one two three four five six seven eight', { phone: 1 }],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', { phone: 1 }],
    ['gemist van nul zes 12 34 56 78, waarover ging het', { phone: 1 }],
    ['033 461 23 99', { phone: 1 }],
    ['+49 170 1234567', { phone: 1 }],
    ['0170-1234567', { phone: 1 }],
    ['0475/12.34.56', { phone: 1 }],
    // The end of a longer one, as numbers of another country have it.
    ['0049 176 12345678', {}],
    ['+48 612 345 678', {}],
    ['+48 170 123 45 67', { phone: 0.7 }],
    ['017612345678', { phone: 0.7 }],
    ['0612345679', {}],
    ['12345678', { phone: 1 }],
    ['1234567', {}],
    ['00000000', {}],
    ['e.jansen@example.com', { email: 1 }],
    ['E Punt Jansen apenstaartje example punt com', { email: 1 }],
    ['Emma Jansen e.jansen@example.com', { email: 1, name: 0.9 }],
    ['jansen@example.com', {}],
    ['secret', {}],
  ])('%s fits in %j', (search, expected) => {
    expect(fits(search)).toEqual(expected);
  });

  it.each([
    ['45012', 'dmsNr', {}],
    ['45012', 'workOrder', { workOrder: 0.9 }],
    ['klant 300004', 'customerNumber', { customerNumber: 1 }],
    ['RV312D', 'name', {}],
    ['Order Vos', 'plate', {}],
  ] as const)('%s in %s only fits in %j', (search, searchIn, expected) => {
    expect(fits(search, searchIn)).toEqual(expected);
  });

  it('reads each customer, also where Claire does not know their ids', () => {
    const { matchers } = readSearch('Bakker', 'name');
    const [driver, owner] = ['Smit', 'Bakker'].map((surname) => ({ id: 0, surname }));
    const both = { customer_driver: driver, customer_owner: owner };
    const found = matchers.flatMap(([, match]) => match(both));

    expect(found).toEqual([{ value: 'Bakker', score: 1 }]);
  });

  it('reads a city of a plate that is also a label', () => {
    const { matchers } = readSearch('WO AB 123', 'auto');
    const worms = { license_plate_number: 'WO-AB 123' };

    expect(matchers.flatMap(([field, match]) => match(worms).map(() => field))).toEqual(['plate']);
  });

  it.each([
    ['300004', '300004', true],
    ['klant 300004', '300004', false],
    ['dms K-12/3', 'K-12/3', false],
    ['0612345678', undefined, true],
    ['rv312d', undefined, true],
  ])('%s asks for number %s, and in lists: %s', (search, number, needsLists) => {
    const read = readSearch(search, 'auto');

    expect([read.number?.text, read.needsLists]).toEqual([number, needsLists]);
  });

  it.each([
    ['Jansen', 'phone', /telephone number/],
    ['06', 'phone', /eight digits/],
    ['tel 12', 'auto', /eight digits/],
    ['Jansen', 'vin', /last six characters/],
    ['Jansen', 'email', /e-mail address/],
    ['0612345678', 'name', /no name/],
  ] as const)('says that %s is nothing for %s', (search, searchIn, message) => {
    expect(() => readSearch(search, searchIn)).toThrow(message);
  });

  it.each([
    ['zevenenzestig drieëntwintig veertien dubbel nul', '67 23 14 00'],
    ['siebenundsechzig dreiundzwanzig fünf und zwanzig fuenf dreißig', '67 23 25 5 30'],
    ['sixty-seven twenty three double zero', '67 23 00'],
    ['quatre-vingt-dix-huit soixante et onze vingt et un seize', '98 71 21 16'],
    ['B comme Berthe, D wie Dora, L for Lima, X as in X-ray', 'B D L X'],
    ['1-ONE-234 voor mij', '1-ONE-234 voor mij'],
  ])('%s is %s', (spoken, written) => {
    expect(writeSpoken(spoken)).toBe(written);
  });

  it('reads any text of two hundred characters, and finds a wrong appointment by none', () => {
    const any = fc.string({ unit: 'binary', minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(any, (search) => {
        const scores = (() => {
          try {
            return Object.values(fits(search));
          } catch (error) {
            return [(error as Error).name === 'ClaireError' ? 0 : 1];
          }
        })();
        expect(scores.filter((score) => score > 0)).toEqual([]);
      }),
    );
  });
});
