import { describe, expect, it } from '@jest/globals';
import { checkCallers, mayCall, readCallers } from '../../../claire/callers';

const from = (remoteAddress: string, forwardedFor?: string) => ({ remoteAddress, forwardedFor });

describe('who may call a trigger', () => {
  it.each([
    ['anybody, when nothing is set', {}, '203.0.113.9', true],
    ['anybody, with any', { onlyFrom: 'any', otherAddresses: '192.0.2.1' }, '203.0.113.9', true],
    ['Claire in production', { onlyFrom: 'production' }, '34.91.154.69', true],
    ['not its development then', { onlyFrom: 'production' }, '34.91.177.194', false],
    ['Claire in development', { onlyFrom: 'development' }, '34.91.177.194', true],
    ['one of others', { onlyFrom: 'other', otherAddresses: '192.0.2.0/24' }, '192.0.2.7', true],
    [
      'not one beside them',
      { onlyFrom: 'other', otherAddresses: '192.0.2.0/24' },
      '198.51.100.7',
      false,
    ],
    ['nobody, with none of them', { onlyFrom: 'other' }, '192.0.2.7', false],
    ['nobody, with a word that there is not', { onlyFrom: 'all' }, '192.0.2.7', false],
    [
      'nobody, with what is no text',
      { onlyFrom: 'other', otherAddresses: ['192.0.2.7'] },
      '192.0.2.7',
      false,
    ],
  ])('is %s', (_what, entered, address, expected) => {
    expect(mayCall(from(address), readCallers(entered))).toBe(expected);
  });

  it('is read from a trusted proxy, and from no other', () => {
    const entered = { onlyFrom: 'production', trustedProxies: '10.0.0.1' };
    const allowed = readCallers(entered);

    expect(mayCall(from('10.0.0.1', '34.91.154.69'), allowed)).toBe(true);
    expect(mayCall(from('10.0.0.2', '34.91.154.69'), allowed)).toBe(false);
  });
});

const unknownChoice =
  'Only From must be any, production, development or other; with anything else, every call would be refused.';

describe('the setting of allowed callers', () => {
  it.each([
    [{}],
    [{ onlyFrom: 'production', otherAddresses: '' }],
    [
      {
        onlyFrom: 'other',
        otherAddresses: '192.0.2.1, 2001:db8::/32',
        trustedProxies: '10.0.0.0/8',
      },
    ],
  ])('is taken: %j', (entered) => {
    expect(() => {
      checkCallers(entered);
    }).not.toThrow();
  });

  it.each([
    [{ onlyFrom: 'Production' }, unknownChoice],
    [{ onlyFrom: '' }, unknownChoice],
    [{ onlyFrom: ['production'] }, unknownChoice],
    [
      { otherAddresses: 'claire, 192.0.2.1/99' },
      'Other Addresses holds "claire", "192.0.2.1/99", which is no address and no CIDR range.',
    ],
    [
      { trustedProxies: 'proxy' },
      'Trusted Proxies holds "proxy", which is no address and no CIDR range.',
    ],
    [
      { onlyFrom: 'other', otherAddresses: ' ' },
      'Other Addresses is empty, so every call would be refused. Enter at least one address.',
    ],
    [
      { onlyFrom: 'other', otherAddresses: 7 },
      'Other Addresses is empty, so every call would be refused. Enter at least one address.',
    ],
  ])('is refused by the name of its field: %j', (entered, message) => {
    expect(() => {
      checkCallers(entered);
    }).toThrow(expect.objectContaining({ code: 'CLAIRE_INVALID_INPUT', message }));
  });
});
