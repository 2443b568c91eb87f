import { startSandbox } from '../../sandbox';
import type { Authority } from '../lab/certificates';
import { type Line, startLine } from '../lab/line/line';

/** Far above what any task sends: what the limit does to a run is no question of speed. */
const rateLimit = 100_000_000;
/** Milliseconds, on loopback before each response, on a line of the server's work. */
const work = 20;
/** Requests that the server works on at once. */
const places = 40;
const jitter = 10;

/** Where Claire stands: beside the platform, or at the end of a line of so many milliseconds. */
export interface Place {
  readonly line: string;
  readonly roundTrip: number | undefined;
}

export const loopback: Place = { line: 'loopback', roundTrip: undefined };
export const near: Place = { line: 'TLS, 30 ms', roundTrip: 30 };
export const far: Place = { line: 'TLS, 150 ms', roundTrip: 150 };

export type PlacedClaire = Awaited<ReturnType<typeof startClaire>>;

/** A sandbox at that place. */
export async function startClaire({ roundTrip }: Place, authority: Authority) {
  const isNear = roundTrip === undefined;
  const claire = await startSandbox({ seed: 1, rateLimit, latency: isNear ? work : 0 });
  const line = isNear ? undefined : await lineTo(claire.url, roundTrip, authority);
  return {
    claire,
    /** What the platform calls it. */
    url: line?.url ?? claire.url,
    /** Undefined on loopback. */
    line,
    close: async () => {
      await line?.close();
      await claire.close();
    },
  };
}

/** A line to a server on this machine that speaks plain HTTP; its work is 20 ms if it is Claire. */
export function lineTo(
  target: string,
  roundTrip: number,
  authority: Authority,
  milliseconds = work,
): Promise<Line> {
  return startLine({
    ...{ target, roundTrip, jitter, places, work: milliseconds, http2: false },
    ...authority.issue('localhost'),
  });
}
