import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '../../claire/errors';
import { toLoadSign } from '../../claire/http/call';
import { noRateHeaders } from '../../claire/rate-limit/budget';
import { operations } from '../../claire/resources';

const url = 'https://claire.example.com';
const request = { method: 'GET', url, headers: {} } as const;
const call = { operation: operations.car.get, request };

const failed = (code: ErrorCode, fields: { status?: number; stopped?: boolean } = {}) => {
  const failure = { kind: 'ambiguous', code, reason: 'it failed', advice: 'Try again.' } as const;
  return toLoadSign(call, { ...failure, ...fields, ...noRateHeaders });
};

const answered = (size: number, body?: string) => {
  const sent = { ...request, ...(body === undefined ? {} : { body }) };
  return toLoadSign({ ...call, request: sent }, { data: {}, size, ...noRateHeaders });
};

describe('what an attempt shows of the load of a server', () => {
  it.each([
    ['CLAIRE_RATE_LIMITED', 429],
    ['CLAIRE_SERVER_ERROR', 502],
    ['CLAIRE_UNAVAILABLE', 503],
    ['CLAIRE_SERVER_ERROR', 504],
    ['CLAIRE_NETWORK', undefined],
    ['CLAIRE_TIMEOUT', undefined],
    ['CLAIRE_UNAVAILABLE', undefined],
  ] as const)('is too much of it after %s with status %s', (code, status) => {
    expect(failed(code, status === undefined ? {} : { status })).toBe('overload');
  });

  it.each([
    ['CLAIRE_NOT_FOUND', 404],
    ['CLAIRE_SERVER_ERROR', 500],
    ['CLAIRE_BAD_RESPONSE', 200],
  ] as const)('is nothing after %s with status %d', (code, status) => {
    expect(failed(code, { status })).toBeUndefined();
  });

  it('is nothing after a call that the user stopped', () => {
    expect(failed('CLAIRE_TIMEOUT', { stopped: true })).toBeUndefined();
  });

  it('is of a kind with answers of the same operation that carry about as much', () => {
    expect(answered(1_000)).toEqual({ kind: 'car.get 5' });
    expect(answered(1_200)).toEqual(answered(1_000));
    expect(answered(100_000)).not.toEqual(answered(1_000));
    expect(answered(0, 'x'.repeat(1_000))).toEqual(answered(1_000));
  });
});
