import { describe, expect, it } from '@jest/globals';
import { ids } from './fake-claire';
import { Caller, look, nothing } from './in-flight-caller';

const second = 1_000;

describe('the requests in flight after a pause', () => {
  it('are no sign of load while each opens a connection', () => {
    const caller = new Caller();
    const { requests } = caller;
    for (const at of ids(8)) {
      const opening = requests.start(at * 6 * second);
      requests.end(opening, { remaining: undefined, load: look }, at * 6 * second + 5);
    }
    caller.now = 60 * second;

    expect(caller.answer(300, { latency: 300 })).toBe(64);
  });

  it('are ten again after more than five seconds without any', () => {
    const caller = new Caller();
    const { requests } = caller;
    caller.answer(100);
    caller.finish();

    requests.end(requests.start(caller.now + 5 * second), nothing, caller.now + 5 * second);
    expect(requests.limit).toBe(64);
    const next = requests.start(caller.now + 10 * second + 1);
    expect([requests.limit, next.isHighest]).toEqual([10, true]);
  });

  it('are as many as before while one is still in flight', () => {
    const caller = new Caller();
    caller.answer(100);

    caller.requests.start(caller.now + 60 * second);

    expect(caller.limit).toBe(64);
  });

  it('stay few after five seconds without any, and grow fast again', () => {
    const caller = new Caller();
    caller.answer(200, { load: 'overload' });
    caller.finish();
    expect(caller.limit).toBe(2);

    caller.now += 6 * second;
    expect(caller.answer(3)).toBe(8);
  });

  it('are what is left to us where others use the key too, with two for each at least', () => {
    const caller = new Caller();
    let left = 100_000;

    // Each of ours is one of four.
    expect(caller.answer(600, { remaining: () => (left -= 4) })).toBe(17);
    expect(caller.answer(600, { remaining: () => (left -= 400) })).toBe(2);
    expect(caller.answer(2_000, { remaining: () => (left -= 1) })).toBe(64);
  });
});
