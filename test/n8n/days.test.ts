import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
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
    ['={{ new Date("2026-11-25") }}', 'America/New_York', '2026-11-25'],
    ['={{ $json.day }}', 'Europe/Amsterdam', '2026-11-26'],
    ['={{ new Date($json.day) }}', 'Europe/Amsterdam', '2026-11-26'],
    ['={{ DateTime.fromISO($json.day) }}', 'Europe/Amsterdam', '2026-11-26'],
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
});
