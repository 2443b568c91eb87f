import { describe, expect, it } from '@jest/globals';
import {
  claireEventHeader,
  claireSecretHeader,
  eventOf,
  newSecret,
  verify,
} from '../../../claire/webhooks';

const secret = newSecret();

describe('the secret of a webhook', () => {
  it('is 32 random bytes', () => {
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(newSecret()).not.toBe(secret);
  });

  it('lets in the call that carries it', () => {
    expect(verify({ [claireSecretHeader]: secret }, secret)).toBe(true);
  });

  it.each([
    ['no header', {}],
    ['an empty header', { [claireSecretHeader]: '' }],
    ['another secret', { [claireSecretHeader]: newSecret() }],
    ['the beginning of it', { [claireSecretHeader]: secret.slice(0, 63) }],
    ['more than it', { [claireSecretHeader]: `${secret}0` }],
    ['it in capitals', { [claireSecretHeader]: `${secret.slice(0, 63)}G` }],
    ['letters of two bytes', { [claireSecretHeader]: 'é'.repeat(64) }],
    ['the header twice', { [claireSecretHeader]: [secret, secret] }],
    ['a list of one', { [claireSecretHeader]: [secret] }],
    ['it in another header', { authorization: secret }],
  ])('turns away a call with %s', (_what, headers) => {
    expect(verify(headers, secret)).toBe(false);
  });

  it.each([undefined, '', 'short', 'x'.repeat(64)])(
    'lets nobody in while the trigger has no good secret (%s)',
    (stored) => {
      expect(verify({ [claireSecretHeader]: stored }, stored)).toBe(false);
      expect(verify({}, stored)).toBe(false);
    },
  );
});

describe('the event of a call', () => {
  it('is the number in its header', () => {
    expect(eventOf({ [claireEventHeader]: '19' })).toBe(19);
  });

  it.each([undefined, '', '0', '20', '2.0', ' 2', '-1', '1e1', ['2']])(
    'is unknown when the header is %p',
    (value) => {
      expect(eventOf({ [claireEventHeader]: value })).toBeUndefined();
    },
  );
});
