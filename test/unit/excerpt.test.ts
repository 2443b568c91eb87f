import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { toExcerpt, redactSecrets, collectSecrets } from '../../claire/http/redact';

/** The part of a body that is read; a secret may be cut at its end. */
const bound = 16_384;

const shown = (text: string): string => text;

describe('the excerpt of a response', () => {
  it('is read from the first kB of a page of any size', () => {
    const looked: number[] = [];
    const watch = (text: string): string => {
      looked.push(text.length);
      return text;
    };
    for (const page of [
      `<html>${'<title'.repeat(70_000)}`,
      `<html><title>${'x'.repeat(420_000)}`,
      'keykey'.repeat(15_000),
      JSON.stringify({ message: 'no '.repeat(100_000) }),
    ]) {
      toExcerpt(page, watch);
    }

    expect(looked).toHaveLength(3);
    expect(Math.max(...looked)).toBeLessThanOrEqual(bound);
  });

  it.each([
    ['<html><title>502 Bad Gateway</title>', '502 Bad Gateway'],
    ['<html><TITLE lang="nl">\n Niet gevonden </TITLE>', 'Niet gevonden'],
    ['<html><title>Oops<body>all else', 'Oops'],
    ['<html><titles>No</titles><p>title', ''],
    [`<html><title>Sign in</title>${'<p>'.repeat(50_000)}`, 'Sign in'],
    [`<html><title>${' '.repeat(50_000)}`, ''],
    [`<html>${'<br>'.repeat(50_000)}<title>Late</title>`, ''],
  ])('is the title of a web page', (page, title) => {
    expect(toExcerpt(page, shown)).toBe(title);
  });

  it.each([' '.repeat(16_300), 'x '.repeat(8_150), `{"a":"${' '.repeat(16_290)}`])(
    'shows no half of a secret that is longer than what is left to read',
    (before) => {
      const secret = 'open-sesame please, o-door of-the cave-in-the hill '.repeat(4);
      const shown = toExcerpt(`${before}${secret}`, (text) => redactSecrets(text, [secret]));

      expect(shown).not.toContain('open');
    },
  );

  it('shows no part of a secret, at any position and in any encoding of the body', () => {
    fc.assert(
      fc.property(secrets, fillers, fc.nat(400), writings, (secret, filler, back, write) => {
        const length = Math.max(0, bound - back);
        const body = write(
          filler.repeat(Math.ceil(length / filler.length)).slice(0, length),
          secret,
        );
        const shown = toExcerpt(body, (text) =>
          redactSecrets(text, collectSecrets({ headers: [secret] })),
        );

        expect(shown.toLowerCase()).not.toContain(secret.slice(0, 4));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** In letters that occur nowhere else, with characters at which a search may stop. */
const secrets = fc
  .string({ unit: fc.constantFrom(...'bdfghj <>"=:-.'.split('')), minLength: 1, maxLength: 300 })
  .map((rest) => `zqvw${rest}`);
const fillers = fc.constantFrom(' ', 'K', 'no such ', '\n\t', 'key=', '<p>', '\u0000', '"');
const writings = fc.constantFrom<(before: string, secret: string) => string>(
  (before, secret) => before + secret,
  (before, secret) => before + secret.repeat(3),
  (before, secret) => `<html><title>${before}${secret}</title>`,
  (before, secret) => `<html>${before}<title>${secret}`,
  (before, secret) => JSON.stringify({ message: before + secret }),
  (before, secret) => JSON.stringify({ message: secret, before }),
  (before, secret) => `{"x":"${before}","message":"${secret}`,
);

describe('masking', () => {
  it('hides the longer of two secrets whole when the other is its beginning', () => {
    expect(
      redactSecrets('it was abcd-efg', collectSecrets({ headers: ['abcd', 'abcd-efg'] })),
    ).toBe('it was ***');
  });

  it('finds secrets at any depth, also in a value that contains itself', () => {
    let deep: unknown = { token: 'open sesame' };
    for (let level = 0; level < 50_000; level += 1) deep = [deep, { level }];
    const ring: Record<string, unknown> = { api_key: ['a', { b: 'hunter two' }], plain: 'no' };
    ring.self = ring;
    const same = { value: 'shared one' };

    expect(collectSecrets(deep)).toContain('open sesame');
    expect(collectSecrets(ring)).toContain('hunter two');
    expect(collectSecrets({ headers: same, plain: same })).toContain('shared one');
  });

  it.each([
    ['api_key=abc&page=1', 'api_key=***&page=1'],
    ['url=https://x.test/?api_key=abc', 'url=https://x.test/?api_key=***'],
    ['{"customcom_key": "a b"}', '{"customcom_key": "***"}'],
    ['Authorization: Bearer abc', 'Authorization: ***'],
    ['tokens_left : 5, retry', 'tokens_left : ***, retry'],
    ['the keyboard is broken', 'the keyboard is broken'],
    ['a monkey = banana', 'a monkey = ***'],
  ])('hides the value of a secret name: %s', (text, shown) => {
    expect(redactSecrets(text, [])).toBe(shown);
  });
});
