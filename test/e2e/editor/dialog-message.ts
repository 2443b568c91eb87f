import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EditorLab } from './node-red-lab';
import { eventually } from '../eventually';

const texts = ['messageSubject', 'messageText', 'messageSms'];

export function messageDialog(given: () => EditorLab): void {
  describe('the message to a customer', () => {
    let lab: EditorLab;
    const ids = { account: '', api: '', trigger: '' };

    beforeAll(async () => {
      lab = given();
      ids.account = await lab.begin();
    });

    const visible = async (names: readonly string[]) => {
      const shown = names.map((name) => lab.editor.field(`node-input-${name}`).isVisible());
      return (await Promise.all(shown)).every(Boolean);
    };
    const saved = (id: string, name: string) =>
      lab.editor.evaluate<unknown>(`RED.nodes.node('${id}').${name}`);

    it('is offered where a customer is added, with texts of one’s own where these are wanted', async () => {
      const { editor } = lab;
      ids.api = await lab.placed('claire-api', {
        account: ids.account,
        operation: 'appointment.list',
      });
      await editor.edit(ids.api);

      expect(await visible(['message'])).toBe(false);
      await editor.field('node-input-addCustomer').selectOption('driver');
      expect(await visible(['language', 'message'])).toBe(true);
      expect(await visible(['messageText'])).toBe(false);
      const offered = await editor.field('node-input-message').locator('option').allInnerTexts();
      expect(offered).toContain('car ready');
      expect(offered).not.toContain('by event');
      await editor.field('node-input-message').selectOption('own');
      expect(await visible(texts)).toBe(true);
      expect(await editor.namelessFields()).toEqual([]);
    });

    it('is marked while a text has a field that no message has', async () => {
      const { editor } = lab;
      await editor.field('node-input-messageText').fill('{greeting}\nUw {auto} staat klaar.');
      await editor.leave('node-dialog-ok');

      expect(JSON.stringify(await editor.wrong(ids.api))).toContain('There is no field {auto}.');
      await editor.edit(ids.api);
      await editor.field('node-input-messageText').fill('{greeting}\nUw {car} staat klaar.');
      await editor.leave('node-dialog-ok');
      expect(JSON.stringify(await editor.wrong(ids.api))).not.toContain('There is no field');
    });

    it('is there again when the dialog is opened anew', async () => {
      const { editor } = lab;
      expect(await saved(ids.api, 'message')).toBe('own');
      expect(await saved(ids.api, 'messageText')).toBe('{greeting}\nUw {car} staat klaar.');

      await editor.edit(ids.api);
      expect(await editor.field('node-input-message').inputValue()).toBe('own');
      expect(await editor.field('node-input-messageText').inputValue()).toContain('{car}');
      await editor.field('node-input-addCustomer').selectOption('');
      await eventually(async () => {
        expect(await visible(['message'])).toBe(false);
      });
      await editor.leave('node-dialog-cancel');
    });

    it('can be the one of the event in a trigger that includes the customer', async () => {
      const { editor } = lab;
      ids.trigger = await lab.placed('claire-trigger', { account: ids.account, include: [] });
      await editor.edit(ids.trigger);

      expect(await visible(['message'])).toBe(false);
      await editor.field('claire-trigger-include-customer').check();
      await editor.field('node-input-message').selectOption({ label: 'by event' });
      await editor.field('node-input-language').selectOption('fr');
      await editor.leave('node-dialog-ok');

      expect(await saved(ids.trigger, 'message')).toBe('byEvent');
      expect(await saved(ids.trigger, 'language')).toBe('fr');
    });
  });
}
