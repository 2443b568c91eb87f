import { z } from 'zod/v4';
import type { Site } from './site';

export interface Answer {
  readonly asked: number;
  readonly status: number;
  readonly text: string;
}

/** All at once: how fast they go is up to the account node. */
export function lookUp({ nodeRed, known, claire }: Site, count: number): Promise<Answer[]> {
  return Promise.all(
    known.slice(0, count).map(async (asked) => {
      const address = `${nodeRed.url}/look-up?id=${String(asked)}`;
      const response = await fetch(address).catch((cause: unknown) => {
        const seen = claire.requests().filter(({ path }) => path.endsWith(`/${String(asked)}`));
        const statuses = seen.map(({ status }) => status).join(', ') || 'nothing';
        throw new Error(`${address} has no answer; Claire answered ${statuses}.`, { cause });
      });
      return { asked, status: response.status, text: await response.text() };
    }),
  );
}

const Heard = z.array(z.object({ appointmentId: z.number(), at: z.number() }));

/** The events that Node-RED has heard, and when. */
export async function heardBy({ nodeRed }: Site): Promise<z.output<typeof Heard>> {
  const text = await (await fetch(`${nodeRed.url}/events`)).text();
  return Heard.parse(JSON.parse(text === '' ? '[]' : text));
}
