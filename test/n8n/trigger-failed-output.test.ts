import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NodeHelpers, Workflow, type INodeTypes } from 'n8n-workflow';
import { clock } from '../../n8n/clock';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import { events, FailedDeliveriesLab, path } from './failed-deliveries-lab';
import { requestsFor } from './trigger-claire';

const withOutput = { events, options: { failedDeliveries: true } };
const hour = 3_600_000;

let lab: FailedDeliveriesLab;

beforeEach(async () => {
  lab = await FailedDeliveriesLab.start();
});

afterEach(() => {
  lab.stop();
});

describe('the second output of a trigger', () => {
  it('gets what failed beside the next event, each once', async () => {
    await lab.listen(withOutput);
    await lab.fail(8, 4);

    await lab.fire();
    await lab.fire();

    expect(lab.trigger.failed).toEqual([lab.told(8), lab.told(4)]);
    expect(lab.trigger.outputs).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(lab.trigger.warnings).toEqual([]);
  });

  it('costs one request in an hour while all calls arrive', async () => {
    await lab.listen(withOutput);
    for (let event = 0; event < 5; event += 1) await lab.fire();

    expect(requestsFor(lab.claire, '/v1/webhooks/list')).toBe(1);
    expect(requestsFor(lab.claire, path)).toBe(0);
    expect(lab.trigger.executions).toHaveLength(5);
    expect(lab.trigger.warnings).toEqual([]);
  });

  it('gets an hour later what has failed since', async () => {
    await lab.listen(withOutput);
    await lab.fail(8);
    lab.after(0);
    await lab.fire();
    await lab.fail(4, 8);

    lab.after(hour - 1);
    await lab.fire();
    expect(lab.trigger.failed).toEqual([lab.told(8)]);
    lab.after(hour);
    await lab.fire();
    expect(lab.trigger.failed).toEqual([lab.told(8), lab.told(4), lab.told(8)]);
  });

  it('gets it too after the clock of the server was set back by a day', async () => {
    await lab.listen(withOutput);
    lab.after(0);
    await lab.fire();
    await lab.fail(8);
    lab.after(hour);
    clock.now = () => lab.began - 24 * hour;

    await lab.fire();

    expect(lab.trigger.failed).toEqual([lab.told(8)]);
  });

  it('gets nothing that failed more than four days ago', async () => {
    await lab.listen(withOutput);
    await lab.fail(8);
    lab.after(4 * 24 * hour + hour);

    await lab.fire();
    expect(lab.trigger.failed).toEqual([]);
  });

  it('is empty, and costs nothing, when a person tries the workflow', async () => {
    await lab.listen(withOutput, { isTest: true });
    await lab.fail(8);

    await lab.fire();

    expect(lab.trigger.outputs).toEqual([[1, 0]]);
    expect(requestsFor(lab.claire, '/v1/webhooks/list')).toBe(0);
  });

  it('costs no event when Claire refuses to tell', async () => {
    await lab.listen(withOutput);
    lab.claire.failNext({ path: '/v1/webhooks/list', status: 400, times: null });

    await lab.fire();

    expect(lab.trigger.outputs).toEqual([[1, 0]]);
    expect(lab.trigger.warnings).toEqual([expect.stringContaining('could not ask Claire')]);
  });

  it('is not there, and costs nothing, without the option', async () => {
    await lab.listen();
    await lab.fail(4);

    await lab.fire();

    expect(lab.trigger.outputs).toEqual([[1]]);
    expect(requestsFor(lab.claire, '/v1/webhooks/list')).toBe(0);
  });

  it.each([
    ['as it was saved before', {}, ['main']],
    ['with it off', { failedDeliveries: false }, ['main']],
    ['with it on', { failedDeliveries: true }, ['Event', 'Failed Deliveries']],
    ['with it on as text', { failedDeliveries: ' TRUE' }, ['Event', 'Failed Deliveries']],
    ['with it off as text', { failedDeliveries: 'false' }, ['main']],
  ])('is drawn by the option, %s', (_what, options, names) => {
    const node = {
      id: 'trigger',
      name: 'Claire Trigger',
      type: 'n8n-nodes-claire.claireTrigger',
      typeVersion: 1.1,
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
