import type { Locator, Page } from 'playwright-core';
import { owner } from '../../../tools/lab/n8n/rest';
import type { Scheme } from '../../../tools/pictures/screenshots';

/** n8n's editor as a person uses it. Nothing waits for a time, only for what is on the screen. */
export class EditorPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  byTestId(id: string): Locator {
    return this.page.locator(`[data-test-id="${id}"]`);
  }

  async signIn(): Promise<void> {
    await this.page.goto(`${this.url}/signin`);
    await this.page.locator('input[name=emailOrLdapLoginId]').fill(owner.email);
    await this.page.locator('input[type=password]').fill(owner.password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((url) => !url.pathname.startsWith('/signin'));
  }

  async openWorkflow(id: string): Promise<void> {
    await this.page.goto(`${this.url}/workflow/${id}`);
    await this.byTestId('canvas-node').first().waitFor();
  }

  /** A node on the canvas. */
  node(name: string): Locator {
    return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
  }

  /** With the nodes that stand on it. */
  stickyNote(heading: string): Locator {
    return this.byTestId('sticky').filter({ hasText: heading });
  }

  async openNode(name: string): Promise<void> {
    await this.node(name).dblclick();
    await this.byTestId('node-parameters').waitFor();
  }

  async closeNode(): Promise<void> {
    await this.byTestId('ndv-close-button').click();
    await this.byTestId('ndv').waitFor({ state: 'hidden' });
  }

  /** What the open node put out; n8n keeps the last form for the next node. */
  async outputAs(form: 'table' | 'json'): Promise<Locator> {
    const output = this.byTestId('output-panel');
    await output.locator(`[data-test-id="radio-button-${form}"]`).click();
    return output;
  }

  async searchOutput(text: string): Promise<void> {
    await this.byTestId('output-panel').locator('[data-test-id="ndv-search"]').first().click();
    await this.page.keyboard.type(text);
  }

  parameter(name: string): Locator {
    return this.byTestId(`parameter-input-${name}`).first();
  }

  /** The names in a parameter's list, without n8n's own way out. */
  async choices(parameter: string): Promise<string[]> {
    await this.openList(parameter);
    const names = await this.options().locator('.option-headline').allInnerTexts();
    await this.page.keyboard.press('Escape');
    await this.listIsClosed();
    return names.map((name) => name.trim()).filter((name) => name !== 'Custom API Call');
  }

  async choose(parameter: string, choice: string): Promise<void> {
    await this.openList(parameter);
    const headline = this.page.locator('.option-headline').getByText(choice, { exact: true });
    await this.options().filter({ has: headline }).click();
    await this.listIsClosed();
  }

  private async openList(parameter: string): Promise<void> {
    // A list that n8n has to ask the node for is closed to clicks until it is there.
    await this.parameter(parameter).locator('input:not([disabled])').first().waitFor();
    await this.parameter(parameter).click();
    await this.options().first().waitFor();
  }

  private options(): Locator {
    return this.page.locator('li[role=option]:visible');
  }

  /** The next list must not be taken for this one, which fades away. */
  private async listIsClosed(): Promise<void> {
    await this.options().first().waitFor({ state: 'detached' });
  }

  /** What a locator's list shows, all of it or what a search text leaves. */
  async locatorList(parameter: string, search = ''): Promise<string[]> {
    const locator = this.byTestId(`resource-locator-${parameter}`);
    await locator.locator('[data-test-id="rlc-input"]').click();
    const items = this.page.locator('[data-test-id="rlc-item"]:visible');
    await items.first().waitFor();
    if (search !== '') {
      await this.page.locator('[data-test-id="rlc-search"]:visible').fill(search);
      const others = items.filter({ hasNotText: new RegExp(search, 'i') });
      await others.first().waitFor({ state: 'detached' });
      await items.first().waitFor();
    }
    return items.allInnerTexts();
  }

  /** Runs the workflow from one of its triggers, by the button beside it. */
  async runFrom(trigger: string): Promise<void> {
    await this.node(trigger).hover();
    await this.byTestId(`execute-workflow-button-${trigger}`).click();
  }

  async isWaiting(): Promise<void> {
    await this.page.getByText('Waiting for trigger event').first().waitFor();
  }

  async succeeded(name: string): Promise<void> {
    await this.node(name).locator('[data-test-id="canvas-node-status-success"]').waitFor();
  }

  /** How it ends is told in a toast and on the button; n8n may leave its dialog open at a failure. */
  async publish(): Promise<void> {
    const confirm = this.byTestId('workflow-publish-button');
    if (!(await confirm.isVisible()))
      await this.byTestId('workflow-open-publish-modal-button').click();
    await confirm.click();
  }

  /** A click on the empty canvas, so that no node is marked and no button shown. */
  async leaveAlone(): Promise<void> {
    await this.page.locator('.vue-flow__pane').click({ position: { x: 120, y: 60 } });
  }

  /** Of a list that takes several; it stays open until it is left. */
  async chooseAll(parameter: string, choices: readonly string[]): Promise<void> {
    await this.openList(parameter);
    for (const choice of choices) {
      const headline = this.page.locator('.option-headline').getByText(choice, { exact: true });
      await this.options().filter({ has: headline }).click();
    }
    await this.page.keyboard.press('Escape');
    await this.listIsClosed();
  }

  /** Each by its own id, as another may come while it fades away. */
  async closeToasts(): Promise<void> {
    for (;;) {
      const id = await this.page.evaluate<string | null>(
        `document.querySelector('.el-notification')?.id ?? null`,
      );
      if (id === null) return;
      await this.page.evaluate(
        `document.querySelector('#${id} .el-notification__closeBtn')?.click()`,
      );
      await this.page.locator(`#${id}`).waitFor({ state: 'hidden' });
    }
  }

  /** Ours is drawn for both schemes, so its picture tells which one is on the screen. */
  readonly inScheme = async (scheme: Scheme): Promise<void> => {
    const file = scheme === 'dark' ? 'claire.dark.svg' : 'claire.svg';
    await this.page.locator(`img[src$="/${file}"]:visible`).first().waitFor();
  };
}
