import { describe, expect, it } from '@jest/globals';
import { ExpectedCalls } from '../../../claire/webhooks';
import { VirtualClock } from '../virtual-clock';

const going = new AbortController().signal;

describe('a test call that is expected', () => {
  it('is that of its marker, and no other', async () => {
    const calls = new ExpectedCalls();
    const expected = calls.expect('a', going);
    calls.received({ marker: undefined, intermediaries: { via: 'an event' } });
    calls.received({ marker: 'b', intermediaries: { via: 'another' } });
    calls.received({ marker: 'a', intermediaries: { via: '1.1 Caddy' } });

    expect(await expected).toEqual({ marker: 'a', intermediaries: { via: '1.1 Caddy' } });
  });

  it('is waited for no longer than it is said', async () => {
    const calls = new ExpectedCalls();
    const tooLate = new AbortController();
    const expected = calls.expect('a', tooLate.signal);
    tooLate.abort();

    expect(await expected).toBeUndefined();
  });

  it('is not waited for where the wait was over before', async () => {
    const calls = new ExpectedCalls();

    expect(await calls.expect('a', AbortSignal.abort())).toBeUndefined();
    const asking = calls.ask(() => Promise.resolve(), new VirtualClock(), AbortSignal.abort());
    expect(await asking).toMatchObject({ call: undefined });
  });
});
