import { type AccountClient, type Client, createClient } from '../../claire/client';
import { operations } from '../../claire/resources';
import type { Clock, HttpRequest, HttpResponse } from '../../claire/ports';
import { fakeClaire, json, lastId, rate, status } from './fake-claire';
import { randomFrom } from './random-from';
import { hour, type VirtualClock } from './virtual-clock';

interface Settings {
  limit?: number;
  /** Whether an hour starts with its first request or on the hour. */
  hours?: 'of the clock' | 'from the first request';
  /** The form of the reset. */
  reset?: 'rounded down' | 'rounded up' | 'seconds from now';
  /** Milliseconds between a request and its response; each takes half to twice as long. */
  latency?: number;
  seed?: number;
  /** Percent of the requests that fail, in one way or another. */
  failing?: number;
}

/** A status and a body, or a connection that is cut. */
const failures = [
  ...([
    [500, ''],
    [502, '<html>Bad Gateway'],
    [503, ''],
    [504, ''],
  ] as const),
  ...([[200, '<html>'], []] as const),
] as readonly (readonly [number, string] | readonly [])[];

/** The counts of one hour. */
export interface Hour {
  used: number;
  refused: number;
  byStrangers: number;
}

/** A Claire that only counts, for any number of independent processes. */
export class ClaireByTheHour {
  readonly hours: Hour[] = [];
  readonly random: () => number;
  readonly #settings: Required<Settings>;
  #endsAt = 0;
  /** Whether nothing fails from now on. */
  isWell = false;
  readonly #watched = new Map<number, () => void>();

  constructor(
    readonly clock: VirtualClock,
    settings: Settings = {},
  ) {
    this.#settings = {
      limit: 10_800,
      hours: 'of the clock',
      reset: 'rounded down',
      latency: 200,
      seed: 1,
      failing: 0,
      ...settings,
    };
    this.random = randomFrom(this.#settings.seed);
  }

  /** A client in its own process, whose clock may be wrong. */
  process({ clockIsOff = 0, clock = offBy(this.clock, clockIsOff) } = {}): AccountClient {
    const { settings } = fakeClaire([], {
      clock,
      transport: (request) => {
        this.#sent(request);
        return this.#answer(lastId(request));
      },
      random: this.random,
    });
    return createClient(settings);
  }

  /** How long a look-up waits before it is sent. */
  async waitFor(client: Client, id: number): Promise<number> {
    const asked = this.clock.now();
    let sent = Number.POSITIVE_INFINITY;
    this.#watched.set(id, () => {
      sent = this.clock.now();
    });
    await client.call(operations.appointment.get, { id }, { maxWait: 7_200 });
    return sent - asked;
  }

  /** Another client of this key sends one request, if one is left. */
  takeOne(): void {
    const now = this.#hour();
    if (now.used >= this.#settings.limit) return;
    now.used += 1;
    now.byStrangers += 1;
  }

  /** The true rest of the hour. */
  get left(): number {
    return this.#settings.limit - this.#hour().used;
  }

  #sent(request: HttpRequest): void {
    const id = lastId(request);
    this.#watched.get(id)?.();
    this.#watched.delete(id);
  }

  async #answer(id: number): Promise<HttpResponse> {
    const { latency, limit } = this.#settings;
    const length = latency * (0.5 + 1.5 * this.random());
    await this.clock.sleep(length / 2);
    const now = this.#hour();
    const isRefused = now.used >= limit;
    const isFailing = !this.isWell && 100 * this.random() < this.#settings.failing;
    if (isRefused) now.refused += 1;
    else now.used += 1;
    const headers = {
      ...rate(limit - now.used, this.#reset(), limit),
      date: new Date(Math.floor(this.clock.now() / 1000) * 1000).toUTCString(),
    };
    await this.clock.sleep(length / 2);
    if (isRefused) return status(429, '', headers);
    if (!isFailing) return json({ id }, headers);
    const [code, body] = failures[Math.floor(failures.length * this.random())] ?? [];
    if (code === undefined) throw new Error('socket hang up');
    return status(code, body, code === 502 ? {} : headers);
  }

  #hour(): Hour {
    const now = this.clock.now();
    if (now >= this.#endsAt) {
      const whole = this.#settings.hours === 'of the clock' ? Math.floor(now / hour) * hour : now;
      this.#endsAt = whole + hour;
      this.hours.push({ used: 0, refused: 0, byStrangers: 0 });
    }
    return this.hours.at(-1) ?? { used: 0, refused: 0, byStrangers: 0 };
  }

  #reset(): number {
    const { reset } = this.#settings;
    if (reset === 'rounded up') return Math.ceil(this.#endsAt / 1000);
    if (reset === 'rounded down') return Math.floor(this.#endsAt / 1000);
    return Math.floor((this.#endsAt - this.clock.now()) / 1000);
  }
}

function offBy(clock: VirtualClock, milliseconds: number): Clock {
  return {
    now: () => clock.now() + milliseconds,
    monotonic: () => clock.monotonic(),
    sleep: (length, signal) => clock.sleep(length, signal),
  };
}
