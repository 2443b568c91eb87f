import { describe, expect, it } from '@jest/globals';
import { hasSecret } from '../../tools/scripts/steps/release-checks';

// In parts, as the check reads this file too.
const secrets = [
  ['-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEow'],
  ['npm', `_${'a1B2'.repeat(9)}`],
  ['ghp', `_${'a1B2'.repeat(9)}`],
  ['AK', 'IAIOSFODNN7EXAMPLE'],
];

describe('the search for secrets', () => {
  it.each(secrets)('finds %s…', (...parts) => {
    expect(hasSecret(`const key = '${parts.join('')}';`)).toBe(true);
  });

  it('lets the keys of the sandbox pass, which everybody knows', () => {
    expect(hasSecret('claire-sandbox-key-of-all-locations-51')).toBe(false);
  });
});
