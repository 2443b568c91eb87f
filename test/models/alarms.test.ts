import { describe, expect, it } from '@jest/globals';
import { answer, PolledClaire, refusal } from '../unit/changes/polled-claire';
import { alarmAfter } from '../../claire/changes';
import fc from './sequences';

/** More than a poll asks at a time, and more than may fail in a row. */
const locations = [11, 12, 13, 14, 15, 16, 17];

const failures: Readonly<Record<string, ReturnType<PolledClaire['interfere']>>> = {
  ...Object.fromEntries([401, 403, 405, 500, 503].map((status) => [status, refusal(status)])),
  reset: { failure: 'network', sent: true, reason: 'cut', code: 'ECONNRESET' },
  late: { failure: 'timeout', sent: true, reason: 'no answer' },
  'no JSON': { ...answer([]), body: 'oops' },
  'a page': { status: 404, headers: { 'content-type': 'text/html' }, body: '<html>' },
};

/** What Claire does with the requests of some polls in a row, and with whose. */
const stretch = fc.record({
  polls: fc.integer({ min: 1, max: 6 }),
  of: fc.oneof(fc.constantFrom([], locations, [11]), fc.subarray(locations)),
  how: fc.constantFrom(...Object.keys(failures)),
});
type Stretch = typeof stretch extends fc.Arbitrary<infer Value> ? Value : never;

/** Polls without a sight of a location after which a person has to know: nearly `alarmAfter` of it
 * alone, as many of all of Claire, and one more. */
const certainAfter = 2 * (alarmAfter - 1) + 1;

/** Polls after which each location that does not fail was listed, wherever the polls began. */
const listedAfter = 12;

class Watch {
  readonly claire = new PolledClaire();
  /** The alarms that have not ended, with their codes. */
  readonly alarms = new Map<string, string>();
  readonly wrong: string[] = [];
  /** Polls since a location was last listed, and how many of these it did not fail itself. */
  readonly unseen = new Map(locations.map((location) => [location, { polls: 0, well: 0 }]));

  async run(stretches: readonly Stretch[]): Promise<void> {
    this.claire.settings = {
      ...this.claire.settings,
      ...{ locationIds: locations, daysBack: 0, daysAhead: 0 },
    };
    for (const one of [{ polls: 1, of: [], how: '500' }, ...stretches]) {
      for (let left = one.polls; left > 0; left -= 1) await this.#poll(one);
    }
    await this.#poll({ polls: 1, of: [], how: '500' });
    if (this.alarms.size > 0) this.#say(`no end of ${[...this.alarms.keys()].join()}`);
  }

  async #poll({ of, how }: Stretch): Promise<void> {
    const listed = new Set<number>();
    this.claire.interfere = ({ body = '' }) => {
      const { location_id: location } = JSON.parse(body) as { location_id: number };
      if (of.includes(location)) return failures[how];
      listed.add(location);
      return answer({ appointments: [] });
    };
    const { failures: failed, recovered } = await this.claire.poll();
    for (const [location, { polls, well }] of this.unseen) {
      const isListed = listed.has(location);
      const next = isListed ? 0 : well + Number(!of.includes(location));
      this.unseen.set(location, { polls: isListed ? 0 : polls + 1, well: next });
      if (next >= listedAfter) this.#say(`${String(location)} is silenced`);
    }
    for (const { locationId, failedPolls } of recovered) {
      if (!this.alarms.delete(toName(locationId))) this.#say(`an end of what was not told`);
      if (failedPolls < alarmAfter) this.#say(`an end after ${String(failedPolls)} polls`);
    }
    for (const { isAlarm, locationId, error } of failed) {
      if (!isAlarm) continue;
      const name = toName(locationId);
      if (this.alarms.get(name) === error.code) this.#say(`${name} a second time`);
      this.alarms.set(name, error.code);
      const concerned = locationId === undefined ? locations : [locationId];
      const polls = Math.min(...concerned.map((one) => this.unseen.get(one)?.polls ?? 0));
      if (polls < alarmAfter) this.#say(`${name} too early`);
    }
    for (const [location, { polls }] of this.unseen) {
      const isKnown = this.alarms.has(toName(location)) || this.alarms.has(toName());
      if (polls >= certainAfter && !isKnown) this.#say(`nothing of ${String(location)}`);
    }
  }

  #say(what: string): void {
    this.wrong.push(what);
  }
}

function toName(locationId?: number): string {
  return locationId === undefined ? 'all' : String(locationId);
}

/** Seed 1544844450: a location that nobody sees, as Claire is down each time before it is told. */
const flapping = Array.from({ length: 4 }, (): Stretch[] => [
  { polls: 4, of: locations, how: '401' },
  { polls: 1, of: [12], how: '500' },
]).flat();

describe('an outage', () => {
  it('is told once for each way in which it fails, and its end once, whatever else fails beside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { maxLength: 6 }), async (stretches) => {
        const watch = new Watch();
        await watch.run(stretches);
        expect(watch.wrong).toEqual([]);
      }),
      { examples: [[flapping]] },
    );
  });
});
