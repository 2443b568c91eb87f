import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointments, statuses } from './appointments';
import { importingClaire, type ImportingClaire } from './importing-claire';
import { queueingClaire } from './queueing-claire';
import { importListening, importWaiting } from './waiting';

function stopAfter(claire: ImportingClaire, milliseconds: number): AbortSignal {
  const stop = new AbortController();
  void claire.clock.sleep(milliseconds).then(() => {
    stop.abort();
  });
  return stop.signal;
}

const ways = [
  ['confirmation', importWaiting],
  ['reasons', importListening],
] as const;

describe('stopping an import that waits', () => {
  it.each(ways)('says at once of each row that it is unknown (%s)', async (waitFor, importing) => {
    const claire = importingClaire({ delay: 10_000 });
    const signal = stopAfter(claire, 2_500);

    const outcomes = await importing(claire, appointments(3), { signal });

    expect(claire.clock.now()).toBe(Date.parse('2026-03-02T08:00:02.500Z'));
    expect(statuses(outcomes)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed']);
    expect(outcomes[0]).toMatchObject({
      queued_at: '2026-03-02T08:00:00.000Z',
      day: '2026-11-25',
      error: { code: 'CLAIRE_TIMEOUT' },
    });
    expect(outcomes[0]?.error?.message).toContain(
      'the run was stopped before its import was confirmed',
    );
    expect(claire.polls).toHaveLength(waitFor === 'confirmation' ? 2 : 0);
    expect(claire.subscribers).toBe(0);
  });

  it.each(ways)('leaves nothing at the signal when it ends itself (%s)', async (_, importing) => {
    const claire = importingClaire();
    const { signal } = new AbortController();

    await importing(claire, appointments(300), { signal });

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it.each([
    ['a wait for its first poll', 500],
    ['a poll without a response', 2_500],
  ])('ends %s, before the outcomes are read', async (_, milliseconds) => {
    const claire = importingClaire({ delay: 0, pollsHang: () => true });
    const signal = stopAfter(claire, milliseconds);
    const outcomes = run(appointments(2), claire, { wait: { clock: claire.clock }, signal });

    const first = await claire.clock.run(outcomes.next());
    await claire.clock.advance(0);

    expect(first.value).toMatchObject({ status: 'unconfirmed' });
    expect(claire.clock.sleeping).toBe(0);
    await outcomes.return();
  });

  it('keeps each outcome as it is when the response of a poll still comes', async () => {
    const claire = importingClaire({ delay: 0, latency: 1_000 });
    const signal = stopAfter(claire, 2_500);
    const options = { wait: { clock: claire.clock }, signal, rows: { groupRows: true } };
    const outcomes = run(appointments(2), claire, options);

    await claire.clock.run(outcomes.next());
    await claire.clock.advance(1_000);
    const second = await outcomes.next();

    expect(claire.polls.map(({ at }) => at)).toEqual([2_000]);
    expect(second.value).toMatchObject({ status: 'unconfirmed', rows: [1] });
    await outcomes.return();
  });

  it('polls for nothing when the platform never starts to listen', async () => {
    const claire = importingClaire();
    const results = { ...claire.results, listen: () => new Promise<void>(() => undefined) };
    const signal = stopAfter(claire, 100);

    const outcomes = await importWaiting(claire, appointments(2), { results, signal });

    expect(statuses(outcomes)).toEqual(['failed', 'failed']);
    expect(outcomes[0]?.error?.message).toContain('was not sent');
    expect(claire.imports).toEqual([]);
  });
});

it('says that rows were not sent when they are stopped in the queue of requests', async () => {
  const timeout = { code: 'CLAIRE_TIMEOUT', mayHaveActed: false } as const;
  const claire = importingClaire({ latency: 1_000, importsFail: () => timeout });

  const outcomes = await importWaiting(claire, appointments(2), { signal: stopAfter(claire, 500) });

  expect(statuses(outcomes)).toEqual(['failed', 'failed']);
  expect(outcomes[0]?.error?.message).toContain('was not sent');
});

describe('a confirmation whose polls fail', () => {
  it.each([
    'CLAIRE_RATE_LIMITED',
    'CLAIRE_SERVER_ERROR',
    'CLAIRE_NETWORK',
    'CLAIRE_BAD_RESPONSE',
  ] as const)('polls again after %s', async (code) => {
    const claire = importingClaire({ pollsFail: (number) => (number < 4 ? code : undefined) });

    expect(statuses(await importWaiting(claire, appointments(2)))).toEqual([
      'imported',
      'imported',
    ]);
    expect(claire.polls.map(({ at }) => at / 1000)).toEqual([1, 2, 4, 8]);
  });

  it('says why at the end when no poll succeeds', async () => {
    const claire = importingClaire({ pollsFail: () => 'CLAIRE_UNAVAILABLE' });

    const [outcome] = await importWaiting(claire, appointments(2), { atMost: 10 });

    expect(outcome).toMatchObject({
      status: 'unconfirmed',
      error: { code: 'CLAIRE_UNAVAILABLE' },
      day: '2026-11-25',
    });
    expect(outcome?.error?.message).toContain('could not be checked. Claire says');
    expect(claire.polls.at(-1)?.at).toBe(10_000);
  });

  it.each(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_BAD_REQUEST'] as const)(
    'does not ask again after %s',
    async (code) => {
      const claire = importingClaire({ pollsFail: () => code });

      const outcomes = await importWaiting(claire, appointments(2));

      expect(statuses(outcomes)).toEqual(['unconfirmed', 'unconfirmed']);
      expect(outcomes[0]?.error).toMatchObject({ code });
      expect(claire.polls).toHaveLength(1);
      expect(claire.clock.now()).toBe(Date.parse('2026-03-02T08:00:01Z'));
    },
  );

  it('waits for the rate limit no longer than the rows have time', async () => {
    const claire = importingClaire({ delay: Infinity });

    await importWaiting(claire, appointments(2));

    const waits = claire.polls.map(({ maxWait }) => maxWait);
    const ofLookUps = [1, 1];
    expect(waits).toEqual([59, 58, 56, 52, 44, 28, 12, 1, ...ofLookUps]);
  });

  it('waits for the rate limit no longer than the user lets it', async () => {
    const claire = importingClaire({ delay: Infinity });

    await importWaiting(claire, appointments(2), { maxWait: 30, atMost: 300 });

    expect(new Set(claire.polls.map(({ maxWait }) => maxWait))).toEqual(new Set([30, 28, 12, 1]));
  });

  it('ends with a timeout where a poll gets no response', async () => {
    const claire = importingClaire({ pollsHang: () => true });

    const [outcome] = await importWaiting(claire, appointments(2));

    expect(outcome).toMatchObject({ status: 'unconfirmed', error: { code: 'CLAIRE_TIMEOUT' } });
    expect(outcome?.error?.message).toContain('Claire gave no answer in time');
    expect(claire.clock.now()).toBe(Date.parse('2026-03-02T08:01:10Z'));
  });
});

it('a run that is stopped sends no further request, and says of each row whether it was sent', async () => {
  const stop = new AbortController();
  const claire = queueingClaire({
    latency: () => {
      if (claire.requests.length === 3) stop.abort();
      return Promise.resolve();
    },
  });

  const outcomes = await all(run(appointments(1_500), claire, { signal: stop.signal }));

  const sent = 100 * claire.requests.length;
  expect(sent).toBeLessThan(1_000);
  expect(outcomes.slice(0, sent).every(({ status }) => status === 'queued')).toBe(true);
  expect(outcomes.slice(sent).every(({ status }) => status === 'failed')).toBe(true);
  expect(outcomes).toHaveLength(1_500);
  expect(outcomes[sent]?.error).toEqual({
    code: 'CLAIRE_TIMEOUT',
    message:
      'The appointment was not sent. The import was stopped before its turn. ' +
      'Import it again if it was not meant to stop.',
  });
});
