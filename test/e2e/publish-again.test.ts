import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import { browserPage } from './editor/browser-page';
import { EditorPage } from './editor/editor-page';
import { eventually } from './eventually';
import { startTriggerLab, type TriggerLab, type TriggerWorkflow } from './trigger-lab';

const wrongKey = 'wrong-key-of-nobody-at-all';

/** After a failed publication, an n8n that keeps its own route never calls the trigger again. */
describe.each([
  ['with its publication service', true],
  ['on its legacy path', false],
])('publishing once more after a wrong key, in an n8n that activates %s', (_name, service) => {
  let lab: TriggerLab;

  beforeAll(async () => {
    lab = await startTriggerLab({ publicationService: service });
  });

  afterAll(async () => {
    await lab.stop();
  });

  async function failed(one: TriggerWorkflow): Promise<string> {
    return service ? JSON.stringify(await one.activate()) : one.activate().then(String, String);
  }

  it('by the API registers the webhook, without unpublishing first', async () => {
    await lab.useKey(wrongKey);
    const one = await lab.workflow([6]);
    const message = await failed(one);
    expect(message).toContain('Claire does not accept the API key (HTTP 401)');
    expect(message).toContain('Then publish this workflow again');
    expect(lab.held()).toEqual([]);

    await lab.useKey(lab.claire.apiKey);
    await one.activate();

    expect(lab.held()).toEqual([`6 ${one.url}`]);
    await one.deactivate();
  });

  it('in the editor registers the webhook, without unpublishing first', async () => {
    await lab.useKey(wrongKey);
    const one = await lab.workflow([6]);
    const browser = await playwright.launch(chromium());
    try {
      const page = await browserPage(browser);
      const editor = new EditorPage(page, lab.n8n.url);
      await editor.signIn();
      await editor.openWorkflow(one.id);
      await editor.publish();
      await page.getByText('Claire does not accept the API key (HTTP 401)').first().waitFor();
      await editor.closeToasts();

      await lab.useKey(lab.claire.apiKey);
      await editor.publish();

      await eventually(() => {
        expect(lab.held()).toEqual([`6 ${one.url}`]);
      }, 30_000);
      await page.getByRole('button', { name: 'Published' }).first().waitFor();
    } finally {
      await browser.close();
    }
    await one.deactivate();
  });
});
