import { describe, expect, it } from '@jest/globals';
import type { FlowNode } from './flow';
import { feed, feedOther, feedToOther, handled, importNode, row } from './import-lab';
import { own, withReasons } from './reasons-lab';
import { calls, hasForeign, held, trigger } from './trigger-lab';
import { until } from './until';

const { lab, start, change, startWaiting, told, lookUps, gone, flows } = withReasons();

/** On the tab of the import, so that they are deployed with it. */
const listener = (fields: Readonly<Record<string, unknown>> = {}): FlowNode =>
  trigger(lab, { events: [19], wires: [[]], ...fields });

describe('an import that waits for reasons', () => {
  it('tells what Claire said of each row, and looks none up', async () => {
    await start();

    const { outcomes, bad } = await handled(lab, { payload: [row(1), row(2)] });

    const payload = [
      { wo_nr: 'WO-1', status: 'imported', appointment_id: expect.any(Number) },
      { wo_nr: 'WO-2', status: 'failed', error: { code: 'CLAIRE_BAD_REQUEST' } },
    ];
    const claire = { summary: '1 imported, 1 failed', atMost: 60 };
    expect(outcomes).toMatchObject([{ payload, claire }]);
    expect(JSON.stringify(bad)).toContain('the VIN is not known');
    expect(lookUps()).toBe(0);
  });

  it('whatever the id of its account', async () => {
    const account = lab.account({ id: 'the account', publicUrl: lab.nodeRed.url });
    await start([account], { account: 'the account' });

    await handled(lab, { payload: [row(2)] });

    expect(await told()).toEqual(['WO-2 failed']);
    await gone();
  });

  it('has a webhook of its own at Claire while it runs, for each location, and no longer', async () => {
    await start();

    await startWaiting(1, 3);
    expect(held(lab)).toEqual([own()]);
    expect(lab.claire.webhooks().at(-1)).toMatchObject({
      name: expect.stringMatching(
        /^Node-RED \w{8}: results of imports at location 11 \(event 19\)$/,
      ),
      dealer_location_id: 11,
      active: true,
    });
    expect(calls(lab)).toEqual(['list', 'create']);
    await handled(lab, { payload: [row(4, { location_id: 12 })] });
    await until('the second has gone', () => held(lab).length === 1);
    await lab.deploy(flows([], { name: 'stopped' }), 'nodes');

    await gone();
    expect(calls(lab)).toEqual([
      ...['list', 'create', 'list', 'create'],
      ...['list', 'delete', 'list', 'delete'],
    ]);
    expect(hasForeign(lab)).toBe(true);
  });

  it('shares its webhook with whoever imports for the location at the same time', async () => {
    const other = { ...importNode, waitFor: 'reasons', id: 'other', x: 1, y: 1 };
    const also = [{ ...other, wires: [['outcomes'], ['bad']] }, ...feedOther];
    await start(also);

    await startWaiting(1, 3);
    await feed(lab, { payload: [row(4)] });
    await feedToOther(lab, { payload: [row(5)] });
    await until('the other two are done', async () => (await told()).length === 2);

    expect((await told()).sort()).toEqual(['WO-4 imported', 'WO-5 imported']);
    expect(calls(lab)).toEqual(['list', 'create']);
    expect(held(lab)).toEqual([own()]);
  });
});

it('an import that waits for reasons after its account was changed, hears at the new address, also while its webhook at the old one cannot be removed', async () => {
  await start([], {}, { publicUrl: 'http://127.0.0.1:9' });
  await startWaiting(3);
  lab.claire.failNext({ path: '/v1/webhooks', status: 503, times: 3 });

  await lab.deploy(flows([], { name: 'changed' }), 'nodes');
  await handled(lab, { payload: [row(2)] });

  expect(await told()).toEqual(['WO-3 unconfirmed', 'WO-2 failed']);
  expect(lookUps()).toBe(0);
  await gone();
});

describe('an import that waits for reasons beside a trigger', () => {
  it.each([
    ['of its location', '11'],
    ['of all locations', ''],
  ])('on the same event %s hears through it, and makes nothing', async (_which, locationId) => {
    await start([listener({ locationId })]);
    await until('the trigger is there', () => held(lab).length === 1);
    await until('it was called', () => lab.claire.deliveries()[0]?.status === 200);
    lab.claire.forgetRequests();

    await handled(lab, { payload: [row(1), row(2)] });

    expect(await told()).toEqual(['WO-1 imported', 'WO-2 failed']);
    expect(calls(lab)).toEqual([]);
    expect(lookUps()).toBe(0);
    expect(held(lab)).toEqual(['19 /claire/webhook/trigger']);
  });

  it('that is removed meanwhile goes on hearing, through one of its own', async () => {
    await start([listener()]);
    await until('the trigger is there', () => held(lab).length === 1);
    await startWaiting(3);
    expect(held(lab)).toEqual(['19 /claire/webhook/trigger']);

    await change();
    await until('it has its own', () => held(lab).join() === own());

    await handled(lab, { payload: [row(2)] });
    expect(await told()).toEqual(['WO-2 failed']);
    expect(lookUps()).toBe(0);
  });

  it('that is added meanwhile hears all the same, each result once', async () => {
    await start();
    await startWaiting(3);

    await change([listener()]);
    await until('both are there', () => held(lab).length === 2);
    await handled(lab, { payload: [row(1), row(2)] });

    expect(await told()).toEqual(['WO-1 imported', 'WO-2 failed']);
    expect(held(lab)).toEqual([own(), '19 /claire/webhook/trigger']);
  });
});
