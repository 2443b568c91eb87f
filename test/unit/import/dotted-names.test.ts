import { describe, expect, it } from '@jest/globals';
import { check } from '../../../claire/import';
import { read } from '../../../claire/import/check';
import { appointment } from './appointments';

/** What is sent of a row, as JSON carries it. */
function sent(fields: Record<string, unknown>): Record<string, unknown> {
  const { appointment: read1, problems } = read(appointment(1, fields));
  expect(problems).toBeUndefined();
  return JSON.parse(JSON.stringify(read1)) as Record<string, unknown>;
}

const none = { car: undefined, customer_driver: undefined };
const flat = {
  ...none,
  'car.dms_nr': 'C-1',
  'car.vin': 'VIN1',
  'car.model': 'Golf',
  'car.make': 'VW',
  'customer_driver.dms_nr': 'K-1',
  'customer_driver.surname': 'Jansen',
};

describe('a column with a dotted name', () => {
  it('reaches Claire where it belongs, so that no opt-out is lost', () => {
    const row = sent({ ...flat, 'customer_driver.block_communication': 'true' });

    expect(row.customer_driver).toEqual({
      dms_nr: 'K-1',
      surname: 'Jansen',
      block_communication: true,
    });
    expect(row.car).toEqual({ dms_nr: 'C-1', vin: 'VIN1', model: 'Golf', make: 'VW' });
    expect(Object.keys(row).filter((key) => key.includes('.'))).toEqual([]);
  });

  it('may reach any depth', () => {
    const row = sent({ 'car.tyres_on_car.fr_profile': '6.5', 'custom.one.two': 1 });

    expect(row.car).toMatchObject({ vin: 'WVWZZZ1KZ6W000001', tyres_on_car: { fr_profile: 6.5 } });
    expect(row.custom).toEqual({ one: { two: 1 } });
  });

  it.each([
    ['0', '1'],
    ['1', '2'],
    ['3', '7'],
  ])('names interventions by their order, without holes: %s and %s', (first, second) => {
    const row = sent({
      [`interventions.${second}.dms_nr`]: 'I-2',
      [`interventions[${second}].title`]: 'Oil',
      [`interventions.${first}.title`]: 'APK',
      [`interventions.${first}.dms_nr`]: 'I-1',
      'interventions.9.title': ' ',
      'interventions.9.dms_nr': null,
    });

    expect(row.interventions).toEqual([
      { dms_nr: 'I-1', title: 'APK' },
      { dms_nr: 'I-2', title: 'Oil' },
    ]);
  });

  it('counts interventions by their numbers, also those of two digits in brackets', () => {
    const row = sent({
      'interventions[10].title': 'Oil',
      'interventions[10].dms_nr': 'I-10',
      'interventions[9].title': 'APK',
      'interventions[9].dms_nr': 'I-9',
    });

    expect(row.interventions).toEqual([
      { dms_nr: 'I-9', title: 'APK' },
      { dms_nr: 'I-10', title: 'Oil' },
    ]);
  });

  it('fills what is there and empty', () => {
    const row = sent({ customer_owner: null, 'customer_owner.dms_nr': 'K-2' });

    expect(row.customer_owner).toEqual({ dms_nr: 'K-2' });
  });

  it.each([
    ['company', 911, '911'],
    ['house_nr', '12', 12],
    ['is_lease_company', true, 'true'],
    ['is_lease_company', 'false', false],
  ])('may say once more what is there, as a file writes it: %s %j %j', (name, one, other) => {
    const customer = { dms_nr: 'K-1', surname: 'Jansen', [name]: one };

    expect(sent({ customer_driver: customer, [`customer_driver.${name}`]: other })).toEqual(
      sent({ customer_driver: customer }),
    );
  });

  it('tells what an intervention lacks by the number that the column has', () => {
    expect(check(appointment(1, { 'interventions.4.title': 'APK' }))).toMatchObject([
      { path: 'interventions[4].dms_nr', message: 'is required' },
    ]);
  });

  it('completes the object or the list that is there, and leaves the given row as it was', () => {
    const given = appointment(1, {
      interventions: [{ dms_nr: 'I-1', title: 'APK' }],
      'interventions.0.price': '45.50',
      'interventions.1.dms_nr': 'I-2',
      'interventions.1.title': 'Oil',
      'car.vin': 'WVWZZZ1KZ6W000001',
      'car.fuel': 'diesel',
    });
    const before = structuredClone(given);

    const row = read(given).appointment;

    expect(row?.interventions).toEqual([
      { dms_nr: 'I-1', title: 'APK', price: 45.5 },
      { dms_nr: 'I-2', title: 'Oil' },
    ]);
    expect(row?.car).toMatchObject({ vin: 'WVWZZZ1KZ6W000001', fuel: 'diesel' });
    expect(given).toEqual(before);
  });

  it('says so when it contradicts what is there', () => {
    const row = appointment(1, {
      customer_driver: { dms_nr: 'K-1', surname: 'Jansen', block_communication: false },
      'customer_driver.block_communication': true,
      customer_owner: 'Smit',
      'customer_owner.dms_nr': 'K-2',
    });

    expect(check(row)).toMatchObject([
      {
        path: 'customer_driver.block_communication',
        message: 'is given twice, and not the same',
      },
      { path: 'customer_owner.dms_nr', message: 'has no place beside a value of its own' },
      { path: 'customer_owner', message: expect.stringContaining('must be an object') },
    ]);
  });

  it('says so when it is another record than the one that is there', () => {
    const { car } = appointment(1);
    const row = appointment(1, {
      car: { ...car, tyres_on_car: { fr_profile: 6 } },
      'car.tyres_on_car': { fr_profile: 7 },
    });

    expect(check(row)).toMatchObject([
      { path: 'car.tyres_on_car', message: 'is given twice, and not the same' },
    ]);
  });

  it('says so when it names a field of a list that is there', () => {
    const row = appointment(1, {
      interventions: [{ dms_nr: 'I-1', title: 'APK' }],
      'interventions.title': 'Oil',
    });

    expect(check(row)).toMatchObject([
      { path: 'interventions.title', message: 'has no place beside a value of its own' },
    ]);
  });

  it.each(['__proto__.polluted', 'car.__proto__.polluted', 'car.constructor.prototype.polluted'])(
    'changes no object of JavaScript: %s',
    (name) => {
      const fields = JSON.parse(`{"${name}": "yes"}`) as Record<string, unknown>;

      expect(check(appointment(1, fields))).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
      expect(sent(fields)[name]).toBe('yes');
    },
  );

  it.each(['Order no.', 'a..b', '.vin', 'Dhr./Mevr.', 'interventions[x].title'])(
    'stays as it is when it is no path: %s',
    (name) => {
      expect(sent({ [name]: 'x' })[name]).toBe('x');
    },
  );

  it('leaves what Claire does not know as it came, where it would contradict', () => {
    const row = sent({ notes: 'Wait', 'notes.more': 'for the key' });

    expect(row).toMatchObject({ notes: 'Wait', 'notes.more': 'for the key' });
  });
});
