import type { Sandbox } from '../../sandbox';
import { until } from '../lab/until';

/** Where events go. */
export interface Receiver {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** As many calls as Claire may have under way at once; neither side is ever idle. */
const callers = 10;

/** What a trigger on a platform at this address has told Claire to call, and with which secret. */
export async function registered(claire: Sandbox, platform: string): Promise<Receiver> {
  const webhook = await until('the trigger has a webhook', () =>
    claire.webhooks().find(({ url }) => url.startsWith(platform)),
  );
  const headers = (webhook.headers ?? []).map(({ name, value }): [string, string] => [name, value]);
  return { url: webhook.url, headers: Object.fromEntries(headers) };
}

/** So many events, ten calls at a time; each has to be answered well. */
export async function callAll(receiver: Receiver, count: number): Promise<void> {
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const number = next++;
      if (!(await received(receiver, number))) throw new Error(`${receiver.url} refused an event.`);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
}

export async function received({ url, headers }: Receiver, number: number): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(eventBody(number)),
  });
  await response.arrayBuffer();
  return response.ok;
}

function eventBody(number: number) {
  return {
    appointment_id: 50_001 + number,
    dealer_id: 7,
    dealer_location_id: 12,
    wo_nr: `BENCH-WO-${String(number)}`,
  };
}
