import type { z } from 'zod/v4';
import type { Operation } from './operations/operation';
import type { Clock, Log, Random, Transport } from './ports';

export type InputOf<O extends Operation> = z.input<O['input']>;
export type OutputOf<O extends Operation> = O['output'] extends z.ZodType
  ? z.output<O['output']>
  : null;

/** What Claire's `X-RateLimit-*` headers said on one answer. */
export interface Rate {
  limit: number | undefined;
  remaining: number | undefined;
  /** Milliseconds since 1970. */
  resetsAt: number | undefined;
}

export interface Answer<Data> {
  /** The body as Claire sent it; `null` for operations that answer with a status only. */
  data: Data;
  status: number;
  rate: Rate;
  attempts: number;
  /** Claire's own clock at the answer, from its `Date` header, in milliseconds since 1970. */
  answeredAt: number | undefined;
}

export interface Wait {
  milliseconds: number;
  reason: 'rate limit' | 'retry';
}

export interface CallOptions {
  /** Ends waits and the request at once. */
  signal?: AbortSignal | undefined;
  /** Longest wait for the rate limit, in seconds; 60 when left out. */
  maxWait?: number | undefined;
  /** Called before each wait of more than a second, to show it to the user. */
  onWait?: ((wait: Wait) => void) | undefined;
}

export interface Client {
  /** Sends one operation and resolves with Claire's answer; rejects with a `ClaireError` only. */
  call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options?: CallOptions,
  ): Promise<Answer<OutputOf<O>>>;
  /** A client whose identical reads share one answer for as long as it lives: one run of a node. */
  forOneRun(): Client;
}

export interface ClientSettings {
  /** As `normaliseBaseUrl` gives it. */
  baseUrl: string;
  /** Names the API key without telling it: clients of one account share their pacing. */
  account: string;
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
}

export declare function createClient(settings: ClientSettings): Client;
