import { describe, expect, it } from '@jest/globals';
import { feedOther, feedToOther, handled, importNode, row } from './import-lab';
import { own, withReasons } from './reasons-lab';
import { Registry } from '../../node-red/runtime/registry';
import { VirtualClock } from '../unit/virtual-clock';
import { fakeNodeRed } from './fake-node-red';
import { account as openAccount } from './registrations-lab';
import { addForeign, calls, hasForeign, held } from './trigger-lab';
import { until } from './until';

const { lab, start, startWaiting, told, gone, flows } = withReasons({});

const warnings = (text: string) => lab.nodeRed.log().split(text).length - 1;

describe('an import that waits for reasons leaves nothing behind', () => {
  it('when Node-RED stops in the middle', async () => {
    await start();
    await startWaiting(3);

    await lab.nodeRed.restart();

    expect(held(lab)).toEqual([]);
    expect(hasForeign(lab)).toBe(true);
  });

  it('when Node-RED is killed in the middle: the next start removes it, with one list', async () => {
    await start();
    await startWaiting(3);
    await lab.nodeRed.kill();
    expect(held(lab)).toEqual([own()]);
    lab.claire.forgetRequests();

    await lab.nodeRed.restart();

    await gone();
    expect(calls(lab)).toEqual(['list', 'delete']);
    expect(hasForeign(lab)).toBe(true);
  });

  it('and asks Claire once only whether something is left, however often it is deployed', async () => {
    await start();

    await lab.deploy(flows([], { name: 'again' }), 'nodes');
    await lab.deploy(flows([], { name: 'and again' }));
    await handled(lab, { payload: [row(1)] });
    await gone();

    expect(calls(lab)).toEqual(['list', 'create', 'list', 'delete']);
  });

  it('for two accounts, each with its own', async () => {
    const [, second] = lab.claire.apiKeys;
    const account = lab.account({
      id: 'account-2',
      publicUrl: lab.nodeRed.url,
      credentials: { apiKey: second?.key },
    });
    const other = { ...importNode, waitFor: 'reasons', id: 'other', account: 'account-2' };
    const also = [account, { ...other, x: 1, y: 1 }, ...feedOther];
    await start(also);
    await startWaiting(3);
    await feedToOther(lab, { payload: [row(3)] });
    await until('both are there', () => held(lab).length === 2);

    expect(held(lab)).toEqual([own(11, 'account-2'), own()]);
    await lab.deploy(flows([account], { name: 'only one' }));
    await gone();
    expect(hasForeign(lab)).toBe(true);
  });
});

describe('an import that cannot hear the reasons looks the rows up, and says once why', () => {
  const said = 'cannot report on the appointments to this Node-RED';

  /** What became of the rows, and how often it was said that no results come. */
  async function imported(...rows: readonly object[]) {
    const before = warnings(said);
    await handled(lab, { payload: rows });
    return { outcomes: await told(), times: warnings(said) - before };
  }

  it('where nobody knows the address of this Node-RED', async () => {
    await start([], {}, { publicUrl: '' });

    const outcomes = ['WO-1 imported', 'WO-4 imported'];
    expect(await imported(row(1), row(4, { location_id: 12 }))).toEqual({ outcomes, times: 1 });
    expect(lab.nodeRed.log()).toContain('Fill in the Public URL of the account');
    expect(calls(lab)).toEqual([]);
  });

  it('where Claire takes no more webhooks', async () => {
    for (let more = 0; more < 3; more += 1) await addForeign(lab);
    await start();

    expect(await imported(row(1))).toEqual({ outcomes: ['WO-1 imported'], times: 1 });
    expect(lab.nodeRed.log()).toContain('Claire takes no more webhooks with this API key');
  });

  it('but not of a location that Claire refuses, whose rows say it themselves', async () => {
    await start();

    const refused = { outcomes: ['WO-1 refused'], times: 0 };
    expect(await imported(row(1, { location_id: 99 }))).toEqual(refused);
    expect(held(lab)).toEqual([]);
  });
});

const address = 'https://flows.example.com/claire/webhook';

it.each([
  ['without an address', { url: undefined }],
  ['of an earlier import, without a name', { url: `${address}/acc-import-12`, name: null }],
])('a webhook %s in Claire’s list costs an import no reason', async (_what, odd) => {
  const its = openAccount();
  its.claire.stored.push({ id: 3, ...odd } as never);
  const site = { RED: fakeNodeRed(), account: its, accountId: 'acc', address: () => address };
  const { importWebhooks } = new Registry(new VirtualClock());
  const webhook = importWebhooks.open({ ...site, warn: () => undefined }, 12);

  await webhook.need(new AbortController().signal, 0);

  const urls = its.claire.stored.map(({ url }) => url);
  expect(urls.filter((url) => url === `${address}/acc-import-12`)).toHaveLength(1);
});
