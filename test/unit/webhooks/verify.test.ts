import { describe, expect, it } from '@jest/globals';
import {
  claireEventHeader,
  claireSecretHeader,
  readEventHeader,
  hashSecret,
  verify,
} from '../../../claire/webhooks';
import { hasSecretForm, createSecret } from '../../../claire/webhooks/secret';

const secret = createSecret();
const kept = hashSecret(secret);

describe('the secret of a webhook', () => {
  it('is 32 random bytes', () => {
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(createSecret()).not.toBe(secret);
  });

  it('accepts the delivery that carries it, whichever stored hash is its own', () => {
    const others = [hashSecret(createSecret()), hashSecret(createSecret())];
    const headers = { [claireSecretHeader]: secret };

    expect(verify(headers, [kept])).toBe(true);
    expect(verify(headers, [kept, ...others])).toBe(true);
    expect(verify(headers, [...others, kept])).toBe(true);
    expect(verify(headers, others)).toBe(false);
  });

  it.each([
    ['no header', {}],
    ['an empty header', { [claireSecretHeader]: '' }],
    ['another secret', { [claireSecretHeader]: createSecret() }],
    ['the beginning of it', { [claireSecretHeader]: secret.slice(0, 63) }],
    ['more than it', { [claireSecretHeader]: `${secret}0` }],
    ['a letter that no secret has', { [claireSecretHeader]: `${secret.slice(0, 63)}G` }],
    ['letters of two bytes', { [claireSecretHeader]: 'é'.repeat(64) }],
    ['the header twice', { [claireSecretHeader]: [secret, secret] }],
    ['a list of one', { [claireSecretHeader]: [secret] }],
    ['it in another header', { authorization: secret }],
    ['what is kept of it', { [claireSecretHeader]: kept }],
  ])('refuses a delivery with %s', (_what, headers) => {
    expect(verify(headers, [kept])).toBe(false);
  });

  it.each([
    ['no hash', []],
    ['an empty one', ['']],
    ['the secret itself', [secret]],
    ['the beginning of one', [kept.slice(0, 63)]],
    ['more than one', [`${kept}0`]],
    ['letters of two bytes', ['é'.repeat(64), 'é'.repeat(32)]],
  ])('accepts no delivery while %s is stored', (_what, hashes) => {
    expect(verify({ [claireSecretHeader]: secret }, hashes)).toBe(false);
    expect(verify({ [claireSecretHeader]: hashes[0] }, hashes)).toBe(false);
    expect(verify({}, hashes)).toBe(false);
  });
});

describe('the event of a delivery', () => {
  it('is the number in its header', () => {
    expect(readEventHeader({ [claireEventHeader]: '19' })).toBe(19);
  });

  it('may be a number that this package does not know', () => {
    expect(readEventHeader({ [claireEventHeader]: '20' })).toBe(20);
  });

  it.each([undefined, '', '0', '02', '2.0', ' 2', '-1', '1e1', '9'.repeat(10), ['2']])(
    'is unknown when the header is %p',
    (value) => {
      expect(readEventHeader({ [claireEventHeader]: value })).toBeUndefined();
    },
  );
});

describe('the form of our secrets', () => {
  it('is distinguished from a text that contains one', () => {
    expect(hasSecretForm(secret)).toBe(true);
    expect([`${secret}0`, `0${secret}`, secret.slice(1)].filter(hasSecretForm)).toEqual([]);
  });
});
