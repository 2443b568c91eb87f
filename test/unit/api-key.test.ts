import { describe, expect, it } from '@jest/globals';
import { findApiKeyFault, fingerprintAccount, redactApiKey } from '../../claire/api-key';

describe('an API key', () => {
  it.each([
    ['', 'missing'],
    ['sk-1~!', undefined],
    ['a', undefined],
    [' sk-1', 'unreadable'],
    ['sk-1\n', 'unreadable'],
    ['sk 1', 'unreadable'],
    ['sk-é', 'unreadable'],
    ['••••', 'unreadable'],
  ])('%j is %s', (apiKey, fault) => {
    expect(findApiKeyFault(apiKey)).toBe(fault);
  });

  it('is hidden wherever it stands in a text', () => {
    expect(redactApiKey('sk-1')('key sk-1, again sk-1')).toBe('key ***, again ***');
  });
});

describe('an account', () => {
  it('is another with another key or address, and does not show the key', () => {
    const accounts = [
      fingerprintAccount('https://claire.test', 'sk-1'),
      fingerprintAccount('https://claire.test', 'sk-2'),
      fingerprintAccount('https://other.test', 'sk-1'),
    ];

    expect(new Set(accounts).size).toBe(3);
    expect(accounts[0]).toBe(fingerprintAccount('https://claire.test', 'sk-1'));
    expect(accounts).toEqual(accounts.map(() => expect.stringMatching(/^[\da-f]{64}$/)));
  });
});
