import { describe, expect, it } from '@jest/globals';
import { toShortText, toExcerpt } from '../../claire/http/redact';

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

  it('is on one line, without control characters', () => {
    expect(excerpt('  no \n\n such\u0000\u200b row\t')).toBe('no such row');
  });

  it('ends with an ellipsis when it is longer than 200 characters', () => {
    const words = 'no such row. '.repeat(20);

    expect(excerpt(words)).toBe(`${words.slice(0, 200)}…`);
    expect(excerpt(words.slice(0, 199))).toBe(words.slice(0, 199));
  });

  it.each([
    ['<html><title>Bad gateway</title>', 'Bad gateway'],
    ['<title>At once</title>', 'At once'],
    ['<html><TITLE lang="en"> In capitals </TITLE>', 'In capitals'],
    ['<html><title>Not closed <b>bold</b>', 'Not closed'],
    ['<html><title', ''],
    ['<html><body>No title at all', ''],
    ['<html><titles>no</titles>', ''],
  ])('is the title of a page: %s', (page, shown) => {
    expect(excerpt(page)).toBe(shown);
  });

  it('shows no key, not in a title either', () => {
    expect(excerpt('<html><title>for the-key</title>')).toBe('for ***');
    expect(excerpt('{"error":"for the-key"}')).toBe('for ***');
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
