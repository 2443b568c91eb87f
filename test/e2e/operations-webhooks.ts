import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import { by, ids, type WithN8n } from './with-n8n';

/** The operations on webhooks, which the other tests of operations.test.ts share an n8n with. */
export function webhookOperations(n8n: WithN8n): void {
  describe('the webhooks of the key', () => {
    let receiver: Receiver<Call>;

    beforeAll(async () => {
      receiver = await startHttpReceiver();
    });

    afterAll(() => receiver.close());

    it('are made, changed, looked up, listed, called for a test and deleted', async () => {
      const webhook = (operation: string, more: Json = {}) =>
        n8n.got({ resource: 'webhook', operation, ...more });
      const [made = {}] = await webhook('create', {
        name: 'Offer ready',
        trigger: 2,
        url: `${receiver.url}/claire`,
        headers: { header: [{ name: 'X-Planning', value: 'abc' }] },
      });
      const webhookId = by(Number(made.ID));
      expect(n8n.claire.webhooks()).toMatchObject([{ name: 'Offer ready', webhook_trigger_id: 2 }]);

      await webhook('update', { webhookId, updateFields: { name: 'Renamed', queued: true } });
      expect(n8n.claire.webhooks()).toMatchObject([
        { name: 'Renamed', queued: true, headers: [{ name: 'X-Planning', value: 'abc' }] },
      ]);
      expect(await webhook('get', { webhookId })).toMatchObject([{ id: made.ID, name: 'Renamed' }]);
      expect(await webhook('getAll', { returnAll: true })).toMatchObject([{ id: made.ID }]);

      await webhook('test', { webhookId, payload: '{"AppointmentID": 5, "WONr": "WO-1"}' });
      expect(await receiver.next()).toMatchObject({
        path: '/claire',
        headers: { 'x-planning': 'abc' },
      });

      expect(await webhook('delete', { webhookId })).toEqual([{ deleted: true }]);
      expect(n8n.claire.webhooks()).toEqual([]);
    });

    it('of a trigger can be looked up and changed, but its secret comes out nowhere', async () => {
      const secret = randomBytes(32).toString('hex');
      n8n.planted.push(secret);
      const headers = [{ name: 'X-Claire-Secret', value: secret }];
      await fetch(`${n8n.claire.url}/v1/webhooks/create`, {
        method: 'POST',
        headers: { authorization: n8n.claire.apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({
          name: 'Of a trigger',
          url: `${receiver.url}/webhook`,
          webhook_trigger_id: 4,
          active: true,
          headers,
        }),
      });
      const [{ id } = { id: 0 }] = n8n.claire.webhooks();
      const one = { resource: 'webhook', webhookId: by(id), simplify: false };

      await n8n.got({ ...one, operation: 'update', updateFields: { name: 'Changed' } });

      expect(await n8n.got({ ...one, operation: 'get' })).toMatchObject([
        { name: 'Changed', headers: [{ name: 'X-Claire-Secret', value: '(hidden)' }] },
      ]);
      await n8n.got({ resource: 'webhook', operation: 'getAll', simplify: false });
      expect(n8n.claire.webhooks()).toMatchObject([{ name: 'Changed', headers }]);
    });

    it('have 19 events to choose from', async () => {
      const json = await n8n.got({
        resource: 'webhook',
        operation: 'getTriggers',
        returnAll: true,
      });

      expect(ids(json)).toHaveLength(19);
      expect(json).toContainEqual(expect.objectContaining({ id: 2, name: 'Offer ready' }));
    });

    it('tell which calls did not arrive', async () => {
      const nobody = { name: 'Nobody', trigger: 2, url: 'http://127.0.0.1:1/' };
      const [made = {}] = await n8n.got({ resource: 'webhook', operation: 'create', ...nobody });
      n8n.claire.fire(2, n8n.first().id);
      await n8n.claire.settled();

      const webhookId = by(Number(made.ID));
      const json = await n8n.got({ resource: 'webhook', operation: 'getErrors', webhookId });

      expect(json).toHaveLength(1);
      expect(json[0]).toMatchObject({ webhook_id: made.ID });
    });
  });
}
