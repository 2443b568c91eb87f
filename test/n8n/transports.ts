import tls from 'node:tls';
import { afterAll, beforeAll } from '@jest/globals';
import type { Transport } from '../../claire/ports';
import { openConnection } from '../../node-red/runtime/account/connection';
import { transport as transportInNodeRed } from '../../node-red/runtime/account/transport';
import { transport as transportInN8n } from '../../n8n/transport';
import { authority } from '../../tools/lab/certificates';
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

/** The way to Claire on both platforms; what has to be closed afterwards goes to `closing`. */
export function platformsWith(apiKey: string, closing: (() => unknown)[]) {
  function inNodeRed(baseUrl: string): Transport {
    const RED = { nodes: { getNode: () => null } } as unknown as Parameters<
      typeof openConnection
    >[0];
    let dispatcher: ReturnType<typeof openConnection> | undefined;
    closing.push(() => dispatcher?.destroy());
    const open = () => (dispatcher ??= openConnection(RED, { tls: '', proxy: '', baseUrl }));
    return transportInNodeRed({ dispatcher: open, apiKey, limits });
  }
  function inN8n(baseUrl: string): Transport {
    const account = { baseUrl, apiKey };
    return transportInN8n(editorContext(account), account, limits);
  }
  return { inN8n, inNodeRed };
}
