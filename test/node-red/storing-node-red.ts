import { EventEmitter } from 'node:events';
import { keepAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import { watchStoredTriggers } from '../../node-red/runtime/webhooks/stored-triggers';
import type { NodeRed, RuntimeNode } from '../../node-red/types/node-red';
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
  const registry = new Registry({ clock, random: () => 0 });
  const made = new Map(
    accounts.map((its) => {
      const node = {} as RuntimeNode;
      keepAccount(node, its);
      return [its.fingerprint, node];
    }),
  );
  const ids = [...made.keys()];
  const RED = {
    settings,
    nodes: {
      eachNode: (work: (config: object) => void) => {
        for (const id of ids) work({ id, type: 'claire-account' });
      },
      getNode: (id: string) => made.get(id),
    },
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => said.push(text) },
  } as unknown as NodeRed;
  const events = new EventEmitter();
  registry.flows.watch({ events });
  watchStoredTriggers(RED, registry);
  return {
    RED,
    registry,
    /** As one that is switched off: its node is in the flows, and was not made. */
    forget: (its: Account) => void made.delete(its.fingerprint),
    started: async () => {
      events.emit('flows:started');
      await clock.advance(0);
    },
  };
}
