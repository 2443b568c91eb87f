import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { accountDialog, post } from './account-dialog';
import { withNodeRed } from './lab';
import { serve } from './servers';

const lab = withNodeRed();

const dialog = (fields: object = {}) => accountDialog(lab, fields);

describe('Test connection', () => {
  it('works before the first deploy: the locations, and what is left of the hour', async () => {
    expect(await post(lab, '/claire/test', dialog())).toEqual({
      status: 200,
      body: {
        locations: expect.arrayContaining([
          { value: locationIds.zeist, label: 'Autobedrijf Van der Molen Zeist' },
        ]),
        rate: expect.objectContaining({ limit: 10_800, remaining: 10_799 }),
        call: { state: 'noTrigger' },
      },
    });
  });

  it('works with a saved key that was not changed', async () => {
    await lab.deploy([lab.account()]);

    const { status } = await post(
      lab,
      '/claire/test',
      dialog({ id: 'account', apiKey: '__PWRD__' }),
    );

    expect(status).toBe(200);
  });

  it('sends no saved key where the form of a web page wants it', async () => {
    const seen: (string | undefined)[] = [];
    const thief = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.setHeader('content-type', 'application/json').end('[]');
    });
    await lab.deploy([lab.account()]);
    const form = new URLSearchParams(
      dialog({ id: 'account', apiKey: '__PWRD__', baseUrl: thief.url }),
    );

    const { status } = await lab.fetch('/claire/test', { method: 'POST', body: form });

    expect(status).toBe(415);
    expect(seen).toEqual([]);
  });

  it('says that the key is wrong', async () => {
    const answer = await post(lab, '/claire/test', dialog({ apiKey: 'another-key' }));

    expect(answer).toEqual({
      status: 422,
      body: { code: 'CLAIRE_UNAUTHORIZED', message: expect.any(String) },
    });
  });

  it('says that the address is wrong', async () => {
    const { url } = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<html>A web shop</html>');
    });

    expect(await post(lab, '/claire/test', dialog({ baseUrl: url }))).toMatchObject({
      status: 422,
      body: { code: 'CLAIRE_BAD_RESPONSE' },
    });
  });

  it.each([
    ['http://', 'names no host: only http:// or https:// is filled in'],
    ['https:/claire.test', 'needs two slashes after http: or https:'],
    ['ftp://claire.test', 'must start with https://, not ftp://'],
    ['http://claire.test', 'starts with http://, which would send the API key in the open'],
  ])('says what is wrong with the address %s', async (baseUrl, words) => {
    expect(await post(lab, '/claire/test', dialog({ baseUrl }))).toEqual({
      status: 422,
      body: {
        code: 'CLAIRE_INVALID_INPUT',
        message: expect.stringContaining(`The base URL of the Claire account ${words}`),
      },
    });
  });

  it.each([
    ['that there is neither', { baseUrl: '', apiKey: '' }, 'neither base URL nor API key'],
    ['that there is no key', { apiKey: '' }, 'has no API key'],
    ['that the key is not set', { apiKey: '${NOT_SET}' }, 'variable NOT_SET is not set'],
    ['that the address is not set', { baseUrl: '${NOT_SET}' }, 'variable NOT_SET is not set'],
  ])('says %s', async (_what, fields, words) => {
    expect(await post(lab, '/claire/test', dialog(fields))).toEqual({
      status: 422,
      body: { code: 'CLAIRE_INVALID_INPUT', message: expect.stringContaining(words) },
    });
  });

  it('says that Claire is down', async () => {
    lab.claire.beginMaintenance();

    expect(await post(lab, '/claire/test', dialog())).toMatchObject({
      status: 422,
      body: { code: 'CLAIRE_UNAVAILABLE' },
    });
  });

  it('opens an account for all flows that one refusal had closed for half an hour', async () => {
    const node = { operation: 'tag.list' };
    lab.claire.failNext({ status: 429, headers: { 'x-ratelimit-reset': '1800' } });
    const first = await lab.call(node);
    const second = await lab.run();
    const asked = lab.claire.requests().length;

    const { status } = await post(lab, '/claire/test', dialog());
    const third = await lab.run();

    expect([first, second].map(({ error }) => error?.code)).toEqual([
      'CLAIRE_RATE_LIMITED',
      'CLAIRE_RATE_LIMITED',
    ]);
    expect(asked).toBe(1);
    expect(status).toBe(200);
    expect(third.error).toBeUndefined();
  });

  it.each([
    ['nothing', {}],
    ['numbers', { id: 1, baseUrl: 2, apiKey: 3 }],
    ['a list', []],
  ])('takes %s for a form that is not filled in', async (_name, body) => {
    expect(await post(lab, '/claire/test', body)).toMatchObject({
      status: 422,
      body: { code: 'CLAIRE_INVALID_INPUT' },
    });
  });
});
