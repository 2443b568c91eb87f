import { describe, expect, it } from '@jest/globals';
import { summarize, summarizeComparison } from '../../../claire/import';

describe('the summary of an import', () => {
  it.each([
    [
      { imported: 988, refused: 7, unconfirmed: 5 },
      '988 imported, 7 refused, 5 not confirmed after 60 s',
    ],
    [
      { unconfirmed: 6, failed: 5, invalid: 4, refused: 3, queued: 2, imported: 1 },
      '1 imported, 2 queued, 3 refused, 4 invalid, 5 failed, 6 not confirmed after 60 s',
    ],
    [{ imported: 2, unchanged: 40, queued: 1 }, '2 imported, 40 unchanged, 1 queued'],
    [{ imported: 0, queued: 1 }, '1 queued'],
    [{}, ''],
  ])('of %j is %j', (counts, text) => {
    expect(summarize(counts)).toBe(text);
  });

  it.each([
    [1, '9 imported (1 not as it was sent), 1 failed'],
    [2, '9 imported (2 not as they were sent), 1 failed'],
  ])('tells how many are imported and differ: %d', (differing, text) => {
    expect(summarize({ imported: 9, failed: 1 }, { differing })).toBe(text);
  });

  it('names the time that was waited', () => {
    expect(summarize({ unconfirmed: 1 }, { atMost: 5 })).toBe('1 not confirmed after 5 s');
  });

  it('names no time when the wait was stopped before it was over', () => {
    expect(summarize({ unconfirmed: 1 }, { stopped: true })).toBe('1 not confirmed');
  });
});

describe('the summary of a comparison', () => {
  it.each([
    [
      { onlyAtClaire: 1, failed: 2, invalid: 3, unchanged: 4, changed: 5, new: 6 },
      '6 new, 5 changed, 4 unchanged, 3 invalid, 2 failed, 1 only at Claire',
    ],
    [{ new: 0, unchanged: 2 }, '2 unchanged'],
    [{}, ''],
  ])('of %j is %j', (counts, text) => {
    expect(summarizeComparison(counts)).toBe(text);
  });
});
