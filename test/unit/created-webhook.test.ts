import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../claire/client';
import { operations } from '../../claire/resources';
import { failure, fakeClaire, json, rate, rejection, status, type FakeClaire } from './fake-claire';

const wanted = { name: 'Flow 1', url: 'https://flow.test/1', webhook_trigger_id: 4 };
const made = { ...wanted, id: 8 };
/** As its own request tells it; a list has no headers. */
const shown = (more: object = {}) => json({ ...made, headers: null, ...more });

const otherForms = { url: 'HTTPS://flow.test/1/', name: 'flow 1', webhook_trigger_id: '4' };

const create = ({
  client,
  clock,
}: Pick<FakeClaire, 'clock'> & { client: Client }): Promise<unknown> =>
  clock.run(client.call(operations.webhook.create, wanted));

const paths = ({ requests }: FakeClaire): string[] =>
  requests.map(({ url }) => url.split('/').at(-1) ?? '');

describe('creating a webhook when no good answer came', () => {
  it.each([
    ['a timeout', failure('timeout')],
    ['a cut', failure('network')],
    ['a 500', status(500)],
    ['an answer that was cut', status(200, '{"ID":')],
    ['a web page', status(200, '<html></html>')],
    ['an answer without the ID', json({})],
    ['an answer that is too large', failure('too large')],
  ])('finds it at Claire after %s, and creates no second one', async (_, first) => {
    const list = json([{ ...made, id: 3, url: 'https://else.test' }, made]);
    const claire = fakeClaire([first, list, shown()]);

    expect(await create(claire)).toMatchObject({ data: { ID: 8 }, attempts: 1 });
    expect(paths(claire)).toEqual(['create', 'list', 'view?webhook_id=8']);
  });

  it.each([
    ['nothing', null],
    ['another address', [{ ...made, url: 'https://flow.test/1?b=2' }]],
    ['another event', [{ ...made, webhook_trigger_id: 6 }]],
    ['another name', [{ ...made, name: 'Flow 2' }]],
    ['another location', [{ ...made, dealer_location_id: 2 }]],
  ])('creates it when the list holds %s', async (_, webhooks) => {
    const claire = fakeClaire([failure('timeout'), json(webhooks), json({ ID: 9 })]);

    expect(await create(claire)).toMatchObject({ data: { ID: 9 }, attempts: 2 });
    expect(paths(claire)).toEqual(['create', 'list', 'create']);
  });

  it.each([
    ['0 for an id that is not given, as Go does', [{ ...made, checklist_id: 0 }], 8],
    ['0 for a location', [{ ...made, dealer_location_id: 0 }], 8],
    ['its address, name and event in a form of its own', [{ ...made, ...otherForms }], 8],
    ['several, of which the newest is taken', [made, { ...made, id: 11 }], 11],
  ])('finds it where the list holds %s', async (_, webhooks, ID) => {
    const claire = fakeClaire([failure('timeout'), json(webhooks), shown({ id: ID })]);

    expect(await create(claire)).toMatchObject({ data: { ID } });
  });

  it.each([
    ['made again beside one with other headers', [{ name: 'authorization', value: 'old' }], 9],
    ['made again beside one without headers', null, 9],
    ['found with its headers', [{ name: 'AUTHORIZATION', value: 'new' }], 8],
    ['neither where its headers are masked', [{ name: 'Authorization', value: '***' }], undefined],
    ['neither where its headers are left out', undefined, undefined],
  ])('has it %s', async (_, headers, ID) => {
    const claire = fakeClaire([failure('timeout'), json([made]), shown({ headers }), json({ ID })]);
    const fields = { ...wanted, headers: [{ name: 'Authorization', value: 'new' }] };
    const call = claire.clock.run(claire.client.call(operations.webhook.create, fields));

    const outcome = ID === undefined ? await rejection(call) : await call;

    const doubtful = { code: 'CLAIRE_TIMEOUT', mayHaveActed: true };
    expect(outcome).toMatchObject(ID === undefined ? doubtful : { data: { ID } });
    expect(paths(claire).filter((path) => path === 'create')).toHaveLength(ID === 9 ? 2 : 1);
  });

  it('does not look when Claire certainly made nothing', async () => {
    const claire = fakeClaire([status(429), failure('network', { sent: false }), json({ ID: 9 })]);

    await create(claire);

    expect(paths(claire)).toEqual(['create', 'create', 'create']);
  });

  it('looks anew each time, also within one run', async () => {
    const answers = [failure('timeout'), json([]), failure('timeout'), json([made]), shown()];
    const claire = fakeClaire(answers);
    const run = { ...claire, client: claire.client.forOneRun() };

    expect(await create(run)).toMatchObject({ data: { ID: 8 }, attempts: 2 });
  });

  it('does not look any more when the caller leaves before', async () => {
    const claire = fakeClaire([status(503, '', { 'retry-after': '20' }), json([made])]);
    const stop = new AbortController();
    const { create: operation } = operations.webhook;
    const call = rejection(claire.client.call(operation, wanted, { signal: stop.signal }));

    await claire.clock.advance(1_000);
    stop.abort();

    expect(await call).toMatchObject({ stopped: true, mayHaveActed: true });
    expect(paths(claire)).toEqual(['create']);
  });

  it('looks after the last try as well, and gives up when nothing was made then either', async () => {
    const tries = Array.from({ length: 7 }, (_, at) => (at % 2 ? json([]) : status(500)));
    const none = fakeClaire([...tries, json([])]);
    const gaveUp = { code: 'CLAIRE_SERVER_ERROR', attempts: 4, mayHaveActed: true };

    const found = await create(fakeClaire([...tries, json([made]), shown()]));
    expect(found).toMatchObject({ data: { ID: 8 }, attempts: 4 });
    expect(await rejection(create(none))).toMatchObject(gaveUp);
    expect(none.requests).toHaveLength(8);
  });

  it('tells what was left of the hour when the creation failed', async () => {
    const claire = fakeClaire([status(500, '', rate(9_000, 1_772_442_000)), json([made]), shown()]);

    expect(await create(claire)).toMatchObject({ status: 200, rate: { remaining: 9_000 } });
  });

  it('does not create it again when it cannot look', async () => {
    const claire = fakeClaire([failure('timeout'), status(401)]);

    expect(await rejection(create(claire))).toMatchObject({
      code: 'CLAIRE_TIMEOUT',
      mayHaveActed: true,
    });
    expect(paths(claire)).toEqual(['create', 'list']);
  });

  it('waits for the list no longer than Max Wait', async () => {
    const busy = status(429, '', { 'retry-after': '40' });
    const claire = fakeClaire([failure('timeout'), busy, json([made])]);
    const call = claire.client.call(operations.webhook.create, wanted, { maxWait: 30 });

    expect(await rejection(claire.clock.run(call))).toMatchObject({ code: 'CLAIRE_TIMEOUT' });
    expect(paths(claire)).toEqual(['create', 'list']);
  });

  it('does not take an older list that is on its way for a look', async () => {
    const { clock } = fakeClaire([json([])]);
    const claire = fakeClaire(
      [
        async () => {
          await clock.sleep(20_000);
          return json([]);
        },
        failure('timeout'),
        json([made]),
        shown(),
      ],
      { clock },
    );
    const older = claire.client.call(operations.webhook.list, {});
    await clock.advance(1);

    expect(await create(claire)).toMatchObject({ data: { ID: 8 } });
    expect(await clock.run(older)).toMatchObject({ data: [] });
  });

  it('does not look when the caller has stopped it', async () => {
    const claire = fakeClaire([failure('cancelled')]);

    expect(await rejection(create(claire))).toMatchObject({ stopped: true, mayHaveActed: true });
    expect(paths(claire)).toEqual(['create']);
  });

  it.each([
    [400, '{"error":"You have reached the limit of webhooks"}', 'CLAIRE_WEBHOOK_LIMIT'],
    [400, 'name exceeds the maximum length of 64', 'CLAIRE_BAD_REQUEST'],
    [400, 'url: at most 255 characters, limit exceeded', 'CLAIRE_BAD_REQUEST'],
    [403, 'This API key is limited to other locations', 'CLAIRE_UNAUTHORIZED'],
    [403, 'Forbidden: rate limit policy of the gateway', 'CLAIRE_UNAUTHORIZED'],
    [400, '{"error":"header value exceeds the maximum of 255"}', 'CLAIRE_BAD_REQUEST'],
    [409, 'too many', 'CLAIRE_WEBHOOK_LIMIT'],
  ])('names the limit only when Claire does: HTTP %d and "%s"', async (code, words, named) => {
    const claire = fakeClaire([status(code, words)]);

    expect(await rejection(create(claire))).toMatchObject({
      ...{ code: named, status: code, mayHaveActed: false },
    });
  });
});
