import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../../package/packed';
import type { EditorLab } from './node-red-lab';

const sample = (file: string) => path.join(root, 'examples', 'data', file);
const pasted = readFileSync(sample('dutch-dms.csv'), 'utf8').split('\n').slice(0, 4).join('\n');

export function importDialog(given: () => EditorLab): void {
  describe('the dialog of an import', () => {
    let lab: EditorLab;
    let account = '';

    beforeAll(async () => {
      lab = given();
      account = await lab.begin({ timeZone: 'Europe/Amsterdam' });
    });

    it('fills its table by a pasted header, and shows the rows as Claire would get them', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-import', { account });
      await editor.edit(id);
      await editor.field('claire-import-recognise').click();
      await editor.field('claire-import-paste').fill(pasted);
      await editor.field('claire-import-fill').click();
      const preview = editor.field('claire-import-preview');
      await preview.locator('tbody tr').first().waitFor();

      expect(await editor.field('claire-import-recognise-state').innerText()).toMatch(
        /Not used: .*Kleur bekleding/,
      );
      expect(await preview.innerText()).toContain('Dates have the day first');
      await editor.evaluate("document.querySelector('#claire-import-recognise').scrollIntoView()");
      await lab.picture('claire-import');
      await editor.field('node-input-dateOrder').selectOption('iso');
      await preview.getByText('has the day first; set Date Order').first().waitFor();
      await editor.field('node-input-dateOrder').selectOption('auto');
      await preview.getByText('2026-11-30T07:30:00+01:00').waitFor();
      await preview.getByText('✕').first().waitFor({ state: 'detached' });
      expect(await editor.namelessFields()).toEqual([]);
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'columns')).toEqual(
        expect.arrayContaining([
          { field: 'wo_nr', type: 'column', value: 'Werkorder' },
          { field: 'time_car_app', type: 'column', value: 'Datum' },
          { field: 'car.vin', type: 'column', value: 'Chassisnummer' },
        ]),
      );
      expect(await editor.wrong(id)).toEqual([]);
    });

    it('reads a file in Windows-1252, with a date and a time in two columns', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-import', { account });
      await editor.edit(id);
      await editor.field('claire-import-recognise').click();
      await editor.field('claire-import-file').setInputFiles(sample('german-dms.csv'));
      await editor.field('claire-import-preview').locator('tbody tr').first().waitFor();
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'columns')).toEqual(
        expect.arrayContaining([
          { field: 'time_car_app', type: 'column', value: 'Termindatum', half: 'date' },
          { field: 'time_car_app', type: 'column', value: 'Uhrzeit', half: 'time' },
          { field: 'car.hu_date_dms', type: 'column', value: 'HU fällig' },
        ]),
      );
    });

    it('keeps what its table holds when it is opened and left', async () => {
      const { editor } = lab;
      const columns = [
        { field: 'location_id', type: 'msg', value: 'branch' },
        { field: 'interventions.1.title', type: 'jsonata', value: 'row.Werk' },
        { field: 'time_car_app', type: 'column', value: 'Dag', half: 'date' },
        { field: 'car', type: 'json', value: '{}' },
      ];
      const id = await lab.placed('claire-import', { account, columns });
      await editor.edit(id);
      expect(await editor.namelessFields()).toEqual([]);
      await editor.field('claire-import-json').click();
      await editor.page.getByText('Edit JSON').waitFor();
      await editor.field('node-dialog-ok').click();
      await editor.field('claire-import-json').waitFor();
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'columns')).toEqual(columns);
    });

    it('cuts nothing off in a window that is narrow, or enlarged to twice its size', async () => {
      const { editor } = lab;
      const wide = editor.page.viewportSize();
      await editor.page.setViewportSize({ width: 700, height: 860 });
      const columns = [{ field: 'time_car_app', type: 'column', value: 'Dag', half: 'date' }];
      const id = await lab.placed('claire-import', { account, columns });
      await editor.edit(id);

      expect(await editor.cutOff()).toEqual([]);
      await editor.leave('node-dialog-cancel');
      if (wide !== null) await editor.page.setViewportSize(wide);
    });
  });
}
