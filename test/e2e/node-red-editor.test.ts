import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromium } from '../../lab/chromium';
import { type NodeRedServer, startNodeRed } from '../../lab/node-red/server';
import { type Sandbox, startSandbox } from '../../sandbox';
import { tarball } from '../node-red/lab';
import { packIfStale } from '../package/packed';
import { browserPage } from './editor/browser-page';
import { NodeRedPage } from './editor/node-red-page';

let claire: Sandbox;
let nodeRed: NodeRedServer;
let browser: Browser;
let editor: NodeRedPage;
const thrown: string[] = [];

beforeAll(async () => {
  packIfStale();
  claire = await startSandbox({ seed: 1 });
  nodeRed = await startNodeRed({ packageTarball: tarball });
  browser = await playwright.launch(chromium());
  const page = await browserPage(browser);
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => thrown.push(message));
  editor = new NodeRedPage(page, nodeRed.url);
  await editor.open();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await nodeRed.stop();
  await claire.close();
});

describe('the Claire nodes in Node-RED’s editor', () => {
  it('stand together in the palette', async () => {
    for (const type of ['claire-api', 'claire-import', 'claire-trigger']) {
      expect(await editor.palette(type).innerText()).toBe(type.replace('-', ' '));
    }
  });

  it('get an account that is tested before the first deploy', async () => {
    const id = await editor.drag('claire-api', { x: 250, y: 150 });
    await editor.edit(id);
    await editor.field('node-input-btn-account-add').click();
    await editor.field('node-config-input-baseUrl').fill(claire.url);
    await editor.field('node-config-input-apiKey').fill('no-key-of-Claire');
    await editor.field('claire-account-test').click();
    await editor.page.getByText('Claire does not accept this API key').waitFor();

    await editor.field('node-config-input-apiKey').fill(claire.apiKey);
    await editor.field('claire-account-test').click();
    await editor.page.getByText('Connected.').waitFor();

    expect(await editor.field('claire-account-result').innerText()).toMatch(
      /Amersfoort \(11\)[\s\S]*of 10,800 requests are left/,
    );
    await editor.leave('node-config-dialog-ok');
    await editor.field('node-input-operation').selectOption('location.list');
    await editor.leave('node-dialog-ok');
    await editor.deploy();
  });

  it('offer what Claire has, and save what is chosen as its number', async () => {
    const id = await editor.drag('claire-api', { x: 250, y: 250 });
    await editor.edit(id);
    await editor.field('node-input-operation').selectOption('appointment.list');
    const row = editor.page.locator('.form-row', {
      has: editor.field('claire-parameter-location_id'),
    });
    await row.locator('.red-ui-typedInput-option-trigger').click();
    await editor.page.locator('.red-ui-typedInput-options a', { hasText: 'Zeist' }).click();
    await editor.leave('node-dialog-ok');

    expect(await editor.property(id, 'parameters')).toEqual({
      location_id: { type: 'num', value: '13' },
    });
    // Not that there is no account: the only one there is was chosen by itself.
    expect(await editor.property(id, 'validationErrors')).toEqual([
      'Fill in a DMS number, a day or Pinned besides the location.',
    ]);
  });

  it('say what is missing', async () => {
    const id = await editor.drag('claire-trigger', { x: 250, y: 350 });

    expect(await editor.property(id, 'validationErrors')).toEqual(['Choose at least one event.']);
  });

  it('leave the API key out of what is exported and of what the editor gets back', async () => {
    const [account = { id: '' }] = accounts(await editor.exported());
    const held = await fetch(`${nodeRed.url}/credentials/claire-account/${account.id}`);

    expect(await editor.exported()).not.toContain(claire.apiKey);
    expect(await held.json()).toEqual({ has_apiKey: true });
    expect(readFileSync(path.join(nodeRed.userFolder, 'flows.json'), 'utf8')).not.toContain(
      claire.apiKey,
    );
  });

  it('show no exception to anybody', () => {
    expect(thrown).toEqual([]);
  });
});

describe('the Import menu', () => {
  it('offers the six examples', async () => {
    const answer = await fetch(`${nodeRed.url}/library/examples/flows/node-red-contrib-claire`);

    expect(await answer.text()).toMatch(/Approvals[\s\S]*Nightly import[\s\S]*Who is calling/);
  });
});

function accounts(flow: string): { id: string }[] {
  const nodes = JSON.parse(flow) as { id: string; type: string }[];
  return nodes.filter(({ type }) => type === 'claire-account');
}
