import { onAbort } from './abort';
import { ClaireError } from './errors';
import type { Clock } from './ports';

interface TimeoutOptions {
  clock: Clock;
  milliseconds: number;
  signal: AbortSignal;
}

/** Runs the work, which must end when its signal aborts; rejects if it took too long. */
export async function withTimeout<Result>(
  { clock, milliseconds, signal }: TimeoutOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const done = new AbortController();
  const unsubscribe = onAbort(signal, () => {
    stop.abort();
  });
  const time = { isOver: false };
  void clock.sleep(milliseconds, done.signal).then(() => {
    time.isOver = !done.signal.aborted;
    stop.abort();
  });
  try {
    return await work(stop.signal);
  } catch (error) {
    throw time.isOver ? timeoutError() : error;
  } finally {
    unsubscribe();
    done.abort();
  }
}

function timeoutError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'Claire gave no answer in time',
    advice: 'Look again later.',
  });
}
