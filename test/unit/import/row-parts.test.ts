import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { appointment, all, check, read } from './appointments';
import { runInNewContext } from 'node:vm';
import { queueingClaire } from './queueing-claire';

/** What is sent of a row, as JSON carries it. */
function sent(fields: Record<string, unknown>): Record<string, unknown> {
  const { appointment: read1, problems } = read(appointment(1, fields));
  expect(problems).toBeUndefined();
  return JSON.parse(JSON.stringify(read1)) as Record<string, unknown>;
}

const none = { car: null, customer_driver: undefined };
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
    const row = sent({
      'car.tyres_on_car.fr_profile': '6.5',
      'custom.one.two': 1,
      'custom.toString': 2,
    });

    expect(row.car).toMatchObject({ vin: 'WVWZZZ1KZ6W000001', tyres_on_car: { fr_profile: 6.5 } });
    expect(row.custom).toEqual({ one: { two: 1 }, toString: 2 });
  });

  it.each([
    ['0', '1'],
    ['1', '2'],
    ['7', '10'],
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
      interventions: [{ dms_nr: 'I-1', title: 'APK' }],
      'interventions.title': 'Oil',
    });

    expect(check(row)).toMatchObject([
      { path: 'customer_driver.block_communication', message: 'is given twice, and not the same' },
      { path: 'customer_owner.dms_nr', message: 'has no place beside a value of its own' },
      { path: 'interventions.title', message: 'has no place beside a value of its own' },
      { path: 'customer_owner', message: expect.stringContaining('must be an object') },
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

const fromAnotherContext: unknown = runInNewContext(
  '({ dms_nr: "K-2", contacts: [{ name: "Smit" }] })',
);
class Person {
  readonly dms_nr = 'K-2';
  readonly surname = 'Smit';
}
const blank: unknown = Object.setPrototypeOf({ dms_nr: 'K-2' }, null);

describe('the customers of a row', () => {
  const whole = { dms_nr: 'K-1', surname: 'Jansen' };

  it('need one that is whole; the others go as they are, and empty ones are left out', () => {
    const lease = { dms_nr: 'L-1', company: 'Lease NV', is_lease_company: true };

    expect(sent({ customer_driver: whole, customer_owner: lease, customer_contract: {} })).toEqual({
      ...appointment(1, { customer_owner: lease }),
    });
  });

  it.each([null, {}, '', { dms_nr: '', surname: null, company: '  ' }, { a: [{ b: '' }] }])(
    'do without an empty one: %j',
    (customer_owner) => {
      expect(sent({ customer_owner })).toEqual(appointment(1));
    },
  );

  it.each([
    ['lists', (inner: unknown) => [inner], []],
    ['objects', (inner: unknown) => ({ inner }), {}],
  ])('are searched for something to a depth of 20, in %s', (_, around, nothing) => {
    const nested = (levels: number): unknown =>
      levels === 0 ? nothing : around(nested(levels - 1));

    expect(sent({ customer_owner: { a: nested(19) } })).not.toHaveProperty('customer_owner');
    expect(sent({ customer_owner: { a: nested(20) } })).toHaveProperty('customer_owner');
  });

  it.each([
    ['another context', fromAnotherContext],
    ['a reader of files', blank],
  ])('may come from %s', (_, customer_owner) => {
    expect(sent({ customer_owner }).customer_owner).toMatchObject({ dms_nr: 'K-2' });
    expect(sent({ customer_owner, 'customer_owner.surname': 'Smit' })).toMatchObject({
      customer_owner: { dms_nr: 'K-2', surname: 'Smit' },
    });
  });

  it.each([
    ['Date', new Date('2026-11-25T08:30:00Z')],
    ['Map', new Map([['dms_nr', 'K-2']])],
    ['class instance', new Person()],
  ])('are refused when one is a %s', (_, customer) => {
    const problem = { path: 'customer_owner', message: 'must be an object' };

    expect(check(appointment(1, { customer_owner: customer }))).toMatchObject([problem]);
    expect(check(appointment(1, { Customer_Owner: customer }))).toMatchObject([
      { ...problem, path: 'Customer_Owner' },
    ]);
  });

  it('say what each lacks when none is whole', () => {
    const customers = { customer_driver: { dms_nr: 'K-1' }, customer_owner: { surname: 'Smit' } };

    const unless = 'is required, unless another customer has a dms_nr and a surname';
    expect(check(appointment(1, customers))).toMatchObject([
      { path: 'customer_driver.surname', message: unless },
      { path: 'customer_owner.dms_nr', message: unless },
    ]);
  });

  it('may have a name that the reference does not know, and a hint says so once', async () => {
    const hints: string[] = [];
    const claire = queueingClaire();
    const rows = [1, 2, 3].map((number) =>
      appointment(number, { customer_driver: null, driver: whole }),
    );

    const outcomes = await all(
      run(rows, claire, { onHint: ({ code, message }) => hints.push(`${code}: ${message}`) }),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
    expect(claire.queue[0]?.driver).toEqual(whole);
    expect(hints).toEqual([
      'customerName: The customers of this import are in "driver", which Claire\'s reference does ' +
        'not name. They are sent as they are. If Claire does not import them, name the field ' +
        'customer_driver, customer_owner or customer_contract.',
    ]);
  });

  it('need no hint under the names that the reference knows', async () => {
    const hints: string[] = [];
    const row = appointment(1, { customer_owner: whole, driver: whole });

    await all(
      run([row], queueingClaire(), { onHint: ({ code, field }) => hints.push(`${code} ${field}`) }),
    );

    // That it is no name of an appointment is another matter.
    expect(hints).toEqual(['unknownNames driver']);
  });
});
