import { describe, expect, it } from '@jest/globals';
import { checkOffered } from '../../../claire/webhooks';
import { fetchUnknownEventNames } from '../../../claire/webhooks/event';
import { claireWithWebhooks } from './claire-with-webhooks';

function offering(...triggers: unknown[]) {
  const claire = claireWithWebhooks();
  claire.triggers = triggers as typeof claire.triggers;
  return claire;
}

describe('an event for a webhook', () => {
  it('that this package knows costs no request', async () => {
    const claire = offering();

    await checkOffered(4, claire, {});

    expect(claire.calls).toEqual([]);
  });

  it.each([[0], [-1], [1.5], ['20'], [undefined], [2 ** 60]])(
    'that is no number of one is left to the check of the input: %p',
    async (event) => {
      const claire = offering();

      await checkOffered(event, claire, {});

      expect(claire.calls).toEqual([]);
    },
  );

  it('that Claire offers is accepted', async () => {
    const claire = offering({ id: 20, name: 'Tyres are stored' });

    await checkOffered(20, claire, {});

    expect(claire.calls).toEqual(['webhook.listTriggers']);
  });

  it('that Claire does not offer is refused by its number', async () => {
    await expect(checkOffered(21, offering({ id: 20, name: 'x' }), {})).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: 'Claire does not offer the event 21. Choose among the events that it lists.',
    });
    await expect(fetchUnknownEventNames([21, 22], offering(), {})).rejects.toThrow(
      'Claire does not offer the events 21, 22. Choose',
    );
  });

  it('has Claire’s own name, or none where Claire gives none', async () => {
    const claire = offering(
      null,
      'text',
      { id: 20, name: 'Tyres are stored' },
      { id: 21, name: 7 },
    );

    expect([...(await fetchUnknownEventNames([20, 21], claire, {}))]).toEqual([
      [20, 'Tyres are stored'],
      [21, ''],
    ]);
  });
});
