import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { toExcerpt, toShortText } from '../../claire/http/failure';
import { collectSecrets, redactSecrets } from '../../claire/http/redact';

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
    ['<title>At once</title>', 'At once'],
    ['<html><title>Not closed <b>bold</b>', 'Not closed'],
    ['<html><title', ''],
    ['<html><titles>No</titles><p>title', ''],
    [`<html><title>Sign in</title>${'<p>'.repeat(50_000)}`, 'Sign in'],
    [`<html><title>${' '.repeat(50_000)}`, ''],
    [`<html>${'<br>'.repeat(50_000)}<title>Late</title>`, ''],
  ])('is the title of a web page', (page, title) => {
    expect(toExcerpt(page, shown)).toBe(title);
  });

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

const hide = (text: string): string => text.replaceAll('the-key', '***');
const excerpt = (body: string): string => toExcerpt(body, hide);

describe('the reason of a refusal', () => {
  it.each(['message', 'error', 'reason', 'detail', 'title'])(
    'is read from the field %s',
    (name) => {
      expect(excerpt(JSON.stringify({ status: 400, [name]: 'no such row' }))).toBe('no such row');
    },
  );

  it.each([
    ['"no such row"', 'no such row'],
    ['no such row', 'no such row'],
    ['{"code":7}', '{"code":7}'],
    ['["no"]', '["no"]'],
    ['{"message":{"deep":1}}', '{"message":{"deep":1}}'],
  ])('is %s as %s', (body, shown) => {
    expect(excerpt(body)).toBe(shown);
  });

  it('ends with an ellipsis when it is longer than 200 characters', () => {
    const words = 'no such row. '.repeat(20);

    expect(excerpt(words)).toBe(`${words.slice(0, 200)}…`);
    expect(excerpt(words.slice(0, 199))).toBe(words.slice(0, 199));
  });
});

describe('the reason of a platform', () => {
  it('is as short, and on one line', () => {
    expect(toShortText('no way\nfor the-key', hide)).toBe('no way for ***');
    expect(toShortText('a'.repeat(16_384), hide)).toBe(`${'a'.repeat(200)}…`);
  });

  it('drops the last characters before a cut, which may be half a secret', () => {
    expect(toShortText(`${'a'.repeat(100)} ${'b'.repeat(16_284)}`, hide)).toMatch(
      /^a{100} b{99}…$/,
    );
    expect(toShortText(`${' '.repeat(16_000)}${'b'.repeat(400)}`, hide)).toBe('');
  });
});
