import { describe, expect, it } from '@jest/globals';
import { toOneLine } from '../../claire/one-line';

describe('a text in one line', () => {
  it.each([
    ['without spaces around it', '  Jansen\n', 'Jansen'],
    ['without breaks or several spaces', 'A\r\n\tB\u2028C', 'A B C'],
    ['without marks that turn its direction', 'ab\u202ecd\u2066', 'abcd'],
    ['cut after its 200th character', 'x'.repeat(201), 'x'.repeat(200)],
    ['cut without a space at its end', `${'x'.repeat(199)} y`, 'x'.repeat(199)],
    ['cut between signs, not within one', '🚗'.repeat(201), '🚗'.repeat(200)],
  ])('is %s', (_how, text, line) => {
    expect(toOneLine(text)).toBe(line);
  });

  it('is read from the start of a very long text only', () => {
    expect(toOneLine(`Jansen${' '.repeat(2000)}Smit`)).toBe('Jansen');
  });
});
