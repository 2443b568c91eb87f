import { describe, expect, it } from '@jest/globals';
import { type Operation, operations } from '../../../claire/resources';
import { appointments } from '../import/appointments';

const { appointment, car, check, webhook } = operations;
const goodWebhook = {
  name: 'Car ready',
  webhook_trigger_id: 4,
  url: 'https://flows.dealer.nl/hook',
};

describe('An input that is right', () => {
  it('leaves out is_pinned: false, which Claire refuses', () => {
    const input = { location_id: 3, dms_nr: 'A-1', is_pinned: false };

    const sent: unknown = JSON.parse(JSON.stringify(appointment.list.input.parse(input)));

    expect(sent).toEqual({ location_id: 3, dms_nr: 'A-1' });
  });

  it.each(['2026-11-25', '2026-11-25T00:00:00Z', '2026-11-25T00:00:00.000Z'])(
    'sends the day %s as midnight UTC',
    (date) => {
      expect(appointment.list.input.parse({ location_id: 3, date })).toMatchObject({
        date: '2026-11-25T00:00:00Z',
      });
    },
  );

  it('takes the nulls of the reference’s own sample for left out', () => {
    const body = { location_id: 3, dms_nr: null, customer_kind: null, date: null, is_pinned: true };

    expect(problems(appointment.list, body)).toEqual([]);
  });

  it('takes a webhook as Claire shows it, with fields that nobody knows yet', () => {
    const seen = {
      ...goodWebhook,
      created_on: '2026-01-01T08:00:00Z',
      id: 9,
      dealer_id: 2,
      user: null,
      headers: [{ id: 4, name: 'X-Secret', value: 'abc', webhook_id: 9 }],
      retries: 3,
    };

    expect(webhook.update.input.parse(seen)).toEqual(seen);
  });

  it('refuses nothing in what Claire fills in, nor a name that is empty there', () => {
    const seen = {
      ...goodWebhook,
      id: 9,
      name: '',
      created_on: null,
      dealer_id: '2',
      user: 'nobody',
      has_recent_error: 'no',
    };

    expect(webhook.update.input.parse(seen)).toEqual(seen);
    expect(problems(webhook.create, { ...goodWebhook, name: '' })).toHaveLength(1);
  });
});

describe('An input that is wrong', () => {
  const wholeNumber = 'must be a whole number above 0';
  const address = 'url must be an address that starts with http:// or https://';
  const noDay = 'date must be a day, such as 2026-11-25 or 2026-11-25T00:00:00Z';
  const needsNumber = 'customer_kind needs dms_nr, the number of that customer';
  const filter = 'needs a filter besides the location: dms_nr, date or is_pinned';

  it.each<[string, Operation, unknown, string[]]>([
    ['no id', appointment.get, {}, ['id is required']],
    ['no id of the webhook', webhook.update, goodWebhook, ['id is required']],
    ['an id of text', appointment.get, { id: '5' }, [`id ${wholeNumber}`]],
    ['an id of 0', check.list, { appointment_id: 0 }, [`appointment_id ${wholeNumber}`]],
    ['an unsafe id', webhook.delete, { webhook_id: 2 ** 53 }, [`webhook_id ${wholeNumber}`]],
    ['no object', appointment.get, null, ['must be an object']],
    ['an empty VIN', car.get, { vin: ' ' }, ['vin must not be empty']],
    ['a misspelt field', car.get, { vin: 'V', vinn: 'V' }, ['has no field vinn; it takes vin']],
    ['no filter', appointment.list, { location_id: 1 }, [filter]],
    ['only null for a filter', appointment.list, { location_id: 1, date: null }, [filter]],
    ['no pin as the only filter', appointment.list, { location_id: 1, is_pinned: false }, [filter]],
    [
      'a kind of customer without a number',
      appointment.list,
      { location_id: 1, date: '2026-11-25', customer_kind: 'driver' },
      [needsNumber],
    ],
    [
      'an unknown kind of customer',
      appointment.listByDmsNr,
      { location_id: 1, dms_nr: 'A', customer_kind: 'friend' },
      ['customer_kind must be driver, owner or contractor'],
    ],
    [
      'several things at once',
      appointment.list,
      { location_id: 'x', customer_kind: 'owner' },
      [`location_id ${wholeNumber}`, filter, needsNumber],
    ],
    [
      'a day that does not exist, and nothing about a missing filter',
      appointment.list,
      { location_id: 1, date: '2026-02-30' },
      [noDay],
    ],
    [
      'a time of the day',
      appointment.list,
      { location_id: 1, date: '2026-02-03T09:00:00Z' },
      [noDay],
    ],
    [
      'a page below 0',
      webhook.listErrors,
      { WebhookID: 1, Page: -1 },
      ['Page must be a whole number, 0 or more'],
    ],
    ['no payload', webhook.test, { WebhookID: 1 }, ['Payload is required']],
  ])('says all that is wrong with %s', (_, operation, input, said) => {
    expect(problems(operation, input)).toEqual(said);
  });

  it.each([
    [
      'a number that no event can have',
      { webhook_trigger_id: 0 },
      'webhook_trigger_id must be the number of an event, such as 4',
    ],
    ['no name', { name: '' }, 'name must not be empty'],
    ['another protocol', { url: 'ftp://flows.dealer.nl' }, address],
    ['a protocol that ends like it', { url: 'shttp://flows.dealer.nl' }, address],
    ['a path alone', { url: '/hook' }, address],
    ['an address with a line break', { url: 'https://flows.dealer.nl/\nhook' }, address],
    [
      'a header with a space in its name',
      { headers: [{ name: 'X Secret', value: 'a' }] },
      'headers.0.name must be a header name: letters, digits and hyphens, no spaces',
    ],
    [
      'a header that smuggles in another',
      { headers: [{ name: 'X-Secret', value: 'a\r\nHost: b' }] },
      'headers.0.value must hold no line breaks or other control characters',
    ],
    ['no location 0', { dealer_location_id: 0 }, `dealer_location_id ${wholeNumber}`],
  ])('refuses a webhook with %s', (_, change, said) => {
    expect(problems(webhook.create, { ...goodWebhook, ...change })).toEqual([said]);
  });
});

describe('A batch to import', () => {
  const listProblems = (rows: readonly unknown[]) =>
    problems(appointment.import, { appointments: rows });

  it('may hold 1 to 100 appointments', () => {
    expect(listProblems(appointments(1))).toEqual([]);
    expect(listProblems(appointments(100))).toEqual([]);
    expect(listProblems([])).toEqual(['appointments must hold at least one appointment']);
    expect(listProblems(appointments(101))).toEqual([
      'appointments must hold at most 100 appointments',
    ]);
  });

  it('is refused when its appointments are of two locations', () => {
    const [first, second] = appointments(2);

    expect(listProblems([first, { ...second, location_id: 13 }])).toEqual([
      'appointments must all be of the same location',
    ]);
  });

  it('is told only what is wrong with a row, not that the row is of another location', () => {
    const [first, second] = appointments(2);

    expect(listProblems([first, { ...second, location_id: undefined }, 'wash'])).toEqual([
      'appointments.1.location_id is required',
      'appointments.2 must be an object',
    ]);
  });
});

/** All that is wrong with an input, each with its path. */
function problems({ input }: Operation, value: unknown): string[] {
  const issues = input.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(' '));
}
