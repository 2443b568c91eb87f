import { request as forward, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from '@jest/globals';
import { authority } from '../../tools/lab/certificates';
import { flowAround, type FlowNode } from './flow';
import { type Run, withNodeRed } from './lab';
import { listen, startProxy } from '../servers';

const lab = withNodeRed();
const ca = authority('Workshop network');
const dealer = ca.issue('dealer');

const locations = { operation: 'location.list', parameters: {}, account: 'account', maxWait: '0' };

async function ask(account: object, ...nodes: readonly FlowNode[]): Promise<Run> {
  await lab.deploy([lab.account({ ...account }), ...nodes, ...flowAround(locations)]);
  return lab.run();
}

/** Core's node for certificates, with what is typed into its dialog. */
function tlsConfig(credentials: object): FlowNode {
  return { id: 'tls', type: 'tls-config', name: '', verifyservercert: true, credentials };
}

const ownTls = tlsConfig({ certdata: dealer.cert, keydata: dealer.key, cadata: ca.cert });

/** The sandbox behind TLS, for those who show a certificate of ours; tells who did. */
async function secured(name: string) {
  const callers: unknown[] = [];
  const pass: RequestListener = (request, response) => {
    const { socket } = request;
    if (socket instanceof TLSSocket) callers.push(socket.getPeerCertificate().subject.CN);
    const { method, url = '' } = request;
    // Behind it the sandbox is on this machine.
    const headers = { ...request.headers, host: new URL(lab.claire.url).host };
    const onward = forward(lab.claire.url + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  };
  const { cert, key } = ca.issue(name);
  const server = createServer({ cert, key, ca: ca.cert, requestCert: true }, pass);
  return { callers, port: await listen(server) };
}

describe('an account with a tls-config', () => {
  it('shows its certificate and no key, and trusts the authority of its network', async () => {
    const { port, callers } = await secured('claire.workshop');

    const run = await ask({ baseUrl: `https://127.0.0.1:${port}`, tls: 'tls' }, ownTls);

    expect(run.error).toBeUndefined();
    expect(run.sent).toMatchObject([{ statusCode: 200 }]);
    expect(callers).toEqual(['dealer']);
    // Its private key is where the API key is: in no flow, log or error.
    const secret = dealer.key.split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(60);
    for (const text of [JSON.stringify(run), lab.nodeRed.log(), lab.savedFlows()]) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['trusts nobody new without it', undefined],
    ['is not let in without a certificate of its own', { cadata: ca.cert }],
    ['is not let in with a certificate of others', othersCertificate()],
  ])('%s', async (_name, credentials) => {
    const { port, callers } = await secured('claire.workshop');
    const account = { baseUrl: `https://127.0.0.1:${port}`, tls: credentials && 'tls' };

    const { error } = await ask(account, ...(credentials ? [tlsConfig(credentials)] : []));

    expect(error).toMatchObject({ code: 'CLAIRE_NETWORK' });
    expect(callers).toEqual([]);
    expect(lab.claire.requests()).toEqual([]);
  });
});

describe('an account with an http proxy', () => {
  it('reaches through it what this machine does not even know by name', async () => {
    const { port, callers } = await secured('claire.workshop');
    const { url, tunnels } = await startProxy();
    const account = { baseUrl: `https://claire.workshop:${port}`, tls: 'tls', proxy: 'proxy' };

    const run = await ask(account, ownTls, { id: 'proxy', type: 'http proxy', url });

    expect(run.error).toBeUndefined();
    expect(run.sent).toMatchObject([{ statusCode: 200 }]);
    expect(tunnels).toEqual([`claire.workshop:${port}`]);
    expect(callers).toEqual(['dealer']);
  });

  it.each([
    ['in the open', () => lab.claire.url, []],
    [
      'to a host that is excepted',
      async () => `https://127.0.0.1:${(await secured('x')).port}`,
      ['127.0.0.1'],
    ],
  ])('goes past it %s', async (_name, target, noproxy) => {
    const { url, tunnels } = await startProxy();
    const proxy = { id: 'proxy', type: 'http proxy', url, noproxy };

    const run = await ask({ baseUrl: await target(), tls: 'tls', proxy: 'proxy' }, ownTls, proxy);

    expect(run.sent).toMatchObject([{ statusCode: 200 }]);
    expect(tunnels).toEqual([]);
  });

  it.each([
    ['is let through with its name and password', 'open sesame:/@', undefined],
    ['is told that the proxy refuses another password', 'wrong', 'CLAIRE_NETWORK'],
  ])('%s', async (_name, password, code) => {
    const { url, tunnels } = await startProxy({ password: 'open sesame:/@' });
    const credentials = { username: 'node-red', password };

    const { port } = await secured('claire.workshop');
    const run = await ask(
      { baseUrl: `https://claire.workshop:${port}`, tls: 'tls', proxy: 'proxy' },
      ownTls,
      { id: 'proxy', type: 'http proxy', url, credentials },
    );

    expect(run.error?.code).toBe(code);
    expect(tunnels).toHaveLength(code === undefined ? 1 : 0);
    expect(JSON.stringify(run) + lab.nodeRed.log()).not.toContain('sesame');
  });
});

function othersCertificate() {
  const { cert, key } = authority('Elsewhere').issue('stranger');
  return { certdata: cert, keydata: key, cadata: ca.cert };
}
