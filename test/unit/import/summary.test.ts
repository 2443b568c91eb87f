import { describe, expect, it } from '@jest/globals';
import { summarize } from '../../../claire/import';

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
    [{ imported: 0, queued: 1 }, '1 queued'],
    [{}, ''],
  ])('of %j is %j', (counts, text) => {
    expect(summarize(counts)).toBe(text);
  });

  it('names the time that was waited', () => {
    expect(summarize({ unconfirmed: 1 }, { atMost: 5 })).toBe('1 not confirmed after 5 s');
  });

  it('names no time when the wait was stopped before it was over', () => {
    expect(summarize({ unconfirmed: 1 }, { stopped: true })).toBe('1 not confirmed');
  });
});
