import type { HttpResponse, Log } from '../ports';
import { findImplausibleHeaders, type RateLimit } from './rate-headers';

const maxRead = 200;
const maxShown = 40;

interface WarnOptions {
  log: Log;
  /** Masks secrets. */
  redact: (text: string) => string;
}

/** Logs each header that is ignored, once for an account. */
export class ImplausibleHeaders {
  readonly #warned = new Set<string>();

  /** `rateLimit`: what was read of the response. */
  warn(
    { headers, status }: HttpResponse,
    now: number,
    rateLimit: RateLimit,
    { log, redact }: WarnOptions,
  ): void {
    for (const name of findImplausibleHeaders(headers, now, status, rateLimit)) {
      if (this.#warned.has(name)) continue;
      this.#warnOnce(name, redact((headers[name] ?? '').slice(0, maxRead)).slice(0, maxShown), log);
    }
  }

  /** For a reported 0 remaining that a successful request refutes. */
  warnAboutZero(log: Log): void {
    this.#warnOnce('x-ratelimit-remaining', '0', log);
  }

  #warnOnce(header: string, value: string, log: Log): void {
    if (this.#warned.has(header)) return;
    this.#warned.add(header);
    log.warn(`Claire's ${header} is not believed: no hour can hold it. This is told once.`, {
      value,
    });
  }
}
