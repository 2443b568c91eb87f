import { describe, expect, it } from '@jest/globals';
import { call, keyNamed, start } from './claire';

const begin = Date.UTC(2026, 0, 12, 9);
const hour = 3_600_000;

describe('The rate limit', () => {
  it('is told on every answer, with the end of the window in epoch seconds', async () => {
    const claire = await start({ rateLimit: 10, now: () => begin });
    const answers = [
      await call(claire, 'GET /v1/tags'),
      await call(claire, 'GET /v1/appointments/1'),
      await call(claire, 'GET /v1/nowhere'),
      await call(claire, 'POST /v1/tags'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 405]);
    const left = answers.map(({ headers }) => headers.get('x-ratelimit-remaining'));
    expect(left.join()).toBe('9,8,7,6');
    for (const { headers } of answers) {
      expect(headers.get('x-ratelimit-limit')).toBe('10');
      expect(headers.get('x-ratelimit-reset')).toBe(String((begin + hour) / 1000));
      expect(headers.get('date')).toBe('Mon, 12 Jan 2026 09:00:00 GMT');
    }
  });

  it('answers 429 when the hour is used up, and begins anew with the next', async () => {
    let now = begin;
    const claire = await start({ rateLimit: 2, now: () => now });
    const statuses = [];
    for (let sent = 0; sent < 3; sent++) statuses.push((await call(claire, 'GET /v1/tags')).status);
    now += hour;
    const fresh = await call(claire, 'GET /v1/tags');
    expect(statuses).toEqual([200, 200, 429]);
    expect(fresh.status).toBe(200);
    expect(fresh.headers.get('x-ratelimit-remaining')).toBe('1');
  });

  it('counts each key alone, and unknown keys not at all', async () => {
    const claire = await start({ rateLimit: 2 });
    await call(claire, 'GET /v1/tags');
    await call(claire, 'GET /v1/tags', { key: 'unknown' });
    const other = await call(claire, 'GET /v1/tags', { key: keyNamed(claire, 'Another dealer') });
    expect(other.headers.get('x-ratelimit-remaining')).toBe('1');
    const own = await call(claire, 'GET /v1/tags');
    expect(own.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(own.status).toBe(200);
  });
});
