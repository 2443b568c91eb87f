import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOutput } from '../../tools/lab/n8n/workflow';
import { eventually } from './eventually';
import { startTriggerLab, type TriggerLab, type TriggerWorkflow } from './trigger-lab';

describe.each([
  ['with its publication service', true],
  ['on its legacy path', false],
])('events while a real n8n that activates %s is off', (_name, publicationService) => {
  let lab: TriggerLab;

  beforeAll(async () => {
    lab = await startTriggerLab({ publicationService });
  });

  afterAll(async () => {
    await lab.stop();
  });

  async function fire(): Promise<void> {
    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await lab.claire.settled();
  }

  /** Once each: n8n may list an execution that is ending both as active and as ended. */
  async function ran(flow: TriggerWorkflow, count: number): Promise<string[]> {
    let ids: string[] = [];
    await eventually(async () => {
      ids = [...new Set((await flow.executions()).map(({ id }) => String(id)))];
      expect(ids).toHaveLength(count);
    }, 60_000);
    return ids;
  }

  it('come out of the second output beside the first event after its start, each once', async () => {
    const one = await lab.workflow([4], { options: { failedDeliveries: true } });
    await one.activate();
    await lab.n8n.kill();
    await fire();
    await fire();
    await lab.n8n.restart();

    await fire();
    await ran(one, 1);
    await fire();
    const ids = await ran(one, 2);

    const executions = await Promise.all(ids.map((id) => lab.n8n.rest.finished(id)));
    const outputs = executions
      .sort((earlier, later) => Number(earlier.id) - Number(later.id))
      .map((execution) => [0, 1].map((branch) => readOutput(execution, 'Claire Trigger', branch)));
    const failed = { event: 4, reason: 'The receiver gave no answer: ECONNREFUSED' };
    expect(outputs).toMatchObject([
      [[{ event: 4 }], [failed, failed]],
      [[{ event: 4 }], []],
    ]);
    // With the service, a restart calls nothing of a trigger.
    const isLogged = lab.n8n.log().includes('could not deliver 2 calls of Claire Trigger');
    expect(isLogged).toBe(!publicationService);
    await one.deactivate();
    expect(lab.held()).toEqual([]);
  });
});
