import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { withClaire } from './with-claire';

const node = withClaire();

const getAll = { resource: 'appointment', operation: 'getAll' };
const byId = (value: number) => ({ __rl: true, mode: 'id', value });

const first = () => {
  const [appointment] = node.claire.appointments();
  if (appointment === undefined) throw new Error('The sandbox has no appointments');
  return appointment;
};

describe('appointment: get', () => {
  it('gets the ten fields of an appointment that matter, the id first', async () => {
    const get = { resource: 'appointment', operation: 'get', appointmentId: first().id };
    const { json, items } = await node.run(get);

    expect(json).toHaveLength(1);
    expect(Object.entries(json[0] ?? {})).toHaveLength(10);
    expect(Object.entries(json[0] ?? {})[0]).toEqual(['id', first().id]);
    expect(items[0]?.pairedItem).toEqual({ item: 0 });
  });

  it('is what the node does with appointments when a saved workflow names no operation', async () => {
    const { json } = await node.run({ appointmentId: first().id });

    expect(json).toMatchObject([{ id: first().id }]);
  });
});

describe('appointment: get many', () => {
  it('asks for today when a new node is told its location only', async () => {
    const { error } = await node.run({ ...getAll, locationId: locationIds.amersfoort });

    expect(error).toBeUndefined();
    expect(node.claire.requests().at(-1)?.body).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
    });
  });

  /** What Claire has there on these days. */
  const idsAt = (locations: readonly number[], days: readonly string[]) =>
    node.claire
      .appointments()
      .filter(({ location_id: location }) => locations.includes(location))
      .filter(({ time_car_app: time }) => days.includes(time.slice(0, 10)))
      .map(({ id }) => id)
      .sort();

  it('finds the appointments of a day at a location', async () => {
    const { location_id: value, time_car_app: time } = first();
    const date = time.slice(0, 10);
    const locationId = { __rl: true, mode: 'list', value };
    const parameters = { ...getAll, locationId, filters: { date }, returnAll: true };

    const { json } = await node.run(parameters, { timezone: 'UTC' });

    expect(json.map(({ id }) => id).sort()).toEqual(idsAt([value], [date]));
  });

  it('finds those of several days and locations, each once, with a request for each', async () => {
    const [one, other] = [locationIds.amersfoort, locationIds.zeist];
    const [date, dateTo] = ['2026-11-30', '2026-12-01'];
    const [first = 0, second = 0] = node.claire
      .appointments()
      .filter(({ location_id: location }) => location === one || location === other)
      .map(({ id }) => id);
    node.claire.change(first, { time: `${date}T10:00:00Z` });
    node.claire.change(second, { time: `${dateTo}T10:00:00Z` });
    const expected = idsAt([one, other], [date, dateTo]);
    const parameters = {
      ...{ ...getAll, locationId: byId(one), filters: { date, dateTo } },
      options: { locationIds: [other, one] },
      returnAll: true,
    };

    const { json, error } = await node.run(parameters, { timezone: 'UTC' });

    expect(error).toBeUndefined();
    expect(json.map(({ id }) => id).sort()).toEqual(expected);
    expect(expected).toEqual(expect.arrayContaining([first, second]));
    expect(node.requests()).toHaveLength(4);
  });

  it('refuses more than 31 days, and says what they would cost', async () => {
    const { error } = await node.run({
      ...getAll,
      locationId: locationIds.zeist,
      filters: { date: '2026-01-01', dateTo: '2026-12-31' },
      options: { locationIds: [locationIds.amersfoort] },
    });

    expect(error?.message).toContain('365 days, 730 requests');
    expect(node.requests()).toEqual([]);
  });

  it('finds the pinned ones, and leaves Is Pinned out of the request when it is off', async () => {
    const parameters = { ...getAll, locationId: byId(first().location_id) };
    const all = { ...parameters, returnAll: true, output: 'raw' };
    const pinned = await node.run({ ...all, filters: { isPinned: true } });
    await node.run({ ...parameters, filters: { isPinned: false, dmsNr: '1' } });

    expect(pinned.error).toBeUndefined();
    expect(pinned.json.every(({ is_pinned }) => is_pinned === true)).toBe(true);
    expect(node.claire.requests().at(-1)?.body).not.toHaveProperty('is_pinned');
  });
});
