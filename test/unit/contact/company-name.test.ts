import { describe, expect, it } from '@jest/globals';
import { isCompanyName } from '../../../claire/contact/greeting';

describe('a surname', () => {
  it.each([
    ['Firma', 'Smit', null],
    ['Aan de firma', 'Smit', null],
    [null, 'Bakkerij Smit', 'Bakkerij Smit'],
    [null, 'Garage Smit B.V.', null],
    ['Herr', 'Schröder GmbH', 'Schröder'],
  ])('is a company’s: %p %p at %p', (title, surname, company) => {
    expect(isCompanyName({ title, surname, company })).toBe(true);
  });

  it.each([
    ['Mevr.', 'Vermeulen', 'Lease BV'],
    [null, 'Bv Smit', null],
    [null, null, null],
    ['Firma', null, 'Bakkerij Smit'],
  ])('is a person’s, or none: %p %p at %p', (title, surname, company) => {
    expect(isCompanyName({ title, surname, company })).toBe(false);
  });
});
