import { describe, expect, it } from '@jest/globals';
import { Progress, type Numbered, Outcomes } from '../../../claire/import/stages';
import { all } from './appointments';

interface Result {
  text: string;
  rows?: readonly number[];
}

const millions = (count: number) => count * 1_000_000;

function made(bounds: { maxHeld: number; maxOpen?: number }, onAnswered?: (rows: number) => void) {
  const outcomes = new Outcomes<Result>({ progress: new Progress(), onAnswered, ...bounds });
  const read = (size = 1, rows?: readonly number[]): Numbered => ({
    ...{ index: outcomes.reserve(size), size, rows, isSettled: false },
  });
  return { outcomes, read };
}

describe('the outcomes of a pipeline', () => {
  it('leave in the order in which their rows were read, however they become known', async () => {
    const { outcomes, read } = made({ maxHeld: 10 });
    const [first, second] = [read(), read()];
    outcomes.addSettled({ text: 'invalid' });
    outcomes.end();
    const leaving = all(outcomes.inOrder([]));

    outcomes.settle(second, { text: 'second' });
    await Promise.resolve();
    outcomes.settle(first, { text: 'first' });

    expect((await leaving).map(({ text }) => text)).toEqual(['first', 'second', 'invalid']);
  });

  it('are one for each row: the first that is known', async () => {
    const { outcomes, read } = made({ maxHeld: 10 });
    const row = read();
    outcomes.end();

    outcomes.settle(row, { text: 'imported' });
    outcomes.settle(row, { text: 'unconfirmed' });

    expect(await all(outcomes.inOrder([]))).toEqual([{ text: 'imported' }]);
  });

  it('name the rows of a group, and count each of them as answered', async () => {
    const counts: number[] = [];
    const { outcomes, read } = made({ maxHeld: 10 }, (rows) => counts.push(rows));
    const row = read(1, [0, 2]);
    outcomes.addSettled({ text: 'invalid' }, { rows: [1, 3, 4] });
    outcomes.end();

    outcomes.answered([row, { ...row, rows: undefined }]);
    outcomes.settle(row, { text: 'queued' });

    expect((await all(outcomes.inOrder([]))).map(({ rows }) => rows)).toEqual([
      [0, 2],
      [1, 3, 4],
    ]);
    expect(counts).toEqual([3, 3]);
  });

  it('have room for so many rows without one, and for as many that were not taken', async () => {
    const { outcomes, read } = made({ maxHeld: 2, maxOpen: 3 });
    const [first, second] = [read(), read()];
    const fullness = [outcomes.isFull];
    outcomes.settle(second, { text: 'second' });
    fullness.push(outcomes.isFull);
    const third = read();
    fullness.push(outcomes.isFull);
    outcomes.settle(third, { text: 'third' });
    fullness.push(outcomes.isFull);
    const room = outcomes.room();

    const leaving = outcomes.inOrder([]);
    outcomes.settle(first, { text: 'first' });
    for (let taken = 0; taken < 2; taken += 1) await leaving.next();
    await room;

    expect(fullness).toEqual([true, false, true, true]);
    expect(outcomes.room()).toBeUndefined();
  });

  it('have room for 64 million characters of rows without one', () => {
    const { outcomes, read } = made({ maxHeld: 10 });
    const row = read(millions(64) - 1);
    const before = outcomes.isFull;
    read(1);
    const after = outcomes.isFull;

    outcomes.settle(row, { text: 'queued' });

    expect([before, after, outcomes.isFull]).toEqual([false, true, false]);
  });

  it('let what is held back go on only where none of them can leave', () => {
    const { outcomes, read } = made({ maxHeld: 2 });
    const row = read();
    read();
    const before = outcomes.isStuck;

    outcomes.settle(row, { text: 'queued' });
    read();

    expect([before, outcomes.isFull, outcomes.isStuck]).toEqual([true, true, false]);
  });

  it('end with the error of the source, after all that were read before', async () => {
    const { outcomes } = made({ maxHeld: 2 });
    outcomes.addSettled({ text: 'invalid' });
    outcomes.end({ error: new Error('The file ends here') });
    const leaving = outcomes.inOrder([]);

    expect((await leaving.next()).value).toEqual({ text: 'invalid' });
    await expect(leaving.next()).rejects.toThrow('The file ends here');
  });

  it('end with the error of a stage, as its rows would have no outcome', async () => {
    const { outcomes, read } = made({ maxHeld: 2 });
    read();

    const leaving = outcomes.inOrder([Promise.reject(new Error('A mistake of ours'))]);

    await expect(leaving.next()).rejects.toThrow('A mistake of ours');
  });

  it('free the reader that waits for room when nobody reads them any more', async () => {
    const { outcomes, read } = made({ maxHeld: 1 });
    outcomes.settle(read(), { text: 'queued' });
    const leaving = outcomes.inOrder([]);
    await leaving.next();
    const room = outcomes.room();

    await leaving.return();
    outcomes.end();
    await room;

    expect(outcomes.isAbandoned).toBe(true);
  });
});
