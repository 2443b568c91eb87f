import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../claire/ports';
import { json, status } from '../unit/fake-claire';
import { nodeRed, runningTrigger, url, webhooks } from './trigger-on-a-clock';

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

describe('a trigger that no call reaches', () => {
  it('says so once, with its address and where to read on', async () => {
    const { clock, statuses, said } = runningTrigger(claireWith());
    await clock.advance(29_000);
    expect(statuses.at(-1)).toBe('claire-trigger.status.registered');
    expect(said).toEqual([]);

    await clock.advance(3_600_000);

    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('warnings.noCall');
    expect(said[0]).toContain(url);
  });

  it('is reached all the same once a call comes late, and is then asked for no more', async () => {
    const { clock, statuses, paths, call } = runningTrigger(claireWith());
    await clock.advance(60_000);

    call();
    await clock.advance(60_000);

    expect(statuses.slice(-2)).toEqual([
      'claire-trigger.status.noCall',
      'claire-trigger.status.registered',
    ]);
    expect(testsIn(paths())).toBe(1);
  });

  it('is reached once a call comes, though Node-RED does not listen at its address', async () => {
    const settings = { listensAt: 'http://localhost:1880' };
    const { clock, statuses, said, call } = runningTrigger(claireWith(), { settings });
    await clock.advance(1000);
    expect(statuses.at(-1)).toBe('claire-trigger.status.otherPort');
    expect(said).toEqual([expect.stringContaining('warnings.otherPort')]);

    call();

    expect(statuses.at(-1)).toBe('claire-trigger.status.registered');
  });

  it('is not asked for where one has come by itself', async () => {
    const { clock, trigger, started, paths, call } = nodeRed(claireWith());
    trigger().start();
    call();
    started();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(0);
  });

  it('is told Claire’s reason, and the failed delivery comes out', async () => {
    const { all, answer } = webhooks();
    const { clock, statuses, said, sent } = runningTrigger((request) => {
      if (request.url.endsWith(test)) {
        for (const one of all.values()) Object.assign(one, { has_recent_error: true });
      }
      if (!request.url.endsWith('/list_errors')) return answer(request);
      const items = [
        { id: 5, created_on: new Date(clock.now()).toISOString(), reason: 'status 502' },
      ];
      return json({ items, nb_pages: 1 });
    });
    await clock.advance(60_000);

    expect(said).toEqual([
      expect.stringMatching(/warnings\.failedDeliveries .*status 502/),
      expect.stringMatching(/warnings\.noCallReason .*status 502/),
    ]);
    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    const payload = { event: 4, eventName: 'Car ready', errorId: 5, reason: 'status 502' };
    expect(sent).toMatchObject([[null, [{ topic: 'Failed delivery', payload }]]]);
  });

  it('is asked for after what failed until then was told', async () => {
    const { all, answer } = webhooks({ id: 7, url });
    for (const one of all.values()) Object.assign(one, { has_recent_error: true });
    const { clock, paths } = runningTrigger((request) => {
      if (!request.url.endsWith('/list_errors')) return answer(request);
      const now = new Date(clock.now());
      const items = [{ id: 5, created_on: now.toISOString(), reason: 'status 503' }];
      return json({ items, nb_pages: 1 }, { date: now.toUTCString() });
    });
    await clock.advance(10_000);

    expect(paths().slice(-2)).toEqual(['/v1/webhooks/list_errors', test]);
  });

  it('is asked for once over all deploys that change nothing, and stays yellow', async () => {
    const { clock, redeploy, statuses, said, paths } = runningTrigger(claireWith());
    await clock.advance(60_000);
    await redeploy();
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(1);
    expect(statuses.at(-1)).toBe('claire-trigger.status.noCall');
    expect(said).toHaveLength(1);
  });

  it('is still asked for when a deploy stops the node meanwhile', async () => {
    let isAnswering = false;
    const claire = claireWith();
    const { clock, redeploy, said, paths } = runningTrigger(async (request) => {
      if (request.url.endsWith(test)) {
        await clock.sleep(5000);
        isAnswering = true;
      }
      return claire(request);
    });
    await clock.advance(1000);
    await redeploy();
    await clock.advance(4000);
    expect(isAnswering).toBe(true);
    expect(said).toEqual([]);

    await clock.advance(30_000);
    expect(testsIn(paths())).toBe(1);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['refuses to call, whose reason is told', 401, 'registered', 'notAsked'],
    ['fails, and may have called', 500, 'noCall', 'noCall'],
  ])('is not asked for twice when Claire %s', async (_what, code, status, warning) => {
    const { clock, statuses, said, paths } = runningTrigger(claireWith(code));
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(1);
    expect(statuses.at(-1)).toBe(`claire-trigger.status.${status}`);
    expect(said).toEqual([expect.stringContaining(`warnings.${warning}`)]);
  });

  it('asks nothing when it could not be registered', async () => {
    const { clock, paths } = runningTrigger(() => status(401));
    await clock.advance(60_000);

    expect(testsIn(paths())).toBe(0);
  });
});
