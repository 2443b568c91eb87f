import { guarded } from './guarded';

/** The listeners of a signal, and the one function that is registered on it. */
interface AbortListeners {
  readonly all: Set<() => void>;
  readonly notifyAll: () => void;
}

const listenersBySignal = new WeakMap<AbortSignal, AbortListeners>();

/**
 * Calls the listener once when the signal aborts, or now if it has; returns how to unsubscribe.
 * Each signal gets one listener for all of ours: Node warns of a leak at eleven.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return doNothing;
  if (signal.aborted) {
    listener();
    return doNothing;
  }
  const { all, notifyAll } = listenersBySignal.get(signal) ?? listen(signal);
  // A new function, as the same listener may be given twice.
  const own = guarded(listener);
  all.add(own);
  return () => {
    if (!all.delete(own) || all.size > 0) return;
    signal.removeEventListener('abort', notifyAll);
    listenersBySignal.delete(signal);
  };
}

/** Settles like the work, or, when the signal aborts first, with what `atAbort` returns or throws. */
export function raceAbort<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  atAbort: () => Value,
): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const unsubscribe = onAbort(signal, () => {
      resolve(Promise.resolve().then(atAbort));
    });
    void work.then(resolve, reject);
    void work.then(unsubscribe, unsubscribe);
  });
}

function listen(signal: AbortSignal): AbortListeners {
  const all = new Set<() => void>();
  const notifyAll = (): void => {
    listenersBySignal.delete(signal);
    const current = [...all];
    all.clear();
    for (const listener of current) listener();
  };
  signal.addEventListener('abort', notifyAll, { once: true });
  const listeners = { all, notifyAll };
  listenersBySignal.set(signal, listeners);
  return listeners;
}

function doNothing(): void {
  // Nothing to unsubscribe.
}
