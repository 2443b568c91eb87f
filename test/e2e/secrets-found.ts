import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
import { eventually } from './eventually';
import { expectNoSecrets, leaks, webhookSecret } from './secrets';
import type { WithN8n } from './n8n-lab';

const secret = 'f'.repeat(64);

/** Runs last: what it plants stays in this n8n. */
export function secretsFound(n8n: WithN8n): void {
  describe('the search for secrets', () => {
    it('finds none in what the tests before have left', async () => {
      await expectNoSecrets(n8n, n8n.planted);
    });

    it('finds an API key in the output of a node, and in a log line', async () => {
      await run('set', 3.4, text(n8n.claire.apiKey));
      await fetch(`${n8n.n8n.url}/webhook/${n8n.claire.apiKey}`);

      // The line comes some time after the answer.
      await eventually(async () => {
        expect(await leaks(n8n)).toEqual(
          expect.arrayContaining(['an API key in execution_data.data', "an API key in n8n's log"]),
        );
      });
    });

    it('finds the secret of a webhook in an output, and in what a trigger remembers', async () => {
      const name = 'Remembers too much';
      const draft = { name, nodes: [], connections: {}, settings: {}, staticData: { secret } };
      await run('set', 3.4, text(secret));
      await n8n.n8n.rest.api('POST', '/workflows', draft);

      expect(await leaks(n8n, [{ what: webhookSecret, text: secret }])).toEqual(
        expect.arrayContaining([
          'a secret of a webhook in execution_data.data',
          'a secret of a webhook in workflow_entity.staticData',
          `a secret of a webhook in the export of workflow ${name}`,
        ]),
      );
    });

    it('finds a communication key in an error, and lets one be in the output of a node', async () => {
      const keys = n8n.claire.appointments().map(({ customcom_key: key }) => key);
      const key = keys.find((one) => one !== null) ?? '';
      const communication = async () =>
        (await leaks(n8n)).filter((leak) => leak.startsWith('a communication key'));

      await run('set', 3.4, text(key));
      expect(await communication()).toEqual([]);

      await run('stopAndError', 1, { errorMessage: `Nobody is there at ${key}` });
      expect(await communication()).toContainEqual(
        expect.stringMatching(/in the errors of execution \d+$/),
      );
    });
  });

  /** Runs one of n8n's own nodes. */
  async function run(type: string, typeVersion: number, parameters: object): Promise<void> {
    const start = { id: 'a', name: 'Start', position: [0, 0], parameters: {} };
    const node = { id: 'b', name: 'Do', position: [200, 0], parameters };
    const workflow: Json = {
      name: 'By hand',
      nodes: [
        { ...start, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
        { ...node, type: `n8n-nodes-base.${type}`, typeVersion },
      ],
      connections: { Start: { main: [[{ node: 'Do', type: 'main', index: 0 }]] } },
    };
    await n8n.n8n.rest.run(await n8n.n8n.rest.createWorkflow(workflow), 'Start');
  }
}

function text(value: string): object {
  return { mode: 'raw', jsonOutput: JSON.stringify({ value }), options: {} };
}
