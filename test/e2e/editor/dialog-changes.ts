import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EditorLab } from './node-red-lab';

export function changesDialog(given: () => EditorLab): void {
  describe('the dialog of changes', () => {
    let lab: EditorLab;
    let account = '';

    beforeAll(async () => {
      lab = given();
      const { editor } = lab;
      account = await lab.begin();
      await editor.deploy();
    });

    it('says what the polls cost, of all locations and of those that are chosen', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-changes', { account });
      await editor.edit(id);
      await editor.listsLoaded();
      const cost = editor.field('claire-changes-cost');
      const costs = (text: RegExp) => cost.filter({ hasText: text }).waitFor();

      await costs(/^\d locations × 9 days every 5 minutes: \d+ of 10,800 requests an hour$/);
      await editor.choose('claire-changes-locationIds', /./);
      await costs(/^1 location × 9 days every 5 minutes: 108 of 10,800 requests an hour$/);
      await editor.field('node-input-daysAhead').fill('0');
      await editor.field('node-input-every').fill('3600');
      await costs(/^1 location × 2 days every hour: 2 of 10,800 requests an hour$/);
      await editor.field('node-input-every').fill('1');
      await costs(/7,200 of 10,800/);
      const isRed = () => editor.evaluate("$('#node-input-every').hasClass('input-error')");
      expect(await isRed()).toBe(false);
      await editor.field('node-input-daysAhead').fill('2');
      await costs(/14,400 of 10,800/);
      expect(await isRed()).toBe(true);
      await editor.field('node-input-every').fill('two');
      await cost.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
      await editor.leave('node-dialog-cancel');
    });

    it('keeps what is filled in, and names each field for a screen reader', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-changes', { account });
      await editor.edit(id);
      await editor.choose('claire-changes-locationIds', /./);
      await editor.field('node-input-daysBack').fill('0');
      await editor.field('node-input-daysAhead').fill('14');
      await editor.field('claire-changes-kind-status').check();
      await editor.field('claire-changes-kind-gone').check();
      await editor.field('node-input-includeAppointment').check();
      expect(await editor.namelessFields()).toEqual([]);
      await lab.picture('claire-changes');
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'locationIds')).toHaveLength(1);
      expect(await editor.property(id, 'daysBack')).toBe('0');
      expect(await editor.property(id, 'daysAhead')).toBe('14');
      expect(await editor.property(id, 'changes')).toEqual(['status', 'gone']);
      expect(await editor.property(id, 'includeAppointment')).toBe(true);
      expect(await editor.wrong(id)).toEqual([]);
    });
  });
}
