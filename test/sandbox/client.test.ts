import { describe, expect, it } from '@jest/globals';
import { allOperations, toRecords, type Operation, operationById } from '../../claire/resources';
import type { Sandbox } from '../../sandbox';
import { row, start } from './claire';
import { makeClient } from './our-client';
import { receive } from './receiver';

const inputs: Record<string, Record<string, unknown>> = {
  'appointment.get': { id: 50_001 },
  'appointment.list': { location_id: 11, is_pinned: true },
  'appointment.listByDmsNr': { location_id: 13, dms_nr: '810001' },
  'appointment.import': { appointments: [row()] },
  'car.get': {},
  'check.list': { appointment_id: 50_001 },
  'location.list': {},
  'question.list': {},
  'tag.list': {},
  'webhook.create': { name: 'New', webhook_trigger_id: 4, url: 'http://127.0.0.1:1', active: true },
  'webhook.delete': { webhook_id: 601 },
  'webhook.get': { webhook_id: 601 },
  'webhook.list': {},
  'webhook.listErrors': { WebhookID: 601, Page: 1 },
  'webhook.listTriggers': {},
  'webhook.test': { WebhookID: 601, Payload: { AppointmentID: 50_001, WONr: 'WO-1' } },
  'webhook.update': { id: 601, name: 'New', webhook_trigger_id: 4, url: 'http://127.0.0.1:1' },
};

async function startWithWebhook(): Promise<Sandbox> {
  const claire = await start();
  await receive(claire, 4);
  return claire;
}

/** The sandbox's contract test: what our own client sends must be what the sandbox takes. */
describe('Our client', () => {
  it.each(allOperations.map((operation) => [operation.id, operation] as const))(
    'gets a good answer to %s',
    async (id, operation: Operation) => {
      const claire = await startWithWebhook();
      const vin = claire.appointments()[0]?.vin;
      const input = id === 'car.get' ? { vin } : inputs[id];
      const answer = await makeClient(claire).call(operation, input);
      await claire.settled();
      expect(answer.status).toBe(200);
      expect(answer.rate).toMatchObject({ limit: 10_800, remaining: 10_798 });
      const isStatusOnly = operation.output === null;
      const data: unknown = answer.data;
      expect(data === null).toBe(isStatusOnly);
      expect(claire.requests().at(-1)).toMatchObject({ keyIn: 'header', status: 200 });
    },
  );

  it('finds as many records in a list as the sandbox has', async () => {
    const claire = await startWithWebhook();
    const list = operationById('location.list');
    if (!list) throw new Error('no such operation');
    const { data } = await makeClient(claire).call(list, {});
    expect(toRecords(list, data)).toHaveLength(4);
  });

  it('gets the code for each refusal', async () => {
    const claire = await start({ webhookLimit: 0 });
    const readCode = async (id: string, input: unknown, apiKey = claire.apiKey) => {
      const operation = operationById(id);
      if (!operation) throw new Error(`no operation ${id}`);
      const refused: unknown = await makeClient({ url: claire.url, apiKey })
        .call(operation, input)
        .catch((error: unknown) => error);
      return (refused as { code?: unknown }).code;
    };
    expect(await readCode('tag.list', {}, 'wrong-key')).toBe('CLAIRE_UNAUTHORIZED');
    expect(await readCode('appointment.get', { id: 1 })).toBe('CLAIRE_NOT_FOUND');
    expect(await readCode('appointment.list', { location_id: 21, is_pinned: true })).toBe(
      'CLAIRE_BAD_REQUEST',
    );
    expect(await readCode('webhook.create', inputs['webhook.create'])).toBe('CLAIRE_WEBHOOK_LIMIT');
  });
});
