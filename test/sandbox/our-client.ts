import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from '../../claire/client';
import { normaliseBaseUrl } from '../../claire/base-url';
import type { Clock, Transport } from '../../claire/ports';
import type { Sandbox } from '../../sandbox';

const clock: Clock = {
  now: Date.now,
  monotonic: () => performance.now(),
  sleep: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(nothing),
};

/** The core's own client, against a sandbox over HTTP. */
export function makeClient({ url, apiKey }: Pick<Sandbox, 'url' | 'apiKey'>): Client {
  return createClient({
    baseUrl: normaliseBaseUrl(url),
    account: `${url} ${apiKey}`,
    transport: transportWith(apiKey),
    clock,
    random: () => 0,
    log: { debug: nothing, warn: nothing },
  });
}

function transportWith(apiKey: string): Transport {
  return async ({ url, method, headers, body, signal }) => {
    try {
      const answer = await fetch(url, {
        method,
        headers: { ...headers, authorization: apiKey },
        body: body ?? null,
        signal: signal ?? null,
      });
      const received = Object.fromEntries(answer.headers);
      return { status: answer.status, headers: received, body: await answer.text() };
    } catch {
      return { failure: 'network', sent: true, reason: 'the line was cut' };
    }
  };
}

function nothing(): void {
  // The log is looked at elsewhere.
}
