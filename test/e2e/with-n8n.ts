import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import type { Json } from '../../tools/lab/n8n/rest';
import { type N8nLab, type N8nLabOptions, type NodeRun, startN8nLab } from './n8n-lab';
import { expectNoSecrets, type Secret } from './secrets';
import type { TriggerWorkflow } from './trigger-workflow';

interface Options extends N8nLabOptions {
  /** Whether the tests end with secrets where none should be, and look for them themselves. */
  readonly plantsSecrets?: boolean;
}

/** One n8n for all tests of a block. After each test its triggers are off, and faults are over. */
export function withN8n({ plantsSecrets = false, ...options }: Options = {}) {
  let lab: N8nLab;
  const triggers: TriggerWorkflow[] = [];
  /** What nobody may find in this n8n, beside what Claire knows of. */
  const planted: Secret[] = [];

  beforeAll(async () => {
    lab = await startN8nLab(options);
  }, 300_000);

  afterEach(async () => {
    lab.claire.clearFaults();
    lab.claire.endMaintenance();
    for (const trigger of triggers.splice(0)) await trigger.deactivate();
  });

  afterAll(async () => {
    if (!plantsSecrets) await expectNoSecrets(lab, planted);
  });

  // On its own, so that the servers end whatever was found.
  afterAll(() => lab.stop());

  /** A run that ends well. */
  async function ran(parameters: Json, items?: readonly Json[]): Promise<NodeRun> {
    const result = await lab.run(parameters, items === undefined ? {} : { items });
    expect(result.error).toEqual({});
    return result;
  }

  return {
    planted,
    get claire() {
      return lab.claire;
    },
    get n8n() {
      return lab.n8n;
    },
    get lab() {
      return lab;
    },
    ran,
    got: async (parameters: Json, items?: readonly Json[]) => (await ran(parameters, items)).json,
    /** The first appointment at Claire. */
    first(): AppointmentFields {
      const [appointment] = lab.claire.appointments();
      if (appointment === undefined) throw new Error('The sandbox has no appointments');
      return appointment;
    },
    trigger: async (events: number[], parameters: Json = {}) => {
      const made = await lab.trigger(events, parameters);
      triggers.push(made);
      return made;
    },
  };
}

export type WithN8n = ReturnType<typeof withN8n>;
