import { describe, expect, it } from '@jest/globals';
import { isObject, type Json } from '../../../claire/json';
import type { HttpRequest, HttpResponse } from '../../../claire/ports';
import { reconcile } from '../../../claire/webhooks';
import { fakeClaire, json, status } from '../fake-claire';
import { url } from './scene';

/** A Claire that carries out the first creations when it gets the next request of that kind. */
class LateClaire {
  readonly stored: Json[] = [];
  readonly #late: Json[] = [];
  #lastId = 0;
  readonly fake = fakeClaire([(request) => this.#respond(request)]);

  constructor(private late: number) {}

  #respond(request: HttpRequest): HttpResponse {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/list'))
      return json(this.stored.map((one) => ({ ...one, headers: null })));
    if (pathname.endsWith('/create')) return this.#create(JSON.parse(request.body ?? ''));
    if (!pathname.endsWith('/delete')) throw new Error(`Nothing answers ${pathname}`);
    const id = Number(searchParams.get('webhook_id'));
    this.stored.splice(
      this.stored.findIndex((one) => one.id === id),
      1,
    );
    return status(200);
  }

  #create(fields: unknown): HttpResponse {
    if (!isObject(fields)) throw new Error('It is no webhook');
    if (this.late > 0) {
      this.late -= 1;
      this.#late.push(fields);
      return status(504);
    }
    for (const one of [...this.#late.splice(0), fields]) {
      this.stored.push({ ...one, id: (this.#lastId += 1) });
    }
    return json({ ID: this.#lastId });
  }
}

describe('a webhook that Claire makes late', () => {
  it.each([0, 1, 2])('is there once after %i tries that were given up', async (late) => {
    const { stored, fake } = new LateClaire(late);
    const wanted = { events: [2, 6], url, name: 'n8n: Tell the customer' };
    const known = await fake.clock.run(reconcile(wanted, [], fake.client));

    expect(stored.map(({ id, webhook_trigger_id: event }) => ({ id, event }))).toEqual(
      known.map(({ id, event }) => ({ id, event })),
    );
    expect(known.map(({ event }) => event).sort()).toEqual([2, 6]);
  });
});
