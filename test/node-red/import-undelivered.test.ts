import { expect, it } from '@jest/globals';
import { Registry } from '../../node-red/runtime/registry';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';
import { account, going } from './registrations-lab';

const address = () => 'https://flows.example.com/claire/webhook';

/** An import that waited for results of location 11; what it says when its webhook goes. */
async function waited(fail: (its: ReturnType<typeof account>) => void) {
  const its = account();
  const said: string[] = [];
  const { importWebhooks } = new Registry(new VirtualClock(), () => 0);
  const warn = (text: string) => said.push(text);
  const webhook = importWebhooks.open(
    { RED: fakeNodeRed(), account: its, accountId: 'a', address, warn },
    11,
  );
  await webhook.need(going, 0);
  fail(its);
  await webhook.release();
  return { said, left: its.claire.stored };
}

it('an import says why Claire could not deliver its results, before its webhook goes', async () => {
  const { said, left } = await waited(({ claire }) => {
    for (const one of claire.stored) {
      one.has_recent_error = true;
      const entry = { id: 1, created_on: '2026-11-25T08:00:00Z', reason: 'status 502' };
      claire.failed.set(one.id, [entry]);
    }
  });

  expect(said).toEqual([expect.stringMatching(/warnings\.failedResults .*status 502/)]);
  expect(left).toEqual([]);
});

it('an import says nothing when all its results came', async () => {
  expect(await waited(() => undefined)).toEqual({ said: [], left: [] });
});
