import { hour } from './records/time';

export interface Rate {
  limit: number;
  remaining: number;
  /** Epoch second at which the window ends. */
  reset: number;
  isExceeded: boolean;
}

interface Window {
  used: number;
  endsAt: number;
}

/** One window of an hour for each key; it begins with the key's first request. */
export class RateWindows {
  readonly #windows = new Map<string, Window>();

  constructor(
    readonly limit: number,
    readonly now: () => number,
  ) {}

  /** Counts one request. */
  take(key: string): Rate {
    const window = this.#findWindow(key);
    window.used++;
    return this.#rate(window);
  }

  /** As seen by a request that does not count, because its key is unknown. */
  untouched(): Rate {
    return this.#rate({ used: 0, endsAt: this.now() + hour });
  }

  /** As it is now, without counting; undefined for a key whose hour has not begun. */
  look(key: string): Rate | undefined {
    const window = this.#windows.get(key);
    return window && window.endsAt > this.now() ? this.#rate(window) : undefined;
  }

  /** Uses up all but `remaining` of a key's hour, as another process with the same key would. */
  leave(key: string, remaining: number): void {
    this.#findWindow(key).used = this.limit - remaining;
  }

  #findWindow(key: string): Window {
    const known = this.#windows.get(key);
    if (known && known.endsAt > this.now()) return known;
    const window = { used: 0, endsAt: this.now() + hour };
    this.#windows.set(key, window);
    return window;
  }

  #rate({ used, endsAt }: Window): Rate {
    return {
      limit: this.limit,
      remaining: Math.max(0, this.limit - used),
      reset: Math.ceil(endsAt / 1000),
      isExceeded: used > this.limit,
    };
  }
}

export function rateHeaders(rate: Rate): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(rate.limit),
    'X-RateLimit-Remaining': String(rate.remaining),
    'X-RateLimit-Reset': String(rate.reset),
  };
}
