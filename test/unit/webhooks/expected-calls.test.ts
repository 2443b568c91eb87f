import { getEventListeners } from 'node:events';
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

  it('says how long it took once it was asked for, and leaves no timer', async () => {
    const calls = new ExpectedCalls();
    const clock = new VirtualClock();
    await clock.advance(5_000);
    const { signal } = new AbortController();
    const asking = calls.ask(
      async (marker) => {
        await clock.sleep(100);
        void clock.sleep(300).then(() => {
          calls.received({ marker, intermediaries: {} });
        });
      },
      clock,
      signal,
    );

    expect(await clock.run(asking)).toMatchObject({ call: {}, milliseconds: 400 });
    expect(clock.sleeping).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('is given up after fifteen seconds', async () => {
    const clock = new VirtualClock();
    const asking = new ExpectedCalls().ask(() => Promise.resolve(), clock);

    expect(await clock.run(asking)).toEqual({ call: undefined, milliseconds: 15_000 });
  });

  it('is given up when its run is stopped', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const asking = new ExpectedCalls().ask(() => Promise.resolve(), clock, stop.signal);
    void clock.sleep(2_000).then(() => {
      stop.abort();
    });

    expect(await clock.run(asking)).toEqual({ call: undefined, milliseconds: 2_000 });
  });

  it('is not waited for where Claire refuses to make it', async () => {
    const calls = new ExpectedCalls();
    const clock = new VirtualClock();

    await expect(calls.ask(() => Promise.reject(new Error('No')), clock)).rejects.toThrow('No');
    expect(clock.sleeping).toBe(0);
  });
});
