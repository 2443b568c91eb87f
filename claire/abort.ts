import { guarded } from './guarded';

/** Who waits for a signal to abort, and the one listener that tells them. */
interface AbortListeners {
  readonly all: Set<() => void>;
  readonly notifyAll: () => void;
}

const listenersBySignal = new WeakMap<AbortSignal, AbortListeners>();

/**
 * Acts once when the signal aborts, at once if it has, until the returned function is called. A
 * signal has one listener for all who ask here: Node warns of a leak where there are eleven.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return doNothing;
  if (signal.aborted) {
    listener();
    return doNothing;
  }
  const { all, notifyAll } = listenersBySignal.get(signal) ?? listen(signal);
  // A function of its own, as the same may be given twice.
  const own = guarded(listener);
  all.add(own);
  return () => {
    if (!all.delete(own) || all.size > 0) return;
    signal.removeEventListener('abort', notifyAll);
    listenersBySignal.delete(signal);
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
    const unsubscribe = onAbort(signal, () => {
      reject(reason());
    });
    void work.then(resolve, reject).finally(unsubscribe);
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
  // There is nothing to take back.
}
