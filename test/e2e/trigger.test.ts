import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import type { Json } from '../../tools/lab/n8n/rest';
import { readOutput } from '../../tools/lab/n8n/workflow';
import { createWebhook } from '../sandbox/claire';
import { browserPage } from './editor/browser-page';
import { EditorPage } from './editor/editor-page';
import { eventually } from './eventually';
import { listWebhooks, type TriggerWorkflow } from './trigger-workflow';
import { withN8n } from './n8n-lab';

const foreignUrl = 'https://elsewhere.example.org/webhook/1';
const wrongKey = 'wrong-key-of-nobody-at-all';

describe.each([
  ['with its publication service', true],
  ['on its legacy path', false],
])('the trigger in a real n8n that activates %s', (_name, publicationService) => {
  const n8n = withN8n({
    claire: { deliveryTimeout: 90_000 },
    n8n: {
      env: {
        N8N_USE_WORKFLOW_PUBLICATION_SERVICE: String(publicationService),
        // n8n takes an interrupted publication up again only when this has passed.
        N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '40',
      },
    },
  });

  beforeAll(() => createWebhook(n8n.claire, { webhook_trigger_id: 4, url: foreignUrl }));

  afterEach(() => {
    expect(listWebhooks(n8n.claire)).toEqual([`4 ${foreignUrl}`]);
  });

  /** All webhooks but that of somebody else, which is to be there always. */
  function held(): string[] {
    const all = listWebhooks(n8n.claire);
    const ours = all.filter((one) => one !== `4 ${foreignUrl}`);
    expect(ours).toHaveLength(all.length - 1);
    return ours;
  }

  function fire(event: number, index = 0): void {
    n8n.claire.fire(event, n8n.claire.appointments()[index]?.id ?? 0);
  }

  it('lives through activation, event, restart, event, change of events and deactivation', async () => {
    const one = await n8n.trigger([6, 8]);
    await one.activate();
    expect(held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    fire(6);
    await listExecutions(one, 1);

    await n8n.n8n.restart();
    fire(8);
    await listExecutions(one, 2);
    expect(held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);

    await one.change([8, 9]);
    await one.activate();
    expect(held()).toEqual([`8 ${one.url}`, `9 ${one.url}`]);
    fire(6);
    fire(9);
    const events = (await listItems(one, 3)).map(({ event }) => event);
    expect(events.sort()).toEqual([6, 8, 9]);

    await one.deactivate();
    expect(held()).toEqual([]);
  });

  it('heals after n8n was killed between a creation and writing it down', async () => {
    const one = await n8n.trigger([6, 8]);
    n8n.claire.failNext({ path: '/v1/webhooks/create', status: 'hang', acts: true });
    const activation = one.requestActivation().catch(String);
    await eventually(() => {
      expect(held()).toEqual([`6 ${one.url}`]);
    });
    await n8n.n8n.kill();
    await activation;
    n8n.claire.clearFaults();
    await n8n.n8n.restart();

    await one.deactivate();
    await one.activate();

    expect(held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    fire(8);
    await listExecutions(one, 1);
  });

  it('puts out the calls of its absence beside the first event after it, each once', async () => {
    const one = await n8n.trigger([4], { options: { failedDeliveries: true } });
    await one.activate();
    await n8n.n8n.kill();
    for (let time = 0; time < 2; time++) fire(4);
    await n8n.claire.settled();
    await n8n.n8n.restart();

    fire(4);
    await listExecutions(one, 1);
    fire(4);
    await listExecutions(one, 2);

    const ids = (await one.executions()).map(({ id }) => Number(id)).sort((a, b) => a - b);
    const executions = await Promise.all(ids.map((id) => n8n.n8n.rest.finished(String(id))));
    const outputs = executions.map((execution) =>
      [0, 1].map((branch) => readOutput(execution, 'Claire Trigger', branch)),
    );
    const failed = { event: 4, reason: 'The receiver gave no answer: ECONNREFUSED' };
    expect(outputs).toMatchObject([
      [[{ event: 4 }], [failed, failed]],
      [[{ event: 4 }], []],
    ]);
    // With the service, a restart calls nothing of a trigger.
    const isLogged = n8n.n8n.log().includes('could not deliver 2 calls of Claire Trigger');
    expect(isLogged).toBe(!publicationService);
  });

  // The rest is the same whichever way a workflow is activated.
  if (!publicationService) return;

  it('listens for a test event at an address of its own, until one comes or it is stopped', async () => {
    const one = await n8n.trigger([6]);
    await one.activate();

    await one.listen();
    expect(held()).toEqual([`6 ${one.testUrl}`, `6 ${one.url}`]);
    await one.stopListening();
    await eventually(() => {
      expect(held()).toEqual([`6 ${one.url}`]);
    });

    await one.listen();
    fire(6);
    await listExecutions(one, 2);
    await eventually(() => {
      expect(held()).toEqual([`6 ${one.url}`]);
    });
    const modes = (await one.executions()).map(({ mode }) => mode);
    expect(modes.sort()).toEqual(['manual', 'webhook']);
  });

  it('registers its webhook when the editor publishes it again after a wrong key', async () => {
    await n8n.lab.useKey(wrongKey);
    const one = await n8n.trigger([6]);
    const browser = await playwright.launch(chromium());
    try {
      const page = await browserPage(browser);
      const editor = new EditorPage(page, n8n.n8n.url);
      await editor.signIn();
      await editor.openWorkflow(one.id);
      await editor.publish();
      await page.getByText('Claire does not accept the API key (HTTP 401)').first().waitFor();
      await editor.closeToasts();

      await n8n.lab.useKey(n8n.claire.apiKey);
      await editor.publish();

      await eventually(() => {
        expect(held()).toEqual([`6 ${one.url}`]);
      });
      await page.getByRole('button', { name: 'Published' }).first().waitFor();
    } finally {
      await n8n.lab.useKey(n8n.claire.apiKey);
      await browser.close();
    }
  });
});

/** Waits until so many have ended: n8n lists a new one, and leaves it out again while it runs. */
async function listExecutions(one: TriggerWorkflow, count: number): Promise<void> {
  await eventually(async () => {
    const executions = await one.executions();
    expect(executions.filter(({ stoppedAt }) => typeof stoppedAt === 'string')).toHaveLength(count);
  });
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
