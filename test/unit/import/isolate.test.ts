import { describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../../claire/errors';
import { isolate, type AttemptResult } from '../../../claire/import/send-batches';
import type { Row } from '../../../claire/import/stages';
import { stageRow } from './stage-rows';

interface Rules {
  isBad?: (index: number) => boolean;
  fails?: (indexes: readonly number[]) => boolean;
  isHopeless?: (requests: number) => boolean;
  /** Claire refuses a request of more rows for its size alone. */
  maxRows?: number;
}

const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => stageRow(index));
const indexes = (some: readonly Row[]) => some.map(({ index }) => index);
const toSpan = (some: readonly number[]) => `${String(some[0])}-${String(some.at(-1))}`;
const refusal = (message: string) => new ClaireError('CLAIRE_BAD_REQUEST', { message });

/** What is asked of Claire after it has refused so many rows, and which of them are given up. */
async function isolated(count: number, rules: Rules) {
  const { isBad = () => false, fails, isHopeless, maxRows = Infinity } = rules;
  const requests: number[][] = [];
  const refused: [number, string][] = [];
  const unasked: number[] = [];
  const answerTo = (asked: readonly number[]): AttemptResult => {
    if (fails?.(asked)) return { kind: 'failed' };
    const isRefused = asked.length > maxRows || asked.some(isBad);
    return isRefused ? { kind: 'refused', error: refusal(asked.join(' ')) } : { kind: 'queued' };
  };
  await isolate(rows(count), refusal('all'), {
    attempt: (some) => {
      requests.push(indexes(some));
      return Promise.resolve(answerTo(indexes(some)));
    },
    refuse: (some, { message }) => {
      for (const index of indexes(some)) refused.push([index, message]);
    },
    refuseUntried: (some) => {
      unasked.push(...indexes(some));
    },
    isHopeless: () => isHopeless?.(requests.length) ?? false,
  });
  return { requests, refused, unasked };
}

describe('finding what Claire refuses in a request', () => {
  it('asks nothing about a single row', async () => {
    expect(await isolated(1, { isBad: () => true })).toEqual({
      requests: [],
      refused: [[0, 'all']],
      unasked: [],
    });
  });

  it('halves what was refused, then sends all others together', async () => {
    const isBad = (index: number) => index === 1;

    expect(await isolated(8, { isBad })).toMatchObject({
      requests: [[0, 1, 2, 3], [0, 1], [0], [2, 3, 4, 5, 6, 7]],
      refused: [[1, '0 1']],
    });
  });

  it('takes the last of four for the bad one when the others are queued, and of five asks it', async () => {
    expect(await isolated(4, { isBad: (index) => index === 3 })).toMatchObject({
      requests: [[0, 1], [2]],
      refused: [[3, 'all']],
    });
    expect(await isolated(5, { isBad: (index) => index === 4 })).toMatchObject({
      requests: [[0, 1, 2], [3], [4]],
      refused: [[4, '4']],
    });
  });

  it('sends both halves of rows that are refused again, and never asks for a known answer', async () => {
    const isBad = (index: number) => index === 0 || index === 7;

    expect(await isolated(8, { isBad })).toMatchObject({
      requests: [[0, 1, 2, 3], [0, 1], [0], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4], [5, 6], [7]],
      refused: [
        [0, '0'],
        [7, '7'],
      ],
    });
  });

  it('refuses nothing where only the size of the request was refused', async () => {
    const { refused, requests } = await isolated(16, { maxRows: 5 });

    expect(refused).toEqual([]);
    expect(
      requests
        .filter(({ length }) => length <= 5)
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 16 }, (_, index) => index));
  });

  it('sends the rest in its order when a part of it fails', async () => {
    const isBad = (index: number) => index === 0;
    const fails = (asked: readonly number[]) => asked.length === 2;

    expect(await isolated(8, { isBad, fails })).toMatchObject({
      requests: [
        [0, 1, 2, 3],
        [0, 1],
        [2, 3, 4, 5, 6, 7],
      ],
      refused: [],
    });
  });

  it('asks three of a location that takes nothing, and no other', async () => {
    const { requests, refused, unasked } = await isolated(9, {
      isBad: () => true,
      isHopeless: () => true,
    });

    expect(requests).toEqual([[0], [4], [8]]);
    expect(refused.map(([index]) => index)).toEqual([0, 4, 8]);
    expect(unasked).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('sends all others where one of the three is taken', async () => {
    const isHopeless = (requests: number) => requests < 2;

    expect(await isolated(9, { isHopeless })).toMatchObject({
      requests: [[0], [4], [8], [1, 2, 3, 5, 6, 7]],
      unasked: [],
    });
  });

  it.each([2, 3])('leaves none of %d rows unasked', async (count) => {
    const { refused, unasked } = await isolated(count, {
      isBad: () => true,
      isHopeless: () => true,
    });

    expect(refused).toHaveLength(count);
    expect(unasked).toEqual([]);
  });

  it.each([
    [5, []],
    [7, ['1-8', '1-4']],
    [8, ['1-8', '1-4', '1-2']],
  ])(
    'halves no further once nothing seems to be taken: after %d requests',
    async (after, halves) => {
      const { requests, refused, unasked } = await isolated(16, {
        isBad: () => true,
        isHopeless: (count) => count >= after,
      });

      expect(requests.map(toSpan)).toEqual([
        '0-7',
        '0-3',
        '0-1',
        '0-0',
        '1-15',
        ...halves,
        '1-1',
        '8-8',
        '15-15',
      ]);
      expect(refused.map(([index]) => index)).toEqual([0, 1, 8, 15]);
      expect(unasked).toEqual([2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14]);
    },
  );

  it('leaves what it has halved already, and asks three of the others', async () => {
    const { requests, refused, unasked } = await isolated(16, {
      isBad: () => true,
      isHopeless: (count) => count >= 10,
    });

    expect(requests.slice(-5).map(toSpan)).toEqual(['1-1', '2-2', '3-3', '9-9', '15-15']);
    expect(refused).toEqual([0, 1, 2, 3, 9, 15].map((index) => [index, String(index)]));
    expect(unasked).toEqual([4, 5, 6, 7, 8, 10, 11, 12, 13, 14]);
  });
});
