import { describe, expect, it } from '@jest/globals';
import { ids } from './fake-claire';
import { Caller, look } from './in-flight-caller';

describe('the requests in flight', () => {
  it('are ten at first, and two more with each answer', () => {
    const caller = new Caller();

    expect(caller.limit).toBe(10);
    expect(caller.answer(1)).toBe(12);
    expect(caller.answer(26)).toBe(64);
    expect(caller.answer(200)).toBe(64);
  });

  it.each([
    ['a few milliseconds', 1, 14, 14],
    ['half as long again', 90, 130, 14],
    ['longer, as in a queue', 90, 140, 12],
  ])('are more by how an answer compares to the fastest: %s', (_, fastest, latency, then) => {
    const { requests } = new Caller();
    const started = ids(10).map(() => requests.start(0));
    const end = (at: number, now: number) => {
      const one = started[at];
      if (one) requests.end(one, { remaining: undefined, load: look }, now);
      while (!requests.isFull) requests.start(now);
    };

    end(0, fastest);
    expect(requests.limit).toBe(12);
    end(1, latency);

    expect(requests.limit).toBe(then);
  });

  it('are more as fast once this process, which was at work all the time, is no more', () => {
    const caller = new Caller();

    expect(caller.answer(10, { latency: 170, ownWork: 170 })).toBe(30);
    expect(caller.answer(10, { latency: 170 })).toBe(50);
  });

  it('are no more by the first answer on a kept connection that is slower than those that open one', () => {
    const caller = new Caller();
    caller.answer(1);
    caller.finish();
    const [kept] = [caller.requests.start(caller.now)];
    while (!caller.requests.isFull) caller.requests.start(caller.now);

    caller.requests.end(kept, { remaining: undefined, load: look }, caller.now + 400);

    expect([kept.isHighest, caller.limit]).toEqual([false, 12]);
  });

  it('are no more while fewer are used', () => {
    const { requests } = new Caller();
    const started = ids(9).map(() => requests.start(0));
    for (const one of started) {
      requests.end(one, { remaining: undefined, load: look }, 90);
    }

    expect([requests.limit, requests.isFull]).toEqual([10, false]);
  });

  it('are no more by answers that show nothing of the load', () => {
    expect(new Caller().answer(100, { load: 'nothing' })).toBe(10);
  });

  it('are as few as is asked', () => {
    const { requests } = new Caller();
    const limits = [7.9, 1, 0.9, 100, Number.NaN].map((atMost) => {
      requests.atMost = atMost;
      return requests.limit;
    });

    expect(limits).toEqual([7, 1, 10, 10, 10]);
  });

  it('are half as many after an overload, once for all that were in flight', () => {
    const caller = new Caller();
    caller.answer(100);

    expect(caller.answer(1, { load: 'overload' })).toBe(32);
    expect(caller.answer(63, { load: 'overload' })).toBe(32);
    expect(caller.answer(1, { load: 'overload' })).toBe(16);
  });

  it('are two at least', () => {
    expect(new Caller().answer(200, { load: 'overload' })).toBe(2);
  });

  it('grow slowly after the first sign of load', () => {
    const caller = new Caller();
    caller.answer(1, { load: 'overload' });
    caller.answer(9, { load: 'nothing' });
    expect(caller.limit).toBe(5);

    expect([caller.answer(11), caller.answer(2), caller.answer(24)]).toEqual([5, 6, 8]);
    expect(caller.answer(2_000)).toBe(64);
  });

  it('are fewer when they take longer, and two at least', () => {
    const caller = new Caller();
    caller.answer(400);
    expect(caller.limit).toBe(64);

    const limits = ids(60).map(() => caller.answer(1, { latency: 990 }));
    const fallen = limits.filter((limit) => limit < 64);
    expect(fallen[0]).toBe(48);
    expect(caller.answer(150, { latency: 990 })).toBe(2);
  });

  it('are as many as the server handles without a queue, when they take a little longer', () => {
    const caller = new Caller();
    caller.answer(400);

    expect(caller.answer(45, { latency: 170 })).toBeGreaterThan(25);
    expect(caller.limit).toBeLessThan(40);
  });

  it('are less than ten after twenty that take three times as long: ten times the work far away', () => {
    const caller = new Caller();
    caller.answer(400);

    expect(caller.answer(20, { latency: 320 })).toBeLessThan(10);
  });

  it('are as many while the delay may be of this process, and fewer when most of it is not', () => {
    const caller = new Caller();
    caller.answer(400);

    expect(caller.answer(100, { latency: 490, ownWork: 400 })).toBe(64);
    expect(caller.answer(100, { latency: 490, ownWork: 40 })).toBeLessThan(10);
  });

  it('are a quarter of what they were soon after a moment in which the server was slow', () => {
    const caller = new Caller();
    caller.answer(400);
    caller.answer(120, { latency: 990 });
    expect(caller.limit).toBe(2);

    caller.answer(20);
    expect(caller.limit).toBeGreaterThan(2);
    expect(caller.answer(24)).toBeGreaterThanOrEqual(16);
    // From there on it takes five round trips and more for a sixteenth.
    expect(caller.answer(20)).toBeLessThan(20);
  });

  it('are as many as before again, two minutes after a slowness that stays', () => {
    const caller = new Caller();
    caller.answer(400);

    expect(caller.answer(150, { latency: 990 })).toBe(2);
    expect(caller.answer(1_000, { latency: 990 })).toBe(64);
  });

  it('are compared by kind', () => {
    const caller = new Caller();
    caller.answer(400);

    expect(caller.answer(400, { latency: 990, load: { kind: 'import' } })).toBe(64);
  });
});
