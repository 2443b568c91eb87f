import { describe, expect, it } from '@jest/globals';
import { publicAddress } from '../../node-red/runtime/webhooks/public-address';
import { locationIds } from '../../sandbox/data/dealer';
import { fakeNodeRed } from './fake-node-red';
import { askClaire, withNodeRed } from './lab';
import { serve } from '../servers';
import { trigger } from './trigger-lab';
import { defaultKeys, type SandboxOptions, startSandbox } from '../../sandbox';

const lab = withNodeRed();

const dialog = lab.accountDialog;

describe('Test connection', () => {
  it('works before the first deploy: the locations, and what is left of the hour', async () => {
    expect(await lab.ask('/claire/test', dialog())).toEqual({
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

  it('sends no saved key where the form of a web page wants it', async () => {
    const { seen, url: baseUrl } = await thief();
    await lab.deploy([lab.account()]);
    const form = new URLSearchParams(dialog({ ...saved, baseUrl }));

    const { status } = await lab.fetch('/claire/test', { method: 'POST', body: form });

    expect(status).toBe(415);
    expect(seen).toEqual([]);
  });

  it.each([
    [{ apiKey: 'another-key' }, 'API key'],
    [{ baseUrl: 'ftp://claire.test' }, 'The base URL of the Claire account'],
    [{ baseUrl: '', apiKey: '' }, 'neither base URL nor API key'],
    [{ apiKey: '' }, 'has no API key'],
    [{ apiKey: '${NOT_SET}' }, 'variable NOT_SET is not set'],
    [{ baseUrl: '${NOT_SET}' }, 'variable NOT_SET is not set'],
  ])('says what is wrong with %j', async (fields, words) => {
    const { status, body } = await lab.ask('/claire/test', dialog(fields));

    expect(status).toBe(422);
    expect(body).toMatchObject({ message: expect.stringContaining(words) });
  });

  it('opens an account for all flows that one refusal had closed for half an hour', async () => {
    lab.claire.failNext({ status: 429, headers: { 'x-ratelimit-reset': '1800' } });
    const refused = [await lab.call({ operation: 'tag.list' }), await lab.run()];
    const asked = lab.claire.requests().length;

    const { status } = await lab.ask('/claire/test', dialog());

    const code = 'CLAIRE_RATE_LIMITED';
    expect(refused).toMatchObject([{ error: { code } }, { error: { code } }]);
    expect([asked, status]).toEqual([1, 200]);
    expect((await lab.run()).error).toBeUndefined();
  });

  it.each([{}, { id: 1, baseUrl: 2, apiKey: 3 }, []])(
    'takes %j for an empty form',
    async (body) => {
      expect(await lab.ask('/claire/test', body)).toMatchObject({
        status: 422,
        body: { code: 'CLAIRE_INVALID_INPUT' },
      });
    },
  );
});

const keyNeeded = { status: 422, body: { code: 'keyNeeded' } };

const saved = { id: 'account', apiKey: '__PWRD__' };

/** Hears of whatever is sent to it, as Claire or as a proxy. */
async function thief() {
  const seen: unknown[] = [];
  const { server, url } = await serve((request, response) => {
    seen.push(request.headers);
    response.setHeader('content-type', 'application/json').end('[]');
  });
  server.on('connect', (request, socket) => {
    seen.push(request.url);
    socket.end();
  });
  return { seen, url };
}

it('a saved key is used at its saved address, however the dialog writes it', async () => {
  const variable = { name: 'CLAIRE_URL', type: 'str', value: lab.claire.url };
  const environment = { id: 'environment', type: 'global-config', env: [variable] };
  await lab.deploy([environment, lab.account({ baseUrl: '${CLAIRE_URL}' })]);

  for (const baseUrl of ['${CLAIRE_URL}', `${lab.claire.url}/v1/`, ` ${lab.claire.url} `]) {
    expect(await lab.ask('/claire/test', dialog({ ...saved, baseUrl }))).toMatchObject({
      status: 200,
    });
  }
});

describe('a saved key goes nowhere, and is asked for again,', () => {
  const proxy = { id: 'other-proxy', type: 'http proxy' };
  const tls = { id: 'other-tls', type: 'tls-config', verifyservercert: false };
  const env = [{ name: 'apiKey', type: 'cred', value: 'a-secret-of-somebody-else' }];
  const tab = { id: 'tab', type: 'tab', label: 'Test', env };
  const there = (baseUrl: string) => ({ baseUrl });

  it.each<[string, string, (url: string) => object]>([
    ['a test has another address than was deployed', '/claire/test', there],
    ['a list has another address than was deployed', '/claire/lists/locations', there],
    ['it has another proxy than was deployed', '/claire/test', () => ({ proxy: proxy.id })],
    ['it has another tls than was deployed', '/claire/test', () => ({ tls: tls.id })],
    ['its address cannot even be read', '/claire/test', () => ({ baseUrl: 'http://' })],
    [
      'what was saved is no account, but has a secret of the same name',
      '/claire/test',
      (baseUrl) => ({ id: tab.id, baseUrl }),
    ],
  ])('when %s', async (_what, at, fields) => {
    const { seen, url } = await thief();
    await lab.deploy([lab.account(), { ...proxy, url }, tls, { ...tab, baseUrl: url }]);

    expect(await lab.ask(at, dialog({ ...saved, ...fields(url) }))).toEqual(keyNeeded);
    expect([...seen, ...lab.claire.requests()]).toEqual([]);
  });
});

const day = 86_400_000;

describe('a list of a dialog', () => {
  const list = (name: string, fields: object = {}) =>
    lab.ask(`/claire/lists/${name}`, dialog({ publicUrl: '', ...fields }));
  /** Of another Claire. */
  async function fetchList(name: string, options: SandboxOptions): Promise<unknown> {
    const claire = await startSandbox(options);
    try {
      return (await list(name, { baseUrl: claire.url, apiKey: claire.apiKey })).body;
    } finally {
      await claire.close();
    }
  }
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

    expect((await list('checklists', { apiKey: amersfoort?.key })).body).toEqual(choices);
    lab.claire.failNext({ path: '/v1/appointments/list', status: 403 });
    expect((await list('checklists')).body).toEqual(choices);
  });

  it('has the checklists of the days before until the first check of the day', async () => {
    const night = Math.floor(Date.now() / day) * day + 60_000;

    expect(await fetchList('checklists', { now: () => night })).toEqual(choices);
  });

  it('has the webhooks, with their events', async () => {
    const mine = { name: 'Mine', webhook_trigger_id: 1, url: 'https://example.com/a' };
    await askClaire(lab.claire, '/v1/webhooks/create', mine);

    const [webhook] = lab.claire.webhooks();
    expect(await list('webhooks')).toEqual({
      status: 200,
      body: [{ value: webhook?.id, label: expect.stringMatching(/^Mine \(.+\)$/) }],
    });
  });

  it('has the events that Claire has added since, by their own names', async () => {
    const [id, label] = [20, 'Tyres are stored'];

    const body = await fetchList('events', { laterEvents: [{ id, name: label }] });

    expect(body).toHaveLength(20);
    expect(body).toContainEqual({ value: id, label });
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

  it.each([
    ['of the trigger', { publicUrl: 'https://a.example.com/' }, `https://a.example.com${end}`],
    ['of the account', { accountPublicUrl: 'b.example.com' }, `https://b.example.com${end}`],
  ])('can be that %s', async (_name, query, url) => {
    expect(await lab.ask('/claire/address', { account: 'account', ...query })).toEqual({
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
      { ...trigger(lab, { account: '', events: [] }), x: 1, y: 1 },
    ]);
    const query = { node: 'trigger', account: '${ACCOUNT}' };

    const own = await lab.ask('/claire/address', { ...query, publicUrl: '${OUTSIDE}' });
    expect(own.body).toEqual({ url: `https://c.example.com${end}` });
    const ofAccount = await lab.ask('/claire/address', query);
    expect(ofAccount.body).toEqual({ url: `https://d.example.com${end}` });
  });

  it('is that of the host where nobody knows better', () => {
    process.env.FF_INSTANCE_URL = 'https://flows.example.com';
    try {
      expect(publicAddress(fakeNodeRed(), ['']).url).toBe(`https://flows.example.com${end}`);
    } finally {
      delete process.env.FF_INSTANCE_URL;
    }
  });

  it.each([
    ['http://localhost:1', 'otherPort'],
    ['https:/a.example.com', 'unreadable'],
    ['https//a.example.com', 'unreadable'],
    ['http://192.168.1.20:1880', 'notReachable'],
    ['http://a.example.com', 'notEncrypted'],
    ['https://a.example.com/?x=1', 'unreadable'],
  ])('comes with a warning for %s', async (publicUrl, warning) => {
    expect(await lab.ask('/claire/address', { publicUrl })).toMatchObject({ body: { warning } });
  });

  it('is not to be reached from outside when it is that of this machine', async () => {
    const { host, origin } = new URL(lab.nodeRed.url);

    for (const publicUrl of [origin, host]) {
      expect(await lab.ask('/claire/address', { publicUrl })).toMatchObject({
        body: { url: `${origin}${end}`, warning: 'notReachable' },
      });
    }
  });
});
