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
  for (const [age, left] of [
    [3_500_000, 1],
    [3_700_000, 0],
  ] as const) {
    for (const one of its.claire.stored) one.created_on = new Date(Date.now() - age).toISOString();
    await other.importWebhooks.removeLeftovers(other.user, { signal: going, maxWait: 0 });
    expect(its.claire.stored).toHaveLength(left);
  }
});
