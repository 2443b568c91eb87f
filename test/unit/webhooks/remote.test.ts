import { describe, expect, it } from '@jest/globals';
import {
  hashSecret,
  removeAll,
  type KnownWebhook,
  removeOne,
  isInPlace,
  reconcile,
  type Listed,
} from '../../../claire/webhooks';
import { createSecret } from '../../../claire/webhooks/secret';
import { keepable, settled, url, expected, ours, wanted } from './scene';
import type { Webhook } from '../../../claire/resources';
import { claireWithWebhooks } from './claire-with-webhooks';

describe('removing webhooks', () => {
  it('leaves the webhooks of another registration at the same address, and removes the rest', async () => {
    const { claire, known } = await settled();
    const [first, second, third] = known as [KnownWebhook, KnownWebhook, KnownWebhook];
    // It was adopted under another base URL of this Claire, with another secret.
    const before = { ...second, secretHash: hashSecret(createSecret()) };

    await removeAll({ url }, [first, before, third], claire, { others: [second] });

    expect(keepable(claire)).toEqual([second]);
  });
});

const secret = createSecret();
const ofAnother = { url, headers: [{ name: 'x-claire-secret', value: secret }] };

it.each<[string, (id: number) => [id: number | null, secret: string][], boolean]>([
  ['no other registration has it', () => [], false],
  ['another has it under this number', (id) => [[id, secret]], true],
  ['another has it and does not know its number yet', () => [[null, secret]], true],
  [
    'one of several others has it',
    (id) => [
      [id, createSecret()],
      [id, secret],
    ],
    true,
  ],
  ['another has its secret under another number', (id) => [[id + 1, secret]], false],
  ['another has its number with another secret', (id) => [[id, createSecret()]], false],
])('one webhook at our address is removed, or stays, where %s', async (_who, makers, stays) => {
  const claire = claireWithWebhooks([ofAnother]);
  const listed = { ...claire.stored[0], headers: null } as unknown as Webhook;
  const others = makers(listed.id).map(([id, one]) => ({
    ...{ event: 1, id, secretHash: hashSecret(one) },
  }));

  await removeOne(listed, claire, { others });

  expect(claire.stored).toHaveLength(stays ? 1 : 0);
});

it('several webhooks that cannot be removed end with the error after which Claire may have acted, whichever came first', async () => {
  const claire = claireWithWebhooks([{ url }, { url }]);
  const [, second] = claire.stored;
  claire.fault = (call) => {
    if (!call.startsWith('webhook.delete')) return undefined;
    const isSecond = call.endsWith(` ${String(second?.id)}`);
    return isSecond
      ? { code: 'CLAIRE_TIMEOUT', acts: true }
      : { code: 'CLAIRE_UNAVAILABLE', acts: false };
  };

  await expect(removeAll({ url }, [], claire)).rejects.toMatchObject({ code: 'CLAIRE_TIMEOUT' });
});

it('removing leaves the webhooks that name another owner, and none whose owner cannot be read', async () => {
  const claire = claireWithWebhooks(
    ['us', 'them', '***', undefined].map((value) => ({
      url,
      headers: value === undefined ? [] : [{ name: 'X-Claire-Owner', value }],
    })),
  );

  await removeAll({ url }, [], claire, { owner: 'us' });

  expect(claire.stored).toMatchObject([{ headers: [{ value: 'them' }] }]);
});

const otherUrl = 'https://production.example/webhook/4711/webhook';
const mayMove = (at: string) => new URL(at).host === new URL(url).host;

/** Two of three are at another installation's address, with the secrets that are stored here. */
async function copied() {
  const { claire, known } = await settled();
  for (const one of claire.stored.slice(1, 3)) one.url = otherUrl;
  return { claire, known, theirs: claire.stored.filter((one) => one.url === otherUrl) };
}

describe('webhooks that another installation may use', () => {
  it('stay unchanged, and are reported, while ours are created beside them', async () => {
    const { claire, known, theirs } = await copied();
    const before = structuredClone(theirs);
    const reported: Listed[] = [];
    const onListed = (listed: Listed) => void reported.push(listed);

    const made = await reconcile(wanted, known, claire, { mayMove, onListed });

    expect(claire.stored.filter((one) => one.url === otherUrl)).toEqual(before);
    expect(reported).toEqual([{ atOtherAddress: before, notFound: [] }]);
    claire.stored = claire.stored.filter((one) => one.url !== otherUrl);
    expect(ours(claire, made)).toEqual(expected());
    expect(made).toEqual(keepable(claire));
  });

  it('stay when ours are removed', async () => {
    const { claire, known, theirs } = await copied();

    await removeAll({ url }, known, claire, { mayMove });

    expect(claire.stored.filter((one) => one.url === otherUrl)).toEqual(theirs);
    expect(claire.stored.filter((one) => one.url === url)).toEqual([]);
  });

  it('do not affect whether ours are in place', async () => {
    const { claire, known } = await copied();
    expect(await isInPlace(wanted, known, claire, { mayMove })).toBe(false);

    const made = await reconcile(wanted, known, claire, { mayMove });

    expect(await isInPlace(wanted, [...known, ...made], claire, { mayMove })).toBe(true);
  });

  it('are distinguished from those that this API key does not see', async () => {
    const { claire, known } = await settled();
    claire.stored = claire.stored.filter(({ id }) => id !== known[0]?.id);
    const reported: Listed[] = [];

    await removeAll({ url }, known, claire, { onListed: (listed) => void reported.push(listed) });

    expect(reported).toEqual([{ atOtherAddress: [], notFound: known.slice(0, 1) }]);
  });
});

describe('what a registration stores', () => {
  it('includes each hash before Claire creates the webhook, and each id before the next', async () => {
    const claire = claireWithWebhooks();
    const notified: [ids: (number | null)[], calls: number][] = [];

    await reconcile(wanted, [], claire, {
      onKnown: (known) => {
        notified.push([known.map(({ id }) => id), claire.calls.length]);
      },
    });

    expect(notified).toEqual([
      [[], 1],
      [[null], 1],
      [[101], 2],
      [[101, null], 2],
      [[101, 102], 3],
      [[101, 102, null], 3],
      [[101, 102, 103], 4],
    ]);
  });

  it('is stored before Claire is asked for more', async () => {
    const { claire, known } = await settled();
    Object.assign(claire.stored[1] ?? {}, { active: false });
    const events = [2, 4];
    const asked: number[] = [];

    await reconcile({ ...wanted, events }, known, claire, {
      onKnown: async () => {
        const before = claire.calls.length;
        for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
        asked.push(claire.calls.length - before);
      },
    });

    // Once at the start, for each of two deleted and one repaired, and twice for a new one.
    expect(asked).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
