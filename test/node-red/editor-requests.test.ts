import { describe, expect, it } from '@jest/globals';
import { defaultKeys, startSandbox } from '../../sandbox';
import { accountDialog, post } from './account-dialog';
import { withNodeRed } from './lab';

const day = 86_400_000;
const lab = withNodeRed();

const dialog = (fields: object = {}) => accountDialog(lab, fields);

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
