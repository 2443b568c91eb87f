import type { Rate } from './rate';

const usualLimit = 10_800;
const fullSpeedAbove = 0.05;
// Two answers of one hour may name its end some seconds apart; two hours end an hour apart.
const sameHour = 60_000;
const oneHour = 3_600_000;

interface Hour {
  limit: number;
  remaining: number;
  resetsAt: number;
}

/** When the next request may go: at a time, or not before an answer has come in. */
export type Opening = number | 'after an answer';

/** What is left of the hour, by Claire's own numbers, which every process with this key shares. */
export class Budget {
  #hour: Hour | undefined;
  /** Nothing goes out before: Claire said so. */
  #closedUntil = Number.NEGATIVE_INFINITY;
  #lastStart = Number.NEGATIVE_INFINITY;

  /** Answers come out of order: a later hour wins, and inside an hour less remains, never more. */
  learn({ limit = usualLimit, remaining, resetsAt }: Rate, now: number): void {
    this.#forgetPast(now);
    if (remaining === undefined || resetsAt === undefined || resetsAt <= now) return;
    const known = this.#hour;
    if (!known || resetsAt > known.resetsAt + sameHour) {
      this.#hour = { limit, remaining, resetsAt };
    } else if (resetsAt >= known.resetsAt - sameHour) {
      known.remaining = Math.min(known.remaining, remaining);
    }
  }

  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }

  /** For a `Retry-After` that contradicts the numbers: the refusal is the better witness. */
  forget(): void {
    this.#hour = undefined;
  }

  started(now: number): void {
    this.#lastStart = now;
  }

  /** Until when nothing at all may go, if that is later than now. */
  closedUntil(now: number): number | undefined {
    this.#forgetPast(now);
    const reset = this.#hour?.remaining === 0 ? this.#hour.resetsAt : now;
    const until = Math.max(this.#closedUntil, reset);
    return until > now ? until : undefined;
  }

  /** Asks only after `closedUntil`. What is in flight may not have been counted by Claire yet. */
  opening(now: number, inFlight: number): Opening {
    const hour = this.#hour;
    if (!hour) return now;
    const left = hour.remaining - inFlight;
    if (left <= 0) return 'after an answer';
    if (left > hour.limit * fullSpeedAbove) return now;
    const from = Math.max(this.#lastStart, now - oneHour);
    // One part more than requests are left, so that the last goes before the reset, not at it.
    return from + (hour.resetsAt - from) / (left + 1);
  }

  #forgetPast(now: number): void {
    if (this.#hour && this.#hour.resetsAt <= now) this.#hour = undefined;
  }
}
