import { type Browser, type Locator, chromium as playwright, type Route } from 'playwright-core';
import { chromium } from '../../../tools/lab/chromium';
import { freePort } from '../../../tools/lab/free-port';
import { type NodeRedVersion, nodeRedVersions } from '../../../tools/lab/node-red/install';
import { emailModule, spreadsheetModule } from '../../../tools/lab/node-red/palette';
import { type NodeRedServer, startNodeRed } from '../../../tools/lab/node-red/server';
import { ports } from '../../../tools/scripts/demo/claire';
import { type Sandbox, startSandbox } from '../../../sandbox';
import { tarball } from '../../node-red/lab';
import { packIfStale } from '../../package/packed';
import { browserPage } from './browser-page';
import { NodeRedMenu } from './node-red-menu';
import { NodeRedPage } from './node-red-page';
import { keepsScreenshots, screenshots } from '../../../tools/pictures/screenshots';

/** What has to be chosen before a node is good. */
const good = {
  'claire-account': { baseUrl: 'https://claire.example.com' },
  'claire-api': { operation: 'location.list' },
  'claire-import': {},
  'claire-trigger': { events: [4] },
};

const viewport = { width: 1280, height: 860 };

/** A real Node-RED of that version with the packed package, and a person before its editor. */
export class EditorLab {
  readonly editor = new NodeRedPage();
  readonly menu = new NodeRedMenu(this.editor);
  readonly thrown: string[] = [];
  /** The id of the account that `begin` has made. */
  account = '';
  readonly #version: NodeRedVersion;
  #started: { claire: Sandbox; nodeRed: NodeRedServer; browser: Browser } | undefined;

  constructor(version: NodeRedVersion) {
    this.#version = version;
  }

  async start(): Promise<void> {
    packIfStale();
    const [claire, nodeRed, browser] = await Promise.all([
      // Its address is in pictures, so there it is the one that `npm start` gives it.
      startSandbox({ seed: 1, port: await freePort(keepsScreenshots ? ports.sandbox : 0) }),
      startNodeRed({
        version: this.#version,
        packageTarball: tarball,
        // The examples send with it; their import would offer to install it.
        palette: [emailModule, spreadsheetModule],
        refuseWarnings: true,
      }),
      playwright.launch(chromium()),
    ]);
    this.#started = { claire, nodeRed, browser };
    await this.editorIn('en-US', this.editor);
    if (this.isNewest) await this.editor.followScheme();
  }

  get claire(): Sandbox {
    return present(this.#started).claire;
  }

  get nodeRed(): NodeRedServer {
    return present(this.#started).nodeRed;
  }

  get isNewest(): boolean {
    return this.#version === nodeRedVersions.newest;
  }

  /** The same flows before another person, who has chosen another language. */
  async editorIn(locale: string, editor = new NodeRedPage()) {
    const page = await browserPage(present(this.#started).browser, viewport, locale);
    page.on('pageerror', ({ message }) => this.thrown.push(message));
    await editor.showIn(page, this.nodeRed.url).open();
    return { editor, menu: new NodeRedMenu(editor), close: () => page.context().close() };
  }

  /** Keeps the next request to this address on its way until the returned function is called. */
  async holdUp(address: string): Promise<() => void> {
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const hold = async (route: Route) => {
      await gate;
      await route.continue();
    };
    await this.editor.page.route(address, hold, { times: 1 });
    return goOn;
  }

  /** Without a node, whatever the tests before have left, but with an account. */
  async begin(account: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.editor.forgetChanges();
    const headers = { 'content-type': 'application/json' };
    await fetch(`${this.nodeRed.url}/flows`, { method: 'POST', headers, body: '[]' });
    await this.editor.open();
    this.account = await this.addAccount(account);
  }

  /** For the documents, which have the newest Node-RED: its window ends below `last`. */
  async picture(name: string, last?: Locator): Promise<void> {
    if (!this.isNewest) return;
    const { page, inScheme } = this.editor;
    const tray = page.locator('.red-ui-tray').last();
    const end = last ?? tray.locator('.form-row:visible').last();
    const [shown, wanted] = [
      await tray.locator('.red-ui-tray-body-wrapper').boundingBox(),
      await end.boundingBox(),
    ];
    const below = (box: typeof shown) => (box?.y ?? 0) + (box?.height ?? 0);
    const height = Math.ceil(viewport.height + below(wanted) + 12 - below(shown));
    await page.setViewportSize({ ...viewport, height });
    await screenshots(page, `node-red-${name}`, inScheme, { of: [tray] });
    await page.setViewportSize(viewport);
  }

  /** By the dialog, with a key of this Claire's and other settings by the names of their fields; gives its id. */
  async addAccount(settings: Readonly<Record<string, string>> = {}): Promise<string> {
    const { editor, claire } = this;
    const all = { baseUrl: claire.url, apiKey: claire.apiKey, ...settings };
    await editor.editAccount('_ADD_');
    for (const [name, value] of Object.entries(all)) {
      await editor.field(`node-config-input-${name}`).fill(value);
    }
    await editor.leave('node-config-dialog-ok');
    return editor.evaluate<string>(
      "(() => { const ids = []; RED.nodes.eachConfig((n) => { if (n.type === 'claire-account') ids.push(n.id); }); return ids.at(-1); })()",
    );
  }

  /** What would be exported of the nodes, by the names that the ids are given. */
  async saved(ids: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const all = Object.entries(ids).map(async ([name, id]) => {
      const node = await this.editor.evaluate<unknown>(
        `RED.nodes.createExportableNodeSet([RED.nodes.node('${id}')]).find((n) => n.id === '${id}')`,
      );
      return [name, node] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  }

  /** Waits until this stands under a node. */
  async shows(id: string, status: string): Promise<void> {
    const shown = this.editor.node(id).locator('.red-ui-flow-node-status-label');
    await shown.filter({ hasText: status }).waitFor();
  }

  /** Opens the dialog of a node with these values, and closes it; gives the id of the node. */
  async inDialog(
    type: string,
    values: Readonly<Record<string, unknown>>,
    act: () => Promise<void>,
    button: 'node-dialog-ok' | 'node-dialog-cancel' = 'node-dialog-ok',
  ): Promise<string> {
    const id = await this.placed(type, values);
    await this.editor.edit(id);
    try {
      await act();
    } catch (thrown) {
      // The next test finds no dialog open.
      await this.editor.leave('node-dialog-cancel');
      throw thrown;
    }
    await this.editor.leave(button);
    return id;
  }

  /** A node with what its dialog would start with, but for these values; gives its id. */
  async placed(type: string, values: Readonly<Record<string, unknown>> = {}, editor = this.editor) {
    const all = { ...(type !== 'claire-account' && { account: this.account }), ...values };
    return editor.evaluate<string>(`(() => {
      const id = RED.nodes.id();
      const { category, defaults } = RED.nodes.getType('${type}');
      const defaultValues = Object.entries(defaults).map(([name, { value }]) => [name, value]);
      const on = category === 'config' ? {} : { z: RED.workspaces.active(), x: 100, y: 100, wires: [] };
      const good = ${JSON.stringify(good)}['${type}'];
      const node = { ...Object.fromEntries(defaultValues), ...good, ...${JSON.stringify(all)} };
      RED.nodes.import([{ id, type: '${type}', ...on, ...node }], { generateIds: false });
      return id;
    })()`);
  }

  /** The template of a subflow with a trigger in it; gives the id of the trigger. */
  async triggerInSubflow(account: string): Promise<string> {
    const template = { id: 'template', type: 'subflow', name: 'Told', info: '', in: [], out: [] };
    const trigger = { id: 'in-template', type: 'claire-trigger', z: 'template', account };
    const rest = { name: '', events: [4], include: [], maxWait: '60', x: 200, y: 100, wires: [[]] };
    const nodes = JSON.stringify([template, { ...trigger, ...rest }]);
    await this.editor.evaluate(`RED.nodes.import(${nodes}, { generateIds: false }); null`);
    return trigger.id;
  }

  async stop(): Promise<void> {
    await present(this.#started).browser.close();
    await this.nodeRed.stop();
    await this.claire.close();
  }
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The editor has not started yet');
  return thing;
}
