import type { Locator, Page } from 'playwright-core';

/** Node-RED's editor, as a person uses it. */
export class NodeRedPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(this.url);
    // Its websocket stays open, so no load event says that it is ready.
    await this.page.waitForFunction(
      "window.RED?.nodes?.getType('claire-trigger') && RED.workspaces.active()",
    );
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

  async edit(id: string): Promise<void> {
    await this.page.evaluate(`RED.editor.edit(RED.nodes.node('${id}'))`);
    await this.field('node-dialog-ok').waitFor();
  }

  /** By the id that its page gives it. */
  field(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** Presses a button of the dialog, and waits until the dialog is gone. */
  async leave(button: 'node-dialog-ok' | 'node-config-dialog-ok'): Promise<void> {
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
  }

  /** A property of a node, as it would be exported. */
  async property(id: string, name: string): Promise<unknown> {
    return this.evaluate(`RED.nodes.node('${id}')['${name}']`);
  }

  async exported(): Promise<string> {
    return this.evaluate<string>('JSON.stringify(RED.nodes.createCompleteNodeSet())');
  }

  private async evaluate<Value>(script: string): Promise<Value> {
    return this.page.evaluate<Value>(script);
  }
}

function middle(box: { x: number; y: number; width: number; height: number } | null) {
  if (box === null) throw new Error('The node is not in the palette');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
