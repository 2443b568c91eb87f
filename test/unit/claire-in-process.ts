import { type AccountClient, createClient } from '../../claire/client';
import type { HttpRequest, HttpResponse, TransportFailure } from '../../claire/ports';
import { allOperations } from '../../claire/resources';
import { SandboxState } from '../../sandbox';
import { type Call, Refusal } from '../../sandbox/api/call';
import { findHandler } from '../../sandbox/api/handlers';
import { applyDefaults } from '../../sandbox/options';
import { rateHeaders } from '../../sandbox/rate';
import { VirtualClock } from './virtual-clock';

type Reply = HttpResponse | TransportFailure | undefined;

let accounts = 0;

/** The sandbox without its sockets, on a virtual clock, and a client of it. */
export class ClaireInProcess {
  readonly clock = new VirtualClock('2026-11-25T08:00:00Z');
  readonly client: AccountClient;
  readonly state: SandboxState;
  requests: HttpRequest[] = [];
  logged = '';
  /** Responds in Claire's place where it gives something. */
  interfere: (request: HttpRequest) => Reply | Promise<Reply> = () => undefined;
  /** Whether its responses have a date, as a proxy may take it out. */
  sendsDate = true;

  constructor(options: Parameters<typeof applyDefaults>[0]) {
    this.state = new SandboxState(applyDefaults({ now: () => this.clock.now(), ...options }));
    const note = (message: string, facts?: unknown): void => {
      this.logged += `${message} ${JSON.stringify(facts)}\n`;
    };
    this.client = createClient({
      baseUrl: 'http://claire.test',
      account: `in process ${String((accounts += 1))}`,
      transport: async (request) => {
        this.requests.push(request);
        return (await this.interfere(request)) ?? this.respond(request);
      },
      clock: this.clock,
      random: () => 0,
      log: { debug: note, warn: note },
    });
  }

  /** As Claire does. */
  respond(request: HttpRequest): HttpResponse {
    const headers = {
      'content-type': 'application/json',
      ...(this.sendsDate ? { date: new Date(this.clock.now()).toUTCString() } : {}),
      ...Object.fromEntries(new Headers(rateHeaders(this.state.rates.take(this.key.key)))),
    };
    try {
      return { status: 200, headers, body: this.write(this.#handle(request)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers, body: error.message };
    }
  }

  /** The body of a good response with this data. */
  protected write(data: unknown): string {
    return JSON.stringify(data);
  }

  protected get key(): Call['key'] {
    const [key] = this.state.settings.apiKeys;
    if (!key) throw new Error('The sandbox has no key');
    return key;
  }

  #handle({ url, body = '' }: HttpRequest): unknown {
    const { pathname, searchParams } = new URL(url);
    const [, id = ''] = /^\/v1\/appointments\/(\d+)$/.exec(pathname) ?? [];
    const operation = allOperations.find(({ path }) => path.replace('{id}', id) === pathname);
    const handler = findHandler(operation?.id ?? '');
    if (!handler) throw new Error(`Nothing handles ${pathname}`);
    const query = Object.fromEntries(searchParams);
    return handler(this.state, { key: this.key, params: { id }, query, body });
  }
}

/** A good response of Claire. */
export function answer(data: unknown): HttpResponse {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(data) };
}

export function refusal(status: number, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: '' };
}
