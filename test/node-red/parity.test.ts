import { describe, expect, it } from '@jest/globals';
import { allOperations } from '../../claire/resources';
import { comparable } from './comparable-outcomes';
import { cases, create } from './parity-cases';
import { catalogueId, withBothPlatforms } from './parity-lab';

const both = withBothPlatforms();

describe('n8n and Node-RED', () => {
  it('are compared in every operation', () => {
    const ids = allOperations.map(({ id }) => id);

    expect(Object.keys(cases).map(catalogueId).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(cases).flatMap((id) => [[id, true] as const, [id, false] as const]))(
    'give the same JSON for %s (simplify: %s)',
    async (id, simplify) => {
      const { needsWebhook, ...settings } = both.case(id);
      if (needsWebhook === true) {
        await both.inN8n('webhook.create', create);
        await both.inNodeRed('webhook.create', create);
      }

      const expected = await both.inN8n(id, settings, simplify);

      const received = await both.inNodeRed(id, settings, simplify);

      expect(comparable(received)).toEqual(comparable(expected));
      expect(expected.length > 0).toBe(id !== 'webhook.getErrors');
    },
  );
});
