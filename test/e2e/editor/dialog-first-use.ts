import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EditorLab } from './node-red-lab';
import { eventually } from '../eventually';

const nodeTypes = ['claire-api', 'claire-import', 'claire-trigger', 'claire-changes'];

/** Labels that are cut, or whose field does not stand beside them. */
const askew = `(() => {
  const middle = (one) => { const { top, bottom } = one.getBoundingClientRect(); return (top + bottom) / 2; };
  const fields = 'input:not([type=checkbox]), select, button, .red-ui-typedInput-container';
  const tray = [...document.querySelectorAll('.red-ui-tray-body')].at(-1);
  return [...tray.querySelectorAll('.form-row:not([role=group])')].flatMap((row) => {
    const label = row.querySelector(':scope > label:first-child');
    const field = [...row.querySelectorAll(fields)].find((one) => one.offsetParent !== null);
    if (!label?.textContent.trim() || !field) return [];
    const isCut = label.scrollWidth > label.clientWidth;
    return isCut || Math.abs(middle(label) - middle(field)) > 6 ? [label.textContent.trim()] : [];
  });
})()`;

export function firstUse(lab: EditorLab): void {
  const { editor } = lab;

  describe('a node that is new to its user', () => {
    beforeAll(() => lab.begin());

    it('finds the appointments of today when it is told the location only', async () => {
      const id = await lab.inDialog('claire-api', { operation: 'appointment.list' }, () =>
        editor.choose('claire-parameter-location_id', 'Zeist'),
      );

      expect(await editor.wrong(id)).toEqual([]);
      expect(await editor.property(id, 'parameters')).toMatchObject({
        location_id: { type: 'num', value: '13' },
        date: { type: 'date' },
      });
    });

    it('names what is chosen, shows a checklist for the event that has one, and the next header after the last', async () => {
      const shows = (field: string) => editor.row(field).isVisible();
      const chosen = () =>
        editor.row('claire-trigger-events').locator('.red-ui-typedInput-option-label').innerText();
      const choosing = async () => {
        await editor.listsLoaded();
        expect(await chosen()).toBe('Choose at least one');
        expect(await shows('claire-parameter-checklistId')).toBe(false);
        expect(await shows('node-input-header2')).toBe(false);
        await editor.choose('claire-trigger-events', 'Check created', 'Car ready');
        await editor.field('node-input-header1').fill('X-Proxy-Token');

        await eventually(async () => {
          expect(await shows('claire-parameter-checklistId')).toBe(true);
        });
        expect(await chosen()).toMatch(/^C[\w ]+, C[\w ]+$/);
        expect(await shows('node-input-header2')).toBe(true);
        expect(await shows('node-input-header3')).toBe(false);
      };

      await lab.inDialog('claire-trigger', { events: [] }, choosing, 'node-dialog-cancel');
    });

    it.each(['en-US', 'nl-NL', 'de-DE', 'fr-FR'])(
      'has each label whole beside its field in %s',
      async (locale) => {
        const { editor, close } = await lab.editorIn(locale);
        for (const type of nodeTypes) {
          await editor.edit(await lab.placed(type, { account: '' }, editor));
          // A dialog that is left before Node-RED has moved it in makes Node-RED 4 throw.
          await editor.takesFocus('.red-ui-tray-body');
          expect([type, await editor.evaluate<string[]>(askew)]).toEqual([type, []]);
          await editor.leave('node-dialog-cancel');
        }
        await editor.editAccount('_ADD_');
        expect(await editor.evaluate<string[]>(askew)).toEqual([]);
        await close();
      },
    );

    it('gets an account by keys alone, and that its TLS settings', async () => {
      const { keyboard } = editor.page;
      const next = async () => {
        await keyboard.press('Tab');
        return editor.evaluate("document.activeElement.getAttribute('aria-label')");
      };
      const byKeys = async () => {
        await editor.takesFocus('.red-ui-tray-body');
        await editor.field('node-input-account').focus();
        expect(await next()).toBe('Edit claire-account config node');
        expect(await next()).toBe('Add new claire-account config node');
        await keyboard.press('Enter');
        await editor.field('node-config-dialog-ok').waitFor();
        await editor.takesFocus('.red-ui-tray-body');
        await editor.field('node-config-input-tls').focus();
        expect(await next()).toBe('Edit tls-config config node');
        expect(await next()).toBe('Add new tls-config config node');
        await editor.leave('node-config-dialog-cancel');
      };

      await lab.inDialog('claire-changes', {}, byKeys, 'node-dialog-cancel');
    });
  });
}
