import type { Log } from './ports';

/** What a platform hands in to be told. No call may break, or keep its place, because it throws. */
export function guarded<Told extends unknown[]>(
  callback: ((...args: Told) => void) | undefined,
): (...args: Told) => void {
  return (...args) => {
    try {
      callback?.(...args);
    } catch {
      // Whoever did not want to hear of it has lost no more than that.
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

/** A text that cannot be made safe is not shown at all. */
export function guardedText(change: (text: string) => string): (text: string) => string {
  return (text) => {
    try {
      return change(text);
    } catch {
      return '***';
    }
  };
}
