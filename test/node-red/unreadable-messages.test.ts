import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { appointment } from '../unit/import/appointments';
import { came, feed, flowsWith, forgetAll } from './import-lab';
import { withNodeRed } from './lab';
import { until } from './until';

const lab = withNodeRed();

const rows = [1, 2, 3].map((number) => ({
  payload: appointment(number, { location_id: locationIds.amersfoort }),
}));

/** Three rows, of which the second has a property that throws when it is read. */
async function importWith(property: string, fields: Readonly<Record<string, unknown>>) {
  const func = `
    const get = () => { throw new Error('a trap'); };
    Object.defineProperty(msg.payload[1], '${property}', { enumerable: true, get });
    for (const one of msg.payload) node.send(one, false);`;
  const flows = flowsWith(lab, fields).map((node) =>
    node.id === 'each' ? { ...node, func } : node,
  );
  await lab.deploy(flows);
  await forgetAll(lab);
  await feed(lab, ...rows);
}

describe.each([
  ['collected by count', { collect: 'messages', count: '3' }],
  ['collected by time', { collect: 'messages', count: '9', seconds: '0.3' }],
  ['of a stream', { collect: 'stream', seconds: '0.3' }],
])('messages %s', (_how, fields) => {
  it('each have an outcome, though the payload of one throws', async () => {
    await importWith('payload', { ...fields, output: 'parts' });
    await until('all have an outcome', async () => (await came(lab)).outcomes.length === 3);

    const { outcomes, bad } = await came(lab);
    expect(outcomes.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ status: 'queued' }),
      expect.objectContaining({
        status: 'invalid',
        error: expect.objectContaining({ message: expect.stringContaining('a trap') }),
      }),
      expect.objectContaining({ status: 'queued' }),
    ]);
    expect(bad).toHaveLength(1);
  });
});

describe('a message that cannot be copied', () => {
  it('that fails reaches the Catch node with the code, without the message', async () => {
    await importWith('payload', { collect: 'array' });
    await until('the failure is caught', async () => (await came(lab)).caught.length > 0);

    const { caught, outcomes } = await came(lab);
    expect(caught).toEqual([expect.objectContaining({ code: 'CLAIRE_INVALID_INPUT' })]);
    expect(outcomes).toHaveLength(2);
  });
});
