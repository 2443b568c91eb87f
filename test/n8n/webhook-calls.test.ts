import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../../sandbox';
import { engine } from './engine';
import { withClaire } from './with-claire';

const node = withClaire();

const wanted = {
  resource: 'webhook',
  operation: 'create',
  name: 'Offer ready',
  trigger: 2,
};

async function created(more: Record<string, unknown>): Promise<number> {
  const { json, error } = await node.run({ parameters: { ...wanted, ...more } });
  expect(error).toBeUndefined();
  return Number(json[0]?.ID);
}

const one = (webhookId: number) => ({ __rl: true, mode: 'id', value: String(webhookId) });

describe('webhook: test and get errors', () => {
  it('makes Claire call the address with the payload', async () => {
    const receiver = createServer((_request, response) => response.end());
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    const called = once(receiver, 'request');
    const id = await created({ url: `http://127.0.0.1:${String(port)}/` });

    const { json, error } = await node.run({
      parameters: {
        resource: 'webhook',
        operation: 'test',
        webhookId: one(id),
        payload: '{"AppointmentID": 5, "WONr": "WO-1"}',
        options: { communicationReceiverId: '3' },
      },
    });
    await called;
    await node.claire.settled();
    receiver.close();

    expect(error).toBeUndefined();
    expect(json).toEqual([{ tested: true, id }]);
    expect(node.claire.requests().at(-1)?.body).toEqual({
      WebhookID: id,
      CommunicationReceiverID: 3,
      Payload: { AppointmentID: 5, WONr: 'WO-1' },
    });
  });

  it.each([0, 1] as const)('gets all errors where the first page is %d', async (firstErrorPage) => {
    const other = await startSandbox({ firstErrorPage });
    try {
      const { run } = engine({ baseUrl: other.url, apiKey: other.apiKey });
      const { json: made } = await run({ parameters: { ...wanted, url: 'http://127.0.0.1:1/' } });
      const [appointment] = other.appointments();
      for (let call = 0; call < 45; call += 1) other.fire(2, appointment?.id ?? 0);
      await other.settled();

      const { json } = await run({
        parameters: {
          resource: 'webhook',
          operation: 'getErrors',
          webhookId: one(Number(made[0]?.ID)),
          returnAll: true,
        },
      });

      const numbers = json.map(({ id }) => Number(id));
      expect(new Set(numbers).size).toBe(45);
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    } finally {
      await other.close();
    }
  });

  it('gets one page of the errors, or all of them', async () => {
    // Nothing listens on port 1, so every call goes wrong.
    const id = await created({ url: 'http://127.0.0.1:1/' });
    const [appointment] = node.claire.appointments();
    for (let call = 0; call < 25; call += 1) node.claire.fire(2, appointment?.id ?? 0);
    await node.claire.settled();

    const parameters = { resource: 'webhook', operation: 'getErrors', webhookId: one(id) };
    const second = await node.run({ parameters: { ...parameters, page: 2 } });
    const all = await node.run({ parameters: { ...parameters, returnAll: true } });

    expect(second.json).toHaveLength(5);
    expect(new Set(all.json.map(({ id: entry }) => entry)).size).toBe(25);
  });
});
