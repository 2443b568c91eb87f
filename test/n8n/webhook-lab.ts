import { expect } from '@jest/globals';
import type { withClaire } from './with-claire';

export const wanted = {
  resource: 'webhook',
  operation: 'create',
  name: 'Offer ready',
  trigger: 2,
  url: 'https://planning.example.com/claire',
};

/** Makes a webhook with the node, and returns its id. */
export function creator(node: ReturnType<typeof withClaire>) {
  return async (more: Record<string, unknown> = {}): Promise<number> => {
    const { json, error } = await node.run({ parameters: { ...wanted, ...more } });
    expect(error).toBeUndefined();
    return Number(json[0]?.ID);
  };
}

export const locator = (webhookId: number) => ({
  __rl: true,
  mode: 'id',
  value: String(webhookId),
});
