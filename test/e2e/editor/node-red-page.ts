import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import type { Scheme } from '../../../tools/pictures/screenshots';

type DialogButton =
  'node-dialog-ok' | 'node-dialog-cancel' | 'node-config-dialog-ok' | 'node-config-dialog-cancel';

/** Node-RED's editor, as a person uses it. */
export class NodeRedPage {
  #shown: { page: Page; url: string } | undefined;

  /** Says where it is: tests are written before a browser has it. */
  showIn(page: Page, url: string): this {
    this.#shown = { page, url };
    return this;
  }

  get page(): Page {
    if (this.#shown === undefined) throw new Error('The editor has not started yet');
    return this.#shown.page;
  }

  async open(): Promise<void> {
    await this.page.goto(this.#shown?.url ?? '');
    // Its websocket stays open, so no load event says that it is ready.
    await this.page.waitForFunction(
      "window.RED?.nodes?.getType('claire-trigger') && RED.workspaces.active()",
    );
    // A press on what still slides would meet another thing, or none.
    await this.evaluate('(jQuery.fx.off = true)');
  }

  /** So that the page can be left without a question. */
  async forgetChanges(): Promise<void> {
    await this.evaluate('RED.nodes.dirty(false)');
  }

  palette(type: string): Locator {
    return this.page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`);
  }

  /** From the palette onto the canvas; gives the id of the new node. */
  async drag(type: string, at: { x: number; y: number }): Promise<string> {
    const node = this.palette(type);
    await node.scrollIntoViewIfNeeded();
    const from = middle(await node.boundingBox());
    const chart = await this.page.locator('#red-ui-workspace-chart').boundingBox();
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    const to = { x: (chart?.x ?? 0) + at.x, y: (chart?.y ?? 0) + at.y };
    await this.page.mouse.move(to.x, to.y, { steps: 12 });
    await this.page.mouse.up();
    return this.evaluate<string>(
      `(() => { const ids = []; RED.nodes.eachNode((n) => { if (n.type === '${type}') ids.push(n.id); }); return ids.at(-1); })()`,
    );
  }

  /** A node on the canvas, with its label and its status. */
  node(id: string): Locator {
    return this.page.locator(`[id="${id}"].red-ui-flow-node-group`);
  }

  /** What stands under a node. */
  async status(id: string): Promise<string | null> {
    return this.node(id).locator('.red-ui-flow-node-status-label').textContent();
  }

  /** Opens the dialog of a node, and waits until it has slid into its place. */
  async edit(id: string): Promise<void> {
    await this.page.evaluate(`RED.editor.edit(RED.nodes.node('${id}'))`);
    await this.field('node-dialog-ok').waitFor();
    await this.page.waitForFunction(
      "(([tray]) => tray.style.right === '0px' && getComputedStyle(tray).right === '0px')($('.red-ui-tray').last())",
    );
  }

  /** Opens the dialog of an account, which has no form before Node-RED has loaded its credentials. */
  async editAccount(id: string): Promise<void> {
    await this.evaluate(`RED.editor.editConfig('', 'claire-account', '${id}')`);
    await this.field('node-config-input-baseUrl').waitFor();
  }

  /** Closes what a test has left open as it failed, so that the next one does not fail with it. */
  async dismiss(): Promise<void> {
    if (await this.field('node-dialog-cancel').isVisible()) await this.leave('node-dialog-cancel');
  }

  /** By the id that its page gives it. */
  field(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** The line of a dialog that a field is in. */
  row(id: string): Locator {
    return this.page.locator('.form-row', { has: this.field(id) });
  }

  /** Opens a list of choices that Node-RED draws itself, and takes one; or several, of a list of boxes. */
  async choose(field: string, ...choices: (string | RegExp)[]): Promise<void> {
    const opener = this.row(field).locator('.red-ui-typedInput-option-trigger');
    // A list that comes now draws the menu anew, and the press on it would be lost.
    await opener.waitFor();
    await this.listsLoaded();
    await opener.click();
    const menu = this.page.locator('.red-ui-typedInput-options:visible');
    for (const hasText of choices) await menu.locator('a, label', { hasText }).first().click();
    if (await menu.isVisible()) await this.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Node-RED moves the focus into a dialog or a menu itself, some time after it has opened it. */
  async takesFocus(place: '.red-ui-tray-body' | '.red-ui-typedInput-options'): Promise<void> {
    const shown = `[...document.querySelectorAll('${place}')].filter((one) => one.offsetParent)`;
    await this.page.waitForFunction(`${shown}.at(-1)?.contains(document.activeElement)`);
  }

  /** Says of which kind a value is, as `msg` or `jsonata`, and fills it in. */
  async give(field: string, type: string, value: string): Promise<void> {
    await this.row(field).locator('.red-ui-typedInput-type-select').click();
    await this.page
      .locator(`.red-ui-typedInput-options:visible a[value="${type}"]`)
      .first()
      .click();
    await this.row(field).locator('.red-ui-typedInput-input').fill(value);
  }

  /** Fills a typed input that has one kind of value only. */
  async fillTyped(field: string, value: string): Promise<void> {
    await this.row(field).locator('.red-ui-typedInput-input').fill(value);
  }

  /** What a screen reader meets in the dialog's rows and cannot name. */
  async namelessFields(): Promise<string[]> {
    const dialog = this.page.locator('.red-ui-tray-body').last();
    const rows = await dialog.locator('.form-row:visible').all();
    const read = await Promise.all(rows.map((row) => row.ariaSnapshot()));
    return read.flatMap((text) => text.split('\n')).filter(isNameless);
  }

  /** What the dialog on top draws beyond its edge, where nobody can scroll to. */
  async cutOff(): Promise<string[]> {
    return this.evaluate<string[]>(`(() => {
      const tray = [...document.querySelectorAll('.red-ui-tray')].at(-1);
      const edge = Math.ceil(tray.getBoundingClientRect().right);
      return [...tray.querySelectorAll('.form-row *')]
        .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().right > edge)
        .map((one) => one.outerHTML);
    })()`);
  }

  /** Waits until no list of the dialog is on its way. */
  async listsLoaded(): Promise<void> {
    const loading = this.page.locator('.form-tips[role=status]:visible', { hasText: '…' });
    await eventually(async () => {
      if ((await loading.count()) > 0) throw new Error('A list is still on its way');
    });
  }

  /** Waits until a node is on the canvas, where what is outside the view is drawn later. */
  async showing(id: string): Promise<void> {
    await this.evaluate(`RED.view.reveal('${id}')`);
    await this.node(id).waitFor();
  }

  /** Presses a button of the dialog, and waits until the dialog is gone. */
  async leave(button: DialogButton): Promise<void> {
    await this.field(button).click();
    await this.field(button).waitFor({ state: 'detached' });
  }

  async deploy(): Promise<void> {
    const [answer] = await Promise.all([
      this.page.waitForResponse(
        (response) => response.url().endsWith('/flows') && response.request().method() === 'POST',
      ),
      this.field('red-ui-header-button-deploy').click(),
    ]);
    if (!answer.ok()) throw new Error(`Node-RED took no flows: ${await answer.text()}`);
    await this.page.locator('#red-ui-header-button-deploy.disabled').waitFor();
  }

  /** A property of a node, as it would be exported. */
  async property(id: string, name: string): Promise<unknown> {
    return this.evaluate(`RED.nodes.node('${id}')['${name}']`);
  }

  /** What the editor marks as wrong with the nodes of our package, as it says it. */
  async wrong(id: string): Promise<unknown> {
    return this.evaluate(
      `(() => { const n = RED.nodes.node('${id}'); RED.editor.validateNode(n); return n.validationErrors; })()`,
    );
  }

  /** Dark as the machine of the user is; Node-RED 4 has no dark theme. */
  async followScheme(): Promise<void> {
    await this.page.evaluate("RED.actions.invoke('core:show-user-settings', 'view')");
    await this.field('user-settings-view-dark-theme').selectOption('auto');
    await this.page.locator('.red-ui-tray-toolbar button').first().click();
    await this.field('user-settings-view-dark-theme').waitFor({ state: 'detached' });
  }

  readonly inScheme = async (scheme: Scheme): Promise<void> => {
    const isDark = String(scheme === 'dark');
    await this.page.waitForFunction(
      `document.documentElement.classList.contains('nr-theme-dark') === ${isDark}`,
    );
  };

  async evaluate<Value>(script: string): Promise<Value> {
    return this.page.evaluate<Value>(script);
  }
}

/** An icon is a letter of its own, and no name. */
function isNameless(line: string): boolean {
  const [, kind, name] =
    /^\s*- '?(textbox|combobox|button|checkbox|link)(?: "([^"]*)")?/.exec(line) ?? [];
  return kind !== undefined && !/[\p{L}\p{N}]/u.test(name ?? '');
}

function middle(box: { x: number; y: number; width: number; height: number } | null) {
  if (box === null) throw new Error('The node is not in the palette');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
