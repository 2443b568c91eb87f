import { describe, expect, it } from '@jest/globals';
import { Progress, type Numbered, Outcomes, estimateSize } from '../../../claire/import/stages';
import { all, appointment } from './appointments';

interface Result {
  text: string;
  rows?: readonly number[];
}

function made(bounds: { maxRows: number }) {
  const outcomes = new Outcomes<Result>({ progress: new Progress(), ...bounds });
  const read = (size = 1, rows?: readonly number[]): Numbered => ({
    ...{ index: outcomes.reserve({ size, rows }), size, rows, isSettled: false },
  });
  return { outcomes, read };
}

describe('the outcomes of a pipeline', () => {
  it('are one for each row: the first that is known', async () => {
    const { outcomes, read } = made({ maxRows: 10 });
    const row = read();
    outcomes.end();

    outcomes.settle(row, { text: 'imported' });
    outcomes.settle(row, { text: 'unconfirmed' });

    expect(await all(outcomes.inOrder([]))).toEqual([{ text: 'imported' }]);
  });

  it('let what is held back go on only where none of them can leave', () => {
    const { outcomes, read } = made({ maxRows: 2 });
    const row = read();
    read();
    const before = outcomes.isStuck;

    outcomes.settle(row, { text: 'queued' });
    read();

    expect([before, outcomes.isFull, outcomes.isStuck]).toEqual([true, true, false]);
  });

  it('end with the error of a stage, as its rows would have no outcome', async () => {
    const { outcomes, read } = made({ maxRows: 2 });
    read();

    const leaving = outcomes.inOrder([Promise.reject(new Error('A mistake of ours'))]);

    await expect(leaving.next()).rejects.toThrow('A mistake of ours');
  });

  it('free the reader that waits for room when nobody reads them any more', async () => {
    const { outcomes, read } = made({ maxRows: 1 });
    outcomes.settle(read(), { text: 'queued' });
    const leaving = outcomes.inOrder([]);
    await leaving.next();
    const room = outcomes.room();

    await leaving.return();
    outcomes.end();
    await room;

    expect(outcomes.isGivenUp).toBe(true);
  });
});

const endless = Number.MAX_SAFE_INTEGER;

describe('the size of an appointment', () => {
  it.each([
    ['an ordinary one', appointment(1)],
    ['one with long remarks', appointment(1, { remarks: 'noise '.repeat(10_000) })],
    ['one with much work', appointment(1, { interventions: Array(500).fill({ title: 'wash' }) })],
    ['one with long names of fields', appointment(1, { ['x'.repeat(5_000)]: true })],
    ['one with many numbers', appointment(1, { codes: Array(3_000).fill(1_234_567) })],
  ])('is about that of its JSON: %s', (_what, row) => {
    const json = JSON.stringify(row).length;

    expect(estimateSize(row)).toBeGreaterThan(0.9 * json);
    expect(estimateSize(row)).toBeLessThan(1.5 * json);
  });

  it('is not known where it holds itself', () => {
    const row: Record<string, unknown> = appointment(1);
    row.self = row;
    const list: unknown[] = [];
    list.push(list);

    expect([estimateSize(row), estimateSize(list)]).toEqual([undefined, undefined]);
  });

  it('is endless where it has more values than any real row', () => {
    expect(estimateSize(Array(40_000).fill({}))).toBeLessThan(endless);
    expect(estimateSize(Array(100_001).fill(1))).toBe(endless);
    expect(
      estimateSize(Object.fromEntries(Array.from({ length: 100_001 }, (_, at) => [at, 1]))),
    ).toBe(endless);
  });

  it('is not known where it is deeper than any', () => {
    const nested = (depth: number): unknown => (depth === 0 ? {} : { in: nested(depth - 1) });

    expect(estimateSize(nested(200))).toBeLessThan(endless);
    expect(estimateSize(nested(201))).toBeUndefined();
  });
});
