import { describe, expect, it } from '@jest/globals';
import { eventually } from '../e2e/eventually';
import { json, status } from '../unit/fake-claire';
import { readSettings } from '../../node-red/nodes/claire-trigger/config';
import { fakeNode, fakeNodeRed } from './fake-node-red';
import { account, event } from './registrations-lab';
import { runningTrigger, url, webhooks } from './trigger-on-a-clock';

describe('a trigger whose Claire is down', () => {
  it('asks once a second at most, and less and less, for a day, and is there when it is back', async () => {
    let isDown = true;
    const { all, answer } = webhooks();
    const { clock, claire, statuses } = runningTrigger((request) =>
      isDown ? status(503) : answer(request),
    );
    await clock.advance(24 * 60 * 60 * 1000);

    const gaps = claire.times.slice(1).map((time, index) => time - (claire.times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
    expect(claire.requests.length).toBeLessThan(3000);
    expect(statuses.at(-1)).toBe('claire-trigger.status.retry {"seconds":30}');

    isDown = false;
    await clock.advance(60_000);
    expect(all.size).toBe(1);
  });

  it('asks nothing more once it is stopped', async () => {
    const { clock, claire, stops, one } = runningTrigger(() => status(503));
    await clock.advance(10_000);
    stops();
    await clock.run(one.stop());
    const asked = claire.requests.length;

    await clock.advance(3_600_000);

    expect(claire.requests).toHaveLength(asked);
  });
});

it('a trigger starts nothing for an event that it had before, and whose webhook Claire still has', async () => {
  const { clock, receive, sent } = runningTrigger(webhooks().answer);
  receive({ ...event(7), event: 8 });
  receive({ ...event(8), event: null });
  receive(event(9));

  await eventually(() => {
    expect(sent).toMatchObject([8, 9].map((appointmentId) => ({ payload: { appointmentId } })));
  });
  await clock.advance(0);
});

it('a trigger names an event that Node-RED cannot send, and sends the next one', async () => {
  const { clock, receive, sent, said } = runningTrigger(webhooks().answer, {
    onSent: () => {
      if (sent.length === 1) throw new RangeError('Maximum call stack size exceeded');
    },
  });
  receive(event(7));
  receive(event(8));

  await eventually(() => {
    expect(sent).toMatchObject([7, 8].map((appointmentId) => ({ payload: { appointmentId } })));
  });
  await clock.advance(0);
  const values = '{"event":4,"appointment":7,"details":"Maximum call stack size exceeded."}';
  expect(said.join()).toContain(`warnings.eventLost ${values}`);
});

it('a trigger sends the events of one appointment as they came, however slow a look-up is, and lets others pass', async () => {
  const claire = webhooks();
  let lookUps = 0;
  const trigger = { events: [2, 3], locationId: null, checklistId: null };
  const { clock, receive, sent } = runningTrigger(
    async (request) => {
      if (!request.url.includes('/appointments/')) return claire.answer(request);
      lookUps += 1;
      if (lookUps === 1) await clock.sleep(5000);
      return json({ id: 7 });
    },
    { settings: { include: ['appointment'], trigger } },
  );
  const events = [2, 3].map((number) => ({ ...event(7), event: number }));
  for (const one of [...events, { ...event(8), event: 2 }]) receive(one);

  await eventually(async () => {
    await clock.advance(1000);
    const payloads = [8, 7, 7].map((appointmentId) => ({ payload: { appointmentId } }));
    expect(sent).toMatchObject(payloads);
  });
  expect(sent).toMatchObject([{}, ...[2, 3].map((number) => ({ payload: { event: number } }))]);
});

it('a trigger of one location knows it too, as Claire may still call for all', () => {
  const config = { events: [4], locationId: '11', publicUrl: 'https://flows.example.com' };
  const node = { id: 'trigger', type: 'claire-trigger', name: '' };

  const read = readSettings(fakeNodeRed(), fakeNode(node.type), { ...node, ...config }, account());

  expect(read.locationIds).toEqual([11]);
});

it('a trigger tells within the hour what Claire cannot deliver while its flow runs on', async () => {
  const claire = webhooks();
  const time = '2026-11-25T08:30:00.000Z';
  const failure = { id: 1, created_on: time };
  const { clock, stops, sent, paths, one } = runningTrigger((request) => {
    if (request.url.endsWith('list_errors')) return json({ items: [failure], nb_pages: 1 });
    return claire.answer(request);
  });
  await clock.advance(3_000_000);
  expect(sent).toEqual([]);
  for (const [id, webhook] of claire.all)
    claire.all.set(id, { ...webhook, has_recent_error: true });

  await clock.advance(600_000);
  const told = [null, [{ topic: 'Failed delivery', payload: expect.objectContaining({ time }) }]];
  expect(sent).toEqual([told]);
  await clock.advance(3_600_000);
  expect(sent).toEqual([told]);

  stops();
  await clock.run(one.stop());
  const asked = paths().length;
  await clock.advance(7_200_000);
  expect(paths()).toHaveLength(asked);
});

it('a trigger whose webhook somebody deletes at Claire has one again within the hour', async () => {
  const claire = webhooks();
  const { clock, statuses, paths, one } = runningTrigger(claire.answer);
  const created = () => paths().filter((path) => path === '/v1/webhooks/create').length;
  await clock.advance(0);
  claire.all.clear();

  await clock.advance(3_600_000);

  expect([claire.all.size, created()]).toEqual([1, 2]);
  expect(statuses).toContain('claire-trigger.status.registered');
  await clock.advance(7_200_000);
  expect(created()).toBe(2);
  await one.stop();
});

it.each([401, 404, 409])(
  'a trigger that Claire refuses with %d asks again once an hour, says so once, and is there when it may',
  async (code) => {
    const claire = webhooks();
    let isRefused = true;
    const { clock, said, statuses, one } = runningTrigger((request) =>
      isRefused ? status(code) : claire.answer(request),
    );
    await clock.advance(3 * 3_600_000);
    expect([said.length, claire.all.size]).toEqual([1, 0]);
    isRefused = false;
    await clock.advance(3_600_000);

    expect(claire.all.size).toBe(1);
    expect(statuses).toContain('claire-trigger.status.registered');
    await one.stop();
  },
);

it('a trigger that a deploy takes away goes from Claire when its requests were refused for a day, asked once a minute', async () => {
  const claire = webhooks();
  let isRefused = false;
  const reset = { 'x-ratelimit-reset': '3600' };
  const { clock, started, deploys, said, paths, one } = runningTrigger((request) =>
    isRefused ? status(429, '', reset) : claire.answer(request),
  );
  await clock.advance(0);
  isRefused = true;
  const asked = paths().length;

  deploys();
  await one.stop();
  await clock.advance(24 * 3_600_000);
  expect(claire.all.size).toBe(1);
  expect(paths().length - asked).toBeGreaterThan(1000);
  expect(paths().length - asked).toBeLessThanOrEqual(24 * 60);
  isRefused = false;
  await clock.advance(120_000);

  expect(claire.all.size).toBe(0);
  expect(said).toEqual([]);
  started();
});

it('a trigger that was never registered removes what a Node-RED that crashed left at its address, and nothing else', async () => {
  const claire = webhooks({ id: 1, url }, { id: 2, url: `${url}s` });
  let isDown = true;
  const { clock, stops, said, one } = runningTrigger((request) =>
    isDown ? status(503) : claire.answer(request),
  );
  await clock.advance(0);

  isDown = false;
  stops();
  await clock.run(one.stop());

  expect([...claire.all.keys()]).toEqual([2]);
  expect(said.join()).not.toContain('stillThere');
});
