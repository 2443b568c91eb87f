import { describe, expect, it } from '@jest/globals';
import { ShareOfUse } from '../../claire/rate-limit/share-of-use';
import { ids } from './fake-claire';

/** The share after so many of our responses, each of which shows that much less remaining. */
function shareAfter(drops: readonly number[], enough = 16): number {
  const share = new ShareOfUse();
  let remaining = 10_000;
  drops.forEach((drop, index) => {
    remaining -= drop;
    share.record(remaining, index + 1, enough);
  });
  return share.value;
}

const each = (count: number, drop: number): number[] => Array<number>(count).fill(drop);

describe('the share of the use of a key', () => {
  it('is the whole before anything is known, and while nobody else sends', () => {
    expect(shareAfter([])).toBe(1);
    expect(shareAfter(each(100, 1))).toBe(1);
  });

  it.each([
    [2, 1 / 2],
    [40, 1 / 40],
  ])('is measured by how much the hour falls for each of ours: %d, %d', (drop, share) => {
    expect(shareAfter(each(16, drop))).toBe(1);
    expect(shareAfter(each(17, drop))).toBeCloseTo(share);
  });

  it('is measured anew when others stop', () => {
    expect(shareAfter([...each(17, 10), ...each(16, 1)])).toBe(1);
  });

  it('is measured over as many as it is told, when they are more', () => {
    expect(shareAfter(each(64, 4), 64)).toBe(1);
    expect(shareAfter(each(65, 4), 64)).toBeCloseTo(1 / 4);
  });

  it('is the whole however much responses overtake each other', () => {
    const share = new ShareOfUse();
    for (const at of ids(1_000)) {
      // Groups of 20, each backwards.
      const group = Math.floor(at / 20) * 20;
      share.record(10_000 - (group + (19 - (at % 20))), at + 20, 256);
      expect(share.value).toBeGreaterThan(0.9);
    }
  });

  it('starts again with a new hour, whose numbers are no use of others', () => {
    const share = new ShareOfUse();
    for (const at of ids(10)) share.record(400 - at, at, 16);
    for (const at of ids(30)) share.record(10_800 - at, 10 + at, 16);

    expect(share.value).toBe(1);
  });
});
