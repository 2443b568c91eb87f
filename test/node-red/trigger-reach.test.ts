import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../claire/ports';
import { eventually } from '../e2e/eventually';
import { json, status } from '../unit/fake-claire';
import { nodeRed, webhooks } from './trigger-on-a-clock';

const test = '/v1/webhooks/test';

function testsIn(paths: readonly string[]): number {
  return paths.filter((path) => path === test).length;
}

/** A Claire that holds webhooks and answers a test with this status; it calls nobody. */
function claireWith(code = 200) {
  const { answer } = webhooks();
  return (request: HttpRequest) =>
    code !== 200 && request.url.endsWith(test) ? status(code) : answer(request);
}

describe('a trigger whose Node-RED ends before its test call was given up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-reach-'));
  const file = path.join(folder, 'claire-webhooks.json');

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** A Claire whose first test call failed at once, and that says so at the next start. */
  function failingClaire() {
    const { all, answer } = webhooks();
    const items: object[] = [];
    return (now: Date) =>
      (request: HttpRequest): HttpResponse => {
        const date = { date: now.toUTCString() };
        if (request.url.endsWith('/list_errors')) return json({ items, nb_pages: 1 }, date);
        if (request.url.endsWith(test) && items.length === 0) {
          items.push({ id: 5, created_on: now.toISOString(), reason: 'status 502' });
          for (const one of all.values()) Object.assign(one, { has_recent_error: true });
        }
        return { ...answer(request), headers: date };
      };
  }

  it('does not count its failure at the next start', async () => {
    const claire = failingClaire();
    const first = nodeRed((request) => claire(new Date(first.clock.now()))(request), { file });
    first.trigger().start();
    first.started();
    await first.clock.advance(10_000);
    await eventually(() => {
      expect(testsIn(first.paths())).toBe(1);
    });

    const next = nodeRed((request) => claire(new Date(next.clock.now()))(request), { file });
    next.trigger().start();
    next.started();
    await next.clock.advance(10_000);

    await eventually(() => {
      expect(next.sent).toMatchObject([[null, [{ payload: { errorId: 5, mayBeTestCall: true } }]]]);
    });
    expect(next.said).toEqual([]);
    expect(next.statuses.at(-1)).toBe('claire-trigger.status.registered');
  });
});

describe('a trigger that no call reaches', () => {
  it('says so once, with its address and where to read on', async () => {
    const { clock, trigger, started, statuses, said } = nodeRed(claireWith());
    trigger().start();
    started();
    await clock.advance(29_000);
    expect(statuses.at(-1)).toBe('claire-trigger.status.registered');
    expect(said).toEqual([]);

    await clock.advance(3_600_000);

    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warnings.noCall');
    expect(said[0]).toContain('https://flows.example.com/claire/webhook/trigger');
  });

  it('is told Claire’s reason, which is no event that failed', async () => {
    const { answer } = webhooks();
    const { clock, trigger, started, statuses, said, sent } = nodeRed((request) => {
      if (!request.url.endsWith('/list_errors')) return answer(request);
      const now = new Date(clock.now());
      const items = [{ id: 5, created_on: now.toISOString(), reason: 'status 502' }];
      return json({ items, nb_pages: 1 }, { date: now.toUTCString() });
    });
    trigger().start();
    started();
    await clock.advance(60_000);

    expect(said).toEqual([expect.stringMatching(/warnings\.noCallReason .*status 502/)]);
    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    const failed = { errorId: 5, reason: 'status 502', mayBeTestCall: true };
    expect(sent).toMatchObject([[null, [{ topic: 'Failed delivery', payload: failed }]]]);
  });

  it('is asked for after what failed until then was told, which is no test call', async () => {
    const { all, answer } = webhooks({
      id: 7,
      url: 'https://flows.example.com/claire/webhook/trigger',
    });
    for (const one of all.values()) Object.assign(one, { has_recent_error: true });
    const { clock, trigger, started, paths } = nodeRed((request) => {
      if (!request.url.endsWith('/list_errors')) return answer(request);
      const now = new Date(clock.now());
      const items = [{ id: 5, created_on: now.toISOString(), reason: 'status 503' }];
      return json({ items, nb_pages: 1 }, { date: now.toUTCString() });
    });
    trigger().start();
    started();
    await clock.advance(10_000);

    expect(paths().slice(-2)).toEqual(['/v1/webhooks/list_errors', test]);
  });

  it('is asked for once over all deploys that change nothing, and stays yellow', async () => {
    const { clock, trigger, started, deploys, statuses, said, paths } = nodeRed(claireWith());
    const one = trigger();
    one.start();
    started();
    await clock.advance(60_000);
    deploys();
    await one.stop();
    trigger().start();
    started();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(1);
    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    expect(said).toHaveLength(1);
  });

  it('is still asked for when a deploy stops the node meanwhile', async () => {
    let isAnswering = false;
    const claire = claireWith();
    const { clock, trigger, started, deploys, said, paths } = nodeRed(async (request) => {
      if (request.url.endsWith(test)) {
        await clock.sleep(5000);
        isAnswering = true;
      }
      return claire(request);
    });
    const one = trigger();
    one.start();
    started();
    await clock.advance(1000);
    deploys();
    await one.stop();
    trigger().start();
    started();
    await clock.advance(4000);
    expect(isAnswering).toBe(true);
    expect(said).toEqual([]);

    await clock.advance(30_000);
    expect(testsIn(paths())).toBe(1);
    expect(said).toHaveLength(1);
  });

  it('is told the reason when Claire refuses to call, and is not called silent', async () => {
    const { clock, trigger, started, statuses, said, paths } = nodeRed(claireWith(401));
    trigger().start();
    started();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(1);
    expect(statuses.at(-1)).toBe('claire-trigger.status.registered');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warnings.notAsked');
  });

  it('is not asked for twice after a failure in which Claire may have called', async () => {
    const { clock, trigger, started, statuses, paths } = nodeRed(claireWith(500));
    trigger().start();
    started();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(1);
    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
  });

  it('asks nothing when it could not be registered', async () => {
    const { clock, trigger, started, paths } = nodeRed(() => status(401));
    trigger().start();
    started();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(0);
  });
});
