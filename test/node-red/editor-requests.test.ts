import { describe, expect, it } from '@jest/globals';
import { defaultKeys, startSandbox } from '../../sandbox';
import { locationIds } from '../../sandbox/data/dealer';
import { accountDialog, post } from './account-dialog';
import { withNodeRed } from './lab';
import { serve } from './servers';

const day = 86_400_000;
const lab = withNodeRed({}, { env: { FF_INSTANCE_URL: 'https://flows.example.com' } });

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
    lab.claire.maintenance(true);

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

describe('a list of a dialog', () => {
  const list = (name: string, fields: object = {}) =>
    post(lab, `/claire/lists/${name}`, dialog({ publicUrl: '', ...fields }));
  const choices = expect.arrayContaining([
    { value: expect.any(Number), label: expect.stringMatching(/./) },
  ]);

  it.each(['locations', 'events', 'checklists'])(
    'has the %s of an account that is not deployed yet',
    async (name) => {
      expect(await list(name)).toEqual({ status: 200, body: choices });
    },
  );

  it('has the checklists of the locations that the key may look at', async () => {
    const amersfoort = defaultKeys.find(({ name }) => name === 'Amersfoort only');

    expect(await list('checklists', { apiKey: amersfoort?.key })).toEqual({
      status: 200,
      body: choices,
    });
  });

  it('has the checklists of the days before until the first check of the day', async () => {
    const night = Math.floor(Date.now() / day) * day + 60_000;
    const claire = await startSandbox({ now: () => night });
    try {
      const { url: baseUrl, apiKey } = claire;
      expect(await list('checklists', { baseUrl, apiKey })).toEqual({ status: 200, body: choices });
    } finally {
      await claire.close();
    }
  });

  it('is loaded with the saved key when the editor has no other', async () => {
    await lab.deploy([lab.account()]);

    const saved = { id: 'account', apiKey: '__PWRD__' };
    expect(await list('locations', saved)).toEqual({ status: 200, body: choices });
  });

  it('has the webhooks, with their events', async () => {
    await fetch(`${lab.claire.url}/v1/webhooks/create`, {
      method: 'POST',
      headers: { authorization: lab.claire.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Mine', webhook_trigger_id: 1, url: 'https://example.com/a' }),
    });

    const [webhook] = lab.claire.webhooks();
    expect(await list('webhooks')).toEqual({
      status: 200,
      body: [{ value: webhook?.id, label: expect.stringMatching(/^Mine \(.+\)$/) }],
    });
  });

  it('has the events that Claire has added since, by their own names', async () => {
    const claire = await startSandbox({ laterEvents: [{ id: 20, name: 'Tyres are stored' }] });
    try {
      const { body } = await list('events', { baseUrl: claire.url, apiKey: claire.apiKey });
      expect(body).toHaveLength(20);
      expect(body).toContainEqual({ value: 20, label: 'Tyres are stored' });
    } finally {
      await claire.close();
    }
  });

  it('that Claire does not have is not there', async () => {
    expect(await list('mechanics')).toMatchObject({ status: 404 });
  });

  it('that Claire does not give says why', async () => {
    expect(await list('locations', { apiKey: 'another-key' })).toMatchObject({
      status: 422,
      body: { code: 'CLAIRE_UNAUTHORIZED' },
    });
  });
});

describe('the address that Claire will call', () => {
  const end = '/claire/webhook';
  const outside = 'https://flows.example.com';

  it.each([
    ['of the trigger', { publicUrl: 'https://a.example.com/' }, `https://a.example.com${end}`],
    ['of the account', { accountPublicUrl: 'b.example.com' }, `https://b.example.com${end}`],
    ['of the host', {}, `${outside}${end}`],
    ['of the environment', { publicUrl: '${FF_INSTANCE_URL}' }, `${outside}${end}`],
  ])('can be that %s', async (_name, wish, url) => {
    expect(await post(lab, '/claire/address', { account: 'account', ...wish })).toEqual({
      status: 200,
      body: { url },
    });
  });

  it('is found through the environment of the flow that a trigger is in', async () => {
    const z = 'tab';
    const env = [
      { name: 'OUTSIDE', type: 'str', value: 'https://c.example.com' },
      { name: 'ACCOUNT', type: 'str', value: 'account' },
    ];
    await lab.deploy([
      lab.account({ publicUrl: 'https://d.example.com' }),
      { id: z, type: 'tab', label: 'Test', env },
      {
        id: 'trigger',
        type: 'claire-trigger',
        z,
        x: 1,
        y: 1,
        account: '',
        events: [],
        wires: [[]],
      },
    ]);
    const wish = { node: 'trigger', account: '${ACCOUNT}' };

    expect(await post(lab, '/claire/address', { ...wish, publicUrl: '${OUTSIDE}' })).toMatchObject({
      body: { url: `https://c.example.com${end}` },
    });
    expect(await post(lab, '/claire/address', wish)).toMatchObject({
      body: { url: `https://d.example.com${end}` },
    });
  });

  it.each([
    ['http://localhost:1', 'otherPort'],
    ['https:/a.example.com', 'unreadable'],
    ['https//a.example.com', 'unreadable'],
    ['http:a.example.com', 'unreadable'],
    ['http://192.168.1.20:1880', 'notReachable'],
    ['http://a.example.com', 'notEncrypted'],
    ['https://a.example.com/?x=1', 'unreadable'],
  ])('comes with a warning for %s', async (publicUrl, warning) => {
    expect(await post(lab, '/claire/address', { publicUrl })).toMatchObject({ body: { warning } });
  });

  it('is not to be reached from outside when it is that of this machine', async () => {
    const { host, origin } = new URL(lab.nodeRed.url);

    for (const publicUrl of [origin, host]) {
      expect(await post(lab, '/claire/address', { publicUrl })).toMatchObject({
        body: { url: `${origin}${end}`, warning: 'notReachable' },
      });
    }
  });
});
