import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '../../tools/lab/free-port';
import { startReverseProxy } from '../../tools/lab/reverse-proxies';
import { eventually } from './eventually';
import { proxies } from './proxies-of-the-page';
import { startN8nLab, type N8nLab } from './n8n-lab';
import { listWebhooks } from './trigger-workflow';

let lab: N8nLab;
let port: number;
let publicUrl: string;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  port = await freePort();
  publicUrl = `http://127.0.0.1:${String(port)}`;
  lab = await startN8nLab({ publicUrl, claire: { deliveryTimeout: 90_000 } });
});

afterAll(async () => {
  await lab.stop();
});

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

it.each(proxies)(
  'registers the address of $proxy.name as the page configures it, and gets events and test calls through it',
  async ({ proxy, inFrontOf, says }) => {
    const { host } = new URL(lab.n8n.url);
    const config = inFrontOf(port, { host, path: '/webhook/' });
    ({ stop } = await startReverseProxy(proxy, config, publicUrl));
    const one = await lab.trigger([4]);
    await one.activate();
    expect(listWebhooks(lab.claire)).toEqual([`4 ${publicUrl}${new URL(one.url).pathname}`]);

    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await eventually(async () => {
      expect(await one.items()).toMatchObject([{ event: 4 }]);
    });
    const tested = await checkArrival(one.url);

    expect(tested).toMatchObject([
      { tested: true, arrived: true, milliseconds: expect.any(Number), intermediaries: says },
    ]);
    expect(await one.executions()).toHaveLength(1);
    await lab.claire.settled();
    const ours = lab.claire.deliveries().filter((delivery) => delivery.url === one.url);
    expect(ours.map(({ status }) => status)).toEqual([200, 200]);
    await one.deactivate();
    expect(listWebhooks(lab.claire)).toEqual([]);
  },
);

/** *Only Check Arrival* of the webhook at this address. */
async function checkArrival(address: string) {
  const webhookId = lab.claire.webhooks().find(({ url }) => url === address)?.id;
  const { json } = await lab.run({
    resource: 'webhook',
    operation: 'test',
    webhookId: { __rl: true, mode: 'id', value: String(webhookId) },
    options: { onlyCheckArrival: true },
  });
  return json;
}
