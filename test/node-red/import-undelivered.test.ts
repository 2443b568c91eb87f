import { expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';
import { account, failDeliveries, going } from './registrations-lab';

const address = () => 'https://flows.example.com/claire/webhook';

/** An import that waited for results of location 11; what it says when its webhook goes. */
async function waited(fail: (its: ReturnType<typeof account>) => void) {
  const its = account();
  const said: string[] = [];
  const { importWebhooks } = new Registry(new VirtualClock(), () => 0);
  const warn = (text: string) => said.push(text);
  const user = { RED: fakeNodeRed(), account: its, accountId: 'a', address, warn };
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
