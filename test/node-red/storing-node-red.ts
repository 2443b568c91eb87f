import { EventEmitter } from 'node:events';
import { Registry } from '../../node-red/runtime/registry';
import { watchStoredTriggers } from '../../node-red/runtime/webhooks/stored-triggers';
import type { NodeRed } from '../../node-red/types/node-red';
import type { VirtualClock } from '../unit/virtual-clock';
import type { account } from './registrations-lab';

export type Account = ReturnType<typeof account>;

interface Process {
  readonly accounts: readonly Account[];
  readonly settings: object;
  readonly clock: VirtualClock;
  /** What the log says goes here. */
  readonly said: string[];
}

/** A process that knows what another has stored, with these accounts in its flows, before they start. */
export function storingNodeRed({ accounts, settings, clock, said }: Process) {
  const registry = new Registry(clock, () => 0);
  for (const its of accounts) registry.accounts.add(its);
  const RED = {
    settings: { flowFile: 'flows.json', ...settings },
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => said.push(text) },
  } as unknown as NodeRed;
  const events = new EventEmitter();
  registry.flows.watch({ events });
  watchStoredTriggers(RED, registry);
  return {
    RED,
    registry,
    /** As one that is switched off: its node was not made. */
    forget: (its: Account) => void registry.accounts.delete(its),
    started: async () => {
      events.emit('flows:started');
      await clock.advance(0);
    },
  };
}
