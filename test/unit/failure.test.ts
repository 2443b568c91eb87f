import { describe, expect, it } from '@jest/globals';
import {
  collectCauses,
  collectCodes,
  findUnsentFailure,
  toBrokenConnection,
} from '../../claire/http/exchange';
import { describeTransportFailure, rateLimitedFailure } from '../../claire/http/failure';
import { redactSecrets } from '../../claire/http/redact';
import type { TransportFailure } from '../../claire/ports';

const hide = (text: string): string => redactSecrets(text, ['the-key']);

const failure = (fields: Partial<TransportFailure>) =>
  describeTransportFailure({ failure: 'network', sent: true, reason: 'why', ...fields }, hide);

describe('a request without an answer', () => {
  it.each([
    [{}, 'ambiguous', 'CLAIRE_NETWORK', 'the connection to Claire broke: why'],
    [{ sent: false }, 'not sent', 'CLAIRE_NETWORK', 'Claire cannot be reached: why'],
    [{ failure: 'timeout' }, 'ambiguous', 'CLAIRE_TIMEOUT', 'Claire did not answer in time: why'],
    [{ failure: 'unavailable', sent: false }, 'not sent', 'CLAIRE_UNAVAILABLE', 'maintenance: why'],
    [{ failure: 'too large' }, 'unreadable', 'CLAIRE_BAD_RESPONSE', 'answer is too large: why'],
    [{ failure: 'cancelled', sent: false }, 'final', 'CLAIRE_TIMEOUT', 'it was stopped before'],
    [{ failure: 'cancelled' }, 'unreadable', 'CLAIRE_TIMEOUT', 'it was stopped before'],
  ] as const)('is told: %j is %s, %s', (fields, kind, code, words) => {
    expect(failure(fields)).toMatchObject({
      ...{ kind, code, reason: expect.stringContaining(words) },
      advice: expect.stringMatching(/^\w.+\.$/),
    });
  });

  it('is described without keys, and with the code of Node, however long', () => {
    const { reason } = failure({ reason: 'no, the-key', code: 'ERR_SSL_WRONG_VERSION_NUMBER' });

    expect(reason).toBe('the connection to Claire broke: no, *** (ERR_SSL_WRONG_VERSION_NUMBER)');
  });

  it.each(['', 'A', 'a_key_12', 'E-KEY', `E${'X'.repeat(60)}`, 'ECONNRESET\nthe-key'])(
    'shows no code in an unusual form: %j',
    (code) => {
      expect(failure({ code }).reason).toBe('the connection to Claire broke: why');
    },
  );
});

describe('a wait that is too long', () => {
  const now = Date.parse('2026-11-26T08:00:00Z');

  it.each([
    [0, '1 second', '1'],
    [1_000, '1 second', '1'],
    [1_001, '2 seconds', '2'],
    [119_000, '119 seconds', '119'],
    [120_000, '2 minutes', '120'],
    [121_000, '3 minutes', '121'],
  ])('of %d ms is shown as %s', (wait, length, seconds) => {
    const failure = rateLimitedFailure(wait, now, 429);

    expect(failure.reason).toContain(`(in ${length})`);
    expect(failure.advice).toBe(`Set Max Wait to ${seconds} seconds or more, or run this later.`);
    expect(failure).toMatchObject({ kind: 'final', code: 'CLAIRE_RATE_LIMITED', status: 429 });
  });

  it('names the time of its end, and no status where Claire was not asked', () => {
    const failure = rateLimitedFailure(60_000, now, undefined);

    expect(failure.reason).toContain('until 2026-11-26 08:01:00 UTC');
    expect(failure).toMatchObject({ resetsIn: 60_000, resetsAt: now + 60_000 });
    expect(failure).not.toHaveProperty('status');
  });
});

const error = (fields: object, message = 'x'): Error => Object.assign(new Error(message), fields);

describe('the causes of an error', () => {
  it('are itself, its cause and what Node collected, from the outside in', () => {
    const inner = error({ code: 'ECONNREFUSED' });
    const other = error({ code: 'ETIMEDOUT' });
    const outer = error({ code: 'ERR_BAD', cause: error({ errors: [inner, other] }) });

    expect(collectCodes(collectCauses(outer))).toEqual(['ERR_BAD', 'ECONNREFUSED', 'ETIMEDOUT']);
  });

  it('are collected six deep at most, so that an error that is its own cause ends', () => {
    const circle = error({ code: 'ELOOP' });
    circle.cause = circle;

    expect(collectCauses(circle)).toHaveLength(6);
  });

  it('are twenty at most of those that Node collected', () => {
    const errors = Array.from({ length: 50 }, () => error({}));

    expect(collectCauses(error({ errors }))).toHaveLength(21);
    expect(collectCauses(error({ errors: 'none' }))).toHaveLength(1);
  });

  it.each([undefined, null, 'ECONNREFUSED', 5])('are none of %s', (thrown) => {
    expect(collectCauses(thrown)).toEqual([]);
  });

  it('have no code where it is no text', () => {
    expect(collectCodes(collectCauses(error({ code: 42 })))).toEqual([]);
  });
});

it('a request that was certainly not sent is one whose code the platform knows', () => {
  const causes = collectCauses(error({ code: 'UND_ERR_X' }));

  expect(findUnsentFailure(causes, new Map([['UND_ERR_X', 'not accepted']]))).toMatchObject({
    sent: false,
    reason: 'not accepted',
    code: 'UND_ERR_X',
  });
  expect(findUnsentFailure(causes)).toBeUndefined();
});

describe('a connection that broke', () => {
  it.each([undefined, 'ECONNRESET', ''])('has the plain reason for %j', (code) => {
    expect(toBrokenConnection(code)).toEqual({
      failure: 'network',
      sent: true,
      reason: 'no whole answer came',
      code,
    });
  });

  it('says so when the response is not HTTP', () => {
    expect(toBrokenConnection('HPE_INVALID_CONSTANT').reason).not.toBe('no whole answer came');
  });
});
