import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { browserPage } from './editor/browser-page';
import { watchConsole } from './editor/console';
import { EditorPage } from './editor/editor-page';
import { type EditorLab, startEditorLab } from './editor/editor-lab';
import { examplePictures } from './editor/example-pictures';
import { firstImport } from './editor/first-import';
import { sandboxPictures } from '../../tools/pictures/sandbox-page';
import {
  keepsScreenshots,
  type Scheme,
  screenshots,
  StackedScreenshots,
} from '../../tools/pictures/screenshots';
import { expectNoSecrets } from './secrets';

/** Wide enough for the buttons over an output. */
const viewport = { width: 1400, height: 800 };

let lab: EditorLab;
let page: Page;
let editor: EditorPage;
let red: string[];

beforeAll(async () => {
  lab = await startEditorLab();
  page = await browserPage(lab.browser, viewport);
  red = watchConsole(page);
  editor = new EditorPage(page, lab.n8n.url);
  await editor.signIn();
});

afterAll(async () => {
  try {
    await expectNoSecrets(lab);
  } finally {
    await lab.stop();
  }
});

/** All settings in the dialog that is open, for the documents, and what else of it says something. */
async function dialogIs(name: string, height: number, ...beside: Locator[]): Promise<void> {
  const settings = page.locator('.node-settings');
  await settings.getByText('I wish this node would').waitFor({ state: 'attached' }); // It is the last.
  await page.setViewportSize({ ...viewport, height });
  const settled = async (scheme: Scheme) => {
    await editor.inScheme(scheme);
    height += await editor.byTestId('node-parameters').evaluate(findHidden);
    await page.setViewportSize({ ...viewport, height });
  };
  await screenshots(page, name, settled, { of: [settings, ...beside] });
  await page.setViewportSize(viewport);
}

/** The height of what only scrolling would show. */
const findHidden = (list: Record<'scrollHeight' | 'clientHeight', number>): number =>
  list.scrollHeight - list.clientHeight;

/** Opens the dialog of a node for the tests beside it. */
function withOpen(node: string): void {
  beforeAll(() => editor.openNode(node));
  afterAll(() => editor.closeNode());
}

describe('the Claire node, just added', () => {
  beforeAll(() => editor.openWorkflow(lab.fresh));
  withOpen('Claire');

  it('offers every resource, and what can be done with the chosen one', async () => {
    expect(await editor.choices('resource')).toEqual(catalogue.map(({ name }) => name));
    const actions = catalogue[0]?.actions.map(({ name }) => name);
    expect(await editor.choices('operation')).toEqual(actions);
  });

  it('lists the locations that Claire has, and finds one by a part of its name', async () => {
    await editor.choose('resource', 'Appointment');
    await editor.choose('operation', 'Get Many');

    expect(await editor.locatorList('locationId')).toEqual([
      'Autobedrijf Van der Molen Amersfoort',
      'Autobedrijf Van der Molen Hilversum',
      'Autobedrijf Van der Molen Utrecht',
      'Autobedrijf Van der Molen Zeist',
    ]);
    await page.keyboard.press('Escape');
    expect(await editor.locatorList('locationId', 'hilv')).toEqual([
      'Autobedrijf Van der Molen Hilversum',
    ]);
    await page.keyboard.press('Escape');
  });

  it('shows the fields of an appointment to map, those first that Claire needs', async () => {
    await editor.choose('resource', 'Appointment');
    await editor.choose('operation', 'Import');
    await editor.choose('source', 'Mapped Fields');
    const fields = editor.byTestId('mapping-fields-container');
    await editor.parameter('dms_nr').waitFor();

    const labels = await fields.locator('label').allInnerTexts();

    expect(labels.map((label) => label.split('\n')[0]).slice(1)).toEqual([
      'DMS Number',
      'Work Order Number',
      'Created in the DMS At',
      'Time of the Appointment',
      'Location ID',
      'Car: DMS Number',
      'Car: VIN',
      'Car: Make',
      'Car: Model',
    ]);
  });
});

describe('the Claire Trigger, just added', () => {
  const events = ['Offer ready', 'Car ready', 'Repair overview is available'];

  withOpen('Claire Trigger');

  it('takes several events and what to look up with them, and says when it starts', async () => {
    await editor.chooseAll('events', events);
    await editor.chooseAll('include', ['Appointment', 'Customer to Tell']);
    await page.getByText('When will this node trigger my flow?').click();
    const panel = editor.byTestId('ndv');
    await panel.getByText('To use it for good').waitFor();

    for (const event of events) {
      expect(await editor.parameter('events').innerText()).toContain(event);
    }
    expect(await panel.innerText()).toContain('click Execute step');
    await dialogIs('claire-trigger', 800);
  });
});

describe('the Claire Changes Trigger, just added', () => {
  withOpen('Claire Changes Trigger');

  it('says what polling costs, and takes locations and changes', async () => {
    await page.getByText('324 of 10,800 requests an hour').waitFor();
    await editor.chooseAll('locationIds', ['Autobedrijf Van der Molen Zeist']);
    await editor.chooseAll('changes', ['Status', 'Time']);

    expect(await editor.parameter('locationIds').innerText()).toContain('Zeist');
    expect(await editor.parameter('changes').innerText()).toMatch(/Status[\s\S]*Time/);
  });

  it('shows a real recent change when somebody asks for a test event', async () => {
    const today = lab.claire.appointments().find(({ location_id: at }) => at === 13);
    lab.clock.now += 60_000;
    // Today is n8n's.
    lab.claire.change(today?.id ?? 0, { status: 5, time: new Date().toISOString() });
    await editor.byTestId('node-execute-button').first().click();
    const output = await editor.outputAs('json');
    await output.getByText('differences').first().waitFor();

    const text = await output.innerText();

    expect(text).toMatch(/"change":\s*"status"/);
    expect(text).toContain(today?.workorder_number);
    await editor.closeToasts();
    await dialogIs('claire-changes-trigger', 800, output);
  });
});

describe('the demo workflow', () => {
  let both: StackedScreenshots;

  beforeAll(async () => {
    both = new StackedScreenshots(page);
    await editor.openWorkflow(lab.demo);
  });

  it('imports the file of a DMS when a person clicks, and shows what became of each row', async () => {
    await editor.runFrom('Every evening');
    await editor.succeeded('Report');
    await editor.closeToasts();
    await editor.leaveAlone();
    await both.add(editor.stickyNote('1. Import'), editor.inScheme);
    await editor.openNode('Import');
    await dialogIs('claire-node', 747);
    const output = await editor.outputAs('table');
    await output.getByText('00100002', { exact: true }).waitFor();

    const text = await output.innerText();

    expect(text).toMatch(/00100001\s+imported/);
    expect(text).toContain('240 imported, 3 refused');
    expect(text).toContain('31 understood, not used: Kleur bekleding');
    // Wide enough for reasons; all rows would show a red "undefined" where they have no error.
    await page.setViewportSize({ width: 1900, height: 780 });
    await editor.searchOutput('refused');
    await output.getByText('3 of 250 items').waitFor();
    expect(await output.innerText()).toContain('Location 14 is connected to an API based DMS');
    await screenshots(page, 'claire-node-after-an-import', editor.inScheme, { of: [output] });
    await page.setViewportSize(viewport);
    await editor.closeNode();
  });

  it('waits for an event of Claire, looks up whom it is for, and tells each as they prefer', async () => {
    await lab.claire.settled();
    const leased = lab.claire.appointments().find(({ workorder_number: nr }) => nr === '00100023');
    await editor.runFrom('When a car is ready');
    await editor.isWaiting();

    expect(lab.claire.fire(4, leased?.id ?? 0)).toBe(1);

    for (const name of ['Send SMS', 'Send e-mail']) await editor.succeeded(name);
    const [report, ...told] = lab.claire.inbox().map(({ to: [to] }) => to);
    expect(report).toBe('reception@dealer.example');
    expect(told.sort()).toEqual(['06-00002061', 'fleet.9501@example.com']);
    await editor.closeToasts();
    await editor.leaveAlone();
    await both.add(editor.stickyNote('2. Tell'), editor.inScheme);
    await both.keep('workflow-import-notify-look-up', page.locator('.vue-flow__viewport'));
  });

  it('shows the settings of the trigger beside the event that came', async () => {
    await editor.openNode('When a car is ready');
    const output = await editor.outputAs('json');
    await output.getByText('workOrderNumber').first().waitFor();

    expect(await output.innerText()).toMatch(/"eventName":\s*"Car ready"/);
    // The list of events comes from Claire.
    await editor.parameter('events').getByText('Car ready').first().waitFor();
    await dialogIs('claire-trigger-after-an-event', 600, output);
  });
});

it('the credential connects, with the key in a password field and nowhere in the page', async () => {
  await editor.byTestId('credential-edit-button').click();
  const dialog = editor.byTestId('editCredential-modal');
  await editor.byTestId('credentials-config-container-test-success').waitFor();

  const key = dialog.locator('[data-test-id="parameter-input-apiKey"] input');

  expect(await key.getAttribute('type')).toBe('password');
  expect(await key.inputValue()).not.toContain(lab.claire.apiKey);
  expect(await page.content()).not.toContain(lab.claire.apiKey);
  expect(await page.locator('body').innerText()).not.toContain(lab.claire.apiKey);
  await screenshots(page, 'claire-credential', editor.inScheme, { of: [dialog] });
});

it('the page of the sandbox shows what the workflow did at Claire', async () => {
  await lab.n8n.rest.activate(lab.demo);
  const sandbox = await browserPage(lab.browser, { width: 1400, height: 1600 });
  const itsRed = watchConsole(sandbox);
  await sandbox.goto(lab.claire.url);
  await sandboxPictures(sandbox, lab.file);
  await sandbox.close();

  expect(itsRed).toEqual([]);
});

firstImport(() => lab);

if (keepsScreenshots) examplePictures(() => lab);

it('the console of the browser has shown nothing in red', () => {
  expect(red).toEqual([]);
});
