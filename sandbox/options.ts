import { type ApiKey, defaultKeys } from './data/dealer';
import type { FaultOptions } from './faults';

export type Row = Readonly<Record<string, unknown>>;

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  /** Where e-mail is taken, over plain SMTP; 0 takes any free port, and null, the default, none. */
  mailPort?: number | null;
  /** Names by which others may open its page, as that of its container. */
  allowedHosts?: readonly string[];
  /** The same seed gives the same dealer. */
  seed?: number;
  /** With what it begins, and what a reset brings back. */
  scenario?: ScenarioName;
  /** A file that keeps what this Claire knows; none when empty. */
  dataFile?: string;
  /** Requests an hour for each key. */
  rateLimit?: number;
  /** Milliseconds that an import waits in the dealer's queue. */
  importDelay?: number;
  /** Webhooks that one key may have. */
  webhookLimit?: number;
  apiKeys?: readonly [ApiKey, ...ApiKey[]];
  /** Milliseconds before each answer. */
  latency?: number;
  /** Milliseconds that a receiver of a webhook may take. */
  deliveryTimeout?: number;
  /** The clock of stamps and of the rate window, in milliseconds since 1970. */
  now?: () => number;
  /** An import with such a row (or one of these work orders) is refused whole with 400. */
  refuse?: readonly string[] | ((row: Row) => boolean);
  /** Events that Claire has added since its reference was written. */
  laterEvents?: readonly LaterEvent[];
  /** The results of single work orders once they are queued, by their number. */
  importResults?: Readonly<Record<string, ImportResult>>;
}

export interface LaterEvent {
  readonly id: number;
  readonly name: string;
}

/** `lost`: neither imported nor ever spoken of again. Otherwise Claire's words for why it failed. */
export type ImportResult = 'lost' | { readonly failed: string };

export type Settings = Required<Omit<SandboxOptions, 'refuse' | 'apiKeys' | 'scenario'>> & {
  scenario: Scenario;
  apiKeys: readonly ApiKey[];
  refuse: (row: Row) => boolean;
};

export function applyDefaults(options: SandboxOptions): Settings {
  return {
    port: 0,
    host: '127.0.0.1',
    mailPort: null,
    allowedHosts: [],
    seed: 1,
    dataFile: '',
    rateLimit: 10_800,
    importDelay: 0,
    webhookLimit: 100,
    latency: 0,
    importResults: {},
    laterEvents: [],
    deliveryTimeout: 10_000,
    now: Date.now,
    ...options,
    scenario: scenarios[options.scenario ?? 'usual'],
    apiKeys: options.apiKeys ?? defaultKeys,
    refuse: refusal(options.refuse ?? []),
  };
}

function refusal(refuse: NonNullable<SandboxOptions['refuse']>): (row: Row) => boolean {
  if (typeof refuse === 'function') return refuse;
  return (row) => typeof row.wo_nr === 'string' && refuse.includes(row.wo_nr);
}

/** What becomes of the results that event 19 tells: all of a batch's, as the rows were, or else. */
export const resultModes = ['once', 'twice', 'reversed', 'lost'] as const;

/** How this Claire imports; all of it may change while it runs. */
export interface ImportBehaviour {
  /** Milliseconds that a batch waits in the dealer's queue. */
  delay: number;
  results: (typeof resultModes)[number];
  /** Milliseconds from an import to its result. */
  resultDelay: number;
  /** Whether an import shows in the `updated_on` of an appointment that was there before. */
  stamps: boolean;
}

/** With what a sandbox begins. */
export interface Scenario {
  /** Of the dealer, around now. */
  readonly appointments: number;
  /** How many of them are on one day: on this weekday, 1 for Monday, or today. */
  readonly share?: number;
  readonly weekday?: number;
  readonly faults?: readonly FaultOptions[];
  readonly importing?: Partial<ImportBehaviour>;
  /** Of the first key's hour. */
  readonly requestsLeft?: number;
}

export const scenarios = {
  usual: { appointments: 200 },
  'busy-monday': { appointments: 300, share: 0.7, weekday: 1 },
  empty: { appointments: 0 },
  'bad-day': {
    appointments: 200,
    faults: [
      { status: 503, probability: 0.1, times: null, headers: { 'retry-after': '2' } },
      { status: 'cutAfter', probability: 0.05, times: null },
      { status: 'html', probability: 0.02, times: null },
    ],
    importing: { delay: 10_000, results: 'reversed', resultDelay: 5000 },
    requestsLeft: 400,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
