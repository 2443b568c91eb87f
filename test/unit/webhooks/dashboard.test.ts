import { describe, expect, it } from '@jest/globals';
import { isInPlace, reconcile, type WantedWebhooks } from '../../../claire/webhooks';
import { foreign, settled, url, wanted } from './scene';

const token = { name: 'X-Proxy-Token', value: 'of the dashboard' };
const own = { name: 'X-Own', value: 'of the trigger' };

/** One of our webhooks, changed at Claire. */
async function changedAtClaire(change: Record<string, unknown>, of: WantedWebhooks = wanted) {
  const { claire, known: none } = await settled([foreign]);
  const known = await reconcile(of, none, claire);
  const record = claire.stored.find(({ id }) => id === known[0]?.id);
  if (record === undefined) throw new Error('Claire has none of our webhooks');
  const { headers = [], ...others } = change;
  Object.assign(record, others, { headers: [...record.headers, ...[headers].flat()] });
  const stored = () => claire.stored.find(({ id }) => id === record.id);
  return { claire, known, stored };
}

const named = (headers: readonly { name: string; value: string }[] | undefined) =>
  headers
    ?.filter(({ name }) => !name.startsWith('x-claire-'))
    .map(({ name, value }) => ({ name, value }));

describe('a setting from the dashboard of Claire', () => {
  it.each([
    ['queued', { queued: true }],
    ['a name', { name: 'To planning' }],
    ['a header', { headers: token }],
  ])('is no reason to change the webhook: %s', async (_what, change) => {
    const { claire, known } = await changedAtClaire(change);
    claire.calls.length = 0;

    expect(await isInPlace(wanted, known, claire)).toBe(true);
    expect(await reconcile(wanted, known, claire)).toEqual(known);
    expect(claire.calls.filter((call) => /update|create|delete/.test(call))).toEqual([]);
  });

  it('stays when another field of the webhook is repaired', async () => {
    const change = { queued: true, name: 'To planning', headers: token, active: false };
    const { claire, known, stored } = await changedAtClaire(change);

    await reconcile(wanted, known, claire);

    expect(stored()).toMatchObject({ queued: true, name: 'To planning', active: true, url });
    expect(named(stored()?.headers)).toEqual([token]);
  });

  it('stays when the stored webhooks are lost', async () => {
    const change = { queued: true, name: 'To planning', headers: token };
    const { claire, stored } = await changedAtClaire(change);

    await reconcile(wanted, [], claire);

    expect(stored()).toMatchObject({ queued: true, name: 'To planning' });
    expect(named(stored()?.headers)).toEqual([token]);
  });

  it('is overridden by the settings of the trigger', async () => {
    const said = { ...wanted, queued: false, headers: [own] };
    const { claire, known, stored } = await changedAtClaire({ queued: true, headers: token }, said);

    expect(await isInPlace(said, known, claire)).toBe(false);
    await reconcile(said, known, claire);

    expect(stored()).toMatchObject({ queued: false });
    expect(named(stored()?.headers)).toEqual([own]);
  });

  it('does not hide that the workflow was renamed', async () => {
    const { claire, known, stored } = await changedAtClaire({});
    const renamed = { ...wanted, name: 'n8n: Another name' };

    await reconcile(renamed, known, claire);

    expect(stored()?.name).toBe('n8n: Another name (event 2)');
  });

  it('does not include headers that conflict with our own', async () => {
    const forged = { name: 'X-Claire-Event', value: '19' };
    const { claire, known, stored } = await changedAtClaire({ headers: forged });

    expect(await isInPlace(wanted, known, claire)).toBe(false);
    await reconcile(wanted, known, claire);

    const ours = stored()?.headers.map(({ name }) => name.toLowerCase());
    expect(ours).toEqual(['x-claire-event', 'x-claire-secret']);
  });
});

describe('headers that the trigger sets', () => {
  const said = { ...wanted, queued: true, headers: [own] };

  it('are at each of its webhooks, and their values are not stored', async () => {
    const { claire, known } = await changedAtClaire({}, said);

    const ours = claire.stored.filter((one) => one.url === url);
    expect(ours.map(({ headers }) => named(headers))).toEqual([[own], [own], [own]]);
    expect(ours.map(({ queued }) => queued)).toEqual([true, true, true]);
    expect(JSON.stringify(known)).not.toContain(own.value);
  });

  it('are removed when the trigger sets none any more, and those of the dashboard stay', async () => {
    const { claire, known, stored } = await changedAtClaire({}, said);
    stored()?.headers.push(token);

    expect(await isInPlace(wanted, known, claire)).toBe(false);
    const left = await reconcile(wanted, known, claire);
    await reconcile(wanted, left, claire);

    expect(named(stored()?.headers)).toEqual([token]);
  });

  it('are also removed after a stop before Claire got them', async () => {
    const { claire, known } = await changedAtClaire({}, said);
    claire.fault = (call) =>
      call.startsWith('webhook.update') ? { code: 'CLAIRE_NETWORK', acts: false } : undefined;
    let kept = known;
    const onKnown = (now: typeof known) => void (kept = now);
    await expect(reconcile(wanted, known, claire, { onKnown })).rejects.toThrow();
    claire.fault = () => undefined;

    await reconcile(wanted, kept, claire);

    const ours = claire.stored.filter((one) => one.url === url);
    expect(ours.map(({ headers }) => named(headers))).toEqual([[], [], []]);
  });
});
