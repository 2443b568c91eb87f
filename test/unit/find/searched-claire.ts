import {
  type ChangesSettings,
  defaultChangesSettings,
  poll,
  type PollResult,
} from '../../../claire/changes';
import { type AccountClient, createClient } from '../../../claire/client';
import {
  type FindInput,
  type FindOptions,
  findAppointments,
  type FindResult,
} from '../../../claire/find';
import { LocationId } from '../../../claire/models';
import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import { allOperations } from '../../../claire/resources';
import { SandboxState } from '../../../sandbox';
import { Refusal } from '../../../sandbox/api/call';
import { findHandler } from '../../../sandbox/api/handlers';
import { applyDefaults } from '../../../sandbox/options';
import type { AppointmentFields } from '../../../sandbox/records/appointment';
import { VirtualClock } from '../virtual-clock';

let accounts = 0;

/** Three locations, as the issue has them. */
export const threeLocations = [11, 12, 13].map((id) => LocationId.parse(id));

type Interference = (request: HttpRequest) => HttpResponse | undefined | Promise<HttpResponse>;

/** The sandbox without its sockets on a virtual clock, and one who searches it. */
export class SearchedClaire {
  readonly clock = new VirtualClock('2026-11-25T08:00:00Z');
  readonly client: AccountClient;
  requests: HttpRequest[] = [];
  logged = '';
  /** Responds in Claire's place where it gives something. */
  interfere: Interference = () => undefined;
  /** Changes the appointments of a list on their way. */
  rewrite = (appointments: AppointmentFields[]): unknown[] => appointments;
  readonly state: SandboxState;

  constructor() {
    const now = () => this.clock.now();
    this.state = new SandboxState(applyDefaults({ now, rateLimit: 1_000_000 }));
    const note = (message: string, facts?: unknown): void => {
      this.logged += `${message} ${JSON.stringify(facts)}\n`;
    };
    this.client = createClient({
      baseUrl: 'http://claire.test',
      account: `find ${String((accounts += 1))}`,
      transport: async (request) => {
        this.requests.push(request);
        return (await this.interfere(request)) ?? this.respond(request);
      },
      clock: this.clock,
      random: () => 0,
      log: { debug: note, warn: note },
    });
  }

  find(
    search: string,
    input: Partial<FindInput> = {},
    options: FindOptions = {},
  ): Promise<FindResult> {
    const { client, clock } = this;
    const calendar = { today: () => readDay(clock.now()) };
    const dependencies = { client, clock, calendar, defaultCountry: 'NL' } as const;
    return findAppointments({ search, ...input }, dependencies, options);
  }

  /** As a node for changes does it, the first time. */
  poll(settings: Partial<ChangesSettings>): Promise<PollResult> {
    const { client, clock } = this;
    const dayOf = (time: string) => readDay(Date.parse(time));
    const calendar = { today: () => readDay(clock.now()), dayOf };
    return poll({ client, clock, calendar }, { ...defaultChangesSettings, ...settings }, undefined);
  }

  /** As Claire does. */
  respond({ url, body = '' }: HttpRequest): HttpResponse {
    const { pathname, searchParams } = new URL(url);
    const operation = allOperations.find(({ path }) => path === pathname);
    const handler = findHandler(operation?.id ?? '');
    const [key] = this.state.settings.apiKeys;
    if (handler === undefined || key === undefined) throw new Error(`Nothing handles ${url}`);
    const headers = { 'content-type': 'application/json' };
    try {
      const query = Object.fromEntries(searchParams);
      const data = handler(this.state, { key, params: {}, query, body });
      return { status: 200, headers, body: JSON.stringify(this.#rewrite(data)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers, body: error.message };
    }
  }

  #rewrite(data: unknown): unknown {
    const list = data as { appointments?: AppointmentFields[] | null };
    return list.appointments ? { appointments: this.rewrite(list.appointments) } : data;
  }
}

function readDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Of a request for appointments: what it asks for. */
export function readQuery({ body = '{}' }: HttpRequest): {
  location_id?: number;
  date?: string;
  dms_nr?: string;
  customer_kind?: string;
} {
  return JSON.parse(body) as ReturnType<typeof readQuery>;
}

export function answer(data: unknown): HttpResponse {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(data) };
}

export function refusal(status: number): HttpResponse {
  return { status, headers: {}, body: '' };
}
