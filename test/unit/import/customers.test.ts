import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { check, run } from '../../../claire/import';
import { read } from '../../../claire/import/check';
import { all, appointment } from './appointments';
import { queueingClaire } from './queueing-claire';

/** What is sent of a row, as JSON carries it. */
function sent(fields: Record<string, unknown>): Record<string, unknown> {
  const { appointment: read1, problems } = read(appointment(1, fields));
  expect(problems).toBeUndefined();
  return JSON.parse(JSON.stringify(read1)) as Record<string, unknown>;
}

const elsewhere: unknown = runInNewContext('({ dms_nr: "K-2", contacts: [{ name: "Smit" }] })');
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

  it('are empty in a list only when all in it is', () => {
    const customer_owner = { surname: null, contacts: ['', 'Smit'] };

    expect(sent({ customer_owner }).customer_owner).toEqual(customer_owner);
  });

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
    ['another context', elsewhere],
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
  ])('are refused when one is a %s', async (_, customer) => {
    const problem = { path: 'customer_owner', message: 'must be an object' };

    expect(check(appointment(1, { customer_owner: customer }))).toMatchObject([problem]);
    expect(check(appointment(1, { Customer_Owner: customer }))).toMatchObject([
      { ...problem, path: 'Customer_Owner' },
    ]);
    expect(
      await all(run([appointment(1, { customer_owner: customer })], queueingClaire())),
    ).toEqual([expect.objectContaining({ status: 'invalid' })]);
  });

  it('say what each lacks when none is whole', () => {
    const customers = { customer_driver: { dms_nr: 'K-1' }, customer_owner: { surname: 'Smit' } };

    const unless = 'is required, unless another customer has a dms_nr and a surname';
    expect(check(appointment(1, customers))).toMatchObject([
      { path: 'customer_driver.surname', message: unless },
      { path: 'customer_owner.dms_nr', message: unless },
    ]);
  });

  it('are asked for when all are empty', () => {
    const empty = { customer_driver: {}, customer_owner: { surname: '' } };

    expect(check(appointment(1, empty))).toMatchObject([{ path: '', code: 'noCustomer' }]);
  });

  it('need numbers as text, also where one would be enough', () => {
    expect(check(appointment(1, { customer_owner: { dms_nr: 12 } }))).toMatchObject([
      { path: 'customer_owner.dms_nr', message: expect.stringContaining('leading zeros') },
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

  it('are not taken from elsewhere while a known one is given', () => {
    const [problem] = check(appointment(1, { customer_driver: { dms_nr: 'K' }, driver: whole }));

    expect(problem?.path).toBe('customer_driver.surname');
  });
});
