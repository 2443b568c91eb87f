import { describe, expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import { listErrors } from '../../../claire/webhooks/failed-deliveries';
import { fakeClaire, json, status, ids, rejection } from '../fake-claire';

type Pages = (page: number) => HttpResponse;
type Newest = NonNullable<Parameters<typeof listErrors>[3]>;

const readPage = ({ body = '' }: HttpRequest): number => {
  const { Page } = JSON.parse(body) as { Page: number };
  return Page;
};

/** A Claire with these error ids, and the pages that were requested. */
function claireWith(pages: Pages) {
  const claire = fakeClaire([(request) => pages(readPage(request))]);
  return {
    asked: () => claire.requests.map(readPage),
    logged: claire.logged,
    list: () => claire.clock.run(listErrors(claire.client, 9)),
    newest: (newest: Partial<Newest>) => {
      const wanted = { isOld: () => false, max: Infinity, ...newest };
      return claire.clock.run(listErrors(claire.client, 9, undefined, wanted));
    },
  };
}

const page = (numbers: readonly number[], nb_pages?: number): HttpResponse =>
  json({ items: numbers.length === 0 ? null : numbers.map((id) => ({ id })), nb_pages });
const none = status(400, '{"error":"no such page"}');

const errors = ids(5);
const two = (index: number): HttpResponse => page(errors.slice(index * 2, index * 2 + 2), 3);

const fromZero: Pages = (number) => two(number);
const fromOne: Pages = (number) => two(number - 1);

const broken =
  (broken: number, pages: Pages): Pages =>
  (number) =>
    number === broken ? status(500) : pages(number);

const claires: [string, Pages, number[]][] = [
  ['begins at page 0', fromZero, [0, 1, 2, 3]],
  [
    'begins at page 0 and refuses what lies behind the last',
    (number) => (number > 2 ? none : fromZero(number)),
    [0, 1, 2, 3],
  ],
  ['shows page 1 for page 0 as well', (number) => fromOne(Math.max(1, number)), [0, 1, 2, 3]],
  [
    'begins at page 1 and shows nothing for page 0',
    (number) => (number === 0 ? page([], 3) : fromOne(number)),
    [0, 1, 2, 3],
  ],
  ['refuses page 0', (number) => (number === 0 ? none : fromOne(number)), [0, 1, 2, 3]],
  ['begins at page 1 and breaks at page 0', broken(0, fromOne), [0, 0, 0, 0, 1, 2, 3]],
  [
    'does not say how many pages there are',
    (number) => (number === 0 ? none : page(errors.slice(number * 2 - 2, number * 2))),
    [0, 1, 2, 3, 4],
  ],
  ['always shows the same page, whichever is asked for', () => page(errors, 1e9), [0, 1, 2]],
  [
    'goes on with empty pages that it counts',
    (number) => (number > 1 ? page([], 1e9) : page(errors, 1e9)),
    [0, 1, 2],
  ],
];

describe('all errors of a webhook', () => {
  it.each(claires)('come once and in order from a Claire that %s', async (_, pages, asked) => {
    const claire = claireWith(pages);

    const { records, response: answer } = await claire.list();

    expect(records.map(({ id }) => id)).toEqual(errors);
    expect(claire.asked()).toEqual(asked);
    expect(answer).toMatchObject({ status: 200 });
  });

  it.each<[string, Pages, number[]]>([
    ['no errors', () => page([], 0), [0, 1]],
    ['no error on pages that it counts', () => page([], 5), [0, 1]],
    ['no errors and no page 0', (n) => (n === 0 ? none : page([], 0)), [0, 1]],
    ['one page from 0, and no count', (n) => (n === 0 ? page([7]) : none), [0, 1]],
    ['one page from 0, with nothing behind it', (n) => (n === 0 ? page([7], 1) : none), [0, 1]],
  ])('are read in two requests where there is %s', async (_, pages, asked) => {
    const claire = claireWith(pages);

    await claire.list();

    expect(claire.asked()).toEqual(asked);
  });

  it('are all there when Claire gives them no numbers, also two that are alike', async () => {
    const [late, busy] = [{ reason: 'late' }, { reason: 'busy' }];
    const claire = claireWith((number) =>
      json({ Items: number === 2 ? [busy] : [late, late], NbPages: 2 }),
    );

    const { records } = await claire.list();

    expect(records).toEqual([late, late, busy]);
  });
});

describe('a list of errors that cannot be read whole', () => {
  it.each<[string, Pages, string, readonly number[]]>([
    ['the webhook is not there', () => status(404), 'CLAIRE_NOT_FOUND', [0, 1]],
    ['the key is wrong', () => status(401), 'CLAIRE_UNAUTHORIZED', [0]],
    ['the first page breaks', broken(0, fromZero), 'CLAIRE_SERVER_ERROR', [0, 0, 0, 0, 1, 2, 3]],
    ['a page in the middle breaks', broken(2, fromOne), 'CLAIRE_SERVER_ERROR', [0, 1, 2, 2, 2, 2]],
    [
      'a gateway denies a page that is counted',
      (number) => (number === 2 ? status(404) : fromZero(number)),
      ...(['CLAIRE_NOT_FOUND', [0, 1, 2]] as const),
    ],
    [
      'the last of those from 1 is denied',
      (number) => (number % 3 === 0 ? none : fromOne(number)),
      ...(['CLAIRE_BAD_REQUEST', [0, 1, 2, 3]] as const),
    ],
  ])('says so where %s, so that no error is lost', async (_, pages, code, asked) => {
    const claire = claireWith(pages);

    const error = await rejection(claire.list());

    expect(error).toMatchObject({ code });
    expect(claire.asked()).toEqual(asked);
  });

  it('is an error where each page is full of new errors, instead of endless reading', async () => {
    const claire = claireWith((number) => page([number], 1e9));

    const error = await rejection(claire.list());

    expect(error).toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: "Could not list errors of webhook 9: Claire's list does not end after 1000 pages",
      advice: 'Get the pages one by one, and tell Claire support.',
    });
    expect(claire.asked()).toHaveLength(1001);
  });
});

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
});
