import { z } from 'zod/v4';

const Count = z.int().positive();

/** How much happens in the night that is played. */
export const Load = z.object({
  rows: Count.default(20_000),
  /** Executions that the rows are sent in. */
  parts: Count.default(20),
  /** Of these, how many wait until Claire shows their rows. */
  confirmed: Count.default(10),
  events: Count.default(2000),
  eventsASecond: Count.default(50),
  /** Messages that Node-RED looks an appointment up for. */
  lookUps: Count.default(500),
  /** Requests that others have left of the hour, and the seconds until the next one. */
  left: Count.default(300),
  secondsLeft: Count.default(120),
  /** The share of the rows that is at Claire when a worker is killed. */
  killAt: z.number().min(0).max(1).default(0.4),
});

export type Load = z.output<typeof Load>;

/** `npm run e2e:queue -- --short` hands over a smaller one in the environment. */
export function readLoad({ CLAIRE_QUEUE_LOAD = '{}' }: NodeJS.ProcessEnv): Load {
  return Load.parse(JSON.parse(CLAIRE_QUEUE_LOAD));
}
