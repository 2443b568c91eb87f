import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from '../../../tools/lab/chromium';
import { freePort } from '../../../tools/lab/free-port';
import type { Json } from '../../../tools/lab/n8n/rest';
import { type N8nServer, startN8n } from '../../../tools/lab/n8n/server';
import {
  type Credentials,
  addWorkflow,
  makeCredentials,
  workflowNode,
} from '../../../tools/lab/n8n/workflow';
import { type Receiver, startHttpReceiver, startMailServer } from '../../../tools/lab/receivers';
import { tomorrowsFile } from '../../../tools/scripts/demo/tomorrow';
import { type Sandbox, startSandbox } from '../../../sandbox';
import { packIfStale, root, tarball } from '../../package/packed';
import { type Internet, startInternet } from '../internet';
import { keepsScreenshots } from './screenshots';

/** A Wednesday morning: pictures must not change with the day on which they are made. */
const now = Date.parse('2026-11-25T09:00:00Z');

export type EditorLab = Awaited<ReturnType<typeof startEditorLab>>;

/** A Claire and a real n8n with the packed package, and a browser to look at both. */
export async function startEditorLab() {
  packIfStale();
  const browser = await playwright.launch(chromium());
  const claire = await startSandbox({ seed: 1, now: () => now, port: await sandboxPort() });
  const sms = await startHttpReceiver();
  const internet = await startInternet({ 'sms.example.com': sms.port });
  const files = mkdtempSync(path.join(tmpdir(), 'claire-files-'));
  const file = path.join(files, 'tomorrow.csv');
  writeFileSync(file, tomorrowsFile(now));
  const n8n = await startN8n({
    packageTarball: tarball,
    env: { ...internet.env, N8N_RESTRICT_FILE_ACCESS_TO: files },
    refuseWarnings: true,
  });
  const mail = await startMailServer();
  const credentials = await makeCredentials(n8n.rest, claire, mail.port);
  return {
    claire,
    n8n,
    sms,
    browser,
    /** The workflow that `npm start -- --n8n` runs, for a fixed day. */
    demo: await addDemo(n8n, credentials, file),
    /** One node of each kind, as they are when somebody has just added them. */
    fresh: await n8n.rest.createWorkflow(freshNodes(credentials)),
    stop: async () => {
      await stop({ browser, n8n, others: [claire, sms, mail, internet] });
      rmSync(files, { recursive: true });
    },
  };
}

/** The sandbox's address is in pictures, so there it is the one that `npm start` gives it. */
function sandboxPort(): Promise<number> {
  return freePort(keepsScreenshots ? 4700 : 0);
}

async function stop(lab: {
  browser: Browser;
  n8n: N8nServer;
  others: (Sandbox | Receiver<unknown> | Internet)[];
}): Promise<void> {
  await lab.browser.close();
  await lab.n8n.stop();
  await Promise.all(lab.others.map((server) => server.close()));
}

async function addDemo(
  { rest }: N8nServer,
  credentials: Credentials,
  file: string,
): Promise<string> {
  const workflow = path.join(root, 'tools', 'lab', 'n8n', 'demo-workflow.json');
  return addWorkflow(rest, workflow, { credentials, messageUrl: '', settings: { file } });
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
