/** What all parts of a soak get. */
export interface Setting {
  readonly seed: number;
  /** When a part begins no new round, by `performance.now()`. */
  readonly until: number;
  readonly onStop: (clean: () => Promise<unknown>) => void;
}
