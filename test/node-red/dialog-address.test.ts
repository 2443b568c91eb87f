import { describe, expect, it } from '@jest/globals';
import { post } from './account-dialog';
import { withNodeRed } from './lab';

const lab = withNodeRed({}, { env: { FF_INSTANCE_URL: 'https://flows.example.com' } });

describe('the address that Claire will call', () => {
  const end = '/claire/webhook';
  const outside = 'https://flows.example.com';

  it.each([
    ['of the trigger', { publicUrl: 'https://a.example.com/' }, `https://a.example.com${end}`],
    ['of the account', { accountPublicUrl: 'b.example.com' }, `https://b.example.com${end}`],
    ['of the host', {}, `${outside}${end}`],
    ['of the environment', { publicUrl: '${FF_INSTANCE_URL}' }, `${outside}${end}`],
  ])('can be that %s', async (_name, query, url) => {
    expect(await post(lab, '/claire/address', { account: 'account', ...query })).toEqual({
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
    const query = { node: 'trigger', account: '${ACCOUNT}' };

    expect(await post(lab, '/claire/address', { ...query, publicUrl: '${OUTSIDE}' })).toMatchObject(
      {
        body: { url: `https://c.example.com${end}` },
      },
    );
    expect(await post(lab, '/claire/address', query)).toMatchObject({
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
