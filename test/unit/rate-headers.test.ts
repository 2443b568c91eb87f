import { describe, expect, it } from '@jest/globals';
import {
  parseHttpDate,
  parseNumber,
  readRateHeaders,
  readRetryAfter,
} from '../../claire/rate-limit/budget';

const now = Date.parse('2026-03-02T08:00:00Z');
const seconds = (at: number) => String(now / 1000 + at);
const date = (at: number) => new Date(now + at * 1000).toUTCString();

describe('a number in a header', () => {
  it.each([
    ['30', 30],
    [' 30 ', 30],
    ['29.5', 29.5],
    ['0.123456', 0.123_456],
    ['9'.repeat(15), 999_999_999_999_999],
    ['30, 30', 30],
    ['30;w=3600', 30],
    ['30 ;w=1\n2', 30],
    ['30, 30;w=3600 , 30', 30],
    [`30${' '.repeat(98)}`, 30],
  ])('is read: %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    ...[undefined, '', ' ', '-1', '+1', '1e9', '0x10', '.5', '1.', 'x30', '30x', '10, 20'],
    ...['10, 10, 20', '0.1234567', '9'.repeat(16), `30${' '.repeat(99)}`, ';30', ',30'],
  ])('is none: %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('a time in a header', () => {
  it.each([
    [' Mon, 02 Mar 2026 08:00:00 GMT ', '2026-03-02T08:00:00Z'],
    ['monday, 02-mar-26 08:00:00 gmt', '2026-03-02T08:00:00Z'],
    ['Wed, 01 Jan 2020 00:00:00 GMT', '2020-01-01T00:00:00Z'],
    ['Thu, 31 Dec 2099 23:59:59 GMT', '2099-12-31T23:59:59Z'],
  ])('is read: %j', (text, moment) => {
    expect(parseHttpDate(text)).toBe(Date.parse(moment));
  });

  it.each([
    undefined,
    '',
    '2026-03-02T08:00:00Z',
    'Mon, 02 Abc 2026 08:00:00 GMT',
    'Tue, 31 Dec 2019 23:59:59 GMT',
    'Fri, 01 Jan 2100 00:00:00 GMT',
  ])('is none, or in an implausible year: %j', (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});

describe('the rate limit of a response', () => {
  it('is read from its headers, with the reset relative to now', () => {
    const headers = {
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '12.7',
      'x-ratelimit-reset': seconds(60),
      date: date(-1),
    };

    expect(readRateHeaders({ ...headers, date: '' }, now)).toEqual({
      rateLimit: { limit: 100, remaining: 12, resetsIn: 60_000 },
      rate: { limit: 100, remaining: 12, resetsAt: now + 60_000 },
      respondedAt: undefined,
    });
    expect(readRateHeaders(headers, now)).toMatchObject({
      rateLimit: { resetsIn: 61_000 },
      respondedAt: now - 1000,
    });
  });

  it('is not known without headers', () => {
    expect(readRateHeaders({}, now)).toEqual({
      rateLimit: { limit: undefined, remaining: undefined, resetsIn: undefined },
      rate: { limit: undefined, remaining: undefined, resetsAt: undefined },
      respondedAt: undefined,
    });
  });

  it.each([
    ['100', '100', 100, 100],
    ['99', '100', undefined, 100],
    ['0', '0', undefined, 0],
    ['0', '', undefined, undefined],
    ['5', '', 5, undefined],
    ['', '5', undefined, 5],
    ['3600000', '0', 3_600_000, 0],
    ['3600001', '0', undefined, 0],
    ['', '3600001', undefined, undefined],
  ])('has a plausible limit: %j with %j left', (limit, remaining, its, left) => {
    const headers = { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining };

    expect(readRateHeaders(headers, now).rateLimit).toMatchObject({ limit: its, remaining: left });
  });

  it.each([
    ['60', 60_000],
    ['0.0005', 1],
    ['3900', 3_900_000],
    [seconds(0.0005), 1],
    [seconds(3_900), 3_900_000],
  ])('has a reset within the hour, in seconds or as a time: %s', (reset, milliseconds) => {
    const headers = { 'x-ratelimit-reset': reset };

    expect(readRateHeaders(headers, now).rateLimit.resetsIn).toBe(milliseconds);
  });

  it.each([
    '0',
    seconds(0),
    seconds(-59),
    seconds(-60),
    '3901',
    seconds(3_901),
    '1000000000',
    'soon',
  ])('has no reset with %s', (reset) => {
    const headers = { 'x-ratelimit-reset': reset };

    expect(readRateHeaders(headers, now).rateLimit.resetsIn).toBeUndefined();
  });

  it.each([
    [600, 20, 20_000],
    [-3_880, 20, 3_900_000],
    [-3_881, 20, 20_000],
    [79, 20, -59_000],
    [80, 20, 20_000],
  ])('uses the clock of Claire where it is plausible: %d s off', (off, reset, milliseconds) => {
    const headers = { 'x-ratelimit-reset': seconds(reset), date: date(off) };
    const expected = milliseconds > 0 ? milliseconds : undefined;

    expect(readRateHeaders(headers, now).rateLimit.resetsIn).toBe(expected);
  });
});

describe('the wait that Retry-After asks for', () => {
  it.each([
    ['30', 429, 30_000],
    ['0', 429, 0],
    ['0.0001', 503, 1],
    ['3900', 429, 3_900_000],
    ['86400', 503, 86_400_000],
    [date(20), 429, 20_000],
    [date(0), 503, 0],
  ])('is a wait: %s with %d', (text, status, milliseconds) => {
    expect(readRetryAfter({ 'retry-after': text }, now, status)).toBe(milliseconds);
  });

  it.each([
    ['3901', 429],
    ['86401', 503],
    ['soon', 400],
    ['-1', 503],
    [date(-1), 503],
  ])('is none: %s with %d', (text, status) => {
    expect(readRetryAfter({ 'retry-after': text }, now, status)).toBeUndefined();
  });

  it('is relative to the clock of Claire', () => {
    const headers = { 'retry-after': date(620), date: date(600) };

    expect(readRetryAfter(headers, now, 429)).toBe(20_000);
  });

  it('is none where it is missing', () => {
    expect(readRetryAfter({}, now, 429)).toBeUndefined();
  });
});
