import { describe, expect, it } from '@jest/globals';
import { ShareOfUse } from '../../claire/rate-limit/in-flight';
import { ids } from './fake-claire';

/** A share, and how to record the count of a request that was just sent, and of a late one. */
function measuring(enough = 16) {
  const share = new ShareOfUse();
  let sent = 0;
  return {
    share,
    record: (remaining: number, lowestBefore = share.lowest) => {
      sent += 1;
      share.record(remaining, { lowestBefore, number: sent }, enough);
    },
  };
}

/** The share after so many of our responses, each of which shows that much less remaining. */
function shareAfter(drops: readonly number[], enough = 16): number {
  const { share, record } = measuring(enough);
  let remaining = 10_000;
  for (const drop of drops) record((remaining -= drop));
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

  it('is the whole however much responses overtake each other', () => {
    const { share, record } = measuring(256);
    for (const at of ids(1_000)) {
      // Groups of 20, each backwards.
      const group = Math.floor(at / 20) * 20;
      record(10_000 - (group + (19 - (at % 20))), 10_000 - group);
      expect(share.value).toBeGreaterThan(0.9);
    }
  });

  it('starts again with a new hour, whose numbers are no use of others', () => {
    const { share, record } = measuring();
    for (const at of ids(10)) record(400 - at);
    for (const at of ids(30)) record(10_800 - at);

    expect(share.value).toBe(1);
  });

  it('is the whole where servers count for themselves, also after that was not known', () => {
    const { share, record } = measuring();
    for (const at of ids(10)) record(9_000 - at);
    for (const at of ids(10)) record(3_000 - at, 8_990);
    expect(share.value).toBeLessThan(0.01);

    record(8_989);
    expect(share.value).toBe(1);
    for (const at of ids(100)) record(at % 2 === 0 ? 8_989 - at : 2_989 - at);
    expect(share.value).toBe(1);
  });

  it('takes no count of servers that lags by some for one of another hour', () => {
    const { share, record } = measuring();
    for (const at of ids(100)) record(10_000 - 4 * at + (at % 2) * 8);

    expect(share.value).toBeCloseTo(1 / 4, 1);
  });
});
