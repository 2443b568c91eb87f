/** Seconds that a call waits, by default, when the hour's requests are used up. */
export const defaultMaxWait = 60;
