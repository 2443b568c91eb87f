import { expect, it } from '@jest/globals';
import type { NodeParameters } from './engine';
import { withClaire } from './with-claire';

const node = withClaire();

const wanted = {
  resource: 'webhook',
  operation: 'create',
  name: 'Offer ready',
  trigger: 2,
  url: 'https://planning.example.com/claire',
};

/** Makes a webhook with the node, and returns its id. */
async function created(more: Record<string, unknown> = {}): Promise<number> {
  const { json, error } = await node.run({ ...wanted, ...more });
  expect(error).toBeUndefined();
  return Number(json[0]?.ID);
}

function onOne(id: number, operation: 'get' | 'update', more: NodeParameters = {}) {
  const webhookId = { __rl: true, mode: 'id', value: String(id) };
  return node.run({ resource: 'webhook', operation, webhookId, ...more });
}

it('webhook: update refuses to put the hidden secret of a trigger in the place of the real one', async () => {
  const id = await created();
  const secret = { name: 'X-Claire-Secret', value: 'f'.repeat(64) };
  const shown = { name: 'X-Claire-Secret', value: '(hidden)' };
  const update = (header: typeof secret) =>
    onOne(id, 'update', { updateFields: { headers: { header: [header] } } });

  expect((await update(secret)).error).toBeUndefined();
  expect((await update(shown)).error?.message).toContain('X-Claire-Secret');
  expect(node.claire.webhooks()[0]?.headers).toMatchObject([secret]);
});

it('webhook: get gets one with its headers, but never the secret of a trigger', async () => {
  const token = { name: 'X-Token', value: 'abc' };
  const secret = { name: 'X-Claire-Secret', value: 'f'.repeat(64) };
  const id = await created({ headers: { header: [token, secret] } });

  const { json, stored } = await onOne(id, 'get', { output: 'raw' });

  expect(json[0]).toMatchObject({ id, headers: [token, { ...secret, value: '(hidden)' }] });
  expect(stored).not.toContain(secret.value);
});
