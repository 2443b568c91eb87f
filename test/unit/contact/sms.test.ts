import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { toSms } from '../../../claire/contact/message';

describe('an SMS', () => {
  it.each([
    ['', 1, 'GSM-7'],
    ['a'.repeat(160), 1, 'GSM-7'],
    ['a'.repeat(161), 2, 'GSM-7'],
    ['a'.repeat(306), 2, 'GSM-7'],
    ['a'.repeat(307), 3, 'GSM-7'],
    ['äöüßÄÖÜéèàñ£¥Ç\n', 1, 'GSM-7'],
    ['€'.repeat(80), 1, 'GSM-7'],
    ['€'.repeat(81), 2, 'GSM-7'],
    // 152 and an escape: the euro does not fit into the first segment of 153.
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3, 'GSM-7'],
    [`${'a'.repeat(151)}€${'a'.repeat(153)}`, 2, 'GSM-7'],
    ['ë', 1, 'UCS-2'],
    ['ç', 1, 'UCS-2'],
    ['êîôûëïœ', 1, 'UCS-2'],
    ['ë'.repeat(70), 1, 'UCS-2'],
    ['ë'.repeat(71), 2, 'UCS-2'],
    ['ë'.repeat(135), 3, 'UCS-2'],
    ['🚗'.repeat(35), 1, 'UCS-2'],
    // 33 cars take 66 of 67 places; the next one is not torn apart.
    ['🚗'.repeat(66), 2, 'UCS-2'],
    ['🚗'.repeat(67), 3, 'UCS-2'],
  ])('of %j is %i in %s', (text, segments, encoding) => {
    expect(toSms(text)).toEqual({ text, segments, encoding });
  });

  it('has plain signs where they keep it in GSM-7, and all its letters', () => {
    expect(toSms('L’auto – « prête… »\u00a0: 3 août'.replace('ê', 'e'))).toEqual({
      text: 'L\'auto - " prete... " : 3 aout',
      segments: 1,
      encoding: 'GSM-7',
    });
    expect(toSms('Zoë’s auto')).toEqual({ text: 'Zoë’s auto', segments: 1, encoding: 'UCS-2' });
  });

  it('never takes fewer segments than its characters need, nor many more', () => {
    const unit = fc.constantFrom('a', '€', 'é', 'ë', '🚗', '[');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 600 }), (units) => {
        const { segments, encoding } = toSms(units.join(''));
        const isGsm = encoding === 'GSM-7';
        const size = (one: string) => (isGsm ? ('€['.includes(one) ? 2 : 1) : one.length);
        const total = units.reduce((sum, one) => sum + size(one), 0);
        const [one, each] = isGsm ? [160, 153] : [70, 67];
        if (total <= one) return segments === 1;
        return segments >= Math.ceil(total / each) && segments <= Math.ceil(total / (each - 1));
      }),
    );
  });
});
