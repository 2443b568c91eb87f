import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../tools/lab/free-port';
import {
  caddy,
  checkReverseProxy,
  nginx,
  startReverseProxy,
} from '../../tools/lab/reverse-proxies';
import { block, domain, files, filled, proxies } from './proxies-of-the-page';
import { authority } from '../../tools/lab/certificates';
import { withNodeRed } from '../node-red/lab';
import { flowsWith, forget, isReached, readState, trigger } from '../node-red/trigger-lab';
import { until } from '../node-red/until';
import { makeFolder } from '../temporary-folder';

describe.each(proxies)('$proxy.name as the page configures it', ({ proxy, inFrontOf }) => {
  const lab = withNodeRed();
  let stop: (() => Promise<void>) | undefined;

  afterEach(async () => {
    await lab.deploy(flowsWith(lab));
    await stop?.();
    stop = undefined;
  });

  /** The address of the proxy, in front of the Node-RED of this file. */
  async function start(): Promise<string> {
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}`;
    const { host } = new URL(lab.nodeRed.url);
    ({ stop } = await startReverseProxy(proxy, inFrontOf(port, { host }), address));
    return address;
  }

  it('lets Claire’s test call and events through, with their secret', async () => {
    const publicUrl = await start();
    await lab.deploy(flowsWith(lab));
    await forget(lab);
    await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl })));
    await isReached(lab, 'trigger');

    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
    // The flow may have it before Claire has the answer.
    await lab.claire.settled();

    const urls = lab.claire.deliveries().map(({ url, status }) => [new URL(url).origin, status]);
    expect(urls).toEqual([
      [publicUrl, 200],
      [publicUrl, 200],
    ]);
  });

  it('keeps the editor inside', async () => {
    const address = await start();

    for (const inside of ['/', '/flows', '/claire/test', '/claire']) {
      expect((await fetch(address + inside)).status).toBe(404);
    }
    expect((await fetch(`${lab.nodeRed.url}/flows`)).status).toBe(200);
  });
});

describe('the configurations of the page, as they are', () => {
  it('are good to nginx, with a certificate and a free port', async () => {
    const folder = makeFolder();
    const { cert, key } = authority('Workshop').issue(domain);
    writeFileSync(path.join(folder, 'fullchain.pem'), cert);
    writeFileSync(path.join(folder, 'privkey.pem'), key);
    const port = await freePort();
    const config = filled(block('nginx'), [files, folder], ['443', `127.0.0.1:${String(port)}`]);

    expect(await checkReverseProxy(nginx, config)).toMatchObject({
      code: 0,
      output: expect.stringContaining('test is successful'),
    });
  });

  it('are good to Caddy', async () => {
    expect(await checkReverseProxy(caddy, block('caddy'))).toMatchObject({
      code: 0,
      output: expect.stringContaining('Valid configuration'),
    });
  });
});
