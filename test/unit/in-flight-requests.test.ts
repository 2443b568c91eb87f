import { describe, expect, it } from '@jest/globals';
import { ids } from './fake-claire';
import fc from '../fast-check';
import { howMuch } from '../how-much';
import { InFlight, type LoadSign, type StartedRequest } from '../../claire/rate-limit/in-flight';
import { second } from './virtual-clock';

const look: LoadSign = { kind: 'look-up' };
const nothing = { remaining: undefined, load: undefined };

interface Answers {
  readonly latency?: number;
  readonly load?: LoadSign | 'nothing';
  readonly remaining?: () => number;
  /** Of the latency, for how long this process was at work. */
  readonly ownWork?: number;
}

/** A caller that has always as many requests in flight as it may. */
class Caller {
  readonly requests = new InFlight();
  readonly #open: StartedRequest[] = [];
  now = 0;

  get limit(): number {
    return this.requests.limit;
  }

  /** So many answers come, the oldest first, and each makes room for the next request. */
  answer(count: number, { latency = 90, load = look, remaining, ownWork = 0 }: Answers = {}) {
    for (let answered = 0; answered < count; answered += 1) {
      this.#fill();
      const activeTime = ownWork === 0 ? undefined : ownWork;
      const shown = load === 'nothing' ? undefined : load;
      this.#end(latency, { remaining: remaining?.(), load: shown, activeTime });
    }
    return this.limit;
  }

  /** Nothing is in flight afterwards. */
  finish(): void {
    while (this.#open.length > 0) this.#end(90, nothing);
  }

  #fill(): void {
    while (!this.requests.isFull) this.#open.push(this.requests.start(this.now));
  }

  #end(latency: number, answer: Parameters<InFlight['end']>[1]): void {
    const started = this.#open.shift();
    if (started === undefined) return;
    this.now = Math.max(this.now, started.sentAt + latency);
    this.requests.end(started, answer, this.now);
  }
}

/** So many good answers later, the limit is as high as it gets. */
function grown(answers = 400): Caller {
  const caller = new Caller();
  caller.answer(answers);
  return caller;
}

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
    const caller = grown(100);

    expect(caller.answer(1, { load: 'overload' })).toBe(32);
    expect(caller.answer(63, { load: 'overload' })).toBe(32);
    expect(caller.answer(1, { load: 'overload' })).toBe(16);
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
    const caller = grown();
    expect(caller.limit).toBe(64);

    const limits = ids(60).map(() => caller.answer(1, { latency: 990 }));
    const fallen = limits.filter((limit) => limit < 64);
    expect(fallen[0]).toBe(48);
    expect(caller.answer(150, { latency: 990 })).toBe(2);
  });

  it('are as many as the server handles without a queue, when they take a little longer', () => {
    const caller = grown();

    expect(caller.answer(45, { latency: 170 })).toBeGreaterThan(25);
    expect(caller.limit).toBeLessThan(40);
  });

  it('are as many as before again, two minutes after a slowness that stays', () => {
    const caller = grown();

    expect(caller.answer(150, { latency: 990 })).toBe(2);
    expect(caller.answer(1_000, { latency: 990 })).toBe(64);
  });

  it('are compared by kind', () => {
    const caller = grown();

    expect(caller.answer(400, { latency: 990, load: { kind: 'import' } })).toBe(64);
  });
});

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
    const caller = grown(100);

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

  it('are as many where two servers count for themselves, which is no use of others', () => {
    const caller = grown(100);
    const left = { one: 9_000, other: 4_000 };
    let answers = 0;
    const remaining = () => ((answers += 1) % 2 === 0 ? (left.other -= 1) : (left.one -= 1));

    const limits = ids(600).map(() => caller.answer(1, { remaining }));

    expect(Math.min(...limits)).toBe(64);
  });
});

const loads: readonly (LoadSign | undefined)[] = [
  'overload',
  undefined,
  { kind: 'look-up' },
  { kind: 'import' },
];

const steps = fc.array(
  fc.record({
    /** Milliseconds until then. */
    after: fc.constantFrom(0, 1, 30, 300, 6_000, 90_000),
    /** Which of those in flight ends; a new one starts if there is none, or room. */
    ends: fc.option(fc.nat(200), { nil: undefined }),
    load: fc.constantFrom(...loads),
    remaining: fc.option(fc.nat(10_800), { nil: undefined }),
  }),
  { maxLength: 400 },
);

it('the requests in flight, whatever becomes of them, are counted right, and their limit stays between 2 and what is allowed', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 2, max: 64 }), (these, atMost) => {
      const inFlight = new InFlight();
      inFlight.atMost = atMost;
      const open: StartedRequest[] = [];
      let now = 0;
      for (const { after, ends, load, remaining } of these) {
        now += after;
        const [ended] = ends === undefined ? [] : open.splice(ends % (open.length || 1), 1);
        if (ended) inFlight.end(ended, { remaining, load }, now);
        while (!inFlight.isFull) open.push(inFlight.start(now));
        expect(inFlight.count).toBe(open.length);
        expect(inFlight.limit).toBeGreaterThanOrEqual(2);
        expect(inFlight.limit).toBeLessThanOrEqual(atMost);
      }
      for (const one of open) inFlight.end(one, { remaining: undefined, load: undefined }, now);
      expect(inFlight.count).toBe(0);
    }),
    { numRuns: howMuch(50, 300) },
  );
});
