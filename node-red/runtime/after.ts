import { clock } from './clock';

/** Acts after any length of time, also one too long for a timer, unless the returned function is called. */
export function after(milliseconds: number, act: () => void): () => void {
  const stop = new AbortController();
  void clock.sleep(milliseconds, stop.signal).then(() => {
    if (!stop.signal.aborted) act();
  });
  return () => {
    stop.abort();
  };
}
