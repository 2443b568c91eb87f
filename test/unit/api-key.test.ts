import { describe, expect, it } from '@jest/globals';
import { findApiKeyFault, fingerprintAccount } from '../../claire/accounts';
import { guardedRedact, redactApiKey } from '../../claire/http/redact';

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

  it.each([
    ['JSON', String.raw`a\"b\\c/d+e&f`],
    ['the JSON of PHP', String.raw`a\"b\\c\/d+e&f`],
    ['the JSON of Go', String.raw`a\"b\\c/d+e\u0026f`],
    ['an address', 'a%22b%5Cc%2Fd%2Be%26f'],
    ['an address in small letters', 'a%22b%5cc%2fd%2be%26f'],
    ['a page', 'a&#34;b\\c/d+e&amp;f'],
    ['a page in words', 'a&quot;b\\c/d+e&amp;f'],
  ])('is hidden as %s writes it', (_where, written) => {
    expect(redactApiKey(String.raw`a"b\c/d+e&f`)(`no ${written}, sorry`)).toBe('no ***, sorry');
  });

  it('is not shown in a text that cannot be redacted', () => {
    const hide = guardedRedact(() => {
      throw new Error('no expression');
    });

    expect(hide('the key')).toBe('***');
    expect(guardedRedact((text) => text.toUpperCase())('safe')).toBe('SAFE');
  });

  it.each(['k', '$&', '.*', '(a|b)+', '***', '[', '\\'])('may be any text: %s', (apiKey) => {
    expect(redactApiKey(apiKey)(`no (${apiKey}).`)).toBe('no (***).');
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
