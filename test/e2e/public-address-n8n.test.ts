import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../tools/lab/free-port';
import { startReverseProxy } from '../../tools/lab/reverse-proxies';
import { eventually } from './eventually';
import { proxies } from './proxies-of-the-page';
import { startTriggerLab, type TriggerLab } from './trigger-lab';

let lab: TriggerLab;
let port: number;
let publicUrl: string;

beforeAll(async () => {
  port = await freePort();
  publicUrl = `http://127.0.0.1:${String(port)}`;
  lab = await startTriggerLab({ publicUrl });
});

afterAll(async () => {
  await lab.stop();
});

describe.each(proxies)(
  'an n8n behind $proxy.name as the page configures it',
  ({ proxy, inFrontOf, says }) => {
    let stop: (() => Promise<void>) | undefined;

    afterEach(async () => {
      await stop?.();
      stop = undefined;
    });

    async function start(): Promise<void> {
      const { host } = new URL(lab.n8n.url);
      const config = inFrontOf(port, { host, path: '/webhook/' });
      ({ stop } = await startReverseProxy(proxy, config, publicUrl));
    }

    it('registers the proxy’s address, and gets events and test calls through it', async () => {
      await start();
      const one = await lab.workflow([4]);
      await one.activate();
      expect(lab.held()).toEqual([`4 ${publicUrl}${new URL(one.url).pathname}`]);

      lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
      await eventually(async () => {
        expect(await one.items()).toMatchObject([{ event: 4 }]);
      }, 60_000);
      const tested = await checkArrival(one.url);

      expect(tested).toMatchObject([
        { tested: true, arrived: true, milliseconds: expect.any(Number), intermediaries: says },
      ]);
      expect(await one.executions()).toHaveLength(1);
      const ours = lab.claire.deliveries().filter((delivery) => delivery.url === one.url);
      expect(ours.map(({ status }) => status)).toEqual([200, 200]);
      await one.deactivate();
      expect(lab.held()).toEqual([]);
    });

    it('keeps its editor inside', async () => {
      await start();

      for (const inside of ['/', '/rest/settings', '/rest/login', '/api/v1/workflows']) {
        expect((await fetch(publicUrl + inside)).status).toBe(404);
      }
      expect((await fetch(`${lab.n8n.url}/rest/settings`)).status).toBe(200);
    });
  },
);

it('says after 15 seconds that no call came where nothing listens, in Claire’s words', async () => {
  const one = await lab.workflow([4]);
  await one.activate();

  const tested = await checkArrival(one.url);

  const reason = 'The receiver gave no answer: ECONNREFUSED';
  expect(tested).toMatchObject([{ tested: true, arrived: false, reason }]);
  await one.deactivate();
  // What failed is told before Claire forgets it with the webhook.
  expect(lab.n8n.log()).toContain(`could not deliver a call of Claire Trigger`);
});

/** *Only Check Arrival* of the webhook at this address. */
function checkArrival(address: string) {
  const webhookId = lab.claire.webhooks().find(({ url }) => url === address)?.id;
  return lab.runClaire({
    resource: 'webhook',
    operation: 'test',
    webhookId: { __rl: true, mode: 'id', value: String(webhookId) },
    options: { onlyCheckArrival: true },
  });
}
