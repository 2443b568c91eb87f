import { EventEmitter } from 'node:events';
import { Registry } from '../../node-red/runtime/registry';
import type { RetainedTriggers } from '../../node-red/runtime/webhooks/retained-triggers';
import type { Registration } from '../../node-red/runtime/webhooks/registration';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Handler, NodeRed, Request, Response } from '../../node-red/types/node-red';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';

export const minute = 60_000;

type Account = ReturnType<typeof account>;

/** A Node-RED whose deploys stop triggers, in virtual time. */
export class RetainedLab {
  readonly clock = new VirtualClock();
  readonly said: string[] = [];
  readonly RED = {
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => this.said.push(text) },
  } as unknown as NodeRed;
  readonly #registry = new Registry({ clock: this.clock, random: () => 0 });
  readonly #events = new EventEmitter();

  constructor() {
    this.#registry.flows.watch({ events: this.#events });
  }

  get parked(): RetainedTriggers {
    return this.#registry.retainedTriggers;
  }

  started(): void {
    this.#events.emit('flows:started');
  }

  async registered(its: Account, id = 'trigger'): Promise<Registration> {
    const registration = this.parked.open(id, its, url);
    await registration.register(wanted(4), going);
    return registration;
  }

  /** A deploy stops it, and all that came before is forgotten. */
  async deployed(its: Account, id = 'trigger'): Promise<Registration> {
    const registration = await this.registered(its, id);
    its.claire.calls = [];
    this.#events.emit('flows:stopping', { diff: { globalConfigChanged: false } });
    this.parked.retain(this.RED, id, registration);
    return registration;
  }

  /** What Claire gets to hear at the address of a trigger. */
  answerFor(id: string): Promise<number> {
    let receive: Handler = () => undefined;
    const post = (_path: string, handler: Handler): void => {
      receive = handler;
    };
    addWebhookRoute({ httpNode: { post }, settings: {} } as unknown as NodeRed, this.#registry);
    const request = { params: { id }, headers: {} } as unknown as Request;
    return new Promise((resolve) => {
      const writeHead = (status: number) => {
        resolve(status);
        return { end: () => undefined };
      };
      const response = { setHeader: () => undefined, writeHead } as unknown as Response;
      receive(request, response, () => undefined);
    });
  }
}

export const lists = ({ claire }: Account) =>
  claire.calls.filter((call) => call === 'webhook.list');
