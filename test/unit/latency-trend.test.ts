import { describe, expect, it } from '@jest/globals';
import { LatencyTrend } from '../../claire/rate-limit/in-flight';

const second = 1_000;

/** Adds responses of so many milliseconds, one each `every` milliseconds, from `from` on. */
function add(
  trend: LatencyTrend,
  latencies: readonly number[],
  { from = 0, every = 100 }: { from?: number; every?: number } = {},
): number {
  latencies.forEach((latency, index) => {
    trend.add(latency, from + index * every);
  });
  return from + latencies.length * every;
}

const times = (count: number, latency: number): number[] => Array<number>(count).fill(latency);

describe('the latency of requests', () => {
  it('is not slow before eight responses, however long they take', () => {
    const trend = new LatencyTrend();
    const at = add(trend, times(4, 90));
    add(trend, times(3, 2_000), { from: at });

    expect([trend.isSlow, trend.slowdown]).toEqual([false, 1]);
  });

  it('is not slow while it stays as it was', () => {
    const trend = new LatencyTrend();
    add(trend, times(200, 90));

    expect(trend.isSlow).toBe(false);
    expect(trend.slowdown).toBeCloseTo(1);
  });

  it('is slow once it is more than half longer, by how much it is', () => {
    const trend = new LatencyTrend();
    let at = add(trend, times(50, 90));

    at = add(trend, times(24, 140), { from: at });
    expect(trend.isSlow).toBe(false);
    add(trend, times(200, 190), { from: at });
    expect(trend.isSlow).toBe(true);
    expect(trend.slowdown).toBeCloseTo(2);
  });

  it('is compared with ten milliseconds more, so that few are no slowdown', () => {
    const trend = new LatencyTrend();
    const at = add(trend, times(50, 1));
    add(trend, times(200, 5), { from: at });

    expect(trend.isSlow).toBe(false);
    expect(trend.slowdown).toBeCloseTo(15 / 11);
  });

  it.each([
    [1, 15, false],
    [1, 18, true],
    [5, 19, false],
    // Here half more is more than that.
    [90, 130, false],
    [90, 145, true],
  ])('of %s ms at rest and %s ms now is slow: %s', (before, now, isSlow) => {
    const trend = new LatencyTrend();
    const at = add(trend, times(50, before));
    add(trend, times(200, now), { from: at });

    expect(trend.isSlow).toBe(isSlow);
  });

  it('is not slow by a single response, however slow that is', () => {
    const trend = new LatencyTrend();
    const at = add(trend, times(100, 90));
    add(trend, [60 * second], { from: at });

    expect(trend.isSlow).toBe(false);
    // One of eight counts, as eight times slower at most.
    expect(trend.slowdown).toBeCloseTo(8 ** (1 / 8));
  });

  it('is not slow by what this process may have delayed', () => {
    const trend = new LatencyTrend();
    const at = add(trend, times(50, 90));
    for (let number = 0; number < 50; number += 1) trend.add(390, at + number * 100, 300);

    expect(trend.isSlow).toBe(false);
    for (let number = 50; number < 100; number += 1) trend.add(390, at + number * 100, 100);
    expect(trend.isSlow).toBe(true);
    expect(trend.slowdown).toBeCloseTo(3);
  });

  it.each([
    [90, 80],
    [170, 170],
  ])('of %s ms, %s of them own work, is as long once that work is over', (latency, ownWork) => {
    const trend = new LatencyTrend();
    for (let number = 0; number < 50; number += 1) trend.add(latency, number * 100, ownWork);
    add(trend, times(50, latency), { from: 5 * second });

    expect(trend.isSlow).toBe(false);
    expect(trend.slowdown).toBeCloseTo(1);
  });

  it('is slow once ten in a row took more than twice as long, before the averages tell', () => {
    const busy = (latency: number): LatencyTrend => {
      const trend = new LatencyTrend();
      // This process is at work for most of each.
      for (let number = 0; number < 50; number += 1) trend.add(50, number * 10, 40);
      for (let number = 0; number < 9; number += 1) trend.add(latency, 500 + number, 0);
      return trend;
    };
    const [much, less, interrupted] = [busy(130), busy(100), busy(130)];
    expect([much.isMuchSlower, much.isSlow]).toEqual([false, false]);

    much.add(200, 510);
    less.add(200, 510);
    interrupted.add(50, 510);

    expect([much.isMuchSlower, much.isSlow]).toEqual([true, true]);
    // By the fastest of the ten.
    expect(much.slowdown).toBeCloseTo(140 / 60);
    expect([less.isMuchSlower, less.isSlow]).toEqual([false, false]);
    expect([interrupted.isMuchSlower, interrupted.isSlow]).toEqual([false, false]);
  });

  it('is not slow by ten in a row that take as long as many took before', () => {
    const trend = new LatencyTrend();
    const at = add(
      trend,
      Array.from({ length: 200 }, (_, at) => (at % 5 < 3 ? 3 : 52)),
      {
        every: 10,
      },
    );
    add(trend, times(12, 52), { from: at, every: 1 });

    expect(trend.isMuchSlower).toBe(false);
  });

  it('may rise more where it varies much by itself', () => {
    const trend = new LatencyTrend();
    const varied = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 40 : 340));
    let at = add(trend, varied);
    const before = trend.isSlow;

    at = add(
      trend,
      varied.map((latency) => latency * 1.7),
      { from: at },
    );
    expect([before, trend.isSlow]).toEqual([false, false]);
    add(
      trend,
      varied.map((latency) => latency * 40),
      { from: at },
    );
    expect(trend.isSlow).toBe(true);
  });

  it('is no longer slow soon after it is as before', () => {
    const trend = new LatencyTrend();
    let at = add(trend, times(50, 90));
    at = add(trend, times(50, 490), { from: at });
    expect(trend.isSlow).toBe(true);

    add(trend, times(16, 90), { from: at });
    expect(trend.isSlow).toBe(false);
  });

  it('is known anew after a pause of ten seconds, compared with the same lowest', () => {
    const slow = () => {
      const trend = new LatencyTrend();
      const at = add(trend, times(50, 90));
      return { trend, at: add(trend, times(50, 490), { from: at }) };
    };
    const short = slow();
    const long = slow();

    // The last came 100 milliseconds before.
    short.trend.add(490, short.at - 100 + 10 * second);
    long.trend.add(490, long.at - 100 + 10 * second + 1);

    expect([short.trend.isSlow, long.trend.isSlow]).toEqual([true, false]);
    expect(long.trend.slowdown).toBe(1);
    add(long.trend, times(8, 490), { from: long.at + 10 * second });
    expect(long.trend.isSlow).toBe(true);
    expect(long.trend.slowdown).toBeCloseTo(5);
  });

  it('is compared with the lowest of the last one or two minutes of use', () => {
    const trend = new LatencyTrend();
    let at = add(trend, times(50, 90));
    at = add(trend, times(540, 490), { from: at });
    expect([at, trend.isSlow]).toEqual([59 * second, true]);

    at = add(trend, times(590, 490), { from: at });
    expect([at, trend.isSlow]).toEqual([118 * second, true]);
    add(trend, times(30, 490), { from: at });
    expect(trend.isSlow).toBe(false);
  });

  it('is compared with the same lowest as long as it is of few', () => {
    const trend = new LatencyTrend();
    const at = add(trend, times(30, 90), { every: 5 * second });
    const later = add(trend, times(60, 490), { from: at, every: 5 * second });
    expect([later, trend.isSlow]).toEqual([450 * second, true]);
  });
});
