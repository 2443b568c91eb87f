import { describe, expect, it } from '@jest/globals';
import { redactApiKey } from '../../claire/http/redact';
import { allOperations, operations } from '../../claire/resources';
import { failure, fakeClaire, json, rejection, status, type FakeClaire } from './fake-claire';

const { appointment, location, webhook } = operations;

async function errorAfter(answer: Parameters<typeof fakeClaire>[0][number]) {
  const claire = fakeClaire([answer]);
  const error = await rejection(claire.clock.run(claire.client.call(appointment.get, { id: 12 })));
  return { error, tries: claire.requests.length };
}

const html = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome</body></html>';

describe('an unusable response', () => {
  it.each([
    ['a web page', status(200, html), 1, 'a web page came instead of a response of the Claire API'],
    ['nothing', status(200, ''), 1, "Claire's answer is empty"],
    ['spaces', status(200, ' \r\n'), 1, "Claire's answer is empty"],
    ['nothing with 204', status(204), 1, "Claire's answer is empty"],
    ['a piece of JSON', status(200, '{"id": 12, "wo_nr'), 4, "Claire's answer ends too early"],
    ['text', status(200, 'OK'), 1, "Claire's answer is not JSON"],
    ['null', json(null), 1, "Claire's answer is null; it must be an object"],
    ['a list', json([{ id: 12 }]), 1, "Claire's answer is a list; it must be an object"],
    ['a number', json(12), 1, "Claire's answer is a number; it must be an object"],
    [
      'a value in 5,000 lists',
      status(200, `{"id":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
      1,
      "Claire's answer is nested more than 200 levels deep",
    ],
    ['a sentence', json('no'), 1, "Claire's answer is a string; it must be an object"],
    [
      '50 MB',
      failure('too large', { reason: 'over 32 MB' }),
      1,
      "Claire's answer is too large: over 32 MB",
    ],
    [
      'a way elsewhere',
      failure('redirect', { reason: 'to x.test' }),
      1,
      'the base URL leads on to another address, and the API key is never sent on: to x.test',
    ],
    [
      'a bare 302',
      status(302),
      1,
      'the base URL leads on to another address, and the API key is never sent on: HTTP 302',
    ],
    [
      'a bare 300',
      status(300),
      1,
      'the base URL leads on to another address, and the API key is never sent on: HTTP 300',
    ],
  ])('%s is one clear refusal', async (_, answer, tries, reason) => {
    const result = await errorAfter(answer);

    expect(result).toMatchObject({
      tries,
      error: {
        code: 'CLAIRE_BAD_RESPONSE',
        message: `Could not get appointment 12: ${reason}`,
        advice: expect.stringMatching(/base URL|less at once/),
        attempts: tries,
        mayHaveActed: false,
      },
    });
  });

  it.each([
    [
      'an answer that never ends',
      failure('timeout', { reason: 'none within 60 s' }),
      'CLAIRE_TIMEOUT',
      4,
    ],
    ['a connection that breaks', failure('network'), 'CLAIRE_NETWORK', 4],
    ['no host', failure('network', { sent: false, reason: 'ENOTFOUND' }), 'CLAIRE_NETWORK', 4],
    ['a stop by the platform', failure('cancelled'), 'CLAIRE_TIMEOUT', 1],
  ])('%s is described as what it is', async (_, answer, code, tries) => {
    expect(await errorAfter(answer)).toMatchObject({ tries, error: { code } });
  });

  it('is a web page also where only the status counts, or rows would be lost in a proxy', async () => {
    const claire = fakeClaire([status(200, html)]);

    const error = await rejection(claire.client.call(webhook.delete, { webhook_id: 9 }));

    expect(error).toMatchObject({ code: 'CLAIRE_BAD_RESPONSE', status: 200, mayHaveActed: true });
    expect(String(error)).toContain('a web page came');
  });

  it.each([
    ['an object where a list is due', location.list, {}, json({ id: 1 })],
    ['a list of numbers', location.list, {}, json([1, 2])],
    ['a page without its list', appointment.list, { location_id: 1, dms_nr: 'A' }, json({})],
    [
      'a page whose list is none',
      webhook.listErrors,
      { WebhookID: 1, Page: 1 },
      json({ items: 3 }),
    ],
  ])('%s is refused', async (_, operation, input, answer) => {
    const { client } = fakeClaire([answer]);

    // The four inputs above belong to the four operations beside them.
    const error = await rejection(client.call<(typeof allOperations)[number]>(operation, input));

    expect(error).toMatchObject({ code: 'CLAIRE_BAD_RESPONSE' });
  });

  it('is not a list that Go writes as null, nor one under its Go name', async () => {
    const claire = fakeClaire([json(null), json({ Items: null, NbPages: 0 })]);

    expect(await claire.client.call(location.list, {})).toMatchObject({ data: null });
    expect(await claire.client.call(webhook.listErrors, { WebhookID: 1, Page: 1 })).toMatchObject({
      data: { Items: null },
    });
  });
});

describe('a refusal by Claire', () => {
  it.each([
    [400, 'no such location', 'Claire refused the request (HTTP 400). It said: no such location'],
    [
      400,
      '{"error":"no such location"}',
      'Claire refused the request (HTTP 400). It said: no such location',
    ],
    [400, '', 'Claire refused the request (HTTP 400)'],
    [401, '', 'Claire does not accept the API key (HTTP 401)'],
    [
      404,
      'Not Found',
      'Claire does not have it, or does not show it to this API key (HTTP 404). It said: Not Found',
    ],
    [
      404,
      html,
      'the base URL answers with a web page, so it is not the address of the Claire API (HTTP 404). It said: Sign in',
    ],
    [405, '', 'the base URL answers, but not as the Claire API does (HTTP 405)'],
    [500, '', 'Claire could not handle the request (HTTP 500)'],
    [
      502,
      '<html><title>502 Bad Gateway</title>',
      'Claire could not handle the request (HTTP 502). It said: 502 Bad Gateway',
    ],
    [503, '', 'Claire is offline for maintenance (HTTP 503)'],
  ])('by HTTP %d and "%s" says what happened to which thing', async (code, body, reason) => {
    const { error } = await errorAfter(status(code, body));

    expect(error).toMatchObject({
      message: `Could not get appointment 12: ${reason}`,
      advice: expect.stringMatching(/^\w.+\.$/),
      status: code,
    });
  });

  it('shows at most a few lines of Claire’s response', async () => {
    const { error } = await errorAfter(status(400, 'no\n\u0000such '.repeat(10_000)));

    expect(String(error).length).toBeLessThan(350);
    // eslint would see control characters here as a slip, so they are looked for by class.
    expect(String(error)).not.toMatch(/\p{Cc}/u);
  });

  const secrets = [
    ...['sk_live_a1B2c3D4e5F6g7H8', 'abcdefghijklmnopqrstuvwxyz', 'c0mm-k3y-9', 'k3y'],
    ...['Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=', '7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  ];

  it.each(secrets)('never shows what looks like a key: %s', async (secret) => {
    const bodies = [
      `{"error":"key ${secret} is wrong"}`,
      `{"customcom_key":"${secret}","x":1}`,
      `{"message":"see https://mycarcheck.pro/#!/${secret}"}`,
      `Authorization: Bearer ${secret}`,
      `api_key=${secret}&page=1`,
      `<html><title>token: ${secret}</title>`,
    ];
    for (const body of bodies) {
      const claire = fakeClaire([status(400, body)]);
      const error = await rejection(claire.client.call(appointment.get, { id: 12 }));
      expect(shownBy(error, claire)).not.toContain(secret);
    }
  });

  it('never shows the API key that the platform knows, nor a secret of the request', async () => {
    const claire = fakeClaire([status(400, 'hush with hunter in the open-sesame')], {
      redact: (text) => text.replaceAll('hush', '***'),
    });
    const error = await rejection(
      claire.client.call(webhook.create, {
        ...{ name: 'n', url: 'https://flow.test/1', webhook_trigger_id: 4 },
        headers: [{ name: 'x-secret', value: 'open-sesame' }],
      }),
    );

    expect(shownBy(error, claire)).not.toMatch(/hush|sesame/);
    expect(String(error)).toContain('*** with hunter in the ***');
  });

  it('never shows a secret of the request that has the API key in it', async () => {
    const body = 'no open sesame, nor "open\\u0026sesame"';
    const claire = fakeClaire([status(400, body)], { redact: redactApiKey('open') });
    const headers = ['open sesame', 'open&sesame'].map((value) => ({ name: 'x-secret', value }));
    const fields = { name: 'n', url: 'https://flow.test/1', webhook_trigger_id: 4, headers };
    const error = await rejection(claire.client.call(webhook.create, fields));

    expect(shownBy(error, claire)).not.toMatch(/open|sesame/);
  });

  it('never shows a key from the transport’s reason', async () => {
    const claire = fakeClaire([
      failure('network', { reason: 'no route for api_key=abc and sk_live_a1B2c3D4e5F6g7H8' }),
    ]);
    const error = await rejection(claire.clock.run(claire.client.call(location.list, {})));

    expect(shownBy(error, claire)).not.toMatch(/abc|sk_live/);
  });
});

function shownBy(error: unknown, { logged }: FakeClaire): string {
  const fields = typeof error === 'object' ? JSON.stringify(error) : '';
  return [String(error), fields, ...logged].join('\n');
}
