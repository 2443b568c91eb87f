import { describe, expect, it } from '@jest/globals';
import { readIntermediaries } from '../../../claire/callers';

describe('what stood between Claire and us', () => {
  it('is what proxies and tunnels say of themselves, and nothing else', () => {
    const headers = {
      via: '1.1 Caddy',
      'x-forwarded-for': ['34.91.154.69', '10.0.0.2'],
      'cf-ray': '8f0-AMS',
      'x-claire-secret': 'a'.repeat(64),
      authorization: 'Basic abc',
      server: undefined,
    };

    expect(readIntermediaries(headers)).toEqual({
      via: '1.1 Caddy',
      'x-forwarded-for': '34.91.154.69, 10.0.0.2',
      'cf-ray': '8f0-AMS',
    });
  });

  it('is nothing when Claire calls directly', () => {
    expect(readIntermediaries({ host: 'flows.example.com', via: '' })).toEqual({});
  });

  it('is cut short, as a caller may write anything', () => {
    expect(readIntermediaries({ via: 'x'.repeat(1000) }).via).toHaveLength(120);
  });
});
