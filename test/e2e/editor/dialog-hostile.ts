import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  expectUnharmed,
  type HostileClaire,
  hostileTexts,
  startHostileClaire,
} from './hostile-claire';
import type { EditorLab } from './node-red-lab';

export function hostileDialogs(lab: EditorLab): void {
  const { editor } = lab;

  describe('names at Claire that hold markup', () => {
    let claire: HostileClaire;

    beforeAll(async () => {
      claire = await startHostileClaire();
      await lab.begin({ baseUrl: claire.url });
    });
    afterAll(() => claire.close());

    /** Nothing was run, and no text makes the dialog wider than it is. */
    async function expectIntact() {
      const { page } = editor;
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
        const menu = editor.page.locator('.red-ui-typedInput-options:visible');
        const loaded = editor.page.waitForResponse(/\/claire\/lists\//);
        let shown = '';
        // More locations are offered beside one only.
        await lab.inDialog('claire-trigger', { locationId: '1' }, async () => {
          await loaded;
          await editor.listsLoaded();
          await editor.row(field).locator('.red-ui-typedInput-option-trigger').click();
          shown = (await menu.allInnerTexts()).join('\n');
          await expectIntact();
          await editor.page.keyboard.press('Escape');
          await menu.waitFor({ state: 'hidden' });
          const { image, script, template } = hostileTexts;
          for (const text of [image, script, template, 'Long']) {
            await editor.choose(field, text);
            await expectIntact();
          }
        });
        await expectIntact();

        for (const name of ['image', 'script', 'link', 'template', 'emoji'] as const) {
          expect(shown).toContain(hostileTexts[name]);
        }
      },
    );

    it('are shown as they are by the test of an account', async () => {
      const { account } = lab;
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
      const { image, script, link, long } = hostileTexts;
      const rows = [
        ['Werkorder', 'Datum', 'Locatie', image, script, link, long],
        [image, script, link, image, script, link, long],
        [long, long, long, image, script, link, long],
      ];
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      let state = '';
      await lab.inDialog('claire-import', {}, async () => {
        await editor.field('claire-import-recognise').click();
        const pasted = rows.map((row) => row.map(quoted).join(';')).join('\n');
        await editor.field('claire-import-paste').fill(pasted);
        await editor.field('claire-import-fill').click();
        await editor.field('claire-import-preview').locator('tbody tr').first().waitFor();
        await expectIntact();
        await editor.field('node-input-locationBy').selectOption('name');
        await expectIntact();
        state = await editor.field('claire-import-recognise-state').innerText();
      });
      await expectIntact();

      for (const text of [image, script, link]) expect(state).toContain(text.slice(0, 40));
    });
  });
}
