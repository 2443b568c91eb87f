import { describe, expect, it } from '@jest/globals';
import type { AccountClient, Client } from '../../claire/client';
import { type KnownWebhook, reconcile, removeAll } from '../../claire/webhooks';
import { createSecret } from '../../claire/webhooks/secret';
import {
  claireWithWebhooks,
  type ClaireWithWebhooks,
  type Fault,
} from '../unit/webhooks/claire-with-webhooks';
import { expected, foreign, ours, secretsAt, wanted } from '../unit/webhooks/scene';
import fc from './sequences';

const settings = fc.record({
  events: fc.uniqueArray(fc.constantFrom(1, 2, 6, 14, 19), { minLength: 1 }),
  locationId: fc.constantFrom(null, 12),
  checklistId: fc.constantFrom(null, 4),
});
type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

/** Of the first requests of a step. */
const faults = fc.array(
  fc.option(
    fc.constantFrom<Fault>(
      { code: 'CLAIRE_SERVER_ERROR', acts: false },
      { code: 'CLAIRE_NETWORK', acts: true },
      { code: 'CLAIRE_RATE_LIMITED', status: 429 },
      { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
    ),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 10 },
);
/** Somebody who can change webhooks at Claire writes a secret of their own into one. */
const planted = createSecret();
/** Production and a copy of its database, each at its own host. */
const which = fc.constantFrom<0 | 1>(0, 0, 1);
const step = fc.oneof(
  fc.record({ do: fc.constant('activate' as const), which, settings, faults }),
  fc.record({ do: fc.constant('remove' as const), which, faults }),
  /** The process ends with a request, which Claire may have carried out. */
  fc.record({
    ...{ do: fc.constant('be killed' as const), which, settings },
    ...{ at: fc.integer({ min: 1, max: 9 }), acts: fc.boolean() },
  }),
  /** What was stored is lost, or of some changes ago. */
  fc.record({ do: fc.constant('lose' as const), which, changes: fc.constantFrom(1, 2, 3, 99) }),
  fc.record({ do: fc.constant('copy' as const) }),
  fc.record({
    ...{ do: fc.constant('edit' as const), at: fc.nat(9) },
    change: fc.constantFrom<Record<string, unknown> | 'delete' | 'double'>(
      ...['delete' as const, 'double' as const, { active: false }, { webhook_trigger_id: 2 }],
      ...[{ dealer_location_id: 13 }, { headers: [] }],
      { headers: [{ name: 'x-claire-secret', value: planted }] },
    ),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What one installation has stored, and has at Claire. */
class Installation {
  stored: readonly KnownWebhook[] = [];
  #history: (readonly KnownWebhook[])[] = [[]];

  constructor(
    readonly url: string,
    private readonly claire: Client,
  ) {}

  async reconcile(of: Settings, client = this.claire): Promise<void> {
    this.#keep(
      await reconcile({ ...wanted, ...of, url: this.url }, this.stored, client, this.#options),
    );
  }

  remove(): Promise<void> {
    return removeAll({ url: this.url }, this.stored, this.claire, this.#options);
  }

  lose(changes: number): void {
    this.stored = this.#history.at(-1 - changes) ?? [];
  }

  readonly #options = {
    onKnown: (known: readonly KnownWebhook[]): void => {
      this.#keep(known);
    },
    mayMove: (url: string): boolean => new URL(url).host === new URL(this.url).host,
  };

  #keep(known: readonly KnownWebhook[]): void {
    this.stored = known;
    this.#history.push(known);
  }
}

class Course {
  readonly claire: ClaireWithWebhooks = claireWithWebhooks([
    foreign,
    { ...foreign, active: false },
  ]);
  readonly foreign = structuredClone(this.claire.stored);
  readonly installations: readonly [Installation, Installation];

  constructor(client: (claire: Client) => Client = (claire) => claire) {
    const shared = client(this.claire);
    this.installations = [
      new Installation('https://n8n.example/webhook/4711/webhook', shared),
      new Installation('https://staging.example/webhook/4711/webhook', shared),
    ];
  }

  async play(one: Step): Promise<void> {
    const [production, copy] = this.installations;
    if (one.do === 'copy') copy.stored = production.stored;
    else if (one.do === 'edit') this.#edit(one);
    else {
      const installation = this.installations[one.which];
      if (one.do === 'lose') installation.lose(one.changes);
      else if (one.do === 'be killed') await this.#kill(installation, one);
      else {
        const left = [...one.faults];
        this.claire.fault = () => left.shift();
        const work =
          one.do === 'remove' ? installation.remove() : installation.reconcile(one.settings);
        await work.catch(() => undefined);
        this.claire.fault = () => undefined;
      }
    }
  }

  async #kill(
    installation: Installation,
    { settings: of, at, acts }: Extract<Step, { do: 'be killed' }>,
  ): Promise<void> {
    let left = at;
    const killed = new Promise<void>((resolve) => {
      const client: AccountClient = {
        forOneRun: () => client,
        call: async (...asked) => {
          left -= 1;
          if (left > 0) return this.claire.call(...asked);
          if (left === 0 && acts) await this.claire.call(...asked).catch(() => undefined);
          resolve();
          return new Promise(() => undefined);
        },
      };
      installation.reconcile(of, client).then(resolve, () => {
        resolve();
      });
    });
    await killed;
  }

  /** A person changes a webhook of ours at Claire. */
  #edit({ at, change }: Extract<Step, { do: 'edit' }>): void {
    const { stored } = this.claire;
    const mine = stored.filter(({ name }) => name !== foreign.name);
    const webhook = mine[at % mine.length];
    if (webhook === undefined) return;
    if (change === 'delete') stored.splice(stored.indexOf(webhook), 1);
    else if (change === 'double')
      stored.push({ ...structuredClone(webhook), id: 5000 + stored.length });
    else Object.assign(webhook, structuredClone(change));
  }

  /** The webhooks at the address of one installation, and whether it lets their calls in. */
  at({ url, stored }: Installation) {
    return ours(this.claire, stored).filter((one) => one.url === url);
  }
}

function toWanted(of: Settings, { url }: Installation) {
  const events = of.events.toSorted((one, other) => one - other);
  return expected({ ...wanted, ...of, events, url });
}

describe('the life of a trigger', () => {
  it('ends with one webhook for each event of each installation, which lets its calls in, and all others as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { maxLength: 8 }),
        fc.tuple(settings, settings),
        async (scheduler, steps, last) => {
          let isScheduled = false;
          const course = new Course((claire) => ({
            call: async (...asked) => {
              if (isScheduled) await scheduler.schedule(Promise.resolve());
              return claire.call(...asked);
            },
          }));
          for (const one of steps) await course.play(one);
          isScheduled = true;
          const [production, copy] = course.installations;
          // Both start at one time, and their requests take turns in any way.
          await scheduler.waitFor(
            Promise.all([production.reconcile(last[0]), copy.reconcile(last[1])]),
          );
          isScheduled = false;

          expect(course.at(production)).toEqual(toWanted(last[0], production));
          expect(course.at(copy)).toEqual(toWanted(last[1], copy));
          expect(secretsAt(course.claire)).not.toContain(planted);
          await production.remove();
          expect(course.at(production)).toEqual([]);
          expect(course.at(copy)).toEqual(toWanted(last[1], copy));
          await copy.remove();
          expect(course.claire.stored).toEqual(course.foreign);
        },
      ),
    );
  });
});
