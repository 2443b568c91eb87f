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
    ['CLAIRE_RATE_LIMITED', { status: 429 }, 'overload'],
    ['CLAIRE_SERVER_ERROR', { status: 502 }, 'overload'],
    ['CLAIRE_UNAVAILABLE', { status: 503 }, 'overload'],
    ['CLAIRE_SERVER_ERROR', { status: 504 }, 'overload'],
    ['CLAIRE_NETWORK', {}, 'overload'],
    ['CLAIRE_TIMEOUT', {}, 'overload'],
    ['CLAIRE_UNAVAILABLE', {}, 'overload'],
    ['CLAIRE_NOT_FOUND', { status: 404 }, undefined],
    ['CLAIRE_SERVER_ERROR', { status: 500 }, undefined],
    ['CLAIRE_BAD_RESPONSE', { status: 200 }, undefined],
    ['CLAIRE_TIMEOUT', { stopped: true }, undefined],
  ] as const)('after %s with %j is %s', (code, fields, sign) => {
    expect(failed(code, fields)).toBe(sign);
  });

  it('is of a kind with answers of the same operation that carry about as much', () => {
    expect(answered(1_000)).toEqual({ kind: 'car.get 5' });
    expect(answered(1_200)).toEqual(answered(1_000));
    expect(answered(100_000)).not.toEqual(answered(1_000));
    expect(answered(0, 'x'.repeat(1_000))).toEqual(answered(1_000));
  });
});
