import { EventEmitter } from 'node:events';
import { z } from 'zod/v4';
import register from '../../node-red/nodes/claire-import/runtime';
import { type ClaireAccount, keepAccount } from '../../node-red/runtime/account/account';
import type { Message, NodeRed, RuntimeNode } from '../../node-red/types/node-red';
import type { Workshop } from './workshop';

const Sent = z.object({
  payload: z.object({ status: z.string(), dms_nr: z.string().nullable() }),
});

let nodes = 0;

/** A claire-import with a stand-in for Node-RED, and what became of all that came to it. */
export class ImportNode {
  readonly outcomes: z.output<typeof Sent>['payload'][] = [];
  /** Of each message, what its `done` was called with. */
  readonly done: unknown[][] = [];
  readonly #events = new EventEmitter();
  readonly #id = `import ${String((nodes += 1))}`;
  #node: EventEmitter;

  constructor(
    private readonly workshop: Workshop,
    private readonly fields: object,
  ) {
    this.#node = this.#start();
  }

  take(message: Message): void {
    const calls: unknown[] = [];
    this.done.push(calls);
    const send = (out: unknown): void => {
      if (Array.isArray(out)) this.outcomes.push(Sent.parse(out[0]).payload);
    };
    this.#node.emit('input', message, send, (error: unknown) => calls.push(error));
  }

  /** A deploy that changes this node: what is under way ends, and a new one takes its place. */
  async deploy(): Promise<void> {
    await this.close();
    this.#node = this.#start();
    this.#events.emit('flows:started', {});
  }

  close(): Promise<void> {
    this.#events.emit('flows:stopping', { type: 'nodes', diff: { globalConfigChanged: false } });
    return new Promise((resolve) => {
      this.#node.emit('close', false, resolve);
    });
  }

  #start(): EventEmitter {
    const nothing = (): void => undefined;
    const node = Object.assign(new EventEmitter(), {
      ...{ status: nothing, warn: nothing, error: nothing, debug: nothing, send: nothing },
    });
    const account = {} as RuntimeNode;
    keepAccount(account, toAccount(this.workshop));
    const RED = {
      _: (key: string) => key,
      events: this.#events,
      httpNode: { post: nothing },
      settings: {},
      nodes: {
        createNode: () => Object.assign(node, { id: this.#id, type: 'claire-import' }),
        getNode: () => account,
        registerType: (_type: string, create: (this: object, config: object) => void) => {
          create.call(node, { id: this.#id, account: 'account', ...this.fields });
        },
      },
      util: { cloneMessage: structuredClone<Message>, generateId: () => String((nodes += 1)) },
    };
    register(RED as unknown as NodeRed);
    return node;
  }
}

function toAccount({ client }: Workshop): ClaireAccount {
  return {
    ...{ client, unusable: undefined, baseUrl: 'https://claire.test', fingerprint: '' },
    ...{ storageKey: Buffer.alloc(32), publicUrl: '', timeZone: 'UTC' },
    ...{ whenStopped: 'keep', defaultCountry: '' },
    join: () => undefined,
    leave: () => Promise.resolve(),
  };
}
