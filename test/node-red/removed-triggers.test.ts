import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import type { NodeRed } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';

const minute = 60_000;

let clock: VirtualClock;
let said: string[];
let started: () => void;

beforeEach(() => {
  clock = new VirtualClock();
  said = [];
});

/** A deploy takes its node out of the flows. */
async function deployed(its: ReturnType<typeof account>): Promise<void> {
  const registry = new Registry({ clock, random: () => 0 });
  const events = new EventEmitter();
  registry.flows.watch({ events });
  started = () => events.emit('flows:started');
  const RED = {
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => said.push(text) },
  } as unknown as NodeRed;
  const registration = registry.retainedTriggers.open('trigger', its, url);
  await registration.register(wanted(4), going);
  its.claire.calls = [];
  events.emit('flows:stopping', { diff: { globalConfigChanged: false } });
  registry.retainedTriggers.retain(RED, 'trigger', registration);
}

describe('a trigger that is removed with calls that Claire could not deliver', () => {
  const entry = { id: 1, created_on: '2026-11-25T08:00:00Z', reason: 'status 502' };

  async function failing(): Promise<ReturnType<typeof account>> {
    const its = account();
    await deployed(its);
    for (const one of its.claire.stored) {
      one.has_recent_error = true;
      its.claire.failed.set(one.id, [entry]);
    }
    return its;
  }

  it('tells them, once, before they are gone with its webhooks', async () => {
    const its = await failing();
    started();
    await clock.advance(minute);

    expect(said).toEqual([expect.stringMatching(/failedBeforeRemoval .*"count":"1".*status 502/)]);
    expect(its.claire.stored).toEqual([]);
  });

  it('tells them once however often the removal fails', async () => {
    const its = await failing();
    its.claire.fault = (call, number) =>
      call.startsWith('webhook.delete') && number < 12 ? { code: 'CLAIRE_UNAVAILABLE' } : undefined;
    started();
    await clock.advance(10 * minute);

    expect(said).toHaveLength(1);
    expect(its.claire.stored).toEqual([]);
  });

  it('is removed all the same when Claire does not list them', async () => {
    const its = await failing();
    its.claire.fault = (call) =>
      call.startsWith('webhook.listErrors') ? { code: 'CLAIRE_BAD_REQUEST' } : undefined;
    started();
    await clock.advance(0);

    expect(its.claire.stored).toEqual([]);
  });

  it('asks nothing of one that Claire calls healthy', async () => {
    const its = await failing();
    for (const one of its.claire.stored) one.has_recent_error = false;
    started();
    await clock.advance(0);

    expect(its.claire.calls.filter((call) => call.startsWith('webhook.listErrors'))).toEqual([]);
    expect(its.claire.stored).toEqual([]);
  });
});
