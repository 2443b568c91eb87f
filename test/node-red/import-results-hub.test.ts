import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../claire/webhooks';
import {
  hearResults,
  hubsOpen,
  isHeard,
  publishResult,
  setSource,
  watchLosses,
} from '../../node-red/runtime/import-results-hub';

const wanted = { events: [19], url: 'https://flow.test/1', name: 'n', locationId: 12 };
const queue = { waitsSince: () => 1, onOtherResult: () => undefined };
describe('what is kept of the accounts whose results are heard', () => {
  it('goes when nobody listens, hears or watches any more', () => {
    for (const key of ['a', 'b', 'c']) {
      const source = {};
      const unlisten = hearResults(key, () => undefined, queue);
      const unwatch = watchLosses(key, () => undefined);
      setSource(key, source, wanted);
      expect(isHeard(key, 12)).toBe(true);
      unlisten();
      setSource(key, source, undefined);
      expect(hubsOpen()).toBe(1);
      unwatch();
      expect(hubsOpen()).toBe(0);
    }
  });

  it('is not made by asking, nor by an event that nobody waits for', () => {
    const event = readEvent({ appointment_id: 5, webhook_trigger_id: 19 }, {});
    if (event === undefined) throw new Error('This is an event');
    publishResult('a', event);
    setSource('a', {}, undefined);

    expect(isHeard('a', 12)).toBe(false);
    expect(hubsOpen()).toBe(0);
  });
});
