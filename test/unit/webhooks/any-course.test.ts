import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { reconcile, removeAll, type KnownWebhook } from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks, type Fault } from './claire-with-webhooks';
import { expected, foreign, keepable, ours, url, wanted } from './scene';

const settings = fc.record({
  events: fc.uniqueArray(fc.constantFrom(1, 2, 6, 14, 19), { minLength: 1 }),
  url: fc.constantFrom(url, 'https://other.example/webhook/4711/webhook'),
  locationId: fc.constantFrom(null, 12),
  checklistId: fc.constantFrom(null, 4),
});
/** The faults of the first calls of a step. */
const faults = fc.array(
  fc.option(
    fc.constantFrom<Fault>(
      { code: 'CLAIRE_SERVER_ERROR', acts: false },
      { code: 'CLAIRE_NETWORK', acts: true },
      { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
    ),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 12 },
);
const which = fc.nat(9);
const step = fc.oneof(
  fc.record({ do: fc.constant('reconcile' as const), settings, faults }),
  fc.record({ do: fc.constant('remove' as const), faults }),
  fc.record({ do: fc.constant('die' as const), settings, after: fc.nat(8) }),
  fc.record({
    do: fc.constant('edit' as const),
    which,
    change: fc.constantFrom<Record<string, unknown>>(
      { active: false },
      { webhook_trigger_id: 2 },
      { webhook_trigger_id: 14 },
      { dealer_location_id: 13 },
    ),
  }),
  fc.record({ do: fc.constant('delete' as const), which }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A trigger whose settings change, at a Claire that fails and where people change webhooks. */
class Course {
  readonly claire: ClaireWithWebhooks = claireWithWebhooks([
    foreign,
    { ...foreign, active: false },
  ]);
  readonly others = structuredClone(this.claire.stored);
  stored: readonly KnownWebhook[] = [];
  #url = url;

  async play(one: Step): Promise<void> {
    if (one.do === 'reconcile' || one.do === 'die') this.#url = one.settings.url;
    if (one.do === 'reconcile')
      await this.#withFaults(one.faults, () => this.reconcile(one.settings));
    else if (one.do === 'remove') await this.#withFaults(one.faults, () => this.remove());
    else if (one.do === 'die') await this.#die(one);
    else this.#interfere(one);
  }

  async reconcile(changes: typeof settings extends fc.Arbitrary<infer S> ? S : never) {
    this.stored = await reconcile({ ...wanted, ...changes }, this.stored, this.claire, this.#keeps);
  }

  remove(): Promise<void> {
    return removeAll({ url: this.#url }, this.stored, this.claire, this.#keeps);
  }

  readonly #keeps = {
    onKnown: (known: readonly KnownWebhook[]): void => {
      this.stored = known;
    },
  };

  async #withFaults(all: readonly (Fault | undefined)[], work: () => Promise<void>) {
    const left = [...all];
    this.claire.fault = () => left.shift();
    await work().catch(() => undefined);
    this.claire.fault = () => undefined;
  }

  /** After so many changes of what is known. */
  async #die({ settings: changes, after }: Extract<Step, { do: 'die' }>): Promise<void> {
    let left = after;
    const onKnown = (known: readonly KnownWebhook[]): void => {
      if (left === 0) throw new Error('Killed');
      left -= 1;
      this.stored = known;
    };
    await reconcile({ ...wanted, ...changes }, this.stored, this.claire, { onKnown }).catch(
      () => undefined,
    );
  }

  #interfere(one: Extract<Step, { which: number }>): void {
    const { stored } = this.claire;
    const mine = stored.filter(({ id }) => this.stored.some((known) => known.id === id));
    const webhook = mine[one.which % mine.length];
    if (webhook === undefined) return;
    if (one.do === 'edit') Object.assign(webhook, one.change);
    else stored.splice(stored.indexOf(webhook), 1);
  }
}

describe('any course of a trigger', () => {
  it('ends with one webhook for each event, none of it after its removal, and all others as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), settings, async (steps, last) => {
        const course = new Course();
        for (const one of steps) await course.play(one);
        await course.play({ do: 'reconcile', settings: last, faults: [] });
        const { claire, stored, others } = course;

        const events = last.events.toSorted((one, other) => one - other);
        expect(ours(claire, stored)).toEqual(expected({ ...wanted, ...last, events }));
        expect(stored).toEqual(keepable(claire));
        await course.remove();
        expect(claire.stored).toEqual(others);
      }),
      { numRuns: 100 },
    );
  });
});
