import { describe, expect, it } from '@jest/globals';
import { batches, came, feed, flowsWith, forgetAll, handled, row, start } from './import-lab';
import { withNodeRed } from './lab';
import { until } from './until';
import { locationIds } from '../../sandbox/data/dealer';

const lab = withNodeRed({ refuse: ['WO-13'] });

const rows = (count: number) => Array.from({ length: count }, (_, number) => row(number));

describe('a list of appointments in one message', () => {
  it('goes out in batches, with an outcome for each in their order and the progress in the status', async () => {
    await start(lab);

    const message = { topic: 'tonight', payload: [...rows(250), 'no row'] };
    const { outcomes, bad, done, caught, statuses } = await handled(lab, message);

    const told = rows(250).map(({ wo_nr }) => [wo_nr, wo_nr === 'WO-13' ? 'refused' : 'queued']);
    const payload = [...told.map(([wo_nr, status]) => ({ wo_nr, status })), { status: 'invalid' }];
    const counts = { queued: 249, refused: 1, invalid: 1 };
    const claire = { operation: 'appointment.import', counts };
    expect(outcomes).toMatchObject([{ topic: 'tonight', payload, claire }]);
    const refused = [{ wo_nr: 'WO-13', status: 'refused' }, { status: 'invalid' }];
    expect(bad).toMatchObject([{ payload: refused, appointments: [{ wo_nr: 'WO-13' }, 'no row'] }]);
    expect([done, caught.length]).toEqual([1, 0]);
    expect(Math.max(...batches(lab))).toBe(100);
    expect(statuses[0]).toMatch(/^blue [01] of 251$/);
    expect(statuses.join()).not.toContain('confirming');
    expect(statuses.at(-1)).toMatch(/^yellow 249\/251: 1 × is text and no row/);
  });

  it('that cannot be copied reaches the Catch node with the code, without the message', async () => {
    const func = `
      const get = () => { throw new Error('a trap'); };
      node.send(Object.defineProperty(msg.payload[0], 'payload', { enumerable: true, get }), false);`;
    const flows = flowsWith(lab);
    await lab.deploy(flows.map((node) => (node.id === 'each' ? { ...node, func } : node)));
    await forgetAll(lab);

    await feed(lab, { topic: 'tonight' });
    await until('the failure is caught', async () => (await came(lab)).caught.length > 0);

    const { caught, outcomes } = await came(lab);
    expect(caught).toMatchObject([{ code: 'CLAIRE_INVALID_INPUT' }]);
    expect(outcomes).toEqual([]);
  });

  it('gives an empty list of outcomes when it is empty', async () => {
    await start(lab);

    const { outcomes, done } = await handled(lab, { payload: [] });

    expect(outcomes).toMatchObject([{ payload: [] }]);
    expect(done).toBe(1);
  });

  it('tells of a text to put a csv node between', async () => {
    await start(lab);

    const { caught } = await handled(lab, { payload: 'Afspraaknr;Werkorder\nA1;W1' });

    expect(caught).toMatchObject([{ message: expect.stringContaining('Put a csv node between') }]);
  });

  it('has failed as a whole when Claire takes none, and still has its outcomes', async () => {
    await start(lab, { maxWait: '0' });
    lab.claire.beginMaintenance();

    const { outcomes, bad, caught, done, statuses } = await handled(lab, { payload: rows(3) });

    expect(outcomes[0]?.payload).toMatchObject(Array(3).fill({ status: 'failed' }));
    expect(bad).toHaveLength(1);
    expect(caught).toMatchObject([{ code: 'CLAIRE_UNAVAILABLE' }]);
    expect(done).toBe(0);
    expect(statuses.at(-1)).toContain('CLAIRE_UNAVAILABLE');
    expect(caught[0]?.message).not.toContain(lab.claire.apiKey);
  });
});

describe('an import that a deploy stops', () => {
  it('accounts for every row, and sends nothing more', async () => {
    await start(lab);
    lab.claire.failNext({ path: '/v1/appointments/import', status: 'hang', times: null });
    await feed(lab, { payload: rows(250) });
    await until('Claire is asked', () => batches(lab).length > 0);

    await lab.deploy(flowsWith(lab, { name: 'changed' }), 'nodes');
    await until('the outcomes are there', async () => (await came(lab)).outcomes.length === 1);

    const { outcomes } = await came(lab);
    expect(outcomes[0]).toMatchObject({ claire: { counts: { failed: 250 } } });
    expect(lab.nodeRed.log()).toContain('250 of 250 appointments may not be at Claire');
  });

  it('accounts for what it had only collected', async () => {
    await start(lab, { collect: 'messages', count: '100', seconds: '600' });
    await feed(lab, { payload: row(1) }, { payload: row(2) });
    await until('both are collected', async () =>
      (await came(lab)).statuses.includes('grey 2 collected'),
    );

    await lab.deploy(flowsWith(lab, { name: 'changed' }), 'nodes');
    await until('the outcomes are there', async () => (await came(lab)).outcomes.length === 1);

    expect((await came(lab)).outcomes).toMatchObject([
      { payload: [{ status: 'failed' }, { status: 'failed' }] },
    ]);
    expect(batches(lab)).toEqual([]);
  });
});

describe('messages with one appointment each', () => {
  it('are sent together as soon as there are enough, and each is done', async () => {
    await start(lab, { collect: 'messages', count: '3', seconds: '600', output: 'parts' });

    const single = (number: number) => ({ topic: `row ${String(number)}`, payload: row(number) });
    const { outcomes, done } = await handled(lab, single(1), single(2), single(3));

    expect(batches(lab)).toEqual([3]);
    const outcome = (number: string) => ({ wo_nr: `WO-${number}`, status: 'queued' });
    expect(outcomes).toMatchObject(
      ['1', '2', '3'].map((number) => ({ topic: `row ${number}`, payload: outcome(number) })),
    );
    expect(done).toBe(3);
  });

  /** Of three locations, so that three requests take them. */
  const spread = [0, 1, 2, 3, 4, 5].map((number) => ({
    payload: row(number, { location_id: Object.values(locationIds)[number % 3] }),
  }));

  it.each([
    ['with one message for all', 'array'],
    ['with a message for each', 'parts'],
  ])('make one error of a refusal, though each row has its outcome, %s', async (_how, output) => {
    await start(lab, { collect: 'messages', count: '6', seconds: '600', maxWait: '0', output });
    lab.claire.failNext({ status: 429, times: null, headers: { 'x-ratelimit-reset': '1800' } });

    const { outcomes, caught, done, statuses } = await handled(lab, ...spread);

    const rowsTold = outcomes.flatMap(({ payload }) => payload);
    expect(rowsTold).toMatchObject(Array(6).fill({ status: 'failed' }));
    expect(caught).toMatchObject([{ code: 'CLAIRE_RATE_LIMITED' }]);
    expect(done).toBe(5);
    expect(statuses.filter((text) => text.includes('CLAIRE_RATE_LIMITED'))).toHaveLength(1);
  });

  it('show one status of a wait that all their requests have in common', async () => {
    await start(lab, { collect: 'messages', count: '6', seconds: '600' });
    lab.claire.failNext({ status: 429, times: 3, headers: { 'retry-after': '2' } });

    const { statuses } = await handled(lab, ...spread);

    expect(statuses.filter((text) => text.includes('waits'))).toHaveLength(1);
  });
});
