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

it('_appointment: get_ is what the node does with appointments when a saved workflow names no operation', async () => {
  const { json } = await node.run({ appointmentId: first().id });

  expect(json).toMatchObject([{ id: first().id }]);
});

describe('appointment: get many', () => {
  it('asks for today when a new node is told its location only', async () => {
    const { error } = await node.run({ ...getAll, locationId: locationIds.amersfoort });

    expect(error).toBeUndefined();
    expect(node.claire.requests().at(-1)?.body).toMatchObject({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
    });
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
