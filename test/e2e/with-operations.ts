import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import { type NodeRun, type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

/** An n8n for all tests of a file, whose Claire is as new before each of them. */
export function withOperations() {
  let lab: OperationsLab;
  let receiver: Receiver<Call>;
  const reached = new Set<string>();
  const secretOfTrigger = randomBytes(32).toString('hex');

  beforeAll(async () => {
    [lab, receiver] = await Promise.all([startOperationsLab(), startHttpReceiver()]);
  });

  afterEach(() => {
    for (const { method, path } of lab.claire.requests()) reached.add(`${method} ${path}`);
    lab.claire.reset();
  });

  afterAll(async () => {
    await expectNoSecrets(lab, [secretOfTrigger]);
  });

  // On its own, so that the servers end whatever was found.
  afterAll(async () => {
    await Promise.all([lab.stop(), receiver.close()]);
  });

  /** A run that ends well. */
  async function ran(parameters: Json, items?: readonly Json[]): Promise<NodeRun> {
    const result = await lab.run(parameters, items === undefined ? {} : { items });
    expect(result.error).toEqual({});
    return result;
  }

  return {
    get lab(): OperationsLab {
      return lab;
    },
    get receiver(): Receiver<Call> {
      return receiver;
    },
    reached,
    secretOfTrigger,
    ran,
    got: async (parameters: Json, items?: readonly Json[]) => (await ran(parameters, items)).json,
    first(): AppointmentFields {
      const [appointment] = lab.claire.appointments();
      if (appointment === undefined) throw new Error('The sandbox has no appointments');
      return appointment;
    },
  };
}

export type Operations = ReturnType<typeof withOperations>;

export const by = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

export const ids = (items: readonly Json[]) => items.map(({ id }) => id).sort();
