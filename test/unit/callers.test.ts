import { describe, expect, it } from '@jest/globals';
import {
  isWithin,
  findSourceAddress,
  checkCallers,
  mayCall,
  readCallers,
  readIntermediaries,
} from '../../claire/callers';

describe('the source address', () => {
  it('is the other end of the connection when no proxy is trusted', () => {
    const caller = { remoteAddress: '203.0.113.9', forwardedFor: '34.91.154.69' };
    expect(findSourceAddress(caller, [])).toBe('203.0.113.9');
  });

  it('is the last hop that is not a trusted proxy, so a forged one is not believed', () => {
    const caller = {
      remoteAddress: '::ffff:10.0.0.2',
      forwardedFor: ['34.91.154.69, 203.0.113.9', '10.0.0.3'],
    };
    expect(findSourceAddress(caller, ['10.0.0.0/8'])).toBe('203.0.113.9');
  });

  it.each([
    ['34.91.154.69:51234', '34.91.154.69'],
    ['[2001:db8::1]:51234', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
  ])('is read of %s, as some proxies add the port', (forwardedFor, address) => {
    const caller = { remoteAddress: '10.0.0.2', forwardedFor: `${forwardedFor}, 10.0.0.3:443` };
    expect(findSourceAddress(caller, ['10.0.0.0/8'])).toBe(address);
  });

  it.each([
    ['nothing is known of it', undefined, undefined],
    ['the proxy itself calls', '10.0.0.2', undefined],
    ['only proxies are named', '10.0.0.2', '10.0.0.3, 10.0.0.4'],
  ])('is none when %s', (_, remoteAddress, forwardedFor) => {
    expect(findSourceAddress({ remoteAddress, forwardedFor }, ['10.0.0.0/8'])).toBe('');
  });
});

describe('address ranges', () => {
  it.each([
    ['34.91.154.69', '34.91.154.69', true],
    ['::ffff:34.91.154.69', '34.91.154.69', true],
    ['10.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '0.0.0.0/0', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1', true],
    ['::1', '::1/128', true],
    ['1:2:3:4:5:6:7:0', '1:2:3:4:5:6:7::', true],
    ['34.91.154.70', '34.91.154.69', false],
    ['11.0.0.1', '10.0.0.0/8', false],
    ['2001:db9::1', '2001:db8::/32', false],
    ['::1', '0.0.0.0/0', false],
    ['', '0.0.0.0/0', false],
    ['unknown', 'unknown', false],
    ['1.2.3.4', 'unknown', false],
    ['x::ffff:1.2.3.4', '1.2.3.4', false],
    ['::ffff:1.2.3.4.5', '1.2.3.4', false],
    ['1.2.3.4x', '1.2.3.4', false],
    ['1.2.3', '1.2.3.0/24', false],
  ])('%s is within %s: %s', (address, range, expected) => {
    expect(isWithin(address, [range])).toBe(expected);
  });

  it('that cannot be read are named', () => {
    const ranges = [
      ...['10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.0/8x', '10.0.0.0/x8', '::/129', 'x'],
      ...['300.1.1.1', '10.0.0.256', '10.0.0.1.2', '10.0.0.1x', '10.0.0.x1'],
      ...['10.0.0.0/+8', '10.0.0.0/0x8', '10.0.0.0x1', '10.0.0.+1'],
      ...['1::2::3', '1:2', '1:2:3:4:5:6:7:8::', '1:2:3:4:5:6:7:8:9'],
      ...['g1::2', '1g::2', '1::g', '12345::1'],
    ];
    const otherAddresses = [...ranges, '10.0.0.0/8', '::1'].join(' ');
    expect(() => {
      checkCallers({ otherAddresses });
    }).toThrow(`holds "${ranges.join('", "')}", which`);
  });

  it('are separated by commas, spaces or lines', () => {
    const otherAddresses = ' 10.0.0.1,10.0.0.2\n::1 ';
    const { addresses } = readCallers({ onlyFrom: 'other', otherAddresses });
    expect(addresses).toEqual(['10.0.0.1', '10.0.0.2', '::1']);
  });
});

const from = (remoteAddress: string, forwardedFor?: string) => ({ remoteAddress, forwardedFor });

describe('who may call a trigger', () => {
  it.each([
    ['anybody, when nothing is set', {}, '203.0.113.9', true],
    ['anybody, with any', { onlyFrom: 'any', otherAddresses: '192.0.2.1' }, '203.0.113.9', true],
    ['Claire in production', { onlyFrom: 'production' }, '34.91.154.69', true],
    ['not its development then', { onlyFrom: 'production' }, '34.91.177.194', false],
    ['Claire in development', { onlyFrom: 'development' }, '34.91.177.194', true],
    ['one of others', { onlyFrom: 'other', otherAddresses: '192.0.2.0/24' }, '192.0.2.7', true],
    ['not another', { onlyFrom: 'other', otherAddresses: '192.0.2.0/24' }, '198.51.100.7', false],
    ['nobody, with none of them', { onlyFrom: 'other' }, '192.0.2.7', false],
    ['nobody, with a word that there is not', { onlyFrom: 'all' }, '192.0.2.7', false],
    ['nobody, by a list', { onlyFrom: 'other', otherAddresses: ['192.0.2.7'] }, '192.0.2.7', false],
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
    [{ onlyFrom: 'other', otherAddresses: '192.0.2.1, 2001:db8::/32', trustedProxies: '10.0.0.1' }],
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
    [{ trustedProxies: 'x' }, 'Trusted Proxies holds "x", which is no address and no CIDR range.'],
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
