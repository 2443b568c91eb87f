import { beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index';
import type { TriggerEngine } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire();
});

async function listen(include: string[], options: INodeParameters = {}): Promise<void> {
  trigger = await startTriggerAt(claire, { parameters: { events: [4, 8, 19], include, options } });
  await trigger.activate();
  claire.forgetRequests();
}

async function received(event: number, details = {}): Promise<IDataObject> {
  const [appointment] = claire.appointments();
  claire.fire(event, appointment?.id ?? 0, details);
  await claire.settled();
  await trigger.idle();
  const [execution] = trigger.executions;
  if (execution === undefined) throw new Error('No execution was started');
  return execution;
}

function communicationKey(payload: unknown): string {
  return (payload as { communication_key: string }).communication_key;
}

describe('what the trigger includes', () => {
  it('is the appointment, its checks, its car and the customer to tell', async () => {
    await listen(['appointment', 'checks', 'car', 'customer']);
    const [appointment] = claire.appointments();

    const item = await received(8, { customerType: 'driver' });

    expect(item).toEqual(
      expect.objectContaining({
        event: 8,
        appointment: expect.objectContaining({ id: appointment?.id, vin: appointment?.vin }),
        checks: expect.any(Array),
        car: expect.objectContaining({ vin: appointment?.vin }),
        customer: expect.objectContaining({ type: 'driver', channel: expect.any(String) }),
      }),
    );
    expect(item).not.toHaveProperty('includeError');
    expect(trigger.warnings).toEqual([]);
  });
});

describe('an event whose extras cannot be had', () => {
  it.each([
    [404, 'CLAIRE_NOT_FOUND'],
    ['html', 'CLAIRE_BAD_RESPONSE'],
    [401, 'CLAIRE_UNAUTHORIZED'],
  ] as const)('still comes when Claire answers %s, with the reason', async (status, code) => {
    await listen(['appointment', 'checks']);
    claire.failNext({ path: '/v1/appointments', status, times: null });

    const item = await received(8);

    expect(item).toEqual(
      expect.objectContaining({
        event: 8,
        appointment: null,
        checks: expect.any(Array),
        includeError: { code, message: expect.any(String) },
      }),
    );
    expect(trigger.warnings.join()).toContain('passes an event on without all');
  });

  it('still comes when the hour is used up and may not be waited for', async () => {
    await listen(['appointment'], { maxWait: 0 });
    claire.leaveRequests(0);

    const item = await received(8);

    expect(item).toHaveProperty('includeError.code', 'CLAIRE_RATE_LIMITED');
  });

  it('does not wait for another try where Max Wait is 0 as text', async () => {
    await listen(['appointment'], { maxWait: ' 0' });
    claire.failNext({ path: '/v1/appointments', status: 500, times: 1 });

    const item = await received(8);

    expect(item).toHaveProperty('includeError.code', 'CLAIRE_SERVER_ERROR');
  });

  it('says nothing of keys in the reason and in the log', async () => {
    await listen(['appointment', 'customer']);
    claire.failNext({ path: '/v1/appointments', status: 401, times: null });

    const { includeError, payload } = await received(8);

    const said = JSON.stringify(includeError) + trigger.warnings.join();
    expect(said).not.toContain(claire.apiKey);
    expect(said).not.toContain(communicationKey(payload));
  });
});

describe('the answer to Claire', () => {
  it('comes when all is looked up: until then, a stop of n8n makes a failed delivery', async () => {
    claire = await startClaire({ latency: 100 });
    await listen(['appointment']);

    claire.fire(8, claire.appointments()[0]?.id ?? 0);
    await claire.settled();

    expect(claire.deliveries().at(-1)).toMatchObject({ status: 200 });
    expect(trigger.executions).toHaveLength(1);
  });

  it('does not wait for look-ups that take long', async () => {
    await listen(['appointment']);
    claire.failNext({ path: '/v1/appointments', status: 200, late: 3000 });

    claire.fire(8, claire.appointments()[0]?.id ?? 0);
    await claire.settled();

    expect(claire.deliveries().at(-1)).toMatchObject({ status: 200 });
    expect(trigger.executions).toEqual([]);
    await trigger.idle();
    expect(trigger.executions).toMatchObject([{ appointment: {} }]);
  });
});
