import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../claire/webhooks';
import { ImportResultsHub } from '../../node-red/runtime/webhooks/listeners';

const wanted = { events: [19], url: 'https://flow.test/1', name: 'n', locationId: 12 };
const queue = { waitsSince: () => 1, onOtherResult: () => undefined };

describe('what is kept of the accounts whose results are heard', () => {
  it('goes when nobody listens, hears or watches any more', () => {
    const hub = new ImportResultsHub();
    for (const key of ['a', 'b', 'c']) {
      const source = {};
      const unlisten = hub.subscribe(key, () => undefined, queue);
      const unwatch = hub.watchLosses(key, () => undefined);
      hub.setSource(key, source, wanted);
      expect([12, 13].map((place) => hub.hasSource(key, place))).toEqual([true, false]);
      unlisten();
      hub.setSource(key, source, undefined);
      expect(hub.size).toBe(1);
      unwatch();
      expect(hub.size).toBe(0);
    }
  });

  it('is not made by asking, nor by an event that nobody waits for', () => {
    const hub = new ImportResultsHub();
    const event = readEvent({ appointment_id: 5, webhook_trigger_id: 19 }, {});
    if (event === undefined) throw new Error('This is an event');
    hub.publish('a', event);
    hub.setSource('a', {}, undefined);

    expect(hub.hasSource('a', 12)).toBe(false);
    expect(hub.size).toBe(0);
  });
});
