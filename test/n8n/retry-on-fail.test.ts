import { describe, expect, it } from '@jest/globals';
import { withClaire } from './with-claire';

const node = withClaire();

const items = [{ event: 2 }, { event: 4 }, { event: 5 }];

const create = {
  resource: 'webhook',
  operation: 'create',
  name: '=Event {{ $json.event }}',
  trigger: '={{ $json.event }}',
  url: 'https://planning.example.com/claire',
};

/** In the first try only. */
function refuseSecond(path: string): void {
  node.claire.failNext({ path, status: 200 });
  node.claire.failNext({ path, status: 400 });
}

describe('Retry On Fail', () => {
  it('makes no second webhook for an item that went well before another did not', async () => {
    refuseSecond('/v1/webhooks/create');

    const { error, json } = await node.run({ parameters: create, items, tries: 2 });

    expect(error).toBeUndefined();
    expect(json).toHaveLength(3);
    const events = node.claire.webhooks().map(({ webhook_trigger_id: event }) => event);
    expect(events).toEqual([2, 4, 5]);
  });

  it('calls the receiver of a webhook once for each item that asks for it', async () => {
    const id = await webhookId();
    refuseSecond('/v1/webhooks/test');
    const parameters = {
      resource: 'webhook',
      operation: 'test',
      webhookId: { __rl: true, mode: 'id', value: String(id) },
    };

    const { error } = await node.run({ parameters, items: [{}, {}], tries: 2 });

    expect(error).toBeUndefined();
    const tests = node.claire.requests().filter(({ path }) => path === '/v1/webhooks/test');
    expect(tests.map(({ status }) => status)).toEqual([200, 400, 200]);
  });

  it('asks Claire again in another execution', async () => {
    await node.run({ parameters: create, items: [{ event: 2 }], tries: 2 });
    await node.run({ parameters: create, items: [{ event: 2 }], tries: 2 });

    expect(node.claire.webhooks()).toHaveLength(2);
  });
});

async function webhookId(): Promise<number> {
  const { json } = await node.run({ parameters: create, items: [{ event: 2 }] });
  return Number(json[0]?.ID);
}
