import type { FailedDelivery } from './list-failed';

/** Claire's Date header has no milliseconds. */
export const clockMargin = 1000;

/** How long Claire may try to deliver a test call is not known. */
const maxTestCallTime = 300_000;

interface PendingTestCall {
  /** By Claire's clock. */
  readonly at: number;
  /** Whether Claire has listed what may be its failure. */
  isListed: boolean;
}

/** The test calls that Claire was asked for and that have not come, by webhook. */
export class PendingTestCalls {
  readonly #calls = new Map<number, PendingTestCall>();

  add(webhookId: number, at: number): void {
    this.#calls.set(webhookId, { at: at - clockMargin, isListed: false });
  }

  /** When it was asked for, while nothing is known of it. */
  askedAt(webhookId: number): number | undefined {
    const call = this.#calls.get(webhookId);
    return call?.isListed === false ? call.at : undefined;
  }

  /** It has come or is given up. Tells whether Claire has listed what may be its failure. */
  drop(webhookId: number): boolean {
    const isListed = this.#calls.get(webhookId)?.isListed === true;
    this.#calls.delete(webhookId);
    return isListed;
  }

  /** Marks the failures that may be of a test call: of the pending one, and of one given up before. */
  flag(
    webhookId: number,
    failures: readonly FailedDelivery[],
    givenUpAt: number | undefined,
  ): FailedDelivery[] {
    const late = findFirstAfter(givenUpAt, failures);
    const others = failures.filter((one) => one !== late);
    const own = findFirstAfter(this.askedAt(webhookId), others);
    const call = this.#calls.get(webhookId);
    if (call !== undefined && own !== undefined) call.isListed = true;
    return failures.map((one) =>
      one === late || one === own ? { ...one, mayBeTestCall: true } : one,
    );
  }
}

/** The oldest failure after a test call: it fails once, and what else fails is an event. */
function findFirstAfter(
  askedAt: number | undefined,
  failures: readonly FailedDelivery[],
): FailedDelivery | undefined {
  return failures.find(({ time }) => {
    const elapsed = Date.parse(time ?? '') - (askedAt ?? NaN);
    return elapsed >= 0 && elapsed <= maxTestCallTime;
  });
}
