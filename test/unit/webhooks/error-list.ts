import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import { listErrors } from '../../../claire/webhooks/list-errors';
import { fakeClaire, json, status } from '../fake-claire';

export type Pages = (page: number) => HttpResponse;
export type Newest = NonNullable<Parameters<typeof listErrors>[3]>;

const readPage = ({ body = '' }: HttpRequest): number => {
  const { Page } = JSON.parse(body) as { Page: number };
  return Page;
};

/** A Claire with these error ids, and the pages that were requested. */
export function claireWith(pages: Pages) {
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

export const page = (numbers: readonly number[], nb_pages?: number): HttpResponse =>
  json({ items: numbers.length === 0 ? null : numbers.map((id) => ({ id })), nb_pages });
export const none = status(400, '{"error":"no such page"}');
