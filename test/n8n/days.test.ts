import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { toDay } from '../../nodes/Claire/actions/moments';
import { withClaire } from './with-claire';

const node = withClaire();

async function dayAsked(date: unknown, timezone: string, json = {}): Promise<unknown> {
  const { error } = await node.run(
    {
      resource: 'appointment',
      operation: 'getAll',
      locationId: { __rl: true, mode: 'id', value: '11' },
      filters: { date: date as never },
    },
    { timezone, items: [json] },
  );
  expect(error).toBeUndefined();
  return (node.claire.requests().at(-1)?.body as { date: unknown }).date;
}

describe('the day of a filter', () => {
  it.each([
    ['2026-11-25', 'Europe/Amsterdam', '2026-11-25'],
    ['2026-11-25T23:30:00', 'Europe/Amsterdam', '2026-11-25'],
    ['2026-11-25 23:30', 'Europe/Amsterdam', '2026-11-25'],
    ['2026-11-25T23:30:00Z', 'Europe/Amsterdam', '2026-11-26'],
    ['2026-11-25T00:30:00+01:00', 'America/New_York', '2026-11-24'],
    // Databases and JSON write a day without a time so.
    ['2026-11-25T00:00:00.000Z', 'America/New_York', '2026-11-25'],
    ['2026-11-25 00:00:00Z', 'America/New_York', '2026-11-25'],
    ['={{ new Date("2026-11-25") }}', 'America/New_York', '2026-11-25'],
    ['={{ $json.day }}', 'Europe/Amsterdam', '2026-11-26'],
    ['={{ new Date($json.day) }}', 'Europe/Amsterdam', '2026-11-26'],
    ['={{ DateTime.fromISO($json.day) }}', 'Europe/Amsterdam', '2026-11-26'],
    ['={{ DateTime.fromISO($json.day) }}', 'UTC', '2026-11-25'],
  ])('%s in %s means %s', async (date, timezone, day) => {
    const json = { day: '2026-11-25T23:30:00Z' };

    expect(await dayAsked(date, timezone, json)).toBe(`${day}T00:00:00Z`);
  });

  it('$today is today in the workflow’s zone', async () => {
    const today = () =>
      DateTime.now().setZone('Pacific/Auckland').toFormat("yyyy-MM-dd'T00:00:00Z'");
    const before = today();

    const asked = await dayAsked('={{ $today }}', 'Pacific/Auckland');

    // Midnight may pass in between.
    expect([before, today()]).toContain(asked);
  });

  // n8n sets the zone of its own Luxon values, and of the library, before our code sees them.
  it.each([
    ['a JavaScript date', new Date('2026-11-25T23:30:00Z')],
    [
      'a Luxon value of another zone',
      DateTime.fromISO('2026-11-25T15:30:00-08:00', { setZone: true }),
    ],
  ])('%s means the day in the workflow’s zone, whatever its own', (_what, value) => {
    expect(toDay(value, 'Europe/Amsterdam', 'Date')).toBe('2026-11-26');
    expect(toDay(value, 'America/New_York', 'Date')).toBe('2026-11-25');
  });
});
