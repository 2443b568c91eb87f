import { describe, expect, it } from '@jest/globals';
import { describeSearch, find } from '../../nodes/Claire/actions/appointment/find';
import type { HowToRun } from './engine';
import { withClaire } from './with-claire';

const node = withClaire({ seed: 1 });

function search(text: string, more: object = {}, how: HowToRun = {}) {
  const parameters = { resource: 'appointment', operation: 'find', search: text, ...more };
  return node.run(parameters, { timezone: 'UTC', ...how });
}

/** One that comes today, with a plate that no other has. */
function ofToday() {
  const appointment = node.claire
    .appointments()
    .find(({ license_plate_number: plate, customcom_key: key }) => {
      const same = node.claire.appointments().filter((one) => one.license_plate_number === plate);
      return plate !== '' && key !== null && same.length === 1;
    });
  if (appointment === undefined) throw new Error('The sandbox has no such appointment');
  const day = new Date().toISOString().slice(0, 10);
  node.claire.change(appointment.id, { time: `${day}T12:00:00Z` });
  return { ...appointment, plate: String(appointment.license_plate_number) };
}

const asTyped = (plate: string) => plate.replaceAll('-', '').toLowerCase();

describe('appointment: find', () => {
  it('finds a plate as somebody types it, and says what matched', async () => {
    const { id, plate } = ofToday();

    const { json, items, hints, error } = await search(asTyped(plate));
    const chosen = await search(plate, { output: 'selectedFields', fields: ['matched'] });

    expect(error).toBeUndefined();
    expect(json).toMatchObject([{ id, score: 1, license_plate_number: plate }]);
    expect(Object.keys(json[0] ?? {})).toHaveLength(10);
    expect(chosen.json).toEqual([{ id, matched: [{ field: 'plate', value: plate }] }]);
    expect(items[0]?.pairedItem).toEqual({ item: 0 });
    expect(hints).toMatchObject([
      {
        type: 'info',
        message: expect.stringMatching(/^Searched .* with \d+ requests? to Claire\./),
      },
    ]);
  });

  it('does not say that there is nobody where a list failed, and names it', async () => {
    const { plate } = ofToday();
    const today = new Date().toISOString().slice(0, 10);
    const refuseOnce = () => {
      node.claire.failNext({ path: '/v1/appointments/list', status: 403, times: 1 });
    };

    refuseOnce();
    const nobody = await search('ZZ-000-Z');
    expect(nobody.error?.message).toMatch(/^Found nothing, but did not search everything\./);
    expect(nobody.error?.message).toMatch(RegExp(`Not searched: location \\d+ on ${today} \\(`));

    refuseOnce();
    const { json } = await search('ZZ-000-Z', { output: 'simplified' }, { asTool: true });
    expect(json).toEqual([{ notice: expect.stringContaining('Not searched: location') }]);

    refuseOnce();
    const two = { items: [{ text: plate }, { text: plate }] };
    const some = await search('={{ $json.text }}', { limit: 100 }, two);
    // The items are searched at once: either may be the one that asks first.
    expect(some.hints[0]).toMatchObject({
      type: 'warning',
      message: expect.stringMatching(/^Item [12]: .*Not searched: location/),
    });
  });

  it('takes no request for what another execution has asked for in the same minute', async () => {
    const { plate } = ofToday();
    await search(plate);
    const before = node.requests().length;

    const again = await search(asTyped(plate));
    expect(again.json).toHaveLength(1);
    expect(node.requests()).toHaveLength(before);

    const options = { maxAge: 0 };
    await search(plate, { options });
    expect(node.requests().length).toBeGreaterThan(before);
  });

  it.each([
    [{ search: '={{ "" }}' }, 'needs at least two letters or digits'],
    [{ searchIn: 'colour' }, 'Search In must be one of auto, plate'],
    [{ daysBack: -1 }, 'Days Back must be a whole number of 0 or more, not -1'],
    [{ limit: 0 }, 'Limit must be a whole number above 0'],
    [{ locationIds: ['Zeist'] }, 'Location Names or IDs must be a whole number'],
    [{ options: { maxAge: 'old' } }, 'Max Age must be a number of seconds'],
  ])('refuses %j before it asks Claire', async (wrong, words) => {
    const { error } = await search('AB-123-C', wrong);

    expect(error?.message).toContain(words);
    expect(node.requests()).toEqual([]);
  });
});

describe('what a search costs', () => {
  it('is shown before it runs, of three locations for example', () => {
    const cost = find.properties.find(({ type }) => type === 'notice');

    expect(cost?.displayName).toContain('3 locations × 22 days: at most 79 of 10,800 requests');
  });

  it.each([
    ['limit', 'as many as Limit says'],
    ['maxWait', 'Max Wait was over; other days were not searched'],
    ['rateLimit', 'the requests of the hour run short'],
    ['failures', 'Claire failed too often'],
    [undefined, /^Searched 2 days, 2026-11-25 to 2026-11-26, with 3 requests to Claire\.$/],
  ] as const)('is told when it ends by %s', (cutShort, words) => {
    const days = ['2026-11-25', '2026-11-26'];

    expect(describeSearch({ requests: 3, days, failed: [], cutShort })).toMatch(words);
  });
});
