/** The core's interfaces to its platform. It reaches the outside world through nothing else. */

/** A request without the API key, which the transport adds. */
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
  /** Parsed only after its status and content type are checked. */
  body: string;
}

/**
 * There is no complete response. `sent: false` is certain knowledge that Claire never got the
 * request (unknown host, connection refused); else it may have been carried out.
 */
export interface TransportFailure {
  failure: 'network' | 'timeout' | 'unavailable' | 'too large' | 'cancelled';
  sent: boolean;
  /** Stands in logs and messages, so it holds no key. */
  reason: string;
  /** Node's or the HTTP client's, such as `ECONNREFUSED`; shown with the reason. */
  code?: string | undefined;
}

/** Sends a request once, without retry or redirect; any status is a response. Never rejects. */
export type Transport = (request: HttpRequest) => Promise<HttpResponse | TransportFailure>;

export interface Clock {
  /**
   * The system's time in milliseconds since 1970, to show or to compare with Claire's clock. May
   * jump at any time.
   */
  now(): number;
  /** Milliseconds for durations and deadlines, unaffected when the system's clock is set. */
  monotonic(): number;
  /**
   * Milliseconds that this process has been at work in all, by any clock that only moves on; left
   * out where the platform cannot tell.
   */
  activeTime?(): number;
  /** Resolves after `milliseconds`, 24 days at most, or when `signal` aborts. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A number from 0 to below 1. */
export type Random = () => number;

export interface Log {
  debug(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}
