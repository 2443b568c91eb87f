import { expect } from '@jest/globals';
import type { N8nServer } from '../../tools/lab/n8n/server';
import { claireSecretHeader } from '../../claire/webhooks/secret';
import type { Sandbox } from '../../sandbox';
import {
  type Place,
  errorsIn,
  listExecutions,
  listExports,
  listLogs,
  storedBy,
} from './kept-by-n8n';

export interface Servers {
  readonly n8n: N8nServer;
  readonly claire: Sandbox;
}

export interface Secret {
  readonly what: string;
  readonly text: string;
}

/** For the end of every test of a real n8n, before it is stopped. `others` are known to the test only. */
export async function expectNoSecrets(
  servers: Servers,
  others: readonly Secret[] = [],
): Promise<void> {
  expect(await leaks(servers, others)).toEqual([]);
}

/**
 * Where a secret is that should be nowhere: the API keys and the secrets of webhooks in any log
 * line and anything that n8n stores or exports of workflows and executions, the customers' communication keys
 * in any log line and error.
 */
export async function leaks(
  { n8n, claire }: Servers,
  others: readonly Secret[] = [],
): Promise<string[]> {
  const logs = listLogs(n8n);
  const errors = errorsIn(await listExecutions(n8n));
  const all = [...listSecrets(claire), ...others];
  return [
    ...found(
      [...logs, ...storedBy(n8n), ...(await listExports(n8n))],
      all.filter(({ what }) => what !== communicationKey),
    ),
    ...found(
      [...logs, ...errors],
      all.filter(({ what }) => what === communicationKey),
    ),
  ];
}

export const webhookSecret = 'a secret of a webhook';
const communicationKey = 'a communication key';

/** Those that this Claire knows of until it is reset. */
export function listSecrets(claire: Sandbox): Secret[] {
  return [
    ...named('an API key', apiKeys(claire)),
    ...named(webhookSecret, webhookSecrets(claire)),
    ...named(communicationKey, communicationKeys(claire)),
  ];
}

function found(places: readonly Place[], secrets: readonly Secret[]): string[] {
  const all = places.flatMap((place) =>
    secrets
      .filter(({ text }) => place.text.includes(text))
      .map(({ what }) => `${what} in ${place.name}`),
  );
  return [...new Set(all)];
}

function named(what: string, texts: readonly string[]): Secret[] {
  return texts.map((text) => ({ what, text }));
}

function apiKeys(claire: Sandbox): string[] {
  return claire.apiKeys.map(({ key }) => key);
}

/** Of the webhooks that there are, and of those that were asked for. */
export function webhookSecrets(claire: Sandbox): string[] {
  const header = new RegExp(`"${claireSecretHeader}","value":"([^"]+)"`, 'gi');
  const bodies = claire.requests().map(({ body }) => body);
  return matches(JSON.stringify([claire.webhooks(), bodies]), header);
}

function communicationKeys(claire: Sandbox): string[] {
  const payloads = JSON.stringify(claire.deliveries());
  return [
    ...claire.appointments().map(({ customcom_key: key }) => key ?? ''),
    ...matches(payloads, /"communication_?key":"([^"]+)"/gi),
  ].filter((key) => key !== '');
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, secret = '']) => secret))];
}
