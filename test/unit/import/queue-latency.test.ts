import { describe, expect, it } from '@jest/globals';
import { QueueLatency } from '../../../claire/import/confirmation/schedule';

function watched(first?: number) {
  const faster: number[] = [];
  const tempo: QueueLatency = new QueueLatency(first, () => {
    faster.push(tempo.expected);
  });
  return { tempo, faster };
}

describe('how long a row is expected to wait in the queue of Claire', () => {
  it('is a second as long as nothing is known, or what the run says', () => {
    expect(watched().tempo.expected).toBe(1_000);
    expect(watched(100).tempo.expected).toBe(100);
  });

  it.each([
    [-5, 1_000],
    [1_000, 1_000],
    [7_500, 7_500],
    [32_000, 32_000],
    [90_000, 32_000],
  ])(
    'is as long as the last row took, a second at least and half a minute at most: %d',
    (delay, expected) => {
      const { tempo } = watched();

      tempo.recordProcessed(0, delay);

      expect(tempo.expected).toBe(expected);
    },
  );

  it('is twice as long as a row has waited that is not there yet, and never less than before', () => {
    const { tempo } = watched();

    tempo.recordPending(1_000, 4_000);
    expect(tempo.expected).toBe(6_000);
    tempo.recordPending(4_000, 5_000);
    expect(tempo.expected).toBe(6_000);
    tempo.recordPending(0, 60_000);
    expect(tempo.expected).toBe(32_000);
  });

  it('is not changed by a row that is missing where one that came later, or with it, is through', () => {
    const { tempo } = watched();

    tempo.recordProcessed(5_000, 2_000);
    tempo.recordProcessed(3_000, 2_000);
    tempo.recordPending(4_000, 60_000);
    tempo.recordPending(5_000, 60_000);
    expect(tempo.expected).toBe(2_000);
    tempo.recordPending(5_001, 10_001);

    expect(tempo.expected).toBe(10_000);
  });

  it('is told to those who wait when it is shorter than it seemed, and only then', () => {
    const { tempo, faster } = watched();

    tempo.recordProcessed(0, 5_000);
    tempo.recordProcessed(0, 5_000);
    expect(faster).toEqual([]);
    tempo.recordProcessed(0, 4_000);

    expect(faster).toEqual([4_000]);
  });
});
