import type { HttpResponse, Log } from '../ports';
import { doubtfulHeaders } from './rate';

const maxRead = 200;
const maxShown = 40;

interface Telling {
  log: Log;
  /** Takes out what must not be shown. */
  hide: (text: string) => string;
}

/** Says once in the log, for each account, which number of Claire's is left out. */
export class Doubts {
  readonly #told = new Set<string>();

  tell({ headers, status }: HttpResponse, now: number, { log, hide }: Telling): void {
    for (const name of doubtfulHeaders(headers, now, status)) {
      this.#tellOf(name, hide((headers[name] ?? '').slice(0, maxRead)).slice(0, maxShown), log);
    }
  }

  /** Claire said that nothing is left of the hour, and answered all the same. */
  tellOfZero(log: Log): void {
    this.#tellOf('x-ratelimit-remaining', '0', log);
  }

  #tellOf(header: string, value: string, log: Log): void {
    if (this.#told.has(header)) return;
    this.#told.add(header);
    log.warn(`Claire's ${header} is not believed: no hour can hold it. This is told once.`, {
      value,
    });
  }
}
