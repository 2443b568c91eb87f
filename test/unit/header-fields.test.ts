import { describe, expect, it } from '@jest/globals';
import { redactHeaderPairs } from '../../claire/http/redact';

const hidden = (text: string): string =>
  redactHeaderPairs(text, (name) => name === 'x-door', '***');

describe('a pair of name and value in a text', () => {
  it.each([
    ['a key', '{"key":"x-door","value":"open"}', '{"key":"x-door","value":"***"}'],
    ['a header', '{"header":"x-door","values":["open"]}', '{"header":"x-door","values":["***"]}'],
    [
      'blanks around the name',
      '{"name":" x-door ","value":"open"}',
      '{"name":" x-door ","value":"***"}',
    ],
    ['the value first', '{"value":"open","name":"x-door"}', '{"value":"***","name":"x-door"}'],
    [
      'others between them',
      '{"name":"x-door","id":"7","value":"open"}',
      '{"name":"x-door","id":"7","value":"***"}',
    ],
    [
      'a record between them',
      '{"name":"x-door","of":{"a":1},"value":"open"}',
      '{"name":"x-door","of":{"a":1},"value":"***"}',
    ],
    [
      'quotes in the value',
      '{"name":"x-door","value":"o\\"pen\\\\"}',
      '{"name":"x-door","value":"***"}',
    ],
    [
      'two of them',
      '[{"name":"x-door","value":"a"},{"value":"b","name":"x-door"}]',
      '[{"name":"x-door","value":"***"},{"value":"***","name":"x-door"}]',
    ],
    ['a value that is cut', '{"name":"x-door","value":"ope', '{"name":"x-door","value":"***'],
  ])('hides the value with %s', (_what, text, shown) => {
    expect(hidden(text)).toBe(shown);
  });

  it.each([
    ['of two records', '[{"name":"x-door"},{"value":"plain"}]'],
    ['of a record and the one around it', '{"a":{"name":"x-door"},"value":"plain"}'],
    ['with a longer word for the name', '{"nickname":"x-door","value":"plain"}'],
    ['with a longer word after it', '{"names":"x-door","value":"plain"}'],
    ['with a longer word for the value', '{"name":"x-door","evaluate":"plain"}'],
    ['with a longer word after the value', '{"name":"x-door","value_of":"plain"}'],
    ['of two names', '{"name":"x-door","key":"plain"}'],
    ['of another header', '{"name":"x-window","value":"plain"}'],
  ])('keeps what is a pair %s', (_what, text) => {
    expect(hidden(text)).toBe(text);
  });

  it('hides the value of a field with a secret name in any position, once', () => {
    expect(hidden('{"x-door":"name","value":"b"} and {"x-door": ["open"]}')).toBe(
      '{"x-door":"***","value":"b"} and {"x-door": ["***"]}',
    );
  });
});
