import { onAbort } from '../waits';
import type { HttpResponse, TransportFailure, Clock } from '../ports';

export interface Limits {
  /** For the whole exchange, from the first byte sent to the last byte read. */
  milliseconds: number;
  /** Of the body of a response. */
  bytes: number;
}

export const defaultLimits: Limits = { milliseconds: 60_000, bytes: 32 * 1024 * 1024 };

interface Exchange {
  limits: Limits;
  /** Aborts when the time is over. */
  deadline: AbortSignal;
  /** Each of them cancels the request. */
  cancels: readonly AbortSignal[];
  /** Why the request fails when one of them aborts. */
  cancelReason: string;
  /** Resolves with any response; `stop` aborts once it is no longer wanted. */
  send: (stop: AbortSignal) => Promise<HttpResponse>;
  /** The failure for an error of the HTTP client. */
  toFailure: (thrown: unknown) => TransportFailure;
}

/** Sends a request once. A redirect is a failure, so the API key goes to Claire alone. */
export async function exchange({
  limits,
  deadline,
  cancels,
  cancelReason,
  send,
  toFailure,
}: Exchange): Promise<HttpResponse | TransportFailure> {
  const cancelled: TransportFailure = { failure: 'cancelled', sent: true, reason: cancelReason };
  if (cancels.some(isAborted)) return { ...cancelled, sent: false };
  try {
    const response = await sendUntil([deadline, ...cancels], send);
    return toRedirectFailure(response) ?? response;
  } catch (thrown) {
    if (cancels.some(isAborted)) return cancelled;
    if (deadline.aborted) return toTimeoutFailure(limits);
    return thrown instanceof BodyTooLarge ? toTooLargeFailure(limits) : toFailure(thrown);
  }
}

/** Rejects when one of the signals aborts, also if the HTTP client does not stop then. */
async function sendUntil(
  signals: readonly AbortSignal[],
  send: Exchange['send'],
): Promise<HttpResponse> {
  const stop = new AbortController();
  let forget: (() => void)[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const end = (): void => {
        stop.abort();
        reject(new Error('stopped'));
      };
      // Not `AbortSignal.any`, which costs as much as all that the core does for a request.
      forget = signals.map((signal) => onAbort(signal, end));
      send(stop.signal).then(resolve, reject);
    });
  } finally {
    for (const one of forget) one();
  }
}

function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}

function toRedirectFailure({ status, headers }: HttpResponse): TransportFailure | undefined {
  const { location } = headers;
  if (status < 300 || status > 399 || location === undefined) return undefined;
  const target = URL.canParse(location) ? new URL(location).origin : 'another path';
  return { failure: 'redirect', sent: true, reason: `redirected to ${target}` };
}

function toTimeoutFailure({ milliseconds }: Limits): TransportFailure {
  const reason = `no whole answer within ${String(milliseconds / 1000)} s`;
  return { failure: 'timeout', sent: true, reason };
}

function toTooLargeFailure({ bytes }: Limits): TransportFailure {
  const megabytes = String(Math.round(bytes / 1024 / 1024));
  return { failure: 'too large', sent: true, reason: `the answer is larger than ${megabytes} MB` };
}

export class BodyTooLarge extends Error {}

const decoder = new TextDecoder();

/** The text of a body that comes in chunks. */
export class BodyText {
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** Says whether the body is still no longer than `maxBytes`. */
  add(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes <= this.maxBytes;
  }

  /** Decodes all at once, as a character may be cut between two chunks. */
  toString(): string {
    const [first, ...others] = this.#chunks;
    return decoder.decode(others.length === 0 ? first : this.#join());
  }

  #join(): Uint8Array {
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  }
}

/** The text of a body; rejects with `BodyTooLarge` as soon as it is longer than `maxBytes`. */
export async function readBodyText(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const text = new BodyText(maxBytes);
  for await (const chunk of chunks) {
    if (!text.add(chunk)) throw new BodyTooLarge();
  }
  return text.toString();
}

/** Requests share a deadline that begin within this part of the time that each has. */
const sharedPart = 1 / 60;

interface Deadlines {
  /** That a request has; up to a sixtieth less if it shares the deadline of an earlier one. */
  milliseconds: number;
  monotonic: Clock['monotonic'];
  /** Opens a signal that aborts after so many milliseconds. */
  open: (milliseconds: number) => AbortSignal;
}

/** Gives the deadline of a request that begins now. One for each would be a timer for each. */
export function sharedDeadlines({ milliseconds, monotonic, open }: Deadlines): () => AbortSignal {
  let latest: { signal: AbortSignal; until: number } | undefined;
  return () => {
    const now = monotonic();
    if (latest === undefined || now >= latest.until)
      latest = { signal: open(milliseconds), until: now + milliseconds * sharedPart };
    return latest.signal;
  };
}
