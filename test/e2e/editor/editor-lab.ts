import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../../tools/lab/chromium';
import { freePort } from '../../../tools/lab/free-port';
import { demoWorkflow } from '../../../tools/lab/n8n/demo-workflow';
import type { Json } from '../../../tools/lab/n8n/rest';
import { type Credentials, makeCredentials, workflowNode } from '../../../tools/lab/n8n/workflow';
import { ports } from '../../../tools/scripts/demo/claire';
import { tomorrowsFile } from '../../../tools/scripts/demo/tomorrow';
import { startInternet } from '../internet';
import { startN8nLab } from '../n8n-lab';
import { keepsScreenshots } from '../../../tools/pictures/screenshots';

export type EditorLab = Awaited<ReturnType<typeof startEditorLab>>;

/** A Claire and a real n8n with the packed package, and a browser to look at both. */
export async function startEditorLab() {
  // A Wednesday morning: pictures must not change with the day on which they are made.
  const clock = { now: Date.parse('2026-11-25T09:00:00Z') };
  const browser = await playwright.launch(chromium());
  const internet = await startInternet();
  const files = mkdtempSync(path.join(tmpdir(), 'claire-files-'));
  const file = path.join(files, 'tomorrow.csv');
  writeFileSync(file, tomorrowsFile(clock.now));
  // Its address is in pictures, so there it is the one that `npm start` gives it.
  const port = await freePort(keepsScreenshots ? ports.sandbox : 0);
  const mailPort = await freePort(keepsScreenshots ? ports.mail : 0);
  const { claire, n8n, stop } = await startN8nLab({
    claire: { now: () => clock.now, port, mailPort },
    n8n: { env: { ...internet.env, N8N_RESTRICT_FILE_ACCESS_TO: files } },
  });
  const credentials = await makeCredentials(n8n.rest, claire, claire.mailPort);
  const messageUrl = `${claire.url}/inbox`;
  return {
    claire,
    /** Claire's, in milliseconds. */
    clock,
    n8n,
    browser,
    credentials,
    /** What the DMS of the demo exports. */
    file,
    /** The workflow that `npm start -- --n8n` runs, for a fixed day. */
    demo: await n8n.rest.createWorkflow(demoWorkflow({ file, credentials, messageUrl })),
    /** One node of each kind, as they are when somebody has just added them. */
    fresh: await n8n.rest.createWorkflow(freshNodes(credentials)),
    stop: async () => {
      await browser.close();
      await stop();
      await internet.close();
      rmSync(files, { recursive: true });
    },
  };
}

function freshNodes(credentials: Credentials): Json {
  const fresh = (name: string, type: string, position: number[], more: Json = {}) =>
    workflowNode(
      name,
      `n8n-nodes-claire.${type}`,
      {},
      { position, credentials: { claireApi: credentials['Claire account'] }, ...more },
    );
  return {
    name: 'Fresh nodes',
    // As the days of the sandbox.
    settings: { timezone: 'Etc/UTC' },
    nodes: [
      fresh('Claire Trigger', 'claireTrigger', [0, 0], {
        webhookId: '0f5d0a57-6d7f-4a0e-a0d5-8f6b1c7f0001',
      }),
      fresh('Claire', 'claire', [240, 0]),
      fresh('Claire Changes Trigger', 'claireChangesTrigger', [0, 200]),
    ],
    connections: { 'Claire Trigger': { main: [[{ node: 'Claire', type: 'main', index: 0 }]] } },
  };
}
