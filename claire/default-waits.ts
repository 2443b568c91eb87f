/** Seconds that a call waits, by default, when the hour's requests are used up. */
export const defaultMaxWait = 60;

/** Seconds for which the outcome of a queued row is waited for. */
export const defaultWait = 60;
