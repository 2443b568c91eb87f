import { expect, it } from '@jest/globals';
import { deployExample, listening } from '../example-lab';
import { type Lab, withNodeRed } from '../lab';
import { until } from '../until';

/** Runs the examples that show a page; gives the Node-RED that they run in. */
export function examplesAtWork(folder: string, env: NodeJS.ProcessEnv = {}): Lab {
  const lab = withNodeRed({ seed: 1, importDelay: 0 }, { env });

  it('shows who is calling, and says so when nobody is found', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { driver_dms_number: number, workorder_number: workOrder } = withDriver(lab);

    const found = await pageAt(`/who-is-calling?number=${String(number)}&kind=driver`);
    const nobody = await pageAt('/who-is-calling?number=nobody&kind=driver');

    expect(found).toContain(workOrder);
    expect(nobody).toContain('No appointments were found');
    expect(await pageAt('/who-is-calling')).not.toContain('No appointments');
  });

  it('shows on a page what customers answered', async () => {
    await deployExample(lab, folder, 'Approvals');
    await listening(lab, 1);
    expect(await pageAt('/approvals')).toContain('Nobody has answered yet');
    for (const { id } of lab.claire.appointments().slice(0, 40)) lab.claire.fire(10, id);

    await until('an answer is on the page', async () =>
      (await pageAt('/approvals')).includes('<td>'),
    );
  });

  return lab;

  async function pageAt(address: string): Promise<string> {
    return (await lab.fetch(address)).text();
  }
}

function withDriver(lab: Lab) {
  const found = lab.claire
    .appointments()
    .find((one) => one.driver_dms_number !== null && one.vin !== '');
  if (found === undefined) throw new Error('The sandbox has no such appointment');
  return found;
}

export async function createWebhook(lab: Lab, name: string, url: string): Promise<void> {
  const response = await fetch(`${lab.claire.url}/v1/webhooks/create`, {
    method: 'POST',
    headers: { authorization: lab.claire.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ name, url, webhook_trigger_id: 4, active: true }),
  });
  expect(response.status).toBe(200);
}
