const hour = 3_600_000;

/** A clock for the sandbox that is right, but for the moment in which an hour of requests begins. */
export function hourThatEnds() {
  let behind = 0;
  return {
    now: () => Date.now() - behind,
    /** The first request with a key opens its hour: made in here, it ends after these seconds. */
    openedSoThatItEndsIn: async (seconds: number, request: () => Promise<unknown>) => {
      behind = hour - seconds * 1000;
      await request();
      behind = 0;
      return Date.now() + seconds * 1000;
    },
  };
}
