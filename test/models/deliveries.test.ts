import { describe, expect, it } from '@jest/globals';
import { DeliveryHealth, type FailedDelivery } from '../../claire/webhooks/failed-deliveries';
import { fakeClaire, json, status } from '../unit/fake-claire';
import fc from './sequences';

/** Two webhooks of a trigger, and one of another. */
const ours = [7, 8];
const known = ours.map((id) => ({ id, event: id, secretHash: String(id) }));
const webhook = fc.constantFrom(7, 7, 8, 9);

const step = fc.oneof(
  /** Claire calls in vain; more than a hundred are not told one by one. */
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ do: fc.constant('fail'), webhook, times: fc.constantFrom(1, 1, 2, 7, 45, 130) },
      /** Whether all are of one moment. */
      isBurst: fc.boolean(),
    }),
  },
  /** A call arrives, after which Claire calls the webhook healthy. */
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive'), webhook }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('check'),
      /** Claire, or a gateway, refuses all requests after so many. */
      answers: fc.option(fc.nat(5), { nil: Infinity }),
      refusal: fc.constantFrom(400, 401, 404, 500),
      /** How many calls fail before each of its requests. */
      meanwhile: fc.array(fc.nat(2), { maxLength: 4 }),
    }),
  },
  /** A process begins with what the one before has stored, or with what it had before its last check. */
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Check = Extract<Step, { do: 'check' }>;

const lists = fc.record({
  pages: fc.constantFrom('from 0', 'from 1', 'from 1, also as 0'),
  order: fc.constantFrom('newest first', 'oldest first'),
  /** More than come while its pages are read, which move by as many. */
  size: fc.constantFrom(10, 40, 100),
  isCounted: fc.boolean(),
  /** Whether this installation has had the webhooks when the first calls failed. */
  hasHad: fc.boolean(),
});
type Lists = typeof lists extends fc.Arbitrary<infer Value> ? Value : never;

/** What was told, and what a report called cut off. */
interface ReportedCalls {
  readonly stored: string;
  readonly told: ReadonlySet<number>;
  readonly cut: ReadonlySet<number>;
  readonly outages: ReadonlySet<number>;
}

class Watch {
  readonly wrong: string[] = [];
  readonly #happened = new Map<number, { id: number; created_on: string; reason: string }[]>();
  readonly #failing = new Set<number>();
  #health = new DeliveryHealth();
  #now: ReportedCalls = { stored: '[{},[]]', told: new Set(), cut: new Set(), outages: new Set() };
  #before = this.#now;
  #ids = 0;
  #time = Date.parse('2026-11-25T08:00:00Z');
  #check: Check = wholeCheck;
  #requests = 0;

  readonly #claire = fakeClaire([
    ({ body = '' }) => {
      const { answers, refusal, meanwhile } = this.#check;
      const { order, pages, isCounted } = this.lists;
      const { WebhookID: id, Page } = JSON.parse(body) as { WebhookID: number; Page: number };
      const at = this.#requests++;
      // Where pages are not counted, or also shown as another, 400 and 404 may say that this is all.
      const isClear = isCounted && pages !== 'from 1, also as 0';
      if (at >= answers) return status(isClear ? refusal : 500, '{"error":"not now"}');
      // Where the newest come last, one that comes meanwhile may be on a page that is read already.
      if (order === 'newest first') this.#fail(id, meanwhile[at] ?? 0);
      return this.#page(id, Page);
    },
  ]);

  constructor(private readonly lists: Lists) {}

  async run(steps: readonly Step[]): Promise<void> {
    for (const one of steps) await this.#play(one);
    // In the end all fail once more, and Claire answers.
    for (const id of ours) this.#fail(id, 1);
    await this.#play(wholeCheck);
    const { told, cut } = this.#now;
    for (const id of ours) {
      const lost = this.#of(id).filter((one) => !told.has(one.id) && !cut.has(one.id));
      if (lost.length > 0) this.#say(`lost ${lost.map((one) => one.id).join()}`);
    }
  }

  async #play(one: Step): Promise<void> {
    if (one.do === 'fail') this.#fail(one.webhook, one.times, one.isBurst ? 0 : 1000);
    else if (one.do === 'arrive') this.#failing.delete(one.webhook);
    else if (one.do === 'check') await this.#look(one);
    else {
      if (one.do === 'crash') this.#now = this.#before;
      this.#health = new DeliveryHealth();
      const [cursors, unhealthy] = JSON.parse(this.#now.stored) as [object, number[]];
      this.#health.restore(cursors as never, unhealthy);
    }
  }

  #fail(id: number, times: number, apart = 1000): void {
    for (let left = times; left > 0; left -= 1) {
      const created_on = new Date((this.#time += apart)).toISOString();
      this.#happened.set(id, [
        ...this.#of(id),
        { id: (this.#ids += 1), created_on, reason: 'status 502' },
      ]);
      this.#failing.add(id);
    }
  }

  #of(id: number) {
    return this.#happened.get(id) ?? [];
  }

  #page(id: number, page: number) {
    const { pages, order, size, isCounted } = this.lists;
    const all = order === 'oldest first' ? this.#of(id) : this.#of(id).toReversed();
    const from = pages === 'from 0' ? page : Math.max(pages === 'from 1' ? -1 : 0, page - 1);
    const items = from < 0 ? [] : all.slice(from * size, (from + 1) * size);
    if (items.length === 0 && pages === 'from 1') return status(400, '{"error":"no such page"}');
    return json({ items, ...(isCounted && { nb_pages: Math.ceil(all.length / size) }) });
  }

  async #look(check: Check): Promise<void> {
    [this.#check, this.#requests] = [check, 0];
    const { told, cut, outages } = this.#now;
    const failing = ours.filter((id) => this.#failing.has(id));
    const listed = [...ours, 9].map((id) => ({ id, has_recent_error: this.#failing.has(id) }));
    const asked = { listed: listed as never, known, hasHad: () => this.lists.hasHad };
    const { client, clock } = this.#claire;
    const report = await clock.run(this.#health.check(asked, client, { maxWait: 0 }));

    const isNews = failing.some((id) => !outages.has(id));
    if (report !== undefined && report.isNews !== isNews)
      this.#say(isNews ? 'an outage is no news' : 'an outage is news again');
    if (failing.length === 0 && report !== undefined) this.#say('news of what is healthy');
    const { failures = [], earlier = [], isCut = false } = report ?? {};
    const fresh = [...failures, ...earlier];
    const dropped = ours.flatMap((id) => this.#findCut(id, fresh, isCut));
    if (isCut && dropped.length === 0) this.#say('cut without a reason');
    this.#expectOnce(fresh);
    for (const all of [failures, earlier]) this.#expectOrder(all);
    this.#before = this.#now;
    this.#now = {
      stored: JSON.stringify([this.#health.cursors(known), this.#health.unhealthy(known)]),
      told: new Set([...told, ...fresh.map(readId)]),
      cut: new Set([...cut, ...dropped]),
      outages: new Set(failing),
    };
  }

  /** Of one webhook, those before the hundred that are told, where the report says so. */
  #findCut(webhookId: number, fresh: readonly FailedDelivery[], isCut: boolean): number[] {
    const own = fresh.filter((one) => one.webhookId === webhookId).map(readId);
    if (!isCut || own.length < 100) return [];
    const { told } = this.#now;
    const older = this.#of(webhookId).filter(({ id }) => id < Math.min(...own) && !told.has(id));
    return older.map(({ id }) => id);
  }

  #expectOnce(fresh: readonly FailedDelivery[]): void {
    const { told } = this.#now;
    const numbers = fresh.map(readId);
    const twice = numbers.filter((id, at) => told.has(id) || numbers.indexOf(id) < at);
    if (twice.length > 0) this.#say(`${twice.join()} a second time`);
    const others = fresh.filter(({ webhookId }) => !ours.includes(webhookId));
    if (others.length > 0) this.#say('those of another trigger');
  }

  #expectOrder(all: readonly FailedDelivery[]): void {
    const numbers = all.map(readId);
    if (numbers.some((id, at) => id < (numbers[at - 1] ?? 0))) this.#say('not in order');
  }

  #say(what: string): void {
    this.wrong.push(what);
  }
}

const wholeCheck: Check = { do: 'check', answers: Infinity, refusal: 500, meanwhile: [] };

function readId({ errorId }: FailedDelivery): number {
  return errorId ?? 0;
}

describe('what Claire could not deliver', () => {
  it('is told once and in order, as news once an outage, and all of it but what a report calls cut off', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.array(step, { maxLength: 10 }), async (how, steps) => {
        const watch = new Watch(how);
        await watch.run(steps);
        expect(watch.wrong).toEqual([]);
      }),
    );
  });
});
