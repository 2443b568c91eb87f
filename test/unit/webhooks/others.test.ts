import { describe, expect, it } from '@jest/globals';
import {
  isInPlace,
  reconcile,
  removeAll,
  type KnownWebhook,
  type Listed,
} from '../../../claire/webhooks';
import { expected, keepable, ours, settled, url, wanted } from './scene';

const elsewhere = 'https://production.example/webhook/4711/webhook';
const mayMove = (at: string) => new URL(at).host === new URL(url).host;

/** Two of three are at another installation's address, with the secrets that are stored here. */
async function copied() {
  const { claire, known } = await settled();
  for (const one of claire.stored.slice(1, 3)) one.url = elsewhere;
  return { claire, known, theirs: claire.stored.filter((one) => one.url === elsewhere) };
}

describe('webhooks that another installation may use', () => {
  it('stay unchanged, and are reported, while ours are created beside them', async () => {
    const { claire, known, theirs } = await copied();
    const before = structuredClone(theirs);
    const reported: Listed[] = [];
    const onListed = (listed: Listed) => void reported.push(listed);

    const made = await reconcile(wanted, known, claire, { mayMove, onListed });

    expect(claire.stored.filter((one) => one.url === elsewhere)).toEqual(before);
    expect(reported).toEqual([{ elsewhere: before, notFound: [] }]);
    claire.stored = claire.stored.filter((one) => one.url !== elsewhere);
    expect(ours(claire, made)).toEqual(expected());
    expect(made).toEqual(keepable(claire));
  });

  it('stay when ours are removed', async () => {
    const { claire, known, theirs } = await copied();

    await removeAll({ url }, known, claire, { mayMove });

    expect(claire.stored.filter((one) => one.url === elsewhere)).toEqual(theirs);
    expect(claire.stored.filter((one) => one.url === url)).toEqual([]);
  });

  it('do not affect whether ours are in place', async () => {
    const { claire, known } = await copied();
    expect(await isInPlace(wanted, known, claire, { mayMove })).toBe(false);

    const made = await reconcile(wanted, known, claire, { mayMove });

    expect(await isInPlace(wanted, [...known, ...made], claire, { mayMove })).toBe(true);
  });

  it('are moved where that is wanted, and duplicates from meanwhile are deleted', async () => {
    const { claire, known } = await copied();
    const made = await reconcile(wanted, known, claire, { mayMove });
    const all: KnownWebhook[] = [...known, ...made];

    const moved = await reconcile(wanted, all, claire);

    expect(ours(claire, moved)).toEqual(expected());
    expect(moved).toEqual(keepable(claire));
  });

  it('are distinguished from those that this API key does not see', async () => {
    const { claire, known } = await settled();
    claire.stored = claire.stored.filter(({ id }) => id !== known[0]?.id);
    const reported: Listed[] = [];

    await removeAll({ url }, known, claire, { onListed: (listed) => void reported.push(listed) });

    expect(reported).toEqual([{ elsewhere: [], notFound: known.slice(0, 1) }]);
  });
});

describe('a webhook that is deleted while it is being updated', () => {
  it('is created again', async () => {
    const { claire, known } = await settled();
    const id = known[1]?.id;
    claire.fault = (call) => {
      if (call === `webhook.update ${String(id)}`) {
        claire.stored = claire.stored.filter((one) => one.id !== id);
      }
      return undefined;
    };
    const renamed = { ...wanted, name: 'Another name' };

    const healed = await reconcile(renamed, known, claire);

    expect(ours(claire, healed)).toEqual(expected(renamed));
    expect(healed).toEqual(keepable(claire));
  });
});
