import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import { runsAllVersions } from './all-versions';
import { EditorLab } from './editor/node-red-lab';
import { readExample, examples, firstWords } from './editor/node-red-source';
import { wrongValues } from './editor/wrong-values';
import { eventually } from './eventually';

const { newest, oldest } = nodeRedVersions;
const versions = runsAllVersions ? [oldest, newest] : [newest];

/** One story for each version: what a test builds is there in those behind it. */
describe.each(versions)('the editor of Node-RED %s', (version) => {
  const lab = new EditorLab(version);
  const { editor, menu } = lab;
  const ids = { api: '', import: '', trigger: '', account: '' };

  beforeAll(() => lab.start());
  afterAll(() => lab.stop());

  const told = (text: string) => editor.page.getByText(text).first().waitFor();

  it('has the nodes together in its palette, and all four in its help', async () => {
    for (const type of ['claire-api', 'claire-import', 'claire-trigger']) {
      // Over two lines where the font is a wide one.
      const label = await editor.palette(type).innerText();
      expect(label.replace(/\s+/g, ' ')).toBe(type.replace('-', ' '));
      expect(await menu.help(type)).toContain(firstWords(type, 'en-US'));
    }
    expect(await menu.help('claire-account')).toContain(firstWords('claire-account', 'en-US'));
  });

  it('makes an account, and tests it before the first deploy', async () => {
    const { claire, nodeRed } = lab;
    ids.api = await editor.drag('claire-api', { x: 250, y: 120 });
    await editor.edit(ids.api);
    await editor.field('node-input-btn-account-add').click();
    const test = async (url: string, key: string, answer: string) => {
      await editor.field('node-config-input-baseUrl').fill(url);
      await editor.field('node-config-input-apiKey').fill(key);
      await editor.field('claire-account-test').click();
      await told(answer);
    };

    await test(claire.url, '', 'The Claire account has no API key.');
    await test(claire.url, 'no-key-of-Claire', 'Claire does not accept this API key.');
    await test(nodeRed.url, claire.apiKey, 'This base URL responds, but is not Claire.');
    claire.beginMaintenance();
    await test(claire.url, claire.apiKey, 'Claire is down. Try again later.');
    claire.endMaintenance();
    const allowed = editor.field('node-config-input-allowPlainHttp');
    await allowed.check();
    const asked = editor.page.waitForRequest('**/claire/test');
    await test(claire.url, claire.apiKey, 'Connected.');
    expect((await asked).postDataJSON()).toMatchObject({ allowPlainHttp: true });
    await allowed.uncheck();

    expect(await editor.field('claire-account-result').innerText()).toMatch(
      /Amersfoort \(11\)[\s\S]*of 10,800 requests are left[\s\S]*No claire trigger with this account/,
    );
  });

  it('shows in it where Claire will call, and that nobody outside can', async () => {
    const { nodeRed } = lab;
    await told('To start flows, Claire needs an address to call');
    await editor.field('node-config-input-publicUrl').fill('https://flows.example.com');
    await editor.field('node-config-input-publicUrl').blur();
    const address = editor.field('claire-account-address');
    await eventually(async () => {
      expect(await address.inputValue()).toBe('https://flows.example.com/claire/webhook');
    });

    await editor.field('node-config-input-publicUrl').fill(nodeRed.url);
    await editor.field('node-config-input-publicUrl').blur();
    await told('This address is not reachable from outside');
    expect(await editor.namelessFields()).toEqual([]);
    await lab.picture('claire-account');
    await editor.leave('node-config-dialog-ok');
  });

  it('offers what Claire has, before the first deploy', async () => {
    ids.account = await editor.field('node-input-account').inputValue();
    await editor.choose('claire-parameter-location_id', 'Zeist');
    await editor.give('claire-parameter-date', 'str', '');
    await editor.give('claire-parameter-dms_nr', 'msg', 'payload.nr');
    await editor.field('node-input-output').selectOption('property');
    await editor.fillTyped('node-input-property', 'found');
    expect(await editor.namelessFields()).toEqual([]);
    await lab.picture('claire-api');
    await editor.leave('node-dialog-ok');
    expect(await editor.wrong(ids.api)).toEqual([]);
  });

  it('says that a list loads, why it does not, and loads it again', async () => {
    const { claire } = lab;
    await editor.edit(ids.api);
    const row = editor.row('claire-parameter-location_id');
    const again = row.getByRole('button', { name: 'Load again from Claire: Location' });
    const state = row.getByRole('status');
    await state.waitFor({ state: 'hidden' });

    claire.beginMaintenance();
    await again.click();
    await editor.page.getByText('Claire is down. Try again later.').waitFor();
    claire.endMaintenance();
    const goOn = await lab.holdUp('**/claire/lists/locations');
    await again.click();
    expect(await state.innerText()).toBe('Loading from Claire…');
    goOn();
    await state.waitFor({ state: 'hidden' });

    await editor.choose('claire-parameter-location_id', 'Amersfoort');
    await editor.leave('node-dialog-ok');
  });

  it('marks the operation that Claire will remove', async () => {
    const id = await editor.drag('claire-api', { x: 500, y: 120 });
    await editor.edit(id);
    await editor
      .field('node-input-operation')
      .selectOption({ label: 'List by DMS number (deprecated)' });
    await told('Claire will remove this operation. Use “List appointments” instead.');
    expect(await editor.field('node-input-fields').isVisible()).toBe(true);
    await editor.field('node-input-operation').selectOption('webhook.create');
    expect(await editor.field('node-input-fields').isVisible()).toBe(false);
    expect(await editor.field('claire-api-deprecated').isVisible()).toBe(false);
    await editor.leave('node-dialog-ok');

    // Not that there is no account: the only one there is was chosen by itself.
    expect(await editor.wrong(id)).toEqual([
      expect.stringMatching(/^Fill in: Title\. Fill in: Event\. Fill in: URL\./),
    ]);
    await editor.page.keyboard.press('Delete');
  });

  it('saves how appointments are collected', async () => {
    ids.import = await editor.drag('claire-import', { x: 250, y: 200 });
    await editor.edit(ids.import);
    await editor.field('node-input-collect').selectOption('messages');
    await editor.field('node-input-count').fill('50');
    await editor.field('node-input-output').selectOption('parts');
    expect(await editor.namelessFields()).toEqual([]);
    await editor.leave('node-dialog-ok');
    expect(await editor.wrong(ids.import)).toEqual([]);
  });

  it('saves which events a trigger waits for', async () => {
    const { nodeRed } = lab;
    ids.trigger = await editor.drag('claire-trigger', { x: 250, y: 280 });
    expect(await editor.wrong(ids.trigger)).toEqual(['Choose at least one event.']);

    await editor.edit(ids.trigger);
    const address = editor.field('claire-trigger-address');
    await eventually(async () => {
      expect(await address.inputValue()).toBe(`${nodeRed.url}/claire/webhook/${ids.trigger}`);
    });
    await editor.choose('claire-trigger-events', 'Car ready', 'Diagnose overview');
    await editor.choose('claire-parameter-locationId', 'Utrecht');
    await editor.field('claire-trigger-include-customer').check();
    await editor.field('node-input-linkTemplate').fill('https://example.com/{key}');
    expect(await editor.namelessFields()).toEqual([]);
    await lab.picture('claire-trigger');
    await editor.leave('node-dialog-ok');

    expect(await editor.wrong(ids.trigger)).toEqual([]);
  });

  it('deploys, and keeps every value for whoever opens it again', async () => {
    const before = await lab.saved(ids);
    await editor.deploy();
    await lab.shows(ids.trigger, 'registered');

    await editor.open();
    for (const id of [ids.api, ids.import, ids.trigger]) {
      await editor.edit(id);
      await editor.listsLoaded();
      await editor.leave('node-dialog-ok');
    }

    expect(await lab.saved(ids)).toEqual(before);
    expect(before).toMatchObject({
      api: {
        account: ids.account,
        operation: 'appointment.list',
        parameters: {
          location_id: { type: 'num', value: '11' },
          dms_nr: { type: 'msg', value: 'payload.nr' },
        },
        output: 'property',
        property: 'found',
      },
      import: { account: ids.account, collect: 'messages', count: '50', output: 'parts' },
      trigger: {
        account: ids.account,
        events: [4, 8],
        locationId: '14',
        include: ['appointment', 'customer'],
        linkTemplate: 'https://example.com/{key}',
      },
    });
  });

  it('leaves the API key out of what it exports, gets back and keeps', async () => {
    const { claire, nodeRed } = lab;
    const exported = await menu.exportAll();
    const held = await fetch(`${nodeRed.url}/credentials/claire-account/${ids.account}`);

    expect(exported).toContain(ids.account);
    expect(exported).toContain(claire.url);
    expect(exported).not.toContain(claire.apiKey);
    expect(
      await editor.evaluate('JSON.stringify(RED.nodes.createCompleteNodeSet())'),
    ).not.toContain(claire.apiKey);
    expect(await held.json()).toEqual({ has_apiKey: true });
    expect(readFileSync(path.join(nodeRed.userFolder, 'flows.json'), 'utf8')).not.toContain(
      claire.apiKey,
    );
  });

  it('says of each field what is wrong with it', async () => {
    for (const [type, values, sentence] of wrongValues) {
      const id = await lab.placed(type, { account: ids.account, ...values });

      expect([type, values, await editor.wrong(id)]).toEqual([
        type,
        values,
        [expect.stringMatching(sentence)],
      ]);
      await editor.evaluate(`RED.nodes.remove('${id}'); null`);
    }
  });

  it('tells of the address that each instance of a subflow will have', async () => {
    const id = await lab.triggerInSubflow(ids.account);
    await editor.edit(id);
    await told('Each instance of this subflow has an address of its own.');

    expect(await editor.field('claire-trigger-address').inputValue()).toMatch(
      new RegExp(`/claire/webhook/…-${id}$`),
    );
    await editor.leave('node-dialog-cancel');
  });

  it.each(examples)(
    'imports the example %s from its dialog, and knows each of its nodes',
    async (name) => {
      const { tab, types } = readExample(name);
      const nodes = await menu.importExample(name, tab);

      expect(nodes.filter(({ isKnown }) => !isKnown)).toEqual([]);
      expect(nodes.map(({ type }) => type).sort()).toEqual(types);
      for (const { id, type } of nodes.filter((node) => node.type.startsWith('claire-'))) {
        expect([type, await editor.wrong(id)]).toEqual([type, []]);
      }
    },
  );

  it.each([
    ['nl-NL', 'nl', 'Afspraken opvragen', 'geregistreerd', 'Vestiging'],
    ['de-DE', 'de', 'Termine auflisten', 'registriert', 'Standort'],
    ['fr-FR', 'fr', 'Lister les rendez-vous', 'enregistré', 'Établissement'],
  ])('speaks the language of a user with %s', async (locale, language, label, status, field) => {
    const { editor, menu, close } = await lab.editorIn(locale);
    for (const type of ['claire-account', 'claire-api', 'claire-import', 'claire-trigger']) {
      expect(await menu.help(type)).toContain(firstWords(type, language));
    }
    await editor.showing(ids.api);
    expect(await editor.node(ids.api).textContent()).toContain(label);
    // The server tells it after the canvas is drawn.
    await editor.node(ids.trigger).getByText(status, { exact: true }).waitFor();
    await editor.edit(ids.api);
    expect(await editor.row('claire-parameter-location_id').locator('label').innerText()).toBe(
      field,
    );
    await close();
  });

  it('shows no exception to anybody', () => {
    expect(lab.thrown).toEqual([]);
  });
});
