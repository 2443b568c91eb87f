import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EditorLab } from './node-red-lab';
import { eventually } from '../eventually';

const texts = ['messageSubject', 'messageText', 'messageSms'];
const whole = '{greeting}\nUw {car} staat klaar.';

export function messageDialog(lab: EditorLab): void {
  const { editor } = lab;

  describe('the message to a customer', () => {
    beforeAll(() => lab.begin());

    const visible = async (...names: readonly string[]) => {
      const shown = names.map((name) => editor.field(`node-input-${name}`).isVisible());
      return (await Promise.all(shown)).every(Boolean);
    };

    it('is offered where a customer is added, and marked while a text has a field that no message has', async () => {
      const text = editor.field('node-input-messageText');
      const id = await lab.inDialog('claire-api', { operation: 'appointment.list' }, async () => {
        expect(await visible('message')).toBe(false);
        await editor.field('node-input-addCustomer').selectOption('driver');
        expect(await visible('language', 'message')).toBe(true);
        expect(await visible('messageText')).toBe(false);
        const offered = await editor.field('node-input-message').locator('option').allInnerTexts();
        expect(offered).toContain('car ready');
        expect(offered).not.toContain('by event');
        await editor.field('node-input-message').selectOption('own');
        expect(await visible(...texts)).toBe(true);
        expect(await editor.namelessFields()).toEqual([]);
        await text.fill('{greeting}\nUw {auto} staat klaar.');
      });
      expect(JSON.stringify(await editor.wrong(id))).toContain('There is no field {auto}.');

      await editor.edit(id);
      await text.fill(whole);
      await editor.leave('node-dialog-ok');
      expect(JSON.stringify(await editor.wrong(id))).not.toContain('There is no field');
      expect(await lab.saved({ id })).toMatchObject({
        id: { message: 'own', messageText: whole },
      });

      await editor.edit(id);
      expect(await editor.field('node-input-message').inputValue()).toBe('own');
      expect(await text.inputValue()).toBe(whole);
      await editor.field('node-input-addCustomer').selectOption('');
      await eventually(async () => {
        expect(await visible('message')).toBe(false);
      });
      await editor.leave('node-dialog-cancel');
    });

    it('can be the one of the event in a trigger that includes the customer', async () => {
      const id = await lab.inDialog('claire-trigger', { include: [] }, async () => {
        expect(await visible('message')).toBe(false);
        await editor.field('claire-trigger-include-customer').check();
        await editor.field('node-input-message').selectOption({ label: 'by event' });
        await editor.field('node-input-language').selectOption('fr');
      });

      expect(await lab.saved({ id })).toMatchObject({
        id: { message: 'byEvent', language: 'fr' },
      });
    });
  });
}
