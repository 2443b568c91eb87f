import { describe, expect, it } from '@jest/globals';
import { Reachability, type ReachableTrigger } from '../../node-red/runtime/webhooks/reachability';
import { VirtualClock } from '../unit/virtual-clock';

const url = 'https://flows.example.com/claire/webhook/trigger';

function trigger(fields: Partial<ReachableTrigger> = {}): ReachableTrigger {
  return {
    fingerprint: 'one',
    url,
    webhook: () => ({ id: 7, event: 4 }),
    findReason: () => Promise.resolve(undefined),
    ...fields,
  };
}

function reachability() {
  return new Reachability(new VirtualClock());
}

describe('what a process knows of its reachability', () => {
  it('is one thing for an address and an account, and another for another', () => {
    const known = reachability();
    known.received(trigger(), { marker: undefined, intermediaries: {} });

    expect(known.check(trigger()).state).toBe('proven');
    expect(known.check(trigger({ fingerprint: 'two' })).state).toBe('unknown');
    expect(known.check(trigger({ url: `${url}2` })).state).toBe('unknown');
  });

  it('finds a trigger of an account, one that has a webhook before others', () => {
    const known = reachability();
    const [without, other, own] = [
      trigger({ webhook: () => undefined }),
      trigger({ fingerprint: 'two' }),
      trigger(),
    ];
    expect(known.find('one')).toBeUndefined();
    for (const one of [without, other]) known.open(one);
    expect(known.find('one')).toBe(without);
    known.open(own);
    expect(known.find('one')).toBe(own);

    known.close(own);
    expect(known.find('one')).toBe(without);
  });

  it('passes on the calls that somebody expects', async () => {
    const known = reachability();
    const expected = known.expectedCalls.expect('a', new AbortController().signal);
    known.received(trigger(), { marker: 'a', intermediaries: {} });

    expect(await expected).toEqual({ marker: 'a', intermediaries: {} });
  });
});
