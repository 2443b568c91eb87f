import { describe, expect, it } from '@jest/globals';
import { toContact } from '../../../claire/contact';
import { driver } from './driver';

describe('the link for the customer', () => {
  const linked = (key: string | undefined, linkTemplate?: string) =>
    toContact({ customer_driver: driver, customcom_key: 'of-the-reception' }, 'driver', {
      key,
      linkTemplate,
    }).link;

  it('is built from the template and the key of the event', () => {
    expect(linked('abc')).toBe('https://mycarcheck.pro/#!/abc');
    expect(linked('abc', 'https://dealer.example/{key}?again={key}')).toBe(
      'https://dealer.example/abc?again=abc',
    );
  });

  it('has the key in a form that cannot change the address', () => {
    expect(linked('a/b?c=$&d#e', 'https://dealer.example/{key}/x')).toBe(
      'https://dealer.example/a%2Fb%3Fc%3D%24%26d%23e/x',
    );
  });

  it('is never made of the key of the reception', () => {
    expect(linked(undefined)).toBeUndefined();
    expect(linked('')).toBeUndefined();
  });
});
