import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../e2e/eventually';
import { makeFolder } from '../temporary-folder';
import { json } from '../unit/fake-claire';
import { event } from './registrations-lab';
import { nodeRed, runningTrigger, webhooks } from './trigger-on-a-clock';

let folder: string;

beforeEach(() => {
  folder = path.join(makeFolder(), 'claire-events');
});

/** A process that nobody ends: what it has in memory is of no use to the next. */
function process({
  answers = true,
  include = ['appointment'],
  onSent = (): void => undefined,
} = {}) {
  const { answer } = webhooks();
  const claire = (request: Parameters<typeof answer>[0]) => {
    if (!request.url.includes('/appointments/')) return answer(request);
    return answers ? json({ id: 7 }) : new Promise<never>(() => undefined);
  };
  const made = nodeRed(claire, { settings: { include }, folder, onSent });
  const trigger = made.trigger();
  trigger.start();
  return { ...made, stop: () => trigger.stop() };
}

/** Longer than an event takes to go out. */
async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await nextTick();
}

describe('an event that was taken by a process that is killed then', () => {
  it.each([
    ['while its look-ups are under way', ['appointment'], true],
    ['before the flows have started', [], false],
  ])('%s is told once by the next, when its flows have started', async (_when, include, begun) => {
    const killed = process({ answers: false, include });
    if (begun) killed.started();
    killed.receive(event());
    await aMoment();
    expect(killed.sent).toEqual([]);

    const next = process({ include });
    await aMoment();
    expect(next.sent).toEqual([]);
    next.started();
    await eventually(() => {
      expect(next.sent).toMatchObject([{ topic: 'Car ready', payload: { appointmentId: 7 } }]);
    });
    const last = process({ include });
    last.started();
    await aMoment();

    expect(last.sent).toEqual([]);
    expect([...next.said, ...last.said]).toEqual([]);
  });

  it('while its message is being sent is not told again; of a burst, no other one is lost', async () => {
    const stored: number[] = [];
    const count = () => stored.push(readdirSync(folder).length);
    const running = process({ onSent: () => void nextTick(count()).then(count) });
    running.started();
    for (let times = 0; times < 3; times += 1) running.receive(event());
    count();

    await eventually(() => {
      expect(stored).toEqual([3, 2, 2, 1, 1, 0, 0]);
    });
  });
});

describe('an event whose message is on its way', () => {
  it.each([
    ['at a stop is told by the next, as no node gets it', 'full', 1],
    ['at a deploy in which the next nodes go on is told once', 'nodes', 0],
  ])('%s', async (_what, type, times) => {
    const stopping = process({
      onSent: () => {
        stopping.deploys(type);
        void stopping.stop();
      },
    });
    stopping.started();
    stopping.receive(event());
    await eventually(() => {
      expect(stopping.sent).toHaveLength(1);
    });
    await aMoment();

    const next = process();
    next.started();
    await aMoment();
    expect(next.sent).toHaveLength(times);
  });
});

it('an event without look-ups writes nothing while the flows run', async () => {
  const running = process({ include: [] });
  running.started();
  running.receive(event());
  await aMoment();

  expect(running.sent).toHaveLength(1);
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});

it('an event does not wait for a later start of the flows, which may never come', async () => {
  const { receive, deploys, sent } = runningTrigger(webhooks().answer);
  deploys();
  receive(event());
  await aMoment();

  expect(sent).toHaveLength(1);
});
