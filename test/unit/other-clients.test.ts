import { describe, expect, it } from '@jest/globals';
import { LeakyBucket } from '../../claire/rate-limit/budget';
import { ImplausibleHeaders, readRateHeaders } from '../../claire/rate-limit/rate-headers';

describe('the recent use of a caller', () => {
  it('rises by one with each use, up to its capacity, and leaks with time', () => {
    const bucket = new LeakyBucket(3, 1000);
    const levels = [0, 0, 500, 500, 500].map((now) => {
      bucket.add(now);
      return bucket.levelAt(now);
    });

    expect(levels).toEqual([1, 2, 2.5, 3, 3]);
    expect([1500, 3500, 9000].map((now) => bucket.levelAt(now))).toEqual([2, 0, 0]);
  });

  it('says when it has leaked to a level', () => {
    const bucket = new LeakyBucket(10, 2000);
    for (const now of [0, 0, 0]) bucket.add(now);

    expect(bucket.drainsTo(1, 1000)).toBe(4000);
    expect(bucket.drainsTo(0, 1000)).toBe(6000);
    expect(bucket.drainsTo(9, 1000)).toBe(1000);
  });
});

describe('an implausible header', () => {
  const end = 'x'.repeat(300);
  const logged: string[] = [];
  const log = {
    debug: () => undefined,
    warn: (message: string, facts?: unknown) =>
      void logged.push(`${message} ${JSON.stringify(facts)}`),
  };
  /** Shows the length of its input. */
  const hide = (text: string) => text.replace('key', String(text.length));

  it('is logged once for each name, shortened and without secrets', () => {
    const implausible = new ImplausibleHeaders();
    const headers = { 'x-ratelimit-limit': `key${end}`, 'x-ratelimit-reset': 'soon' };
    const { rateLimit } = readRateHeaders(headers, 0);

    for (let at = 0; at < 3; at += 1) {
      implausible.warn({ status: 200, headers, body: '' }, 0, rateLimit, { log, redact: hide });
      implausible.warnAboutZero(log);
    }

    const rest = 'is not believed: no hour can hold it. This is told once.';
    expect(logged).toEqual([
      `Claire's x-ratelimit-limit ${rest} {"value":"200${'x'.repeat(37)}"}`,
      `Claire's x-ratelimit-reset ${rest} {"value":"soon"}`,
      `Claire's x-ratelimit-remaining ${rest} {"value":"0"}`,
    ]);
  });
});
