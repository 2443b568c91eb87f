import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import type { RetainedTriggers } from '../../node-red/runtime/webhooks/retained-triggers';
import type { Registration } from '../../node-red/runtime/webhooks/registration';
import type { NodeRed } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';

const minute = 60_000;

let clock: VirtualClock;
let registry: Registry;
let parked: RetainedTriggers;
let events: EventEmitter;

beforeEach(() => {
  clock = new VirtualClock();
  registry = new Registry({ clock, random: () => 0 });
  parked = registry.retainedTriggers;
  events = new EventEmitter();
  registry.flows.watch({ events });
  started();
});

const started = () => events.emit('flows:started');

/** The flows stop, as by the editor, and all that came before is forgotten. */
async function stopped(its: ReturnType<typeof account>): Promise<Registration> {
  const registration = parked.open('trigger', its, url);
  await registration.register(wanted(4), going);
  its.claire.calls = [];
  events.emit('flows:stopping', { diff: {} });
  parked.retain({} as NodeRed, 'trigger', registration);
  return registration;
}

describe('a trigger whose flows stop', () => {
  it('is removed after a minute in which they do not start', async () => {
    const its = account();
    await stopped(its);

    await clock.advance(59_000);
    expect(its.claire.calls).toEqual([]);
    expect(registry.hooks.find('trigger')).toBe('between deploys');

    await clock.advance(1000);
    expect(its.claire.stored).toEqual([]);
    expect(registry.hooks.find('trigger')).toBeUndefined();
  });

  it('costs nothing when they start within it', async () => {
    const its = account();
    const registration = await stopped(its);
    await clock.advance(59_000);

    expect(parked.open('trigger', its, url)).toBe(registration);
    started();
    await clock.advance(10 * minute);

    expect(its.claire.calls).toEqual([]);
    expect(its.claire.stored).toHaveLength(1);
  });
});
