import { describe, expect, it } from '@jest/globals';
import {
  toBrokenConnection,
  collectCauses,
  collectCodes,
  findUnsentFailure,
} from '../../claire/http/transport-failure';

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

describe('a request that was certainly not sent', () => {
  const of = (fields: object, message?: string) =>
    findUnsentFailure(collectCauses(error(fields, message)));
  it('is one whose code the platform knows', () => {
    const causes = collectCauses(error({ code: 'UND_ERR_X' }));

    expect(findUnsentFailure(causes, new Map([['UND_ERR_X', 'not accepted']]))).toMatchObject({
      sent: false,
      reason: 'not accepted',
      code: 'UND_ERR_X',
    });
    expect(findUnsentFailure(causes)).toBeUndefined();
  });
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
