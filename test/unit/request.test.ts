import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { operation } from '../../claire/operations/operation';
import { canonical, requestFor } from '../../claire/delivery/request';
import { rejection } from './fake-claire';

const named = operation({
  id: 'tag.get',
  resource: 'tag',
  method: 'GET',
  path: '/v1/tags/{name}',
  inputIn: 'path',
  input: z.object({ name: z.string() }),
  output: null,
  isRead: true,
  whenUnsure: 'repeat',
  summary: 'Gets a tag',
  reference: 'Get a tag',
});

function ring(): unknown {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe('a value in a path', () => {
  it('is one segment, whatever is in it', () => {
    const { url } = requestFor(named, { name: 'a/b?c#d e' }, 'https://claire.test');

    expect(url).toBe('https://claire.test/v1/tags/a%2Fb%3Fc%23d%20e');
  });

  it.each(['', '.', '..'])(
    'is refused when it would lead to another endpoint: %j',
    async (name) => {
      const build = async () => Promise.resolve(requestFor(named, { name }, 'https://claire.test'));

      expect(await rejection(build())).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    },
  );
});

describe('two inputs', () => {
  it('are the same whatever the order of their fields, at any depth', () => {
    expect(canonical({ a: 1, b: { c: [1, { d: 2, e: 3 }] } })).toBe(
      canonical({ b: { c: [1, { e: 3, d: 2 }] }, a: 1 }),
    );
  });

  it.each([
    ['one that holds itself', ring()],
    ['one that is nested 50,000 levels deep', deep(50_000)],
    ['a BigInt', { a: 1n }],
  ])('cannot be compared when one is no JSON: %s', async (_, value) => {
    const compare = async () => Promise.resolve(canonical(value));

    expect(await rejection(compare())).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
  });

  it('differ when the order of a list does, or a type', () => {
    expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
    expect(canonical({ a: 1 })).not.toBe(canonical({ a: '1' }));
  });
});
