import { describe, expect, it } from '@jest/globals';
import { isClaireError } from '../../claire/errors';
import { operations } from '../../claire/resources';
import { ClaireByTheHour } from '../unit/claire-by-the-hour';
import { hour, minute, second, VirtualClock } from '../unit/virtual-clock';
import fc, { shareSequences } from './sequences';

const claireSettings = fc.record({
  limit: fc.integer({ min: 40, max: 150 }),
  hours: fc.constantFrom('of the clock', 'from the first request'),
  reset: fc.constantFrom('rounded down', 'rounded up', 'seconds from now'),
  latency: fc.integer({ min: 20, max: 1_000 }),
  seed: fc.integer(),
});
/** By how many millionths the program's clocks go wrong. */
const drifts = fc.integer({ min: -500, max: 500 });
/** Calls at one moment, which have so many seconds of patience, or are cancelled after so many. */
const use = fc.record({
  at: fc.integer({ min: 0, max: 100 * minute }),
  calls: fc.integer({ min: 1, max: 60 }),
  maxWait: fc.constantFrom<number>(0, 10, 60, 3_600, 7_200),
  cancelAfter: fc.option(fc.constantFrom<number>(0, 5, 600), { freq: 5, nil: undefined }),
});
/** A time server, a person or the end of summer time sets the system's clock. */
const set = fc.record({
  at: fc.integer({ min: 0, max: 100 * minute }),
  by: fc.constantFrom(-24 * hour, -hour, -minute, minute, hour, 24 * hour),
});
/** The laptop is closed: time goes on, and its monotonic clock does not. */
const sleep = fc.record({
  at: fc.integer({ min: 0, max: 100 * minute }),
  by: fc.integer({ min: second, max: 3 * hour }),
});
/** Another program with the same key. */
const stranger = fc.record({
  at: fc.integer({ min: 0, max: 100 * minute }),
  requests: fc.integer({ min: 1, max: 80 }),
});
const scene = fc.record({
  claireSettings,
  failing: fc.constantFrom(0, 12),
  drift: drifts,
  uses: fc.array(use, { minLength: 1, maxLength: 6 }),
  sets: fc.array(set, { maxLength: 3 }),
  sleeps: fc.array(sleep, { maxLength: 2 }),
  strangers: fc.array(stranger, { maxLength: 3 }),
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;
type Course = Pick<Scene, 'uses' | 'sets' | 'sleeps' | 'strangers'>;

/** A program whose system clock is set and goes wrong, and whose machine sleeps. */
class Program {
  readonly clock = new VirtualClock();
  readonly claire: ClaireByTheHour;
  readonly #client;
  #off = 0;
  #id = 0;

  constructor(settings: Scene['claireSettings'], { failing = 0, drift = 0 }) {
    this.claire = new ClaireByTheHour(this.clock, { ...settings, failing });
    const { clock } = this;
    const rate = 1 + drift / 1_000_000;
    const began = clock.now() * (1 - rate);
    this.#client = this.claire.process({
      clock: {
        now: () => began + clock.now() * rate + this.#off,
        monotonic: () => clock.monotonic() * rate,
        sleep: (length, signal) => clock.sleep(length / rate, signal),
      },
    });
  }

  async run({ uses, sets, sleeps, strangers }: Course) {
    for (const { at, by } of sets) this.#at(at, () => (this.#off += by));
    for (const { at, by } of sleeps) {
      this.#at(at, () => {
        this.clock.setForward(by);
      });
    }
    for (const { at, requests } of strangers) {
      this.#at(at, () => {
        for (let left = requests; left > 0; left -= 1) this.claire.takeOne();
      });
    }
    // What an execution or a node asks for has its turns together.
    const all = uses.flatMap((one) => Array.from({ length: one.calls }, () => this.#call(one)));
    return this.clock.run(Promise.all(all));
  }

  /** Whether a call comes through at once when the hour is a new one. */
  async isOpen(): Promise<boolean> {
    this.claire.isWell = true;
    await this.clock.advance(4 * hour);
    const call = this.#client.call(operations.appointment.get, { id: 1 }, { maxWait: 60 });
    return this.clock.run(
      call.then(
        () => true,
        () => false,
      ),
    );
  }

  #at(time: number, act: () => void): void {
    void this.clock.sleep(time).then(act);
  }

  /** The milliseconds are those of the monotonic clock. */
  async #call(queueKey: Scene['uses'][number]) {
    const { at, maxWait, cancelAfter } = queueKey;
    await this.clock.sleep(at);
    const asked = this.clock.monotonic();
    const cancel = new AbortController();
    let cancelledAt: number | undefined;
    if (cancelAfter !== undefined) {
      this.#at(cancelAfter * second, () => {
        cancelledAt = this.clock.monotonic();
        cancel.abort();
      });
    }
    const input = { id: (this.#id += 1) };
    const options = { maxWait, signal: cancel.signal, queueKey };
    const code = await this.#client.call(operations.appointment.get, input, options).then(
      () => undefined,
      (thrown: unknown) => (isClaireError(thrown) ? thrown.code : 'another error'),
    );
    const now = this.clock.monotonic();
    const sinceCancelled = cancelledAt === undefined ? undefined : now - cancelledAt;
    return { maxWait, took: now - asked, sinceCancelled, code };
  }
}

/** Sixty requests, two at a time, and what is waited between tries. */
const ofRequests = 2 * minute;
/** Beside its patience, which is for a used-up hour, a call waits for its turn in one that is not. */
const toReset = hour + minute;

function countAll({ uses, strangers }: Course): number {
  const own = uses.reduce((sum, { calls }) => sum + calls, 0);
  return strangers.reduce((sum, { requests }) => sum + requests, own);
}

/** Seed 20261129: others use up the new hour too, so that a call waited for one after the other. */
const othersTakeEachHour: Scene = {
  claireSettings: {
    ...{ limit: 40, hours: 'of the clock', reset: 'rounded down', latency: 20, seed: 0 },
  },
  uses: [
    { at: 0, calls: 12, maxWait: 0, cancelAfter: undefined },
    { at: 25, calls: 45, maxWait: 3_600, cancelAfter: undefined },
    { at: 0, calls: 24, maxWait: 0, cancelAfter: undefined },
  ],
  ...{ sets: [], sleeps: [], failing: 0, drift: 0 },
  strangers: [
    { at: hour, requests: 39 },
    { at: 43, requests: 2 },
  ],
};

/** Seed 46: by a clock that goes too fast, the hour was over a second early. */
const fastClock: Scene = {
  ...{ ...othersTakeEachHour, drift: 283, strangers: [] },
  uses: [{ at: 0, calls: 43, maxWait: 7_200, cancelAfter: undefined }],
};

describe('the pace of calls', () => {
  it('lets each call end by its patience and the end of the hour, at once while plenty is left, and makes no 429 but with one probe a minute', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ claireSettings: settings, ...rest }) => {
        const program = new Program(settings, rest);
        const ended = await program.run(rest);

        // Each may be sent four times.
        const tries = rest.failing > 0 ? 4 : 1;
        const isPlenty = tries * countAll(rest) < 0.9 * settings.limit;
        const late = ended.filter(
          ({ took, maxWait }) => took > ofRequests + (isPlenty ? 0 : maxWait * second + toReset),
        );
        expect(late).toEqual([]);
        if (isPlenty)
          expect(ended.filter(({ code }) => code === 'CLAIRE_RATE_LIMITED')).toEqual([]);
        expect(ended.filter(({ sinceCancelled = 0 }) => sinceCancelled > 0)).toEqual([]);
        const codes = new Set(ended.map(({ code }) => code ?? 'CLAIRE_RATE_LIMITED'));
        const failed = rest.failing > 0 ? ofFailures : [];
        expect([...codes].filter((code) => ![...expected, ...failed].includes(code))).toEqual([]);
        if (rest.strangers.length === 0 && rest.sleeps.length === 0) {
          // Of calls that cannot wait for the reset, one a minute finds out whether it has come.
          const isPatient = rest.uses.every(({ maxWait }) => maxWait > 3_600);
          const refused = program.claire.hours.map((one) => one.refused);
          expect(Math.max(0, ...refused)).toBeLessThanOrEqual(isPatient ? 0 : 60);
        }
        expect(await program.isOpen()).toBe(true);
      }),
      { ...shareSequences(2), examples: [[othersTakeEachHour], [fastClock]] },
    );
  });

  it('uses 99 % of each hour that has more calls than it takes, whatever the clock is set to', async () => {
    await fc.assert(
      fc.asyncProperty(
        claireSettings,
        fc.array(set, { maxLength: 3 }),
        drifts,
        async (settings, sets, drift) => {
          const limit = 100 + (settings.limit % 50);
          const wanted = { ...settings, limit, latency: settings.latency % 300 };
          const program = new Program(wanted, { drift });
          const calls = Math.floor(2.5 * limit);
          const uses = [{ at: 0, calls, maxWait: 4 * 3_600, cancelAfter: undefined }];
          const ended = await program.run({ uses, sets, sleeps: [], strangers: [] });

          expect(ended.filter(({ code }) => code !== undefined)).toEqual([]);
          const whole = program.claire.hours.slice(0, -1);
          for (const { used } of whole)
            expect(used).toBeGreaterThanOrEqual(Math.floor(0.99 * limit));
        },
      ),
      shareSequences(2),
    );
  });
});

/** How a call may end that was not answered. */
const expected = ['CLAIRE_RATE_LIMITED', 'CLAIRE_TIMEOUT'];
const ofFailures = [
  ...['CLAIRE_SERVER_ERROR', 'CLAIRE_UNAVAILABLE', 'CLAIRE_NETWORK', 'CLAIRE_BAD_RESPONSE'],
];
