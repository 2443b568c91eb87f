import { describe, expect, it } from '@jest/globals';
import { redactApiKey } from '../../claire/http/redact';
import { operations } from '../../claire/resources';
import { fakeClaire, json, rejection, status, type FakeClaire } from './fake-claire';
import type { Operation } from '../../claire/resources/operation';

const { appointment, car, webhook } = operations;

async function errorAfter(answer: Parameters<typeof fakeClaire>[0][number]) {
  const claire = fakeClaire([answer]);
  const error = await rejection(claire.clock.run(claire.client.call(appointment.get, { id: 12 })));
  return { error, tries: claire.requests.length };
}

const leadsOn = 'the base URL leads on to another address, and the API key is never sent on';

it.each([
  ['a piece of JSON', status(200, '{"id": 12, "wo_nr'), 4, "Claire's answer ends too early"],
  ['a bare 302', status(302), 1, `${leadsOn}: HTTP 302`],
  [
    'a redirect to another server',
    status(300, '', { location: 'https://other.test/v1/tags?key=1' }),
    1,
    `${leadsOn}: redirected to https://other.test`,
  ],
  [
    'a redirect on the same server',
    status(399, '', { location: '/elsewhere' }),
    1,
    `${leadsOn}: redirected to another path`,
  ],
])('an unusable response, %s, is one clear refusal', async (_, answer, tries, reason) => {
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

describe('a refusal by Claire', () => {
  it.each([
    [400, 'no such location', 'Claire refused the request (HTTP 400). It said: no such location'],
    [400, '', 'Claire refused the request (HTTP 400)'],
    [401, '', 'Claire does not accept the API key (HTTP 401)'],
    [
      404,
      'Not Found',
      'Claire does not have it, or does not show it to this API key (HTTP 404). It said: Not Found',
    ],
    [405, '', 'the base URL answers, but not as the Claire API does (HTTP 405)'],
    [500, '', 'Claire could not handle the request (HTTP 500)'],
    [503, '', 'Claire is offline for maintenance (HTTP 503)'],
  ])('by HTTP %d and "%s" says what happened to which thing', async (code, body, reason) => {
    const { error } = await errorAfter(status(code, body));

    expect(error).toMatchObject({
      message: `Could not get appointment 12: ${reason}`,
      advice: expect.stringMatching(/^\w.+\.$/),
      status: code,
    });
  });

  it('never shows the API key, nor a secret of the request, which may have that key in it', async () => {
    const body = 'open with hunter, no open sesame, nor "open\\u0026sesame"';
    const claire = fakeClaire([status(400, body)], { redact: redactApiKey('open') });
    const headers = ['open sesame', 'open&sesame'].map((value) => ({ name: 'x-secret', value }));
    const fields = { name: 'open', url: 'https://flow.test/1', webhook_trigger_id: 4, headers };
    const error = await rejection(claire.client.call(webhook.create, fields));
    const invalid = claire.client.call(webhook.create, { ...fields, webhook_trigger_id: 0 });

    expect(String(await rejection(invalid))).toContain('create webhook "***": webhook_trigger_id');
    expect(shownBy(error, claire)).not.toMatch(/open|sesame/);
    expect(String(error)).toContain('*** with hunter, no ***');
  });
});

function shownBy(error: unknown, { logged }: FakeClaire): string {
  const fields = typeof error === 'object' ? JSON.stringify(error) : '';
  return [String(error), fields, ...logged].join('\n');
}

const ask = (operation: Operation, input: Readonly<Record<string, unknown>>, answer: unknown) =>
  fakeClaire([json(answer)]).client.call(operation, input);

describe('the answer to one record', () => {
  it.each([
    ['the record', { id: 7 }],
    ['its id as text', { id: '7' }],
    ['its id in capitals', { ID: 7 }],
  ])('is taken where it is %s', async (_, answer) => {
    expect((await ask(appointment.get, { id: 7 }, answer)).data).toEqual(answer);
  });

  it.each([{ id: 8 }, { id: '8' }, { id: 0 }])('is refused if another one: %j', async (answer) => {
    const reason = `Claire answered with appointment ${String(answer.id)}`;
    const call = ask(appointment.get, { id: 7 }, answer);

    await expect(call).rejects.toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: `Could not get appointment 7: ${reason}`,
      reason,
      advice: 'Check any proxy or cache on the way; if there is none, tell Claire support.',
    });
  });

  it.each([
    ['a no', { error: 'not authorized' }],
    ['another no', { success: false, message: 'maintenance' }],
    ['no id', { id: null, dms_number: '8' }],
    ['an object for an id', { id: {} }],
  ])('is refused with status 200 where it has %s', async (_, answer) => {
    await expect(ask(appointment.get, { id: 7 }, answer)).rejects.toMatchObject({
      code: 'CLAIRE_BAD_RESPONSE',
      message: 'Could not get appointment 7: Claire answered with a record that is no appointment',
    });
  });

  it('shows no id that is none, as it may be a key', async () => {
    const call = ask(appointment.get, { id: 7 }, { id: 'hush'.repeat(1_000_000) });

    await expect(call).rejects.toMatchObject({
      reason: 'Claire answered with another appointment',
    });
  });

  it('may have any id where none was asked for', async () => {
    const found = { id: 8, vin: 'W0L' };

    expect((await ask(car.get, { vin: 'W0L' }, found)).data).toEqual(found);
    expect((await ask(webhook.list, {}, [found])).data).toEqual([found]);
  });
});
