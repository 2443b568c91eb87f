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

  it('finds the appointments of a day at a location', async () => {
    const { location_id: value, time_car_app: time } = first();
    const date = time.slice(0, 10);
    const locationId = { __rl: true, mode: 'list', value };
    const parameters = { ...getAll, locationId, filters: { date }, returnAll: true };

    const { json } = await node.run(parameters, { timezone: 'UTC' });

    const there = node.claire
      .appointments()
      .filter(({ location_id: at }) => at === value)
      .filter(({ time_car_app: at }) => at.startsWith(date));
    expect(json.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
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
