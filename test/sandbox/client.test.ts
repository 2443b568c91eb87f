import { expect, it } from '@jest/globals';
import { allOperations, type Operation } from '../../claire/resources';
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

/** The sandbox's contract test: what our own client sends must be what the sandbox takes. */
it.each(allOperations.map((operation) => [operation.id, operation] as const))(
  'Our client gets a good answer to %s',
  async (id, operation: Operation) => {
    const claire = await start();
    await receive(claire, 4);
    const vin = claire.appointments()[0]?.vin;
    const input = id === 'car.get' ? { vin } : inputs[id];
    const answer = await makeClient(claire).call(operation, input);
    await claire.settled();
    expect(answer.status).toBe(200);
    expect(answer.rate).toMatchObject({ limit: 10_800, remaining: 10_798 });
    const data: unknown = answer.data;
    expect(data === null).toBe(operation.output === null);
    expect(claire.requests().at(-1)).toMatchObject({ keyIn: 'header', status: 200 });
  },
);
