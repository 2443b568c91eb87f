import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultKeys } from '../../../sandbox';
import type { EditorLab } from './node-red-lab';

const ofAnotherDealer = defaultKeys.find(({ name }) => name === 'Another dealer');
const locations = '**/claire/lists/locations';

/** Lists that come while somebody is already choosing, or later than they were asked for. */
export function listsOfClaire(lab: EditorLab): void {
  const { editor } = lab;

  describe('a list of Claire’s', () => {
    beforeAll(() => lab.begin());
    afterEach(() => editor.dismiss());

    const menu = () => editor.page.locator('.red-ui-typedInput-options:visible');
    const choice = (hasText: RegExp) => menu().locator('a', { hasText });
    const again = (field: string, label: string) =>
      editor.row(field).getByRole('button', { name: `Load again from Claire: ${label}` });
    const open = (field: string) =>
      editor.row(field).locator('.red-ui-typedInput-option-trigger').click();

    it('leaves the events open that somebody ticks meanwhile, with their ticks', async () => {
      const goOn = await lab.holdUp('**/claire/lists/events');
      const id = await lab.inDialog('claire-trigger', { events: [] }, async () => {
        await again('claire-trigger-events', 'Events').click();
        await open('claire-trigger-events');
        await choice(/^Car ready$/).click();
        goOn();
        await editor.listsLoaded();
        await choice(/^Diagnose overview is available$/).click();
        await editor.page.keyboard.press('Escape');
      });

      expect(await editor.property(id, 'events')).toEqual([4, 8]);
    });

    it('is ticked by keys alone, Space or Enter, also once it is loaded', async () => {
      let shown = '';
      const id = await lab.inDialog('claire-trigger', { events: [] }, async () => {
        await editor.listsLoaded();
        await editor.takesFocus('.red-ui-tray-body');
        await editor.field('claire-trigger-events-choice').press('Enter');
        await editor.takesFocus('.red-ui-typedInput-options');
        for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Enter', 'Escape']) {
          await editor.page.keyboard.press(key);
        }
        shown = await editor.field('claire-trigger-events-choice').innerText();
      });

      expect(shown.split(', ')).toHaveLength(3);
      expect(await editor.property(id, 'events')).toHaveLength(3);
    });

    it('leaves the kinds open that somebody chooses from meanwhile', async () => {
      const goOn = await lab.holdUp(locations);
      const id = await lab.inDialog('claire-api', { operation: 'appointment.list' }, async () => {
        const row = editor.row('claire-parameter-location_id');
        await row.locator('.red-ui-typedInput-type-select').click();
        goOn();
        await editor.listsLoaded();
        await menu().locator('a[value="msg"]').click();
        await editor.fillTyped('claire-parameter-location_id', 'payload.location');
      });

      expect(await editor.property(id, 'parameters')).toEqual({
        date: { type: 'date', value: 'iso' },
        location_id: { type: 'msg', value: 'payload.location' },
      });
    });

    it('keeps what was chosen from the one before', async () => {
      const other = await lab.addAccount({ apiKey: ofAnotherDealer?.key ?? '' });
      const id = await lab.inDialog('claire-trigger', { events: [4, 99] }, async () => {
        await editor.choose('claire-parameter-locationId', 'Zeist');
        await editor.field('node-input-account').selectOption(other);
        await again('claire-trigger-events', 'Events').click();
        await editor.listsLoaded();
      });

      expect(await editor.property(id, 'locationId')).toBe('13');
      expect(await editor.property(id, 'events')).toEqual([4, 99]);
    });

    it('has all locations, which clears that of a webhook, and shows it again', async () => {
      const id = await lab.placed('claire-api', { operation: 'webhook.update' });
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
      const parameters = {
        search: { type: 'str', value: 'AB-123-C' },
        locationIds: { type: 'json', value: '[11,13]' },
      };
      const values = { operation: 'appointment.find', parameters: {} };
      const cost = editor.field('claire-api-cost');
      const id = await lab.inDialog('claire-api', values, async () => {
        await editor.listsLoaded();
        expect(await cost.innerText()).toMatch(/^\d locations × 22 days: at most \d+ requests/);
        await editor.fillTyped('claire-parameter-search', 'AB-123-C');
        await editor.choose('claire-parameter-locationIds', 'Amersfoort', 'Zeist');
        expect(await cost.innerText()).toMatch(/^2 locations × 22 days: at most 52 requests/);
        expect(await editor.namelessFields()).toEqual([]);
      });

      expect(await editor.property(id, 'parameters')).toEqual(parameters);
      await editor.edit(id);
      await editor.listsLoaded();
      expect(await editor.row('claire-parameter-locationIds').innerText()).toContain('Zeist');
      await editor.leave('node-dialog-ok');
      expect(await editor.property(id, 'parameters')).toEqual(parameters);
      expect(await editor.wrong(id)).toEqual([]);
    });

    it('has more locations for a trigger once it has one, and not beside all', async () => {
      const id = await lab.inDialog('claire-trigger', {}, async () => {
        await editor.listsLoaded();
        const more = editor.row('claire-trigger-locationIds');
        await more.waitFor({ state: 'hidden' });
        await editor.choose('claire-parameter-locationId', 'Utrecht');
        await more.waitFor();
        await editor.choose('claire-trigger-locationIds', 'Zeist', 'Amersfoort');
      });

      expect(await editor.property(id, 'locationIds')).toEqual(expect.arrayContaining([13, 11]));
    });

    it('is loaded once, however often Node-RED says that the account changed', async () => {
      const loads: string[] = [];
      editor.page.on('request', (request) => {
        if (request.url().endsWith('/claire/lists/locations')) loads.push(request.method());
      });
      // One that has a single field with the list.
      await lab.inDialog('claire-api', { operation: 'appointment.listByDmsNr' }, async () => {
        await editor.row('claire-parameter-location_id').waitFor();
        await editor.evaluate("$('#node-input-account').trigger('change') && null");
        await editor.listsLoaded();
      });

      expect(loads).toEqual(['POST']);
    });

    it('is the one that was asked for last, in whatever order they come', async () => {
      const { claire } = lab;
      const goOn = await lab.holdUp(locations);
      await lab.inDialog('claire-api', { operation: 'appointment.list' }, async () => {
        const state = editor.row('claire-parameter-location_id').getByRole('status');
        await again('claire-parameter-location_id', 'Location').click();
        await state.waitFor({ state: 'hidden' });
        claire.beginMaintenance();
        const late = editor.page.waitForResponse(locations);
        goOn();
        await (await late).finished();

        await open('claire-parameter-location_id');
        await choice(/Zeist$/).click();
        expect(await state.isVisible()).toBe(false);
        claire.endMaintenance();
      });
    });
  });
}
