import { scenarios, type Scenario, type ScenarioName } from './data/scenarios';
import { type ApiKey, defaultKeys } from './keys';

export type Row = Readonly<Record<string, unknown>>;

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
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
  /** The reference does not say which page of `list_errors` is the first. */
  firstErrorPage?: 0 | 1;
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
    allowedHosts: [],
    seed: 1,
    dataFile: '',
    rateLimit: 10_800,
    importDelay: 0,
    webhookLimit: 100,
    latency: 0,
    firstErrorPage: 1,
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
