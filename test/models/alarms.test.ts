import { describe, expect, it } from '@jest/globals';
import { hilversum, PolledClaire } from '../unit/changes/polled-claire';
import { alarmAfter } from '../../claire/changes';
import fc from './sequences';

const amersfoort = 11;
const locations = [amersfoort, hilversum];

/** What Claire does with the requests of some polls in a row, and with whose. */
const stretch = fc.record({
  polls: fc.integer({ min: 1, max: 6 }),
  of: fc.constantFrom<'nothing' | 'all' | number>('nothing', 'nothing', 'all', ...locations),
  status: fc.constantFrom(401, 403, 500, 503),
});
/** These are about the key or all of Claire, whichever request they answer. */
const ofAll: ReadonlySet<number> = new Set([401, 503]);
type Stretch = typeof stretch extends fc.Arbitrary<infer Value> ? Value : never;

/** Polls without a sight of a location after which a person has to know: nearly `alarmAfter` of it
 * alone, as many of all of Claire, and one more. */
const certainAfter = 2 * (alarmAfter - 1) + 1;

class Watch {
  readonly claire = new PolledClaire();
  /** The alarms that have not ended, with their codes. */
  readonly alarms = new Map<string, string>();
  readonly wrong: string[] = [];
  /** Polls since a location was last seen. */
  readonly unseen = new Map(locations.map((location) => [location, 0]));

  async run(stretches: readonly Stretch[]): Promise<void> {
    for (const location of locations) this.claire.create(undefined, location);
    this.claire.settings = {
      ...this.claire.settings,
      ...{ locationIds: locations, daysBack: 0, daysAhead: 1 },
    };
    await this.claire.poll();
    for (const one of stretches) {
      for (let left = one.polls; left > 0; left -= 1) await this.#poll(one);
    }
    await this.#poll({ polls: 1, of: 'nothing', status: 500 });
    if (this.alarms.size > 0) this.#say(`no end of ${[...this.alarms.keys()].join()}`);
  }

  async #poll({ of, status }: Stretch): Promise<void> {
    this.claire.interfere = ({ body = '' }) => {
      const isOfThese = of === 'all' || body.includes(`"location_id":${String(of)}`);
      return of !== 'nothing' && isOfThese ? { status, headers: {}, body: '' } : undefined;
    };
    const { failures, recovered } = await this.claire.poll();
    for (const location of locations) {
      const isUnseen = of === 'all' || of === location || (of !== 'nothing' && ofAll.has(status));
      this.unseen.set(location, isUnseen ? (this.unseen.get(location) ?? 0) + 1 : 0);
    }
    for (const { locationId, failedPolls } of recovered) {
      if (!this.alarms.delete(toName(locationId))) this.#say(`an end of what was not told`);
      if (failedPolls < alarmAfter) this.#say(`an end after ${String(failedPolls)} polls`);
    }
    for (const { isAlarm, locationId, error } of failures) {
      if (!isAlarm) continue;
      const name = toName(locationId);
      if (this.alarms.get(name) === error.code) this.#say(`${name} a second time`);
      this.alarms.set(name, error.code);
      if (Math.max(...this.unseen.values()) < alarmAfter) this.#say(`${name} too early`);
    }
    for (const [location, polls] of this.unseen) {
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
  { polls: 4, of: 'all', status: 401 },
  { polls: 1, of: hilversum, status: 500 },
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
