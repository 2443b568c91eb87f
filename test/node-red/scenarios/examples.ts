import { expect, it } from '@jest/globals';
import { startHttpReceiver } from '../../../tools/lab/receivers';
import { deployExample, listening, said } from '../example-lab';
import { type Lab, withNodeRed } from '../lab';
import { until } from '../until';

/** Runs each example that both 0.1.0 and this version have; gives the Node-RED that they run in. */
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

/** What the examples of 0.1.0 sent to one address, and showed in the sidebar. */
export function messagesAtWork(folder: string, lab: Lab): void {
  it('sends the customer the link the way they prefer', async () => {
    const messages = await startHttpReceiver();
    try {
      await deployExample(lab, folder, 'Tell the customer', messages.url);
      await listening(lab, 5);
      const { id } = withDriver(lab);
      lab.claire.fire(8, id, { customerType: 'driver' });

      const { body } = await messages.next();

      expect(body).toEqual({
        to: expect.any(String),
        text: expect.stringContaining('We have looked at your car'),
      });
      expect(body).toEqual(expect.objectContaining({ text: expect.stringContaining('https://') }));
    } finally {
      await messages.close();
    }
  });

  it('tells the driver that the car is ready, with its plate', async () => {
    const messages = await startHttpReceiver();
    try {
      await deployExample(lab, folder, 'Car ready', messages.url);
      await listening(lab, 1);
      const { id, license_plate_number: plate } = withDriver(lab);
      lab.claire.fire(4, id);

      const { body } = await messages.next();

      expect(body).toEqual({
        to: expect.any(String),
        text: expect.stringContaining(String(plate)),
      });
    } finally {
      await messages.close();
    }
  });

  it('raises the alarm about calls of Claire that did not arrive', async () => {
    await deployExample(lab, folder, 'Webhook health');
    await createWebhook(lab, 'Nobody there', 'http://127.0.0.1:1/gone');
    lab.claire.fire(4, withDriver(lab).id);
    await lab.claire.settled();
    await lab.fetch('/inject/health-hour', { method: 'POST' });

    expect(await said(lab, 'Alarm')).toContain('Nobody there');
  });
}

export async function createWebhook(lab: Lab, name: string, url: string): Promise<void> {
  const response = await fetch(`${lab.claire.url}/v1/webhooks/create`, {
    method: 'POST',
    headers: { authorization: lab.claire.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ name, url, webhook_trigger_id: 4, active: true }),
  });
  expect(response.status).toBe(200);
}
