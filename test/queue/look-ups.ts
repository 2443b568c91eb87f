import type { Site } from './site';

export interface Answer {
  readonly asked: number;
  readonly status: number;
  readonly text: string;
}

/** All at once: how fast they go is up to the account node. */
export function lookUp({ nodeRed, known }: Site, count: number): Promise<Answer[]> {
  return Promise.all(
    known.slice(0, count).map(async (asked) => {
      const response = await fetch(`${nodeRed.url}/look-up?id=${String(asked)}`);
      return { asked, status: response.status, text: await response.text() };
    }),
  );
}

/** The events that Node-RED has heard, by their appointments. */
export async function heardBy({ nodeRed }: Site): Promise<number[]> {
  const text = await (await fetch(`${nodeRed.url}/events`)).text();
  const heard: unknown = JSON.parse(text === '' ? '[]' : text);
  return Array.isArray(heard) ? heard.map(Number) : [];
}
