import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { eventually } from './eventually';
import { expectNoSecrets } from './secrets';
import { startTriggerLab, type TriggerLab, type TriggerWorkflow } from './trigger-lab';

/** One lab for all tests of a block; after each, Claire holds no webhook of ours. */
export function withTriggerLab(publicationService: boolean) {
  let lab: TriggerLab;
  let started: TriggerWorkflow[] = [];

  beforeAll(async () => {
    lab = await startTriggerLab({ publicationService });
  });

  afterEach(async () => {
    lab.claire.clearFaults();
    for (const workflow of started) await workflow.deactivate();
    started = [];
    // Also fails when the webhook of somebody else was touched.
    expect(lab.held()).toEqual([]);
  });

  afterAll(async () => {
    await expectNoSecrets(lab);
  });

  afterAll(async () => {
    await lab.stop();
  });

  return {
    get lab(): TriggerLab {
      return lab;
    },
    async workflow(events: number[], parameters: Json = {}): Promise<TriggerWorkflow> {
      const made = await lab.workflow(events, parameters);
      started.push(made);
      return made;
    },
    /** Where an activation fails, the service says so afterwards, and the legacy path at once. */
    async failedActivation(one: TriggerWorkflow): Promise<string> {
      if (!publicationService) return one.activate().then(() => 'nothing failed', String);
      return JSON.stringify(await one.activate());
    },
    fire(event: number, index = 0): void {
      lab.claire.fire(event, lab.claire.appointments()[index]?.id ?? 0);
    },
    listExecutions,
    listItems,
  };
}

/** Waits until so many have ended: n8n lists a new one, and leaves it out again while it runs. */
async function listExecutions(one: TriggerWorkflow, count: number): Promise<void> {
  await eventually(async () => {
    const executions = await one.executions();
    expect(executions.filter(({ stoppedAt }) => typeof stoppedAt === 'string')).toHaveLength(count);
  }, 60_000);
}

/** n8n says that an execution has ended a moment before its data can be read. */
async function listItems(one: TriggerWorkflow, count: number): Promise<Json[]> {
  await listExecutions(one, count);
  let items: Json[] = [];
  await eventually(async () => {
    items = await one.items();
    expect(items).toHaveLength(count);
  });
  return items;
}
