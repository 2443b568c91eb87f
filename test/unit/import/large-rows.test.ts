import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointment, appointments, statuses } from './appointments';
import { queueingClaire } from './queueing-claire';

const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);

describe('importing large rows', () => {
  it('sends a row of 10 MB alone, in its place', async () => {
    const claire = queueingClaire();
    const rows = appointments(5).map((row, at) =>
      at === 2 ? { ...row, notes: megabytes(10) } : row,
    );

    const outcomes = await all(run(rows, claire));

    expect(outcomes.map(({ dms_nr }) => dms_nr)).toEqual(rows.map(({ dms_nr }) => dms_nr));
    expect(claire.requests.map(({ rows: sent }) => sent.map(({ dms_nr }) => dms_nr))).toEqual([
      ['A-2'],
      ['A-0', 'A-1', 'A-3', 'A-4'],
    ]);
  });

  it('holds no more than some of them at a time', async () => {
    let came = 0;
    let gone = 0;
    let maxRows = 0;
    const notes = megabytes(3);
    function* stream() {
      while (came < 100) {
        maxRows = Math.max(maxRows, came + 1 - gone);
        yield appointment(came++, { notes });
      }
    }

    const onAnswered = (rows: number): void => void (gone += rows);
    const outcomes = await all(run(stream(), queueingClaire(), { onAnswered }));

    expect(statuses(outcomes)).toEqual(Array.from({ length: 100 }, () => 'queued'));
    expect(gone).toBe(100);
    expect(maxRows).toBeLessThan(30);
  });

  it('gives a row without end, too deep, or with what JSON does not know, its own outcome', async () => {
    const endless: Record<string, unknown> = appointment(1);
    endless.self = [endless, endless, endless];
    let deep: unknown = 'end';
    for (let depth = 0; depth < 20_000; depth++) deep = [deep];
    const rows = [appointment(0), endless, appointment(2, { notes: deep }), appointment(3)];
    rows.push(appointment(4, { notes: 7n }));

    const outcomes = await all(run(rows, queueingClaire()));

    expect(statuses(outcomes)).toEqual(['queued', 'invalid', 'invalid', 'queued', 'invalid']);
    expect(outcomes[1]?.error?.message).toContain('cannot be written as JSON');
    expect(outcomes[4]?.error?.message).toBe('The appointment cannot be written as JSON');
    expect(outcomes[2]?.error?.message).toContain('more than 200 levels deep');
  });
});
