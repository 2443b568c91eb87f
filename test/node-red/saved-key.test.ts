import { describe, expect, it } from '@jest/globals';
import { accountDialog, post } from './account-dialog';
import { withNodeRed } from './lab';
import { serve } from './servers';

const lab = withNodeRed();

const dialog = (fields: object = {}) => accountDialog(lab, fields);

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

describe('a saved key', () => {
  it('is used at its saved address, however the dialog writes it', async () => {
    const variable = { name: 'CLAIRE_URL', type: 'str', value: lab.claire.url };
    const environment = { id: 'environment', type: 'global-config', env: [variable] };
    await lab.deploy([environment, lab.account({ baseUrl: '${CLAIRE_URL}' })]);

    for (const baseUrl of ['${CLAIRE_URL}', `${lab.claire.url}/v1/`, ` ${lab.claire.url} `]) {
      expect(await post(lab, '/claire/test', dialog({ ...saved, baseUrl }))).toMatchObject({
        status: 200,
      });
    }
  });
});

describe('a saved key goes nowhere, and is asked for again,', () => {
  it.each(['/claire/test', '/claire/lists/locations'])(
    'when %s has another address than was deployed',
    async (at) => {
      const { seen, url: baseUrl } = await thief();
      await lab.deploy([lab.account()]);

      expect(await post(lab, at, dialog({ ...saved, baseUrl }))).toEqual(keyNeeded);
      expect(seen).toEqual([]);
    },
  );

  it.each(['proxy', 'tls'])('when it has another %s than was deployed', async (field) => {
    const { seen, url } = await thief();
    const proxy = { id: 'other-proxy', type: 'http proxy', url };
    const tls = { id: 'other-tls', type: 'tls-config', verifyservercert: false };
    await lab.deploy([lab.account(), proxy, tls]);

    const fields = { ...saved, [field]: `other-${field}` };
    expect(await post(lab, '/claire/test', dialog(fields))).toEqual(keyNeeded);
    expect([...seen, ...lab.claire.requests()]).toEqual([]);
  });

  it('when it has another address than was deployed that cannot even be read', async () => {
    await lab.deploy([lab.account()]);

    expect(await post(lab, '/claire/test', dialog({ ...saved, baseUrl: 'http://' }))).toEqual(
      keyNeeded,
    );
  });

  it('when what was saved is no account, but has a secret of the same name', async () => {
    const { seen, url: baseUrl } = await thief();
    const env = [{ name: 'apiKey', type: 'cred', value: 'a-secret-of-somebody-else' }];
    await lab.deploy([{ id: 'tab', type: 'tab', label: 'Test', baseUrl, env }]);

    expect(
      await post(lab, '/claire/test', dialog({ id: 'tab', apiKey: '__PWRD__', baseUrl })),
    ).toEqual(keyNeeded);
    expect(seen).toEqual([]);
  });
});
