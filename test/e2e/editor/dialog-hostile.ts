import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHttpServer } from '../../../tools/lab/http-server';
import type { EditorLab } from './node-red-lab';

/** Texts that would do something where a page takes them for more than text. */
const hostileTexts = {
  image: '<img src=x onerror="window.harmed=1">Image',
  script: '</script></textarea><script>window.harmed=2</script>Script',
  link: '<a href="javascript:window.harmed=3" onmouseover="window.harmed=4">Link</a>',
  template: '{{ window.harmed=5 }} ${window.harmed=6} $t(x) __name__ Template',
  reversed: '\u202Egnihsup\u202C \u2066Reversed',
  control: 'Null \0 bell \x07 escape \x1b[31m',
  emoji: '👩‍🔧🏳️‍🌈 Zürich é',
  long: `Long${'a'.repeat(10_000)}`,
} as const;

export function hostileDialogs(lab: EditorLab): void {
  const { editor } = lab;

  describe('names at Claire that hold markup', () => {
    let claire: Awaited<ReturnType<typeof startHostileClaire>>;

    beforeAll(async () => {
      claire = await startHostileClaire();
      await lab.begin({ baseUrl: claire.url });
    });
    afterAll(() => claire.close());

    /** Nothing was run, and no text makes the dialog wider than it is. */
    async function expectIntact() {
      const { page } = editor;
      expect(await page.evaluate('window.harmed')).toBeUndefined();
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
      await editor.editAccount(account);
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

/** A Claire all of whose names are such texts. */
function startHostileClaire() {
  return startHttpServer((request, response) => {
    const list = lists[request.url ?? ''];
    response.setHeader('content-type', 'application/json');
    response.writeHead(list === undefined ? 400 : 200).end(JSON.stringify(list ?? {}));
  });
}

const texts = Object.values(hostileTexts);

const lists: Readonly<Record<string, unknown>> = {
  '/v1/locations': texts.map((text, at) => ({
    ...{ id: at + 1, name: text, commercial_name: text, city: text, DMSLocationIDs: text },
  })),
  '/v1/webhooks/list_triggers': texts.map((text, at) => ({
    ...{ id: at + 101, name: text, description: text },
  })),
};
