import { describe, expect, it } from '@jest/globals';
import { json } from '../fake-claire';
import { claireWith, type Newest, none } from './error-list';

type IsOld = Newest['isOld'];

describe('all errors of a webhook, of which old ones are known', () => {
  const at = (minute: number) => ({ created_on: `2026-11-25T08:0${String(minute)}:00Z` });
  const numbered = (...numbers: number[]) => numbers.map((id) => ({ id }));
  const timed = (...minutes: number[]) => minutes.map((minute, id) => ({ id, ...at(minute) }));
  const withNumber = (created_on: number, id: number) => ({ id, created_on });
  const byNumber: IsOld = ({ id }) => Number(id) < 4;
  const byTime: IsOld = ({ created_on: time = '' }) => time < at(4).created_on;
  const all: IsOld = () => true;
  const notOne: IsOld = () => false;

  it.each<[string, object[], IsOld, number]>([
    ['to the first old one where the newest come first', numbered(5, 4, 4.5, 3, 2, 1), byNumber, 2],
    ['no further than the first pages where all are old', timed(3, 3, 2, 2, 1, 1), byTime, 2],
    ['whole where no times tell the order', numbered(1, 2, 3, 4, 5, 6), byNumber, 3],
    ['whole where the newest come last', timed(1, 1, 2, 2, 5, 5), byTime, 3],
    ['whole where they are of one time', timed(1, 1, 1, 1, 1, 1), byTime, 3],
    ['whole where their times are no texts', [6, 5, 4, 3, 2, 1].map(withNumber), all, 3],
    ['whole where none are known', timed(6, 5, 4, 3, 2, 1), notOne, 3],
    ['whole where there are none', [], byNumber, 2],
  ])('are read %s', async (_, entries, isOld, pages) => {
    const claire = claireWith((number) =>
      json({ items: entries.slice(number * 2, number * 2 + 2), nb_pages: 3 }),
    );

    const { records } = await claire.newest({ isOld });

    expect(records).toEqual(entries.slice(0, pages * 2));
    expect(claire.asked().filter((page) => page < 3)).toEqual([0, 1, 2].slice(0, pages));
  });

  const long = (from: number) => {
    const minutes = Array.from({ length: 40 }, (_, index) => String(index + 10));
    const entries = minutes.map((minute, id) => ({
      id: id + 1,
      created_on: `2026-11-25T08:${minute}:00Z`,
    }));
    return {
      oldestFirst: entries,
      newestFirst: [...entries].reverse(),
      claire: (all: readonly object[]) =>
        claireWith((number) => {
          const start = (number - from) * 2;
          return number < from || start >= all.length
            ? none
            : json({ items: all.slice(start, start + 2), nb_pages: 20 });
        }),
    };
  };
  const readIds = (records: readonly { id?: unknown }[]) => records.map(({ id }) => Number(id));

  it.each([
    ['come first', 0, 'newestFirst', [0, 1, 2]],
    ['come first, from page 1', 1, 'newestFirst', [0, 1, 2, 3]],
  ] as const)(
    'are not read beyond the newest five, where these %s',
    async (_, from, order, asked) => {
      const scene = long(from);
      const claire = scene.claire(scene[order]);

      const { records } = await claire.newest({ max: 5 });

      expect(readIds(records)).toEqual(expect.arrayContaining([36, 37, 38, 39, 40]));
      expect(claire.asked()).toEqual(asked);
    },
  );

  it('are each there where Claire writes 0 for its numbers', async () => {
    const entries = [5, 4, 3, 2, 1].map((minute) => ({ id: 0, ...at(minute) }));
    const claire = claireWith((number) =>
      json({ items: entries.slice(number * 2, number * 2 + 2), nb_pages: 3 }),
    );

    expect((await claire.list()).records).toEqual(entries);
  });
});
