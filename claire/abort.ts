import { guarded } from './guarded';

/** Who waits for a signal to abort, and the one listener that tells them. */
interface AbortListeners {
  readonly all: Set<() => void>;
  readonly tell: () => void;
}

const waiting = new WeakMap<AbortSignal, AbortListeners>();

/**
 * Acts once when the signal aborts, at once if it has, until the returned function is called. A
 * signal has one listener for all who ask here: Node warns of a leak where there are eleven.
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  if (signal === undefined) return doNothing;
  if (signal.aborted) {
    act();
    return doNothing;
  }
  const { all, tell } = waiting.get(signal) ?? listen(signal);
  // A function of its own, as the same may be given twice.
  const own = guarded(act);
  all.add(own);
  return () => {
    if (!all.delete(own) || all.size > 0) return;
    signal.removeEventListener('abort', tell);
    waiting.delete(signal);
  };
}

/** What the work resolves or rejects with, or the rejection with `reason` when the signal aborts. */
export function raceAbort<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  reason: () => Error,
): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => {
      reject(reason());
    });
    void work.then(resolve, reject).finally(forget);
  });
}

function listen(signal: AbortSignal): AbortListeners {
  const all = new Set<() => void>();
  const tell = (): void => {
    waiting.delete(signal);
    const told = [...all];
    all.clear();
    for (const act of told) act();
  };
  signal.addEventListener('abort', tell, { once: true });
  const made = { all, tell };
  waiting.set(signal, made);
  return made;
}

function doNothing(): void {
  // There is nothing to take back.
}
