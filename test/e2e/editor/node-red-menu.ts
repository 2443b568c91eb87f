import type { NodeRedPage } from './node-red-page';

/** What Node-RED's menu opens: the dialogs for export and import, and the help. */
export class NodeRedMenu {
  constructor(private readonly editor: NodeRedPage) {}

  /** The JSON of all flows, as the dialog offers it for copying. */
  async exportAll(): Promise<string> {
    const { page } = this.editor;
    await this.#invoke('core:show-export-dialog');
    await this.editor.field('red-ui-clipboard-dialog-export-rng-full').click();
    const text = this.editor.field('red-ui-clipboard-dialog-export-text');
    const json = await text.inputValue();
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'hidden' });
    return json;
  }

  /** Imports an example from the dialog that offers it; gives what is on its new tab. */
  async importExample(name: string, tab: string): Promise<ImportedNode[]> {
    const { page } = this.editor;
    await this.#invoke('core:show-import-dialog');
    await page.locator('#red-ui-clipboard-dialog-import-tabs a', { hasText: 'Examples' }).click();
    const offered = page.locator('#red-ui-clipboard-dialog-import-tabs-content');
    const entry = (text: string) =>
      offered.locator('.red-ui-treeList-label').getByText(text, { exact: true });
    for (const text of ['@claire-nodes/node-red-claire', name]) await entry(text).click();
    await this.editor.field('red-ui-clipboard-dialog-ok').click();
    await this.editor.field('red-ui-clipboard-dialog-ok').waitFor({ state: 'hidden' });
    const added = page.locator('#red-ui-workspace-tabs li').getByText(tab);
    // All examples share one account, so from the second on Node-RED asks what to do with it.
    const copy = page.getByRole('button', { name: 'Import copy' });
    await added.or(copy).first().waitFor();
    if (await copy.isVisible()) await copy.click();
    await added.waitFor();
    return this.editor.evaluate<ImportedNode[]>(`(() => {
      let z;
      RED.nodes.eachWorkspace((one) => { if (one.label === ${JSON.stringify(tab)}) z = one.id; });
      return RED.nodes.filterNodes({ z }).map(({ id, type, _def }) => ({ id, type, isKnown: !_def.unknown }));
    })()`);
  }

  /** What the help sidebar says about a type of node. */
  async help(type: string): Promise<string> {
    await this.editor.evaluate(`RED.sidebar.help.show('${type}')`);
    const shown = this.editor.page
      .locator('.red-ui-help', { has: this.editor.page.locator('> .red-ui-help-title') })
      .filter({ hasText: type.replace(/^claire-(?!account)/, 'claire ') });
    await shown.waitFor();
    return shown.innerText();
  }

  async #invoke(action: string): Promise<void> {
    await this.editor.evaluate(`RED.actions.invoke('${action}')`);
  }
}

export interface ImportedNode {
  readonly id: string;
  readonly type: string;
  readonly isKnown: boolean;
}
