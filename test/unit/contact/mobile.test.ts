import { describe, expect, it } from '@jest/globals';
import { type Country, europeanCountries } from '../../../claire/contact';
import { findCountry, findMobile, readMobileNumber } from '../../../claire/contact/mobile';

const read = (number: string, ...countries: (Country | undefined)[]) =>
  findMobile([number], countries.length === 0 ? ['NL'] : countries);

describe('a mobile number', () => {
  it.each([
    ['06 12345678', 'NL', '+31612345678'],
    ['(06) 12 34 56 78', 'NL', '+31612345678'],
    ['+31 (0)6 12345678', 'NL', '+31612345678'],
    ['0031612345678', 'BE', '+31612345678'],
    ['31612345678', 'NL', '+31612345678'],
    ['06/12345678', 'NL', '+31612345678'],
    ['0475/12.34.56', 'BE', '+32475123456'],
    ['0171 3920001', 'DE', '+491713920001'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['347 123 4567', 'IT', '+393471234567'],
    ['+49 171 3920001', 'NL', '+491713920001'],
    ['0664 1234567', 'AT', '+436641234567'],
    ['+90 532 123 45 67', 'NL', '+905321234567'],
    [' 0031612345678', 'BE', '+31612345678'],
    ['(+31) 6 12345678', 'NL', '+31612345678'],
    ['[+31] 612345678', 'NL', '+31612345678'],
    ["'0612345678", 'NL', '+31612345678'],
    ['="0612345678"', 'NL', '+31612345678'],
    ['06-12345678*', 'NL', '+31612345678'],
    ['tel:+31612345678', 'BE', '+31612345678'],
    ['Tel. 06-12345678', 'NL', '+31612345678'],
    ['GSM: 0475 12 34 56', 'BE', '+32475123456'],
    ['0612345678 zakelijk', 'NL', '+31612345678'],
    ['06 12345678 (privé)', 'NL', '+31612345678'],
    ['06-12345678 (w)', 'NL', '+31612345678'],
    ['thuis 010-1234567 / 0612345678 werk', 'NL', '+31612345678'],
    ['٠٦١٢٣٤٥٦٧٨', 'NL', '+31612345678'],
    ['０６１２３４５６７８', 'NL', '+31612345678'],
    ['07700 900123', 'GB', '+447700900123'],
    ['621 123 456', 'LU', '+352621123456'],
  ] as const)('%s in %s becomes %s', (number, country, e164) => {
    expect(read(number, country)).toEqual({ mobileE164: e164 });
  });

  it.each([
    ['030 1234567', 'landLine'],
    ['+1 202 555 0123', 'otherCountry'],
    ['+971 50 123 4567', 'otherCountry'],
    ['06-12345678 (vrouw)', 'letters'],
    ['fax 0612345678', 'letters'],
    ['onbekend', 'letters'],
    ['06-1234567O', 'letters'],
    ['6,12E+08', 'letters'],
    ['06 1234567', 'tooShort'],
    ['06 1', 'tooShort'],
    ['1', 'tooShort'],
    ['06 12345678'.padEnd(41), 'tooLong'],
    ['06 123456789012345', 'tooLong'],
    ['0'.repeat(1000), 'tooLong'],
    ['0900 1234', 'notMobile'],
    ['00000000', 'notANumber'],
    ['06 0000 0000', 'notANumber'],
    ['+491700000000', 'notANumber'],
    ['?', 'notANumber'],
    ['+0 +1 202', 'notANumber'],
  ])('%s cannot be used: %s', (number, code) => {
    expect(read(number)).toEqual({
      mobileE164: null,
      mobileProblem: { code, message: expect.stringMatching(/^The mobile number .{10,}/) },
    });
  });

  it('needs a country, unless it brings one', () => {
    expect(read('0612345678', undefined).mobileProblem?.code).toBe('unknownCountry');
    expect(read('+31612345678', undefined)).toEqual({ mobileE164: '+31612345678' });
    expect(read(' 0031612345678', undefined)).toEqual({ mobileE164: '+31612345678' });
    expect(findMobile([], ['NL'])).toEqual({ mobileE164: null });
    expect(read('030 1234567', undefined, 'NL').mobileProblem?.code).toBe('landLine');
  });

  it('is read in the customer’s country and in the workshop’s', () => {
    expect(read('0470 12 34 56', 'BE', 'NL')).toEqual({ mobileE164: '+32470123456' });
    expect(read('0470 12 34 56', 'NL', 'BE')).toEqual({ mobileE164: '+32470123456' });
    expect(read('030 1234567', 'NL', 'DE').mobileProblem?.code).toBe('landLine');
  });

  it.each([
    ['06 12 34 56 78', 'FR', 'NL'],
    ['06 12 34 56 78', 'NL', 'FR'],
    ['079 123 45 67', 'CH', 'FR'],
    ['601 234 567', 'PL', 'NL'],
    ['612345678', 'FR', 'NL'],
    // A land line of Roermond, and a mobile number of Belgium.
    ['0475 12 34 56', 'NL', 'BE'],
    ['0475 12 34 56', 'BE', 'NL'],
    // As it stands, a whole number of Luxembourg, and one of the Netherlands without its zero.
    ['621 123 456', 'LU', 'NL'],
  ] as const)(
    '%s is of two people, of %s and of %s, and of nobody',
    (number, customer, workshop) => {
      expect(read(number, customer, workshop)).toMatchObject({
        mobileE164: null,
        mobileProblem: {
          code: 'severalCountries',
          message: expect.stringContaining('customer’s country as well as of the workshop’s'),
        },
      });
    },
  );

  it('of a range that the plan does not know is let through by its shape', () => {
    expect(read('+31600001234')).toEqual({ mobileE164: '+31600001234' });
    expect(read('06 00001234')).toEqual({ mobileE164: '+31600001234' });
    expect(read('+33639981234')).toEqual({ mobileE164: '+33639981234' });
    expect(read('+44 7611 111112', undefined)).toEqual({ mobileE164: '+447611111112' });
    expect(read('+31 000001234').mobileProblem?.code).toBe('notANumber');
  });

  it('is the first of several that can get an SMS', () => {
    const foreign = findMobile(['06 12 34 56 78', '+33 6 12 34 56 78'], ['FR', 'NL']);
    expect(foreign.mobileE164).toBe('+33612345678');
    expect(findMobile(['030 1234567', '06 12345678'], ['NL']).mobileE164).toBe('+31612345678');
    expect(read('030 1234567 / 06 12345678').mobileE164).toBe('+31612345678');
    expect(read('0612345678;0687654321').mobileE164).toBe('+31612345678');
    expect(findMobile(['030 1234567', 'geen'], ['NL']).mobileProblem?.code).toBe('landLine');
    expect(findMobile([null, '06 12345678'], ['NL']).mobileE164).toBe('+31612345678');
    expect(read('33 12 34 5 / 20 12 34 56', 'DK').mobileE164).toBe('+4520123456');
  });

  it.each([
    '06-12345678 / 010-1234567',
    '06-12345678 of 010-1234567',
    '0612345678 0107654321',
    '010-1234567 - 06-12345678',
    '06-12345678 + 06-87654321',
    '+31 6 12345678 +31 10 1234567',
    '06-12345678\n06-87654321',
  ])('is found where a field has two numbers: %j', (field) => {
    expect(read(field)).toEqual({ mobileE164: '+31612345678' });
  });

  it.each(['06-12345678 (vrouw)', '0687654321; vervallen, nu 0612345678', '0612345678 / ex'])(
    'is none where words stand beside it, nor is another: %j',
    (field) => {
      expect(findMobile([field, '0687654321'], ['NL']).mobileProblem?.code).toBe('letters');
      expect(findMobile(['0687654321', field], ['NL']).mobileE164).toBeNull();
      expect(read('0687654321 / werk 010-1234567').mobileE164).toBe('+31687654321');
    },
  );

  it('of Excel lacks its first zero', () => {
    expect(read('612345678')).toEqual({ mobileE164: '+31612345678' });
    expect(read('1713920001', 'DE')).toEqual({ mobileE164: '+491713920001' });
    expect(read('612345678', 'BE', 'NL')).toEqual({ mobileE164: '+31612345678' });
  });

  it('is not made of pieces of a number that is wrong', () => {
    expect(read('06 - 33123456', 'DK').mobileE164).toBeNull();
    expect(read('06 20123456', 'DK').mobileE164).toBeNull();
    expect(read('06 12345678 06 87654321').mobileProblem?.code).toBe('tooLong');
  });

  // Where the length of a number varies, they would make another person's of it.
  it.each([
    ['0171 1234567 (2)', 'DE', '+491711234567'],
    ['0171 1234567/8', 'DE', '+491711234567'],
    ['0171 1234567 / 8', 'DE', '+491711234567'],
    ['0171 1234567 - 8', 'DE', '+491711234567'],
    ['0171 123 45 67-8', 'DE', '+491711234567'],
    ['0171 1234567,8', 'DE', '+491711234567'],
    ['0171 1234567, 8 (privat)', 'DE', '+491711234567'],
    ['0171 1234567 [2]', 'DE', '+491711234567'],
    ['0171 1234567_2', 'DE', '+491711234567'],
    ['0171 1234567...8', 'DE', '+491711234567'],
    ['0171 1234567  8', 'DE', '+491711234567'],
    ['1711234567.0', 'DE', '+491711234567'],
    ['+49 171 1234567/8', 'NL', '+491711234567'],
    ['0171 1234567-8; 0160 7654321', 'DE', '+491711234567'],
    ['0664 1234567-12', 'AT', '+436641234567'],
    ['040 123456/7', 'FI', '+35840123456'],
    ['06-12345678/79', 'NL', '+31612345678'],
    ['20 12 34 56 - 7', 'DK', '+4520123456'],
  ] as const)('ends before a few digits behind a sign: %s in %s is %s', (number, country, e164) => {
    expect(read(number, country)).toEqual({ mobileE164: e164 });
  });

  it.each([
    ['0171 123456/7', 'DE'],
    ['0171 1234567 8', 'DE'],
    ['0151 123456 (78)', 'DE'],
    ['0664/1234-567', 'AT'],
    ['0664-12-34/567', 'AT'],
    ['0664 123 4567-12', 'AT'],
    ['06-1234567-8', 'NL'],
    ['030 1234567/8', 'DE'],
    ['37 / 312345', 'AD'],
  ] as const)('is none where it may end before or behind a sign: %s in %s', (number, country) => {
    expect(read(number, country)).toEqual({ mobileE164: null, mobileProblem: expect.anything() });
  });

  it.each([
    ['06-12-34-56-78', 'FR', '+33612345678'],
    ['079/123.45.67', 'CH', '+41791234567'],
    ['0475 12 34 5 6', 'BE', '+32475123456'],
    ['0171-123-45-67', 'DE', '+491711234567'],
    ['06-12345-678', 'NL', '+31612345678'],
    ['0664/123 45 67', 'AT', '+436641234567'],
  ] as const)('may be written in groups: %s in %s is %s', (number, country, e164) => {
    expect(read(number, country)).toEqual({ mobileE164: e164 });
  });

  it('can be read in every country of the list', () => {
    for (const country of europeanCountries) {
      expect(readMobileNumber('+31612345678', country)).toEqual({ e164: '+31612345678' });
    }
  });
});

it.each([
  ['+31 33 123 4567', 'NL'],
  ['0032 2 123 45 67', 'BE'],
  ['+3001', 'GR'],
  ['31 33 1234567', undefined],
  ['+31'.padEnd(40), 'NL'],
  ['+31'.padEnd(41), undefined],
  ['033 1234567', undefined],
  [null, undefined],
])('the country of a number of %s is %s', (number, country) => {
  expect(findCountry(number)).toBe(country);
});
