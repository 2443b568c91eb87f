import tls from 'node:tls';
import { afterAll, beforeAll } from '@jest/globals';
import { type CallResponse, createClient } from '../../claire/client';
import type { Transport } from '../../claire/ports';
import { operations } from '../../claire/resources';
import {
  openConnection,
  transport as transportInNodeRed,
} from '../../node-red/runtime/account/transport';
import { transport as transportInN8n } from '../../n8n/transport';
import { authority } from '../../tools/lab/certificates';
import { VirtualClock } from '../unit/virtual-clock';
import { editorContext } from './contexts';

const limits = { milliseconds: 10_000, bytes: 100_000 };

/** An authority that all in this file trust, also n8n, which takes no other. */
export function trustedAuthority(): ReturnType<typeof authority> {
  const ca = authority('Workshop network');
  const trusted = tls.getCACertificates('default');
  beforeAll(() => {
    tls.setDefaultCACertificates([...trusted, ca.cert]);
  });
  afterAll(() => {
    tls.setDefaultCACertificates(trusted);
  });
  return ca;
}

type Platform = (baseUrl: string) => Transport;

export const apiKey = 'key-of-the-dealer';

/** What has to be closed after a call. */
export const closing: (() => unknown)[] = [];

const inN8n: Platform = (baseUrl) => {
  const account = { baseUrl, apiKey };
  return transportInN8n(editorContext(account), account, limits);
};

const inNodeRed: Platform = () => {
  const RED = { nodes: { getNode: () => null } } as unknown as Parameters<typeof openConnection>[0];
  let dispatcher: ReturnType<typeof openConnection> | undefined;
  closing.push(() => dispatcher?.destroy());
  const open = () => (dispatcher ??= openConnection(RED, { tls: '', proxy: '' }));
  return transportInNodeRed({ dispatcher: open, apiKey, limits });
};

/** The way to Claire on both. */
export const platforms: [name: string, platform: Platform][] = [
  ['n8n', inN8n],
  ['Node-RED', inNodeRed],
];

/** What came of a call that must not be done twice, and all that a user or a log is told of it. */
export async function ask(baseUrl: string, platform: Platform) {
  const told: unknown[] = [];
  const write = (...line: unknown[]) => void told.push(line);
  const client = createClient({
    ...{ baseUrl, account: baseUrl + platform.name, random: Math.random },
    log: { debug: write, warn: write },
    clock: new VirtualClock(),
    transport: platform(baseUrl),
  });
  const call = client.call(operations.webhook.test, { WebhookID: 7, Payload: {} }, { maxWait: 0 });
  const outcome: unknown = await call.then(
    ({ status }: CallResponse<unknown>) => ({ status }),
    (thrown: unknown) => thrown,
  );
  for (const close of closing.splice(0)) await close();
  return { outcome, texts: JSON.stringify([told, outcome, String(outcome)]) };
}
