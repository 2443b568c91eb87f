import { describe, expect, it } from '@jest/globals';
import { isInPlace, reconcile } from '../../../claire/webhooks';
import { claireWithWebhooks, type Stored } from './claire-with-webhooks';
import { keepable, url, wanted } from './scene';

const created = '2026-11-25T08:00:00Z';

/** Three webhooks of ours, with the times of their records. */
async function made(times: Partial<Stored> = { updated_on: created }) {
  const claire = claireWithWebhooks();
  const known = await reconcile(wanted, [], claire);
  for (const one of claire.stored) Object.assign(one, { created_on: created, ...times });
  claire.calls = [];
  return { claire, known };
}

const trusting = { mayTrustList: true };

describe('webhooks that nobody has changed since they were made', () => {
  it('are taken as listed, and keep what is stored of them', async () => {
    const { claire, known } = await made();

    expect(await reconcile(wanted, known, claire, trusting)).toEqual(known);
    expect(await isInPlace(wanted, known, claire, trusting)).toBe(true);

    expect(claire.calls).toEqual(['webhook.list', 'webhook.list']);
  });

  it('may have been stamped twice as they were made', async () => {
    const { claire, known } = await made({ updated_on: '2026-11-25T08:00:00.4Z' });

    await reconcile(wanted, known, claire, trusting);

    expect(claire.calls).toEqual(['webhook.list']);
  });

  it('are fetched unless the caller trusts the list', async () => {
    const { claire, known } = await made();

    await reconcile(wanted, known, claire);

    expect(claire.calls.filter((call) => call.startsWith('webhook.get'))).toHaveLength(3);
  });

  it('are fetched when nothing is stored of them, and get new secrets', async () => {
    const { claire } = await made();

    const known = await reconcile(wanted, [], claire, trusting);

    expect(claire.calls.filter((call) => call.startsWith('webhook.update'))).toHaveLength(3);
    expect(known).toEqual(keepable(claire));
  });
});

describe('webhooks that may have changed', () => {
  it.each([
    ['were changed since', { updated_on: '2026-11-25T08:00:01Z' }],
    [
      'have times that are not known',
      { created_on: '0001-01-01T00:00:00Z', updated_on: '0001-01-01T00:00:00Z' },
    ],
    ['have no times', { created_on: '', updated_on: '' }],
  ])('are fetched, and repaired, when they %s', async (_what, times) => {
    const { claire, known } = await made(times);
    for (const one of claire.stored) one.headers = [];

    const repaired = await reconcile(wanted, known, claire, trusting);

    expect(claire.calls.filter((call) => call.startsWith('webhook.update'))).toHaveLength(3);
    expect(repaired).toEqual(keepable(claire));
  });

  it.each([
    ['off', { active: false }],
    ['at another location', { dealer_location_id: 13 }],
    ['under another name', { name: 'n8n: Before (event 2)' }],
  ])('are repaired when one is %s', async (_what, fields) => {
    const { claire, known } = await made();
    Object.assign(claire.stored[0] ?? {}, fields);

    await reconcile(wanted, known, claire, trusting);

    expect(claire.calls).toEqual(['webhook.list', 'webhook.get 101', 'webhook.update 101']);
  });

  it('are fetched when headers of the user are on them, or are to be', async () => {
    const { claire, known } = await made();
    const headers = [{ name: 'x-proxy', value: 'token' }];
    const before = known.map((one) => ({ ...one, headerNames: ['x-proxy'] }));

    expect(await isInPlace({ ...wanted, headers }, known, claire, trusting)).toBe(false);
    await reconcile(wanted, before, claire, trusting);

    expect(claire.calls.filter((call) => call.startsWith('webhook.get'))).toHaveLength(6);
  });

  it('are fetched when the stored entry is of another event', async () => {
    const { claire, known } = await made();
    const swapped = known.map((one) => ({ ...one, event: one.event === 2 ? 6 : one.event }));

    await reconcile({ ...wanted, url }, swapped, claire, trusting);

    expect(claire.calls).toContain('webhook.get 101');
  });
});
