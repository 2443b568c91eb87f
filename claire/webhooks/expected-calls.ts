import { onAbort } from '../abort';
import type { Intermediaries } from '../callers/intermediaries';
import type { Clock } from '../ports';
import { createTestCallMarker } from './test-call';

/** A delivery that carries our secret. */
export interface ReceivedCall {
  /** Of a call that we asked for; `undefined` for an event. */
  readonly marker: string | undefined;
  readonly intermediaries: Intermediaries;
}

/** What came of a call that was asked for, and how long after that. */
export interface Arrival {
  /** Undefined when none came in time. */
  readonly call: ReceivedCall | undefined;
  readonly milliseconds: number;
}

/** A person waits for it. */
const maxCallTime = 15_000;

/** The test calls that this process has asked Claire for, by their markers. */
export class ExpectedCalls {
  readonly #expected = new Map<string, (call: ReceivedCall) => void>();

  /** Asks for a call and waits for it. */
  async ask(
    request: (marker: string) => Promise<void>,
    clock: Clock,
    signal?: AbortSignal,
  ): Promise<Arrival> {
    const marker = createTestCallMarker();
    const tooLate = new AbortController();
    const forget = onAbort(signal, () => {
      tooLate.abort();
    });
    const askedAt = clock.monotonic();
    const arrival = this.expect(marker, tooLate.signal).then((call) => ({
      call,
      milliseconds: clock.monotonic() - askedAt,
    }));
    try {
      await request(marker);
      void clock.sleep(maxCallTime, tooLate.signal).then(() => {
        tooLate.abort();
      });
      return await arrival;
    } finally {
      tooLate.abort();
      forget();
    }
  }

  /** Resolves with the call of this marker when it comes; with nothing when the signal aborts. */
  expect(marker: string, signal: AbortSignal): Promise<ReceivedCall | undefined> {
    return new Promise((resolve) => {
      const end = (call?: ReceivedCall): void => {
        this.#expected.delete(marker);
        resolve(call);
      };
      this.#expected.set(marker, end);
      onAbort(signal, () => {
        end();
      });
    });
  }

  received(call: ReceivedCall): void {
    if (call.marker !== undefined) this.#expected.get(call.marker)?.(call);
  }
}
