import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claireEventHeader, type ClaireEvent, readEvent } from '../../claire/webhooks';
import { eventually } from '../e2e/eventually';
import { json } from '../unit/fake-claire';
import { nodeRed, webhooks } from './trigger-on-a-clock';

let folder: string;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'claire-killed-')), 'claire-events');
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

function event(): ClaireEvent {
  const read = readEvent({ appointment_id: 7 }, { [claireEventHeader]: '4' });
  if (read === undefined) throw new Error('It is no event');
  return read;
}

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
  const made = nodeRed(claire, { include, folder, onSent });
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

  it('while its message is being sent is not told again', async () => {
    const stored: string[][] = [];
    const running = process({ onSent: () => stored.push(readdirSync(folder)) });
    running.started();
    running.receive(event());
    expect(readdirSync(folder)).toHaveLength(1);

    await eventually(() => {
      expect(stored).toEqual([[]]);
    });
  });

  it('in a burst is the only one whose message is on its way', async () => {
    const waiting: number[] = [];
    const running = process({
      onSent: () => void nextTick().then(() => waiting.push(readdirSync(folder).length)),
    });
    running.started();
    for (let times = 0; times < 3; times += 1) running.receive(event());

    await eventually(() => {
      expect(waiting).toEqual([2, 1, 0]);
    });
  });
});

it('a stop waits until a message that was sent has reached the next nodes', async () => {
  const order: string[] = [];
  const running = process({
    onSent: () => {
      void nextTick().then(() => order.push('reached'));
      running.deploys();
      void running.stop().then(() => order.push('stopped'));
    },
  });
  running.started();
  running.receive(event());

  await eventually(() => {
    expect(order).toEqual(['reached', 'stopped']);
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
