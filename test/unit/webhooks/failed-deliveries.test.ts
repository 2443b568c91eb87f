import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CallOptions, Client } from '../../../claire/client';
import type { KnownWebhook } from '../../../claire/webhooks';
import { summarizeFailures, DeliveryHealth } from '../../../claire/webhooks/failed-deliveries';
import { fakeClaire, json, status } from '../fake-claire';

interface Entry {
  id?: number;
  created_on?: string;
  reason?: string;
}

const at = (minute: number) => `2026-11-25T08:${String(minute).padStart(2, '0')}:00Z`;

const failure = (id: number, minute: number, reason = 'no answer'): Entry => ({
  id,
  created_on: at(minute),
  reason,
});

const told = (errorId: number, minute: number, reason = 'no answer') => ({
  webhookId: 7,
  event: 4,
  eventName: 'Car ready',
  reason,
  time: new Date(at(minute)).toISOString(),
  errorId,
});

const ready = { event: 4, id: 7, secretHash: 'a' };

const listedAs = (has_recent_error: boolean | null, id = 7) => ({ id, has_recent_error }) as never;
const pageSize = 20;

interface Check {
  known?: KnownWebhook[];
  hasHad?: (id: number) => boolean;
}

/** A Claire, and what watches its calls. */
function failedLab() {
  const claire = fakeClaire([
    ({ body = '' }) => {
      const { WebhookID, Page } = JSON.parse(body) as { WebhookID: number; Page: number };
      const all = lab.records[WebhookID];
      if (all === undefined) return status(400, '{"error":"no such webhook"}');
      const items = all.slice(Page * pageSize, (Page + 1) * pageSize);
      return json({ items, nb_pages: Math.ceil(all.length / pageSize) });
    },
  ]);
  const records: Record<number, Entry[]> = {};
  const lab = {
    claire,
    health: new DeliveryHealth(),
    /** Of each webhook, the newest first. */
    records,
    check(
      listed: readonly (boolean | null)[] = [true],
      { known = [ready], hasHad = () => true }: Check = {},
      options: CallOptions = { maxWait: 0 },
    ) {
      const all = listed.map((flag, index) => listedAs(flag, 7 + index));
      const check = { listed: all, known, hasHad };
      return claire.clock.run(lab.health.check(check, claire.client, options));
    },
    /** As the next process has it. */
    restart() {
      lab.health = new DeliveryHealth();
    },
  };
  return lab;
}

let lab: ReturnType<typeof failedLab>;

beforeEach(() => {
  lab = failedLab();
});

describe('a webhook with recent errors', () => {
  it('is told with others by time, those of before apart', async () => {
    lab.records = { 7: [failure(5, 9), failure(4, 2)], 8: [failure(3, 5)], 9: [failure(2, 7)] };
    const known = [ready, { ...ready, id: 8 }, { ...ready, id: 9 }];
    const numbers = (all: readonly { errorId: number | null }[] = []) =>
      all.map(({ errorId }) => errorId);

    const all = await lab.check([true, true, true], { known });
    lab.restart();
    const mixed = await lab.check([true, false, true], { known, hasHad: (id) => id === 9 });
    lab.restart();
    const one = await lab.check([false, true, true], { known, hasHad: (id) => id === 9 });
    lab.restart();
    const none = await lab.check([true, true, true], { known, hasHad: () => false });

    expect(numbers(all?.failures)).toEqual([4, 3, 2, 5]);
    expect([numbers(mixed?.earlier), numbers(mixed?.failures)]).toEqual([[4, 5], [2]]);
    expect([numbers(one?.earlier), numbers(one?.failures)]).toEqual([[3], [2]]);
    expect(numbers(none?.earlier)).toEqual([4, 3, 2, 5]);
  });

  it('is told once over a restart, and forgotten with the webhook', async () => {
    lab.records = { 7: [failure(2, 9)], 8: [failure(1, 5)] };
    const others = [
      { ...ready, id: 8 },
      { ...ready, id: null },
    ];
    await lab.check([true, true], { known: [ready, ...others] });
    const before = lab.health;
    const kept = [before.cursors([ready]), before.unhealthy([ready, ...others.slice(1)])] as const;
    lab.restart();
    lab.health.restore(...kept);
    const again = await lab.check([true, true], { known: [ready, ...others] });
    delete lab.records[7];

    expect(kept).toEqual([{ 7: { errorId: 2, time: Date.parse(at(9)) } }, [7]]);
    expect(again).toMatchObject({ failures: [{ errorId: 1, webhookId: 8 }], isNews: true });
    expect(await lab.check()).toBeUndefined();
  });

  it('is told by Claire’s numbers, whatever its clock says', async () => {
    lab.records[7] = [failure(5, 30)];
    await lab.check();
    lab.records[7] = [failure(6, 10), failure(5, 30), failure(4, 40)];

    expect((await lab.check())?.failures).toEqual([told(6, 10)]);
  });

  it.each([
    ['gets numbers', [{ created_on: at(1) }], { id: 1, created_on: at(2) }, 1],
    ['loses its numbers', [failure(1, 1)], { created_on: at(2) }, 1],
    ['gets times', [{ id: 5 }], { created_on: at(2) }, 1],
    ['loses both', [{ id: 5 }], { reason: 'late' }, 0],
  ])('tells what is surely new where the list %s', async (_how, before, added, count) => {
    lab.records[7] = before;
    await lab.check();
    lab.records[7] = [added, ...before];

    expect((await lab.check())?.failures ?? []).toHaveLength(count);
  });

  it.each([
    { id: 0, created_on: '1970-01-01T00:00:00Z' },
    { id: -1, created_on: '0001-01-01T00:00:00Z' },
    { id: '5' as never, created_on: 2026 as never },
    { created_on: '' },
  ])('has neither a number nor a time with %j', async (entry) => {
    lab.records[7] = [entry];

    expect((await lab.check())?.failures).toMatchObject([{ errorId: null, time: null }]);
  });

  it('is asked about no more once the trigger stops', async () => {
    lab.records[7] = [failure(1, 1)];

    expect(await lab.check([true], {}, { signal: AbortSignal.abort() })).toBeUndefined();
    expect(lab.claire.requests).toEqual([]);
    expect(await lab.check()).toMatchObject({ failures: [{ errorId: 1 }], isNews: true });
  });

  it('keeps who has to end waiting no longer than they can, while another check hangs', async () => {
    lab.records[7] = [failure(1, 1)];
    let answer = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (answer = resolve));
    const { client } = lab.claire;
    const late: Client = { call: (...asked) => hanging.then(() => client.call(...asked)) };
    const check = { listed: [listedAs(true)], known: [ready], hasHad: () => true };
    const stop = new AbortController();
    const [begun, waiting] = [late, client].map((one) => lab.health.check(check, one, stop));
    // The first has begun.
    await Promise.resolve();
    stop.abort();

    expect(await waiting).toBeUndefined();
    answer();
    // What it has found would be told by none else.
    expect(await begun).toMatchObject({ failures: [{ errorId: 1 }], isNews: true });
  });

  it('costs few requests after a night of thousands, and says that it is cut', async () => {
    lab.records[7] = Array.from({ length: 4000 }, (_, index) => ({
      ...failure(4000 - index, 1),
      created_on: new Date(Date.parse(at(0)) - index * 1000).toISOString(),
    }));

    const report = await lab.check();

    expect(report?.failures).toHaveLength(100);
    expect(report?.failures.at(-1)?.errorId).toBe(4000);
    expect(report?.isCut).toBe(true);
    expect(lab.claire.requests.length).toBeLessThan(10);
    lab.restart();
    lab.records[7].length = 100;
    expect(await lab.check()).toMatchObject({ isCut: false });
  });
});

it('a Claire that does not list the failed deliveries is reported once, and what it lists of other webhooks is told', async () => {
  lab.records[8] = [failure(9, 9)];
  const known = [ready, { ...ready, id: 8, event: 2 }];
  const first = await lab.check([true, true], { known });
  const again = await lab.check([true, true], { known });

  expect(first?.failures).toMatchObject([{ webhookId: 8, errorId: 9 }]);
  expect(first?.errors).toMatchObject([{ code: 'CLAIRE_BAD_REQUEST' }]);
  expect(again).toBeUndefined();
});

describe('the reason of a failed delivery', () => {
  it('never shows a key or a login that Claire put into a reason', async () => {
    const reason =
      'Post https://flows.example.com/webhook/3f2b8a1c-77d0/webhook: 500: ' +
      '{"communication_key":"cust-0mer"} [{Name:X-Proxy-Token Value:cust-0mer}]';
    lab.records[7] = [failure(1, 1, reason)];

    const [found] = (await lab.check())?.failures ?? [];

    expect(found?.reason).toMatch(
      /^Post https:\/\/flows.example.com\/webhook\/3f2b8a1c-77d0\/webhook/,
    );
    expect(found?.reason).toContain('***');
    expect(found?.reason).not.toContain('0mer');
  });

  it('says nothing of a reason that is no text, keeps a long one short and puts it on one line of a log', async () => {
    lab.records[7] = [
      failure(3, 3, ' no\n[error] answer\n'),
      failure(2, 2, 'no.'.repeat(2000)),
      { id: 1, created_on: '0001-01-01T00:00:00Z', reason: 5 as never },
    ];

    const failures = (await lab.check())?.failures ?? [];

    expect(failures[0]).toMatchObject({ reason: '', time: null });
    expect(failures[1]?.reason).toHaveLength(300);
    expect(failures[2]?.reason).toBe('no [error] answer');
  });
});

it('failed deliveries are summed up by event and reason, the most frequent first', () => {
  const all = [told(1, 1, 'a'), told(2, 2, 'b'), told(3, 3, 'b'), told(4, 4, 'c'), told(5, 5, 'd')];

  expect(summarizeFailures(all)).toBe(
    'Car ready × 2 (2026-11-25T08:03:00.000Z): b; Car ready (2026-11-25T08:01:00.000Z): a; ' +
      'Car ready (2026-11-25T08:04:00.000Z): c; …',
  );
  expect(summarizeFailures([{ ...told(1, 1, ''), eventName: null, time: null }])).toBe('4: -');
  expect(summarizeFailures([])).toBe('');
});
