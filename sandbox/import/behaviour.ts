/** What becomes of the results that event 19 tells: all of a batch's, as the rows were, or else. */
export const resultModes = ['once', 'twice', 'reversed', 'lost'] as const;

/** How this Claire imports; all of it may change while it runs. */
export interface ImportBehaviour {
  /** Milliseconds that a batch waits in the dealer's queue. */
  delay: number;
  results: (typeof resultModes)[number];
  /** Milliseconds from an import to its result. */
  resultDelay: number;
  /** Whether an import shows in the `updated_on` of an appointment that was there before. */
  stamps: boolean;
}

export function defaultBehaviour(delay: number): ImportBehaviour {
  return { delay, results: 'once', resultDelay: 0, stamps: true };
}
