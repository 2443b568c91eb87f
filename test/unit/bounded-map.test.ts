import { describe, expect, it } from '@jest/globals';
import { collectGarbage } from '../collect-garbage';
import { BoundedMap, memoize } from '../../claire/cache';
import { ids } from './fake-claire';

describe('a bounded map', () => {
  it('drops the oldest entry for each that is too many, also after one was set again or deleted', () => {
    const map = new BoundedMap<number, string>(3);
    for (const id of ids(3)) map.set(id, 'first');
    map.set(1, 'again');
    map.delete(3);
    map.set(4, 'new');
    map.set(5, 'new');

    expect(ids(5).filter((id) => map.has(id))).toEqual([1, 4, 5]);
    expect(map.get(1)).toBe('again');
    for (const id of ids(1_000)) map.set(id, 'later');
    expect(ids(1_000).filter((id) => map.has(id))).toEqual([998, 999, 1_000]);
  });

  it('drops as many as it takes for the size of a new one, and keeps none that is too large alone', () => {
    const map = new BoundedMap<string, number>(10, { total: 10, of: (value) => value });
    map.set('a', 4);
    map.set('b', 4);
    map.set('b', 5);
    map.set('large', 11);
    expect(['a', 'b', 'large'].map((key) => map.get(key))).toEqual([4, 5, undefined]);

    map.set('c', 3);
    map.deleteWhere((value) => value === 5);
    map.set('d', 7);
    expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([undefined, undefined, 3, 7]);
  });
});

it.each([
  ['that was never full', 1_000],
  ['that was full', 100],
])('what a bounded map has let go is kept nowhere, by one %s', async (_, max) => {
  const map = new BoundedMap<number, object>(max);
  const values = ids(200).map((id) => {
    const value = { id };
    map.set(id, value);
    return new WeakRef(value);
  });

  for (const id of ids(200)) map.delete(id);
  await new Promise(setImmediate);
  collectGarbage();

  expect(values.filter((value) => value.deref() !== undefined)).toEqual([]);
  expect(map.has(200)).toBe(false);
});

describe('a memoized function', () => {
  function counting() {
    const asked: string[] = [];
    const read = memoize((text) => {
      asked.push(text);
      return text === '' ? undefined : text.toUpperCase();
    });
    return { asked, read };
  }

  it('is called once for a text, whatever it makes of it', () => {
    const { asked, read } = counting();

    expect(['a', '', 'a', ''].map(read)).toEqual(['A', undefined, 'A', undefined]);
    expect(asked).toEqual(['a', '']);
  });

  it('remembers the latest thousand texts', () => {
    const { asked, read } = counting();
    const texts = ids(1_000).map(String);

    for (const text of [...texts, '1', 'one more', '2', '1']) read(text);

    expect(asked).toEqual([...texts, 'one more', '1']);
  });

  it('remembers no long text', () => {
    const { asked, read } = counting();
    const [kept, long] = ['x'.repeat(200), 'x'.repeat(201)];

    for (const text of [kept, kept, long, long]) read(text);

    expect(asked).toEqual([kept, long, long]);
  });
});
