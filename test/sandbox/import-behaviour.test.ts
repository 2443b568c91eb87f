import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox';
import { call, control, importRows, row, start, withSandbox } from './claire';
import { receive } from './receiver';

const claire = withSandbox();

async function startWithResults(claire: Sandbox) {
  const { bodies } = await receive(claire, 19, { queued: true });
  return () => bodies().map((body) => body.wo_nr);
}

const rows = ['WO-1', 'WO-2', 'WO-3'].map((wo_nr) => row({ wo_nr, dms_nr: wo_nr }));

describe('The habits of an import', () => {
  it.each([
    ['once', ['WO-1', 'WO-2', 'WO-3']],
    ['twice', ['WO-1', 'WO-1', 'WO-2', 'WO-2', 'WO-3', 'WO-3']],
    ['reversed', ['WO-3', 'WO-2', 'WO-1']],
    ['lost', []],
  ] as const)('tell the results %s', async (habit, told) => {
    const results = await startWithResults(claire);
    claire.importing({ results: habit });

    await importRows(claire, ...rows);

    expect(results()).toEqual(told);
    expect(claire.appointments()).toHaveLength(200 + rows.length);
  });

  it('are shown with what waits', async () => {
    const claire = await start({ importDelay: 60_000 });
    await call(claire, 'POST /v1/appointments/import', { body: { appointments: rows } });

    const { json } = await control(claire, 'GET /sandbox/state');

    const queue = { batches: 1, rows: 3, held: 0, delay: 60_000, results: 'once' };
    expect(json).toMatchObject({ queue });
  });

  it('tell the results later, and settle after them', async () => {
    const results = await startWithResults(claire);
    claire.importing({ resultDelay: 50 });

    await importRows(claire, ...rows);

    expect(results()).toHaveLength(3);
  });

  it('leave the stamp of an appointment as it was, but for a new one', async () => {
    const stamps = ['2026-11-25T08:00:00Z', '2026-11-25T09:00:00Z'].map(Date.parse);
    let now = stamps[0] ?? 0;
    const claire = await start({ now: () => now });
    claire.importing({ stamps: false });
    const stamp = () => claire.appointments().at(-1)?.updated_on;

    await importRows(claire, row());
    const first = stamp();
    now = stamps[1] ?? 0;
    await importRows(claire, row({ wo_nr: 'WO-9' }));

    expect(first).toBe('2026-11-25T08:00:00Z');
    expect(stamp()).toBe(first);
    expect(claire.appointments().at(-1)?.workorder_number).toBe('WO-9');
  });

  it('do not let Claire tell the time when a fault takes the header away', async () => {
    claire.failNext({ status: 200, headers: { date: '' } });

    const answers = [await call(claire, 'GET /v1/tags'), await call(claire, 'GET /v1/tags')];

    expect(answers.map(({ headers }) => headers.has('date'))).toEqual([false, true]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('let results come before the answer to the request', async () => {
    const results = await startWithResults(claire);
    claire.failNext({ status: 200, late: 200, path: '/v1/appointments/import' });
    let isAnswered = false;
    const answered = importRows(claire, ...rows).then(() => (isAnswered = true));

    await claire.settled();
    while (results().length < rows.length) await new Promise(setImmediate);

    expect(isAnswered).toBe(false);
    await answered;
  });
});
