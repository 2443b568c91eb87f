import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { appointment } from '../unit/import/appointments';
import { batches, feed, flowsWith, forgetAll, settled } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed({ refuse: ['WO-13'] });

/** A location of the sandbox's dealer that takes imports. */
const locationId = 11;

const row = (number: number, fields: Record<string, unknown> = {}) =>
  appointment(number, { location_id: locationId, ...fields });

async function start(fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await lab.deploy(flowsWith(lab, fields));
  await forgetAll(lab);
}

describe('messages with one appointment each', () => {
  const single = (number: number) => ({ topic: `row ${String(number)}`, payload: row(number) });

  it('are sent together as soon as there are enough, and each is done', async () => {
    await start({ collect: 'messages', count: '3', seconds: '600', output: 'parts' });

    await feed(lab, single(1), single(2), single(3));
    const { outcomes, done } = await settled(lab, 3);

    expect(batches(lab)).toEqual([3]);
    expect(outcomes).toMatchObject([
      { topic: 'row 1', payload: { wo_nr: 'WO-1', status: 'queued' } },
      { topic: 'row 2', payload: { wo_nr: 'WO-2', status: 'queued' } },
      { topic: 'row 3', payload: { wo_nr: 'WO-3', status: 'queued' } },
    ]);
    expect(done).toBe(3);
  });

  it.each([
    ['with one message for all', 'array'],
    ['with a message for each', 'parts'],
  ])('make one error of a refusal, though each row has its outcome, %s', async (_how, output) => {
    await start({ collect: 'messages', count: '6', seconds: '600', maxWait: '0', output });
    lab.claire.failNext({ status: 429, times: null, headers: { 'x-ratelimit-reset': '1800' } });
    const locations = Object.values(locationIds).slice(0, 3);
    const messages = [0, 1, 2, 3, 4, 5].map((number) => ({
      payload: { ...row(number), location_id: locations[number % 3] },
    }));

    await feed(lab, ...messages);
    const { outcomes, caught, done, statuses } = await settled(lab, 6);

    const rowsTold = outcomes.flatMap(({ payload }) => payload);
    expect(rowsTold).toMatchObject(Array(6).fill({ status: 'failed' }));
    expect(caught).toMatchObject([{ code: 'CLAIRE_RATE_LIMITED' }]);
    expect(done).toBe(5);
    expect(statuses.filter((text) => text.includes('CLAIRE_RATE_LIMITED'))).toHaveLength(1);
  });

  it('show one status of a wait that all their requests have in common', async () => {
    await start({ collect: 'messages', count: '6', seconds: '600' });
    lab.claire.failNext({ status: 429, times: 3, headers: { 'retry-after': '2' } });
    const locations = Object.values(locationIds).slice(0, 3);

    await feed(
      lab,
      ...[0, 1, 2, 3, 4, 5].map((number) => ({
        payload: { ...row(number), location_id: locations[number % 3] },
      })),
    );
    const { statuses } = await settled(lab, 6);

    expect(statuses.filter((text) => text.includes('waits'))).toHaveLength(1);
  });

  it('are sent after the time when there are not enough', async () => {
    await start({ collect: 'messages', count: '100', seconds: '0.2' });

    await feed(lab, single(1), single(2));
    const { outcomes, done } = await settled(lab, 2);

    expect(batches(lab)).toEqual([2]);
    expect(outcomes).toHaveLength(1);
    expect(done).toBe(2);
  });

  it('are sent at once with msg.complete, with an appointment of its own or without', async () => {
    await start({ collect: 'messages', count: '100', seconds: '600' });

    await feed(lab, single(1), { complete: true });
    await settled(lab, 2);
    await feed(lab, single(2), { ...single(3), complete: true });
    const { done } = await settled(lab, 4);

    expect(batches(lab)).toEqual([1, 2]);
    expect(done).toBe(4);
  });
});

describe('a stream of a sequence', () => {
  const stream = {
    collect: 'stream',
    seconds: '0',
    outputs: 3,
    wires: [['outcomes'], ['bad'], []],
  };
  const part = (number: number, index: number, count: number, id = 'a') => ({
    payload: row(number),
    parts: { id, index, count },
  });

  it.each([
    ['whose last message has overtaken others', [part(1, 0, 3), part(3, 2, 3), part(2, 1, 3)]],
    ['of which messages were left out on the way', [part(1, 0, 4), part(2, 2, 4), part(3, 3, 4)]],
    ['between the messages of another', [part(1, 0, 2), part(2, 0, 1, 'b'), part(3, 1, 2)]],
  ])('%s is one import with one summary', async (_which, messages) => {
    await start(stream);

    await feed(lab, ...messages);
    const { outcomes } = await settled(lab, 3);

    const ends = outcomes.filter(({ complete }) => complete === true);
    expect(ends).toMatchObject([{ claire: { summary: '3 queued' } }]);
    expect(batches(lab)).toEqual([3]);
  });
});
