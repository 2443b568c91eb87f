import { describe, expect, it } from '@jest/globals';
import { publicAddress } from '../../node-red/runtime/webhooks/public-address';
import { post } from './account-dialog';
import { fakeNodeRed } from './fake-node-red';
import { withNodeRed } from './lab';
import { trigger } from './trigger-lab';

const lab = withNodeRed();

describe('the address that Claire will call', () => {
  const end = '/claire/webhook';

  it.each([
    ['of the trigger', { publicUrl: 'https://a.example.com/' }, `https://a.example.com${end}`],
    ['of the account', { accountPublicUrl: 'b.example.com' }, `https://b.example.com${end}`],
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
      { ...trigger(lab, { account: '', events: [] }), x: 1, y: 1 },
    ]);
    const query = { node: 'trigger', account: '${ACCOUNT}' };

    const own = await post(lab, '/claire/address', { ...query, publicUrl: '${OUTSIDE}' });
    expect(own.body).toEqual({ url: `https://c.example.com${end}` });
    const ofAccount = await post(lab, '/claire/address', query);
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
