import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NodeHelpers, Workflow, type INodeTypes } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index';
import { clock } from '../../n8n/clock';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import { requestsFor } from './trigger-claire';
import type { Parameters, TriggerEngine } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

const path = '/v1/webhooks/list_errors';
const events = [4, 8];
const refusingAll = { events, options: { onlyFrom: 'other', otherAddresses: '192.0.2.1' } };
const withOutput = { events, options: { failedDeliveries: true } };

const usual = { ...clock };
const hour = 3_600_000;

/** Stops n8n's clock this long after the test began; Claire has one of its own. */
function after(milliseconds: number): void {
  clock.now = () => began + milliseconds;
  clock.monotonic = () => begun + milliseconds;
}

let began: number;
/** The same by the monotonic clock. */
let begun: number;
let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  began = clock.now();
  begun = clock.monotonic();
  claire = await startClaire();
});

afterEach(() => {
  Object.assign(clock, usual);
});

async function listen(parameters: Parameters = { events }, { isTest = false } = {}): Promise<void> {
  trigger = await startTriggerAt(claire, { parameters, isTest });
  await trigger.activate();
  claire.forgetRequests();
}

async function fire(event = 4): Promise<void> {
  claire.fire(event, claire.appointments()[0]?.id ?? 0);
  await claire.settled();
  await trigger.idle();
}

/** Claire's calls come back with 403, whatever the trigger does otherwise. */
async function fail(...missed: number[]): Promise<void> {
  const { parameters } = trigger;
  trigger.parameters = refusingAll;
  for (const event of missed) await fire(event);
  trigger.parameters = parameters;
  trigger.warnings.length = 0;
}

const told = (event: number) =>
  expect.objectContaining({
    event,
    reason: 'The receiver answered with status 403',
    time: expect.stringMatching(/Z$/),
    errorId: expect.any(Number),
    webhookId: claire
      .webhooks()
      .find(({ url, webhook_trigger_id }) => url === trigger.url && webhook_trigger_id === event)
      ?.id,
  });

describe('a trigger that n8n registers', () => {
  it('says once in the log what Claire could not deliver, in Claire’s words', async () => {
    await listen();
    await fail(4, 4, 8);

    expect(await trigger.hook('checkExists')).toBe(true);
    const first = [...trigger.warnings];
    expect(await trigger.hook('checkExists')).toBe(true);
    await trigger.hook('create');

    expect(first).toEqual([
      expect.stringMatching(
        /could not deliver 3 calls of Claire Trigger\. Car ready × 2 \(.*\): The receiver answered with status 403; Diagnose overview is available \(.*Claire Changes Trigger finds the changes\./,
      ),
    ]);
    expect(trigger.warnings).toEqual(first);
  });

  it('says later what failed since', async () => {
    await listen();
    await fail(4);
    await trigger.hook('checkExists');
    await fail(8);
    await trigger.hook('checkExists');

    expect(trigger.warnings).toEqual([expect.stringContaining('could not deliver a call of')]);
    expect(trigger.warnings[0]).not.toContain('Car ready');
  });

  it('asks for no errors while all calls arrive', async () => {
    await listen();
    await fire();
    await trigger.hook('checkExists');
    await trigger.hook('create');

    expect(requestsFor(claire, path)).toBe(0);
    expect(trigger.warnings).toEqual([]);
  });

  it('says so when n8n takes its webhooks away, before Claire forgets it', async () => {
    await listen();
    await fail(4, 8);

    await trigger.hook('delete');
    await trigger.hook('delete');

    expect(trigger.warnings).toEqual([expect.stringContaining('could not deliver 2 calls of')]);
    expect(claire.webhooks().filter(({ url }) => url === trigger.url)).toEqual([]);
  });

  it('says it once when Claire takes nothing away', async () => {
    await listen();
    await fail(4);
    claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: null });

    for (let tries = 0; tries < 3; tries += 1) {
      await expect(trigger.hook('delete')).rejects.toThrow();
    }

    const told = trigger.warnings.filter((text) => text.includes('could not deliver'));
    expect(told).toEqual([expect.stringContaining('could not deliver a call of')]);
  });

  it('is registered all the same when Claire does not say what failed', async () => {
    await listen();
    await fail(4);
    claire.failNext({ path, status: 400, times: null });

    expect(await trigger.hook('checkExists')).toBe(true);
    await trigger.hook('create');

    const told = trigger.warnings.filter((text) => text.includes('could not be delivered lately'));
    expect(told).toEqual([
      expect.stringContaining('but not which. The Claire node (Webhook: Get Errors)'),
    ]);
  });
});

describe('the second output of a trigger', () => {
  it('gets what failed beside the next event, each once', async () => {
    await listen(withOutput);
    await fail(8, 4);

    await fire();
    await fire();

    expect(trigger.failed).toEqual([told(8), told(4)]);
    expect(trigger.outputs).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(trigger.warnings).toEqual([]);
  });

  it('costs one request in an hour while all calls arrive', async () => {
    await listen(withOutput);
    for (let event = 0; event < 5; event += 1) await fire();

    expect(requestsFor(claire, '/v1/webhooks/list')).toBe(1);
    expect(requestsFor(claire, path)).toBe(0);
    expect(trigger.executions).toHaveLength(5);
    expect(trigger.warnings).toEqual([]);
  });

  it('gets an hour later what has failed since', async () => {
    await listen(withOutput);
    await fail(8);
    after(0);
    await fire();
    await fail(4, 8);

    after(hour - 1);
    await fire();
    expect(trigger.failed).toEqual([told(8)]);
    after(hour);
    await fire();
    expect(trigger.failed).toEqual([told(8), told(4), told(8)]);
  });

  it('gets it too after the clock of the server was set back by a day', async () => {
    await listen(withOutput);
    after(0);
    await fire();
    await fail(8);
    after(hour);
    clock.now = () => began - 24 * hour;

    await fire();

    expect(trigger.failed).toEqual([told(8)]);
  });

  it('gets nothing that failed more than four days ago', async () => {
    await listen(withOutput);
    await fail(8);
    after(4 * 24 * hour + hour);

    await fire();
    expect(trigger.failed).toEqual([]);
  });

  it('is empty, and costs nothing, when a person tries the workflow', async () => {
    await listen(withOutput, { isTest: true });
    await fail(8);

    await fire();

    expect(trigger.outputs).toEqual([[1, 0]]);
    expect(requestsFor(claire, '/v1/webhooks/list')).toBe(0);
  });

  it.each([400, 503])('costs no event when Claire answers with %i', async (status) => {
    await listen(withOutput);
    claire.failNext({ path: '/v1/webhooks/list', status, times: null });

    await fire();

    expect(trigger.outputs).toEqual([[1, 0]]);
    expect(trigger.warnings).toEqual([expect.stringContaining('could not ask Claire')]);
  });

  it('is not there, and costs nothing, without the option', async () => {
    await listen();
    await fail(4);

    await fire();

    expect(trigger.outputs).toEqual([[1]]);
    expect(requestsFor(claire, '/v1/webhooks/list')).toBe(0);
  });

  it.each([
    ['as it was saved before', {}, ['main']],
    ['with it off', { failedDeliveries: false }, ['main']],
    ['with it on', { failedDeliveries: true }, ['Event', 'Failed Deliveries']],
  ])('is drawn by the option, %s', (_what, options, names) => {
    const node = {
      id: 'trigger',
      name: 'Claire Trigger',
      type: 'n8n-nodes-claire.claireTrigger',
      typeVersion: 1.2,
      position: [0, 0] as [number, number],
      parameters: { events, options },
    };
    const type = new ClaireTrigger();
    const nodeTypes: INodeTypes = {
      getByName: () => type,
      getByNameAndVersion: () => type,
      getKnownTypes: () => ({}),
    };
    const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });

    const outputs = NodeHelpers.getNodeOutputs(workflow, node, type.description);

    expect(outputs.map((one) => (typeof one === 'string' ? one : one.displayName))).toEqual(names);
  });
});
