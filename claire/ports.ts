/** What the core needs from the platform it runs on. Nothing else reaches the outside world. */

/** A request that is ready to send, but for the API key: the transport adds that. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  /** Absolute, below the account's base URL. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON text. */
  body?: string;
  signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The body as text; parsed only after looking at status and content type. */
  body: string;
}

/**
 * No whole answer came. `sent: false` is certain knowledge that Claire never saw the request
 * (no host, connection refused); anything else may have been carried out.
 */
export interface TransportFailure {
  failure: 'network' | 'timeout' | 'unavailable' | 'too large' | 'cancelled' | 'redirect';
  sent: boolean;
  /** For the log and the error's message; holds no key. */
  reason: string;
  /** Of Node or of the HTTP client, such as `ECONNREFUSED`: told beside the reason. */
  code?: string | undefined;
}

/** Sends one request once: no retry, no redirect, any status is an answer. Never rejects. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse | TransportFailure>;

export interface Clock {
  /**
   * Milliseconds since 1970, as the system shows them: for what is shown, or compared with Claire's
   * clock. It may be set back or forward at any time.
   */
  now(): number;
  /** Milliseconds since some moment, whatever the system's clock is set to: for lengths and deadlines. */
  monotonic(): number;
  /** Of any length. Resolves after `milliseconds`, or at once when `signal` aborts. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

export interface Log {
  debug(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}
