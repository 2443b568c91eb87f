import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byHand } from './by-hand';
import { eventually } from './eventually';
import { type OperationsLab, startOperationsLab } from './operations-lab';
import { leaks, webhookSecrets } from './secrets';

let lab: OperationsLab;

beforeAll(async () => {
  lab = await startOperationsLab();
});

afterAll(() => lab.stop());

/** Runs one of n8n's own nodes. */
async function run(type: string, typeVersion: number, parameters: object): Promise<void> {
  const node = { type: `n8n-nodes-base.${type}`, typeVersion, parameters };
  await lab.n8n.rest.run(await lab.n8n.rest.createWorkflow(byHand(node)), 'Start');
}

function text(value: string): object {
  return { mode: 'raw', jsonOutput: JSON.stringify({ value }), options: {} };
}

describe('the search for secrets', () => {
  it('finds none where there are none', async () => {
    const appointmentId = lab.claire.appointments()[0]?.id;
    await lab.run({ resource: 'appointment', operation: 'get', appointmentId });

    expect(await leaks(lab)).toEqual([]);
  });

  it('finds an API key in the output of a node', async () => {
    await run('set', 3.4, text(lab.claire.apiKey));

    expect(await leaks(lab)).toContain('an API key in execution_data.data');
  });

  it('finds an API key in a log line', async () => {
    await fetch(`${lab.n8n.url}/webhook/${lab.claire.apiKey}`);

    // The line comes some time after the answer.
    await eventually(async () => {
      expect(await leaks(lab)).toContain("an API key in n8n's log");
    });
  });

  it('finds the secret of a webhook in the output of a node', async () => {
    const secret = 'f'.repeat(64);
    await fetch(`${lab.claire.url}/v1/webhooks/create`, {
      method: 'POST',
      headers: { authorization: lab.claire.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Of a trigger',
        url: 'https://n8n.example.org/webhook/1',
        webhook_trigger_id: 4,
        active: true,
        headers: [{ name: 'X-Claire-Secret', value: secret }],
      }),
    });
    await run('set', 3.4, text(secret));

    expect(await leaks(lab)).toContain('a secret of a webhook in execution_data.data');
  });

  it('finds the secret of a webhook in what a trigger remembers, as an export shows it', async () => {
    const [secret] = webhookSecrets(lab.claire);
    const name = 'Remembers too much';
    const draft = { name, nodes: [], connections: {}, settings: {}, staticData: { secret } };
    await lab.n8n.rest.api('POST', '/workflows', draft);

    const found = await leaks(lab);
    expect(found).toContain('a secret of a webhook in workflow_entity.staticData');
    expect(found).toContain(`a secret of a webhook in the export of workflow ${name}`);
  });

  it('finds a communication key in an error, and lets one be in the output of a node', async () => {
    const keys = lab.claire.appointments().map(({ customcom_key: key }) => key);
    const key = keys.find((one) => one !== null) ?? '';
    const communication = async () =>
      (await leaks(lab)).filter((leak) => leak.startsWith('a communication key'));

    await run('set', 3.4, text(key));
    expect(await communication()).toEqual([]);

    await run('stopAndError', 1, { errorMessage: `Nobody is there at ${key}` });
    expect(await communication()).toContainEqual(
      expect.stringMatching(/in the errors of execution \d+$/),
    );
  });
});
