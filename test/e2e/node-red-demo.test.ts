import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import type { NodeRedServer } from '../../tools/lab/node-red/server';
import type { Sandbox } from '../../sandbox';
import { startNodeRedDemo } from '../../tools/scripts/demo/node-red';
import { runOnce } from '../../tools/scripts/demo/story';
import { browserPage } from './editor/browser-page';
import { NodeRedPage } from './editor/node-red-page';
import { screenshots } from '../../tools/pictures/screenshots';

const editor = new NodeRedPage();
const started: (() => Promise<unknown>)[] = [];

const sentToTop =
  "[...document.querySelectorAll('.red-ui-debug-msg')].findLast((one) => one.textContent.includes('node: Sent')).scrollIntoView()";

let claire: Sandbox;
let nodeRed: NodeRedServer;
let browser: Browser;

beforeAll(async () => {
  const demo = await startNodeRedDemo((stop) => void started.unshift(stop));
  ({ claire, nodeRed } = demo);
  browser = await playwright.launch(chromium());
  editor.showIn(await browserPage(browser, { width: 1440, height: 520 }), nodeRed.url);
});

afterAll(async () => {
  await browser.close();
  for (const stop of started) await stop();
});

it('the demo flow, as npm start opens it, imports once more on a click, doubles nothing, holds no key, and shows what came of it', async () => {
  await editor.open();
  await editor.followScheme();
  await editor.evaluate("RED.actions.invoke('core:toggle-left-sidebar')");
  await editor.page.locator('button[data-tab-id="info"]').click(); // It leaves its room to the debug messages.
  const debug = editor.page.locator('.red-ui-debug-content');
  const says = (name: string) => debug.getByText(name, { exact: true }).first().waitFor();
  await runOnce(claire);
  await says('node: Sent');

  await editor.node('now').locator('.red-ui-flow-node-button-button').click();
  await says('node: Bad rows, and why');

  await editor.page.locator('.red-ui-notification').waitFor({ state: 'detached' });
  await claire.settled();
  await editor.evaluate("RED.actions.invoke('core:zoom-fit')");
  await editor.evaluate(sentToTop);
  const chart = editor.page.locator('#red-ui-workspace-chart');
  await screenshots(editor.page, 'node-red-demo-flow', editor.inScheme, {
    ...{ of: [chart, editor.page.locator('#red-ui-sidebar')], says: chart },
  });
  const invalid = 'RED.nodes.filterNodes({}).filter(({ valid }) => !valid).map(({ name }) => name)';
  expect(await editor.evaluate(invalid)).toEqual([]);
  expect(await editor.status('import')).toMatch(/^239\/250: 3 × Car: VIN is missing/);
  const numbers = claire.appointments().map(({ workorder_number: number }) => number);
  expect(numbers.filter((number) => number.startsWith('00100'))).toHaveLength(239);
  expect(await (await fetch(`${nodeRed.url}/flows`)).text()).not.toContain(claire.apiKey);
});
