import type { Intermediaries } from '../callers/intermediaries';

/** A delivery that carries our secret. */
export interface ReceivedCall {
  /** Of a call that we asked for; `undefined` for an event. */
  readonly marker: string | undefined;
  readonly intermediaries: Intermediaries;
}

/** The test calls that this process has asked Claire for, by their markers. */
export class ExpectedCalls {
  readonly #expected = new Map<string, (call: ReceivedCall) => void>();

  /** Resolves with the call of this marker when it comes; with nothing when the signal aborts. */
  expect(marker: string, signal: AbortSignal): Promise<ReceivedCall | undefined> {
    return new Promise((resolve) => {
      const end = (call?: ReceivedCall): void => {
        this.#expected.delete(marker);
        resolve(call);
      };
      this.#expected.set(marker, end);
      signal.addEventListener('abort', () => {
        end();
      });
    });
  }

  received(call: ReceivedCall): void {
    if (call.marker !== undefined) this.#expected.get(call.marker)?.(call);
  }
}
