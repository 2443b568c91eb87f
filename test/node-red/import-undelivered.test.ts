import { expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';
import { account, failDeliveries, going } from './registrations-lab';

const address = () => 'https://flows.example.com/claire/webhook';

/** What the imports of an account, in an installation, share. */
function open(its: ReturnType<typeof account>, said: string[] = [], installation = 'here') {
  const registry = new Registry(new VirtualClock(), () => 0);
  registry.storeOptions = { ...registry.storeOptions, installation };
  const warn = (text: string) => said.push(text);
  const user = { RED: fakeNodeRed(), account: its, accountId: 'a', address, warn };
  return { importWebhooks: registry.importWebhooks, user };
}

/** An import that waited for results of location 11; what it says when its webhook goes. */
async function waited(fail: (its: ReturnType<typeof account>) => void) {
  const its = account();
  const said: string[] = [];
  const { importWebhooks, user } = open(its, said);
  const webhook = importWebhooks.open(user, 11);
  await webhook.need(going, 0);
  fail(its);
  await webhook.release();
  return { said, left: its.claire.stored };
}

it('an import says why Claire could not deliver its results, if so, before its webhook goes', async () => {
  const { said, left } = await waited((its) => {
    failDeliveries(its, 'status 502');
  });

  expect(said).toEqual([expect.stringMatching(/warnings\.failedResults .*status 502/)]);
  expect(left).toEqual([]);
  expect(await waited(() => undefined)).toEqual({ said: [], left: [] });
});

it('an import of another Node-RED at the same address keeps its webhook for an hour', async () => {
  const its = account();
  const [earlier, other] = [open(its), open(its, [], 'elsewhere')];
  await earlier.importWebhooks.open(earlier.user, 11).need(going, 0);
  const start = async ({ importWebhooks, user } = other) => {
    await importWebhooks.removeLeftovers(user, { signal: going, maxWait: 0 });
    return its.claire.stored.length;
  };
  const [webhook] = its.claire.stored;

  if (webhook !== undefined) webhook.created_on = new Date(Date.now() - 3_500_000).toISOString();
  expect(await start()).toBe(1);
  if (webhook !== undefined) webhook.created_on = new Date(Date.now() - 3_700_000).toISOString();
  expect(await start()).toBe(0);
});

it('an import of this Node-RED that was killed leaves a webhook that the next start removes', async () => {
  const its = account();
  const [killed, next] = [open(its), open(its)];
  await killed.importWebhooks.open(killed.user, 11).need(going, 0);
  const [webhook] = its.claire.stored;
  if (webhook !== undefined) webhook.created_on = new Date().toISOString();

  await next.importWebhooks.removeLeftovers(next.user, { signal: going, maxWait: 0 });

  expect(its.claire.stored).toEqual([]);
});
