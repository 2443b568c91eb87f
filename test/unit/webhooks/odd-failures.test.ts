import { describe, expect, it } from '@jest/globals';
import { DeliveryHealth } from '../../../claire/webhooks/failed-deliveries';
import type { HttpResponse } from '../../../claire/ports';
import { fakeClaire, json, status } from '../fake-claire';
import { ready } from './failed-lab';

const listed = [{ id: 7, has_recent_error: true } as never];
const check = { listed, known: [ready], hasHad: () => true };
const options = { maxWait: 0 };
const time = '2026-11-25T08:00:00Z';

const bodies: [string, unknown][] = [
  ['null', null],
  ['a text', 'no errors'],
  ['a list', [{ id: 1, reason: 'late', created_on: time }]],
  ['items that are a number', { items: 5, nb_pages: 1 }],
  ['items that are no entries', { items: [null, 5, 'late', [], {}], nb_pages: 1 }],
  ['a negative number of pages', { items: [{ id: 1, created_on: time }], nb_pages: -3 }],
  ['a number of pages that is none', { items: [{ id: 1, created_on: time }], nb_pages: 'many' }],
  [
    'half a page',
    {
      items: [
        { id: 1, created_on: '2026-11-24' },
        { id: 2, created_on: time },
      ],
      nb_pages: 2.5,
    },
  ],
  ['more pages than numbers', { items: [{ id: 1, created_on: time }], nb_pages: 1e308 }],
  ['ids of every kind', { items: [{ id: 1e300 }, { id: '1' }, { id: null }, { id: -0 }] }],
  [
    'times of every kind',
    { items: [{ created_on: 5 }, { created_on: 'soon' }, { created_on: {} }] },
  ],
  ['reasons of every kind', { items: [{ id: 3, reason: {} }, { id: 2, reason: [[]] }, { id: 1 }] }],
  ['names of objects', { items: [{ id: 1, constructor: 5, __proto__: null, toString: 'x' }] }],
];

describe.each(bodies)('failed deliveries that Claire lists as %s', (_what, body) => {
  it('end in what can be told, in few requests', async () => {
    const claire = fakeClaire([json(body)]);
    const health = new DeliveryHealth();

    const report = await claire.clock.run(health.check(check, claire.client, options));

    for (const failure of report?.failures ?? []) {
      expect(failure).toMatchObject({ webhookId: 7, event: 4, reason: expect.any(String) });
      expect(failure.time === null || failure.time.endsWith('Z')).toBe(true);
    }
    expect(claire.requests.length).toBeLessThan(10);
  });
});

it.each<[string, HttpResponse]>([
  ['with 401', status(401)],
  ['with 404', status(404)],
  ['with 500', status(500)],
  ['with a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ['with a list that does not end', json({ items: [{ id: 1 }], nb_pages: null }, {})],
])('a Claire that answers %s is told as one that does not say which', async (_how, answer) => {
  const claire = fakeClaire([answer]);
  const health = new DeliveryHealth();

  const report = await claire.clock.run(health.check(check, claire.client, options));

  expect((report?.errors.length ?? 0) + (report?.failures.length ?? 0)).toBe(1);
  expect(report?.isNews).toBe(true);
});
