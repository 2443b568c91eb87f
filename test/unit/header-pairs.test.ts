import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { hideSecrets, redactHeaderPairs } from '../../claire/http/redact';
import { operations } from '../../claire/resources';
import { fakeClaire, rejection, status } from './fake-claire';

/** Nothing but its name marks this as a key. */
const words = 'open sesame';
const hex = 'a1'.repeat(32);

/** JSON within JSON, `times` deep. */
const nested = (value: unknown, times: number): string =>
  times === 0 ? JSON.stringify(value) : nested(JSON.stringify(value), times - 1);

const pair = (value: string, name = 'x-claire-secret') => ({ name, value });

const texts: [string, (value: string) => string][] = [
  ['a pair', (value) => nested(pair(value), 0)],
  ['a pair with the value first', (value) => `{"value":"${value}","name":"x-claire-secret"}`],
  ['a pair in Go’s names', (value) => nested({ Name: 'X-Claire-Secret', Value: value }, 0)],
  ['a pair among other fields', (value) => nested({ id: 4, ...pair(value), webhook: {} }, 0)],
  ['a record within', (value) => nested({ name: 'X-CLAIRE-SECRET', webhook: { id: 4 }, value }, 0)],
  ['a pair in capitals', (value) => nested({ NAME: 'X-CLAIRE-SECRET', VALUE: value }, 0)],
  ['a pair with room', (value) => JSON.stringify(pair(value), null, 2)],
  ['a pair with a list', (value) => nested({ key: 'x-claire-secret', value: [value] }, 0)],
  ['a pair in JSON in JSON', (value) => nested({ error: nested([pair(value)], 0) }, 0)],
  ['a pair three levels deep', (value) => nested({ headers: [pair(value)] }, 3)],
  ['a pair that is cut off', (value) => `{"name":"x-claire-secret","value":"${value}`],
  ['a pair as Go prints it', (value) => `[{ID:4 Name:X-Claire-Secret Value:${value}}]`],
  ['a header as Go writes it', (value) => nested({ 'X-Claire-Secret': [value] }, 0)],
];

describe.each(texts)('%s in what Claire says', (_, textOf) => {
  it.each([
    ['in a message', words],
    ['in a message, with quotes in it', String.raw`open \"sesame\" \\`],
  ])('shows no secret %s', async (_where, value) => {
    for (const name of ['x-claire-secret', 'Authorization', 'X-Api-Key', 'Cookie']) {
      const text = textOf(value).replace(/x-claire-secret/i, name);
      const claire = fakeClaire([status(400, `no: ${text}`)]);
      const error = await rejection(claire.client.call(operations.location.list, {}));

      expect([name, String(error) + claire.logged.join('')]).toEqual([
        name,
        expect.not.stringMatching(/sesame/),
      ]);
      expect(String(error)).toContain('***');
    }
  });

  it('shows no secret of a trigger to a flow', () => {
    const shown = hideSecrets({ error: `POST /hook ${textOf(hex)}: 500` });

    expect(shown.error).not.toContain(hex);
    expect(shown.error).toContain('(hidden)');
    expect(shown.error).toMatch(/^POST \/hook /);
  });
});

const hidden = (text: string): string =>
  redactHeaderPairs(text, (name) => name.toLowerCase() === 'x-door', '***');

it('hides a secret of any characters, at any depth, and changes nothing else', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.boolean(),
      fc.nat(3),
      fc.string(),
      (value, isFirst, depth, other) => {
        const secret = `<${value}>`;
        const named = { name: 'X-Door' };
        const record = isFirst ? { value: secret, ...named } : { ...named, value: secret };
        const around = (one: object) => nested([{ name: 'other', value: other }, one, 4], depth);

        expect(hidden(around(record))).toBe(around({ ...record, value: '***' }));
      },
    ),
  );
});

describe('a pair of name and value in a text', () => {
  it.each([
    ['a header', '{"header":"x-door","values":["open"]}', '{"header":"x-door","values":["***"]}'],
    ['blanks around', '{"name":" x-door ","value":"open"}', '{"name":" x-door ","value":"***"}'],
    [
      'two of them',
      '[{"name":"x-door","value":"a"},{"value":"b","name":"x-door"}]',
      '[{"name":"x-door","value":"***"},{"value":"***","name":"x-door"}]',
    ],
  ])('hides the value with %s', (_what, text, shown) => {
    expect(hidden(text)).toBe(shown);
  });

  it.each([
    ['of two records', '[{"name":"x-door"},{"value":"plain"}]'],
    ['behind the name alone', '[{"name":"x-door"},{"name":"x-other","value":"plain"}]'],
    ['before the name alone', '[{"value":"plain","name":"x-other"},{"name":"x-door"}]'],
    ['around the name', '{"headers":[{"name":"x-door"}],"value":"plain"}'],
    ['as Go prints it', 'Name:Brakes Value:plain}'],
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
