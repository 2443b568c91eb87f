import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type Client, createClient } from '../../claire/client';
import { allOperations, toRecords, type Operation, operationById } from '../../claire/resources';
import type { HttpRequest, Transport } from '../../claire/ports';
import type { Sandbox } from '../../sandbox';
import { createWebhook, row, start } from './claire';
import { startReceiver } from './receiver';

/** Our own client is the sandbox's contract test: what it sends must be what the sandbox takes. */
function makeClient(claire: Sandbox, key = claire.apiKey): Client {
  const transport: Transport = async ({ method, url, headers, body, signal }: HttpRequest) => {
    try {
      const answer = await fetch(url, {
        method,
        headers: { ...headers, authorization: key },
        redirect: 'manual',
        signal: signal ?? null,
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: text };
    } catch (error) {
      return { failure: 'network', sent: true, reason: String(error) };
    }
  };
  return createClient({
    baseUrl: claire.url,
    account: `${claire.url} ${key}`,
    transport,
    clock: {
      now: Date.now,
      monotonic: () => performance.now(),
      sleep: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}),
    },
    random: () => 0,
    log: { debug: () => undefined, warn: () => undefined },
  });
}

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
  const receiver = await startReceiver();
  await createWebhook(claire, { webhook_trigger_id: 4, url: receiver.url });
  return claire;
}

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
    const readCode = async (id: string, input: unknown, key?: string): Promise<unknown> => {
      const operation = operationById(id);
      if (!operation) throw new Error(`no operation ${id}`);
      const refused = await makeClient(claire, key)
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
