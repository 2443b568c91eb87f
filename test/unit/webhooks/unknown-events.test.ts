import { describe, expect, it } from '@jest/globals';
import { isInPlace, reconcile } from '../../../claire/webhooks';
import { claireWithWebhooks } from './claire-with-webhooks';
import { expected, foreign, ours, wanted } from './scene';

const later = { ...wanted, events: [2, 20] };
const offers = [
  { id: 2, name: 'Offer ready' },
  { id: 20, name: 'Tyres are stored' },
];
const asked = (calls: readonly string[]) => calls.filter((call) => call === 'webhook.listTriggers');

describe('an event that this package does not know', () => {
  it('is registered under its number, and its name is kept', async () => {
    const claire = claireWithWebhooks([foreign]);
    claire.triggers = offers;

    const known = await reconcile(later, [], claire);

    expect(ours(claire, known)).toEqual(expected(later));
    expect(known.map(({ event, eventName }) => [event, eventName])).toEqual([
      [2, undefined],
      [20, 'Tyres are stored'],
    ]);
    expect(await isInPlace(later, known, claire)).toBe(true);
  });

  it('costs one request when it is new, and no other later', async () => {
    const claire = claireWithWebhooks();
    claire.triggers = offers;
    const known = await reconcile(later, [], claire);

    expect(await reconcile(later, known, claire)).toEqual(known);
    expect(asked(claire.calls)).toHaveLength(1);
  });

  it('gets its name again when the stored webhooks are lost', async () => {
    const claire = claireWithWebhooks();
    claire.triggers = offers;
    await reconcile(later, [], claire);

    const adopted = await reconcile(later, [], claire);

    expect(adopted.map(({ eventName }) => eventName)).toEqual([undefined, 'Tyres are stored']);
  });

  it('is refused by its number when Claire does not offer it, and nothing is changed', async () => {
    const claire = claireWithWebhooks([foreign, { url: wanted.url, webhook_trigger_id: 14 }]);
    claire.triggers = offers;
    const before = structuredClone(claire.stored);

    const registering = reconcile({ ...wanted, events: [2, 20, 99] }, [], claire);

    await expect(registering).rejects.toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    await expect(registering).rejects.toThrow('Claire does not offer the event 99');
    expect(claire.stored).toEqual(before);
  });
});

it('asks Claire for no list of events when all of them are known', async () => {
  const claire = claireWithWebhooks();

  await reconcile(wanted, [], claire);

  expect(asked(claire.calls)).toEqual([]);
});
