import type { Random } from './ports';

interface BackOff {
  /** Milliseconds before the second attempt at most. */
  readonly first: number;
  readonly factor: number;
  readonly max: number;
  /** The part of each delay that is not left to chance, from 0 to 1. */
  readonly certain: number;
}

/** Milliseconds to wait after so many failed attempts: exponential, with jitter to spread many clients. */
export function backOffDelay(
  failed: number,
  random: Random,
  { first, factor, max, certain }: BackOff,
): number {
  const ceiling = Math.min(max, first * factor ** (failed - 1));
  return Math.round(ceiling * (certain + (1 - certain) * random()));
}
