import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { operation } from '../../claire/resources/operation';
import { parseInput, buildRequest, describeCall } from '../../claire/http/request';
import { rejection } from './fake-claire';
import { operationById } from '../../claire/resources';

const named = operation({
  id: 'tag.get',
  label: 'Get tag',
  method: 'GET',
  path: '/v1/tags/{name}',
  inputIn: 'path',
  input: z.object({ name: z.string() }),
  output: null,
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Gets a tag',
  reference: 'Get a tag',
});
const found = operation({ ...named, path: '/v1/tags', inputIn: 'query' });
const written = operation({ ...named, method: 'POST', path: '/v1/{name}', inputIn: 'body' });

const request = (of: typeof named, input: Record<string, unknown>) =>
  buildRequest(of, input, 'https://claire.test');

describe('a value in a path', () => {
  it('is one segment, whatever it holds', () => {
    const { url } = request(named, { name: 'a/b?c#d e' });

    expect(url).toBe('https://claire.test/v1/tags/a%2Fb%3Fc%23d%20e');
  });

  it.each(['', '.', '..', undefined, ['a']])(
    'is refused by its name when it would lead to another endpoint: %j',
    async (name) => {
      const build = async () => Promise.resolve(request(named, { name }));

      expect(await rejection(build())).toMatchObject({
        code: 'CLAIRE_INVALID_INPUT',
        message: 'The field name cannot be part of an address',
        problems: [{ path: 'name', message: 'cannot be part of an address' }],
      });
    },
  );
});

it.each([
  [named, 'https://claire.test/v1/tags/a%EF%BF%BD%F0%9F%98%80'],
  [found, 'https://claire.test/v1/tags?name=a%EF%BF%BD%F0%9F%98%80'],
])('half a character, which no address can hold does not end the call (case %#)', (of, url) => {
  expect(request(of, { name: 'a\ud83d😀' }).url).toBe(url);
});

describe('a value in a query', () => {
  it('is written as text, and left out when a URL cannot hold it', () => {
    const { url, body } = request(found, {
      name: 'a&b=c',
      'dms nr': 7,
      is_pinned: true,
      is_open: false,
      date: undefined,
      owner: null,
      list: ['x'],
    });

    expect(url).toBe(
      'https://claire.test/v1/tags?name=a%26b%3Dc&dms%20nr=7&is_pinned=true&is_open=false',
    );
    expect(body).toBeUndefined();
  });

  it.each([{}, { date: undefined }])('leaves the address alone when there is none: %j', (input) => {
    expect(request(found, input).url).toBe('https://claire.test/v1/tags');
  });
});

describe('an input in the body', () => {
  it('is JSON, and no part of it is in the URL', () => {
    expect(request(written, { name: 'a', days: [1, null] })).toEqual({
      method: 'POST',
      url: 'https://claire.test/v1/{name}',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"name":"a","days":[1,null]}',
    });
  });

  it('is refused when it is not JSON, and says where to look', async () => {
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    const build = async () => Promise.resolve(request(written, { name: ring }));

    expect(await rejection(build())).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: 'Could not get tag: the input cannot be written as JSON',
      advice: expect.stringMatching(/holds itself.*nested.*BigInt/),
    });
  });
});

it('an input that is wrong is described field by field, with the note that nothing was sent', async () => {
  const check = async () => Promise.resolve(parseInput(named, { name: null }));

  expect(await rejection(check())).toMatchObject({
    code: 'CLAIRE_INVALID_INPUT',
    message: expect.stringMatching(/^Could not get tag: name /),
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems: [{ path: 'name' }],
  });
});

describe('what was to be done', () => {
  const row = { location_id: 3 };

  it.each([
    ['appointment.get', { id: 12 }, 'get appointment 12'],
    [
      'appointment.list',
      { location_id: 3, date: '2026-03-02T00:00:00Z' },
      'list appointments of location 3 on 2026-03-02',
    ],
    [
      'appointment.listByDmsNr',
      { location_id: 3, dms_nr: 'A1' },
      'list appointments of location 3 with DMS number A1',
    ],
    ['appointment.import', { appointments: [row, row] }, 'import 2 appointments of location 3'],
    ['appointment.import', { appointments: [row] }, 'import 1 appointment of location 3'],
    ['car.get', { vin: 'WVW1' }, 'get car with VIN WVW1'],
    ['check.list', { appointment_id: 5 }, 'list checks of appointment 5'],
    ['location.list', {}, 'list locations'],
    ['webhook.create', { name: 'Flow 1', url: 'https://x.test/token' }, 'create webhook "Flow 1"'],
    ['webhook.delete', { webhook_id: 9 }, 'delete webhook 9'],
    ['webhook.test', { WebhookID: 9 }, 'test webhook 9'],
    ['webhook.listErrors', { WebhookID: 9, Page: 1 }, 'list errors of webhook 9'],
    ['webhook.listTriggers', {}, 'list triggers'],
    ['appointment.get', 'nonsense', 'get appointment'],
    // Something else got into a field, such as a key or what is known of a customer.
    ['appointment.get', { id: 'hunter2' }, 'get appointment'],
    ['check.list', { appointment_id: 'J. de Vries' }, 'list checks'],
    ['appointment.list', { location_id: 'j@x.test', date: 'j@x.test' }, 'list appointments'],
    ['car.get', { vin: 'j@x.test' }, 'get car'],
    ['car.get', { vin: 'k'.repeat(40) }, 'get car'],
    ['appointment.list', { location_id: 3, dms_nr: 'j@x.test' }, 'list appointments of location 3'],
    ['webhook.delete', { webhook_id: 'hunter2' }, 'delete webhook'],
  ])('%s of %j is told as "%s"', (id, input, deed) => {
    const operation = operationById(id);
    if (!operation) throw new Error(id);
    expect(describeCall(operation, input)).toBe(deed);
  });
});
