import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultKeys } from '../../../sandbox';
import type { EditorLab } from './node-red-lab';

const ofAnotherDealer = defaultKeys.find(({ name }) => name === 'Another dealer');

/** Lists that come while somebody is already choosing, or later than they were asked for. */
export function listsOfClaire(given: () => EditorLab): void {
  describe('a list of Claire’s', () => {
    let lab: EditorLab;
    let account = '';

    beforeAll(async () => {
      lab = given();
      account = await lab.begin();
    });
    afterEach(() => lab.editor.dismiss());

    const menu = () => lab.editor.page.locator('.red-ui-typedInput-options:visible');
    const choice = (hasText: RegExp) => menu().locator('a', { hasText });
    const again = (field: string, label: string) =>
      lab.editor.row(field).getByRole('button', { name: `Load again from Claire: ${label}` });
    const open = (field: string) =>
      lab.editor.row(field).locator('.red-ui-typedInput-option-trigger').click();

    it('leaves the events open that somebody ticks meanwhile, with their ticks', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-trigger', { account, events: [] });
      const goOn = await lab.holdUp('**/claire/lists/events');
      await editor.edit(id);
      await again('claire-trigger-events', 'Events').click();
      await open('claire-trigger-events');
      await choice(/^Car ready$/).click();
      goOn();
      await editor.listsLoaded();

      await choice(/^Diagnose overview is available$/).click();
      await editor.page.keyboard.press('Escape');
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'events')).toEqual([4, 8]);
    });

    it('is ticked by keys alone, Space or Enter, also once it is loaded', async () => {
      const { editor } = lab;
      const { keyboard } = editor.page;
      const id = await lab.placed('claire-trigger', { account, events: [] });
      await editor.edit(id);
      await editor.listsLoaded();
      await editor.takesFocus('.red-ui-tray-body');
      await editor.field('claire-trigger-events-choice').press('Enter');
      await editor.takesFocus('.red-ui-typedInput-options');
      for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Enter', 'Escape']) {
        await keyboard.press(key);
      }
      const shown = await editor.field('claire-trigger-events-choice').innerText();
      await editor.leave('node-dialog-ok');

      expect(shown.split(', ')).toHaveLength(3);
      expect(await editor.property(id, 'events')).toHaveLength(3);
    });

    it('comes into the menu that is open for it', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-trigger', { account });
      const goOn = await lab.holdUp('**/claire/lists/locations');
      await editor.edit(id);
      await open('claire-parameter-locationId');
      goOn();
      await editor.listsLoaded();
      await choice(/Zeist$/).click();
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'locationId')).toBe('13');
    });

    it('leaves the kinds open that somebody chooses from meanwhile', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-api', { account, operation: 'appointment.list' });
      const goOn = await lab.holdUp('**/claire/lists/locations');
      await editor.edit(id);
      await editor
        .row('claire-parameter-location_id')
        .locator('.red-ui-typedInput-type-select')
        .click();
      goOn();
      await editor.listsLoaded();
      await menu().locator('a[value="msg"]').click();
      await editor.fillTyped('claire-parameter-location_id', 'payload.location');
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'parameters')).toEqual({
        date: { type: 'date', value: 'iso' },
        location_id: { type: 'msg', value: 'payload.location' },
      });
    });

    it('keeps what was chosen from the one before', async () => {
      const { editor } = lab;
      const other = await lab.addAccount({ apiKey: ofAnotherDealer?.key ?? '' });
      const id = await lab.placed('claire-trigger', { account, events: [4, 99] });
      await editor.edit(id);
      await editor.choose('claire-parameter-locationId', 'Zeist');
      await editor.field('node-input-account').selectOption(other);
      await again('claire-trigger-events', 'Events').click();
      await editor.listsLoaded();
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'locationId')).toBe('13');
      expect(await editor.property(id, 'events')).toEqual([4, 99]);
    });

    it('has all locations, which clears that of a webhook, and shows it again', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-api', { account, operation: 'webhook.update' });
      const cleared = { dealer_location_id: { type: 'json', value: 'null' } };
      for (const choose of [true, false]) {
        await editor.edit(id);
        if (choose) await editor.choose('claire-parameter-dealer_location_id', 'all locations');
        await editor.listsLoaded();
        const row = editor.row('claire-parameter-dealer_location_id');
        expect(await row.innerText()).toContain('all locations');
        await editor.leave('node-dialog-ok');

        expect(await editor.property(id, 'parameters')).toEqual(cleared);
      }
    });

    it('has several for a search, which are saved as a list, and says what it can cost', async () => {
      const { editor } = lab;
      const parameters = {
        search: { type: 'str', value: 'AB-123-C' },
        locationIds: { type: 'json', value: '[11,13]' },
      };
      const operation = 'appointment.find';
      const id = await lab.placed('claire-api', { account, operation, parameters: {} });
      const cost = editor.field('claire-api-cost');
      await editor.edit(id);
      await editor.listsLoaded();
      expect(await cost.innerText()).toMatch(/^\d locations × 22 days: at most \d+ requests/);
      await editor.fillTyped('claire-parameter-search', 'AB-123-C');
      await editor.choose('claire-parameter-locationIds', 'Amersfoort', 'Zeist');
      expect(await cost.innerText()).toMatch(/^2 locations × 22 days: at most 52 requests/);
      expect(await editor.namelessFields()).toEqual([]);
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'parameters')).toEqual(parameters);
      await editor.edit(id);
      await editor.listsLoaded();
      expect(await editor.row('claire-parameter-locationIds').innerText()).toContain('Zeist');
      await editor.leave('node-dialog-ok');
      expect(await editor.property(id, 'parameters')).toEqual(parameters);
      expect(await editor.wrong(id)).toEqual([]);
    });

    it('has more locations for a trigger once it has one, and not beside all', async () => {
      const { editor } = lab;
      const id = await lab.placed('claire-trigger', { account });
      await editor.edit(id);
      await editor.listsLoaded();
      const more = editor.row('claire-trigger-locationIds');
      await more.waitFor({ state: 'hidden' });
      await editor.choose('claire-parameter-locationId', 'Utrecht');
      await more.waitFor();
      await editor.choose('claire-trigger-locationIds', 'Zeist', 'Amersfoort');
      await editor.leave('node-dialog-ok');

      expect(await editor.property(id, 'locationIds')).toEqual(expect.arrayContaining([13, 11]));
    });

    it('is loaded once, however often Node-RED says that the account changed', async () => {
      const { editor } = lab;
      // One that has a single field with the list.
      const operation = 'appointment.listByDmsNr';
      const id = await lab.placed('claire-api', { account, operation });
      const loads: string[] = [];
      editor.page.on('request', (request) => {
        if (request.url().endsWith('/claire/lists/locations')) loads.push(request.method());
      });
      await editor.edit(id);
      await editor.row('claire-parameter-location_id').waitFor();
      await editor.evaluate("$('#node-input-account').trigger('change') && null");
      await editor.listsLoaded();
      await editor.leave('node-dialog-ok');

      expect(loads).toEqual(['POST']);
    });

    it('is the one that was asked for last, in whatever order they come', async () => {
      const { editor, claire } = lab;
      const id = await lab.placed('claire-api', { account, operation: 'appointment.list' });
      const goOn = await lab.holdUp('**/claire/lists/locations');
      await editor.edit(id);
      const row = editor.row('claire-parameter-location_id');
      await again('claire-parameter-location_id', 'Location').click();
      await row.getByRole('status').waitFor({ state: 'hidden' });
      claire.beginMaintenance();
      const late = editor.page.waitForResponse('**/claire/lists/locations');
      goOn();
      await (await late).finished();

      await open('claire-parameter-location_id');
      await choice(/Zeist$/).click();
      expect(await row.getByRole('status').isVisible()).toBe(false);
      claire.endMaintenance();
      await editor.leave('node-dialog-ok');
    });
  });
}
