import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { all, appointment, appointments } from './appointments';
import { importingClaire } from './importing-claire';
import { queueingClaire } from './queueing-claire';

describe('a request without a good answer', () => {
  it.each([
    'CLAIRE_RATE_LIMITED',
    'CLAIRE_SERVER_ERROR',
    'CLAIRE_UNAVAILABLE',
    'CLAIRE_NETWORK',
    'CLAIRE_TIMEOUT',
  ] as const)('fails the rows of that request only (%s)', async (code) => {
    const claire = queueingClaire({ fails: (number) => (number === 2 ? code : undefined) });

    const outcomes = await all(run(appointments(300), claire));

    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 100 }, () => 'queued'),
      ...Array.from({ length: 100 }, () => 'failed'),
      ...Array.from({ length: 100 }, () => 'queued'),
    ]);
    expect(outcomes[150]?.error?.code).toBe(code);
  });

  it('says of its rows that Claire may have them, and that to import them again is safe', async () => {
    const lost = { code: 'CLAIRE_TIMEOUT', mayHaveActed: true } as const;
    const claire = importingClaire({ importsFail: () => lost });

    const outcomes = await all(run([appointment(1), appointment(2)], claire));

    const error = {
      code: 'CLAIRE_TIMEOUT',
      message:
        'Claire says CLAIRE_TIMEOUT. Claire may have queued it all the same; to import it again is safe.',
    };
    expect(outcomes).toEqual([
      { location_id: 12, dms_nr: 'A-1', wo_nr: 'WO-1', status: 'failed', error },
      { location_id: 12, dms_nr: 'A-2', wo_nr: 'WO-2', status: 'failed', error },
    ]);
  });
});

describe('a run that is stopped', () => {
  it('sends no further request, and says of each row whether it was sent', async () => {
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
});
