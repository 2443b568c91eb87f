import type { Log } from './ports';

/** Wraps a platform's callback so that it never throws into a call. */
export function guarded<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  return (...args) => {
    try {
      callback?.(...args);
    } catch {
      // The callback's own errors are not ours to report.
    }
  };
}

export function guardedLog(log: Log): Log {
  return {
    debug: guarded((...line) => {
      log.debug(...line);
    }),
    warn: guarded((...line) => {
      log.warn(...line);
    }),
  };
}
