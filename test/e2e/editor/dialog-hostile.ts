import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectUnharmed,
  type HostileClaire,
  hostileTexts,
  startHostileClaire,
} from './hostile-claire';
import type { EditorLab } from './node-red-lab';

export function hostileDialogs(given: () => EditorLab): void {
  describe('names at Claire that hold markup', () => {
    let lab: EditorLab;
    let claire: HostileClaire;
    let account = '';

    beforeAll(async () => {
      claire = await startHostileClaire();
      lab = given();
      account = await lab.begin({ baseUrl: claire.url });
    });
    afterAll(() => claire.close());

    const menu = () => lab.editor.page.locator('.red-ui-typedInput-options:visible');

    /** Nothing was run, and no text makes the dialog wider than it is. */
    async function expectIntact() {
      const { page } = lab.editor;
      await expectUnharmed(page);
      const widths = await page.evaluate<number[]>(
        `[document.documentElement, ...document.querySelectorAll('.red-ui-tray-body')]
        .map((one) => one.scrollWidth - one.clientWidth)`,
      );
      expect(Math.max(...widths)).toBeLessThanOrEqual(1);
    }

    it.each(['claire-parameter-locationId', 'claire-trigger-locationIds', 'claire-trigger-events'])(
      'are shown as they are in the list of %s',
      async (field) => {
        const { editor } = lab;
        // More locations are offered beside one only.
        const id = await lab.placed('claire-trigger', { account, locationId: '1' });
        const loaded = editor.page.waitForResponse((response) =>
          response.url().includes('/claire/lists/'),
        );
        await editor.edit(id);
        await loaded;
        await editor.listsLoaded();
        await editor.row(field).locator('.red-ui-typedInput-option-trigger').click();
        const shown = (await menu().allInnerTexts()).join('\n');
        await expectIntact();
        await editor.page.keyboard.press('Escape');
        await menu().waitFor({ state: 'hidden' });
        for (const text of [hostileTexts.image, hostileTexts.script, hostileTexts.template]) {
          await editor.choose(field, text);
          await expectIntact();
        }
        await editor.choose(field, 'Long');
        await expectIntact();
        await editor.leave('node-dialog-ok');
        await expectIntact();

        for (const name of ['image', 'script', 'link', 'template', 'emoji'] as const) {
          expect(shown).toContain(hostileTexts[name]);
        }
      },
    );

    it('are shown as they are by the test of an account', async () => {
      const { editor } = lab;
      await editor.evaluate(`RED.editor.editConfig('', 'claire-account', '${account}')`);
      await editor.field('claire-account-test').click();
      const result = editor.field('claire-account-result');
      await result.getByText('Template').waitFor();
      await expectIntact();
      const text = await result.innerText();
      await editor.leave('node-config-dialog-ok');

      expect(text).toContain(hostileTexts.image);
    });

    it('are shown as they are in columns, values and problems of a pasted file', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-import', { account });
      const { image, script, link, long } = hostileTexts;
      const quoted = (texts: string[]) =>
        texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
      const pasted = [
        quoted(['Werkorder', 'Datum', 'Locatie', image, script, link, long]),
        quoted([image, script, link, image, script, link, long]),
        quoted([long, long, long, image, script, link, long]),
      ].join('\n');
      await editor.edit(id);
      await editor.field('claire-import-recognise').click();
      await editor.field('claire-import-paste').fill(pasted);
      await editor.field('claire-import-fill').click();
      await editor.field('claire-import-preview').locator('tbody tr').first().waitFor();
      await expectIntact();
      await editor.field('node-input-locationBy').selectOption('name');
      await expectIntact();
      const state = await editor.field('claire-import-recognise-state').innerText();
      await editor.leave('node-dialog-ok');
      await expectIntact();

      for (const text of [image, script, link]) expect(state).toContain(text.slice(0, 40));
    });
  });
}
