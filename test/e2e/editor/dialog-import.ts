import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../../package/packed';
import type { EditorLab } from './node-red-lab';

const sample = (file: string) => path.join(root, 'examples', 'data', file);
const pasted = readFileSync(sample('dutch-dms.csv'), 'utf8').split('\n').slice(0, 4).join('\n');
const column = (field: string, value: string, half?: string) => ({
  ...{ field, type: 'column', value },
  ...(half !== undefined && { half }),
});

export function importDialog(lab: EditorLab): void {
  const { editor } = lab;

  describe('the dialog of an import', () => {
    beforeAll(() => lab.begin({ timeZone: 'Europe/Amsterdam' }));

    it('fills its table by a pasted header, and shows the rows as Claire would get them', async () => {
      const id = await lab.inDialog('claire-import', {}, async () => {
        await editor.field('claire-import-recognise').click();
        await editor.field('claire-import-paste').fill(pasted);
        await editor.field('claire-import-fill').click();
        const preview = editor.field('claire-import-preview');
        await preview.locator('tbody tr').first().waitFor();

        expect(await editor.field('claire-import-recognise-state').innerText()).toMatch(
          /Not used: .*Kleur bekleding/,
        );
        expect(await preview.innerText()).toContain('Dates have the day first');
        await editor.evaluate(
          "document.querySelector('#claire-import-recognise').scrollIntoView()",
        );
        await editor.evaluate("document.querySelector('#claire-import-paste').scrollTo(0, 0)");
        await lab.picture('claire-import', editor.row('node-input-locationBy'));
        await editor.field('node-input-dateOrder').selectOption('iso');
        await preview.getByText('has the day first; set Date Order').first().waitFor();
        await editor.field('node-input-dateOrder').selectOption('auto');
        await preview.getByText('2026-11-30T07:30:00+01:00').waitFor();
        await preview.getByText('✕').first().waitFor({ state: 'detached' });
        const line = editor.page.locator('#claire-import-columns > li', {
          has: editor.page.locator('option[value="car.make"]:checked'),
        });
        const source = line.locator('.red-ui-typedInput-input');
        await source.fill('');
        await source.click();
        await editor.page.getByText('Km-stand', { exact: true }).waitFor();
        await source.pressSequentially('bekl');
        await editor.page.getByText('Km-stand', { exact: true }).waitFor({ state: 'detached' });
        await source.press('Enter');
        await preview.getByText('Zwart leder').first().waitFor();
        await line.locator('.red-ui-editableList-item-remove').click();
        await preview.getByText('Opel').first().waitFor();
        const advice = preview.getByText('Choose an account that works');
        const account = editor.field('node-input-account');
        const chosen = await account.inputValue();
        await account.selectOption('_ADD_');
        await advice.waitFor();
        await account.selectOption(chosen);
        await advice.waitFor({ state: 'detached' });
        expect(await editor.namelessFields()).toEqual([]);
      });

      expect(await editor.property(id, 'columns')).toEqual(
        expect.arrayContaining([
          column('wo_nr', 'Werkorder'),
          column('time_car_app', 'Datum'),
          column('car.vin', 'Chassisnummer'),
        ]),
      );
      expect(await editor.wrong(id)).toEqual([]);
    });

    it('reads a file in Windows-1252, with a date and a time in two columns, beside what is typed', async () => {
      const typed = { field: 'location_id', type: 'str', value: 'Hilversum' };
      const id = await lab.inDialog('claire-import', { columns: [typed] }, async () => {
        await editor.field('claire-import-recognise').click();
        await editor.field('claire-import-file').setInputFiles(sample('german-dms.csv'));
        const preview = editor.field('claire-import-preview');
        await preview.getByText('are jobs of one appointment').waitFor();
      });

      const columns = (await editor.property(id, 'columns')) as { field: string }[];
      expect(columns).toEqual(
        expect.arrayContaining([
          column('time_car_app', 'Termindatum', 'date'),
          column('time_car_app', 'Uhrzeit', 'time'),
          column('car.hu_date_dms', 'HU fällig'),
        ]),
      );
      expect(columns.filter(({ field }) => field === typed.field)).toEqual([typed]);
    });

    it('takes a location and a day for all rows, and what else is typed for a column', async () => {
      const lines = [
        { field: 'location_id', type: 'str', value: 'Zeist' },
        { field: 'dms_created_at', type: 'str', value: '2020-01-01' },
        column('car.vin', 'Kenmerk'),
      ];
      const id = await lab.inDialog('claire-import', {}, async () => {
        for (const [at, { field, value }] of lines.entries()) {
          await editor.page.locator('.red-ui-editableList-addButton').first().click();
          const name = `field ${String(at + 1)}`;
          const choice = editor.page.getByLabel(new RegExp(`^${name}$`, 'i'));
          // As with the keys, one passes others on the way.
          for (const passed of ['car.make', 'location_id', field])
            await choice.selectOption(passed);
          await editor.page.getByLabel(`Source of ${name}`, { exact: true }).fill(value);
        }
      });

      expect(await editor.property(id, 'columns')).toEqual(lines);
    });

    it('keeps what its table holds when it is opened and left, and cuts nothing off in a narrow window', async () => {
      const wide = editor.page.viewportSize();
      const columns = [
        { field: 'location_id', type: 'msg', value: 'branch' },
        { field: 'interventions.1.title', type: 'jsonata', value: 'row.Werk' },
        column('time_car_app', 'Dag', 'date'),
        { field: 'car', type: 'json', value: '{}' },
      ];
      await editor.page.setViewportSize({ width: 700, height: 860 });
      const id = await lab.inDialog('claire-import', { columns }, async () => {
        expect(await editor.cutOff()).toEqual([]);
        if (wide !== null) await editor.page.setViewportSize(wide);
        expect(await editor.namelessFields()).toEqual([]);
        await editor.field('claire-import-json').click();
        await editor.page.getByText('Edit JSON').waitFor();
        await editor.field('node-dialog-ok').click();
        await editor.field('claire-import-json').waitFor();
      });

      expect(await editor.property(id, 'columns')).toEqual(columns);
    });
  });
}
