import { beforeAll, describe, expect, it } from '@jest/globals';
import { debugPicture, showDebugMessages } from '../../../tools/pictures/debug-messages';
import type { EditorLab } from './node-red-lab';

export function changesDialog(lab: EditorLab): void {
  const { editor } = lab;

  describe('the dialog of changes', () => {
    beforeAll(async () => {
      await lab.begin();
      await editor.deploy();
    });

    it('says what the polls cost, of all locations and of those that are chosen', async () => {
      const cost = editor.field('claire-changes-cost');
      const costs = (text: RegExp) => cost.filter({ hasText: text }).waitFor();
      const every = (seconds: string) => editor.field('node-input-every').fill(seconds);
      const isRed = () => editor.evaluate("$('#node-input-every').hasClass('input-error')");
      const polls = async () => {
        await editor.listsLoaded();
        await costs(/^\d locations × 9 days every 5 minutes: \d+ of 10,800 requests an hour$/);
        await editor.choose('claire-changes-locationIds', /./);
        await costs(/^1 location × 9 days every 5 minutes: 108 of 10,800 requests an hour$/);
        await editor.field('node-input-daysAhead').fill('0');
        await every('1');
        await costs(/7,200 of 10,800/);
        expect(await isRed()).toBe(false);
        await editor.field('node-input-daysAhead').fill('2');
        await costs(/14,400 of 10,800/);
        expect(await isRed()).toBe(true);
        await every('two');
        await cost.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
      };

      await lab.inDialog('claire-changes', {}, polls, 'node-dialog-cancel');
    });

    it('keeps what is filled in, and names each field for a screen reader', async () => {
      const id = await lab.inDialog('claire-changes', {}, async () => {
        await editor.choose('claire-changes-locationIds', /./);
        await editor.field('node-input-daysBack').fill('0');
        await editor.field('node-input-daysAhead').fill('14');
        await editor.field('claire-changes-kind-status').check();
        await editor.field('claire-changes-kind-gone').check();
        await editor.field('node-input-includeAppointment').check();
        expect(await editor.namelessFields()).toEqual([]);
        const kinds = await editor.page.locator('.claire-box:visible').all();
        const boxes = await Promise.all(kinds.map((kind) => kind.boundingBox()));
        expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
        await lab.picture('claire-changes');
      });

      expect(await lab.saved({ id })).toMatchObject({
        id: {
          locationIds: [expect.any(Number)],
          ...{ daysBack: '0', daysAhead: '14', includeAppointment: true },
          changes: ['status', 'gone'],
        },
      });
      expect(await editor.wrong(id)).toEqual([]);
    });

    if (lab.isNewest) {
      it('makes a node that puts out each change, as a debug node shows', async () => {
        await lab.begin();
        const time = new Date().toISOString();
        lab.claire.change(50_001, { location: 13, time, status: 1 });
        const debug = await lab.placed('debug', { name: 'Change', x: 400, y: 80 });
        const window = { locationIds: [13], daysBack: '0', daysAhead: '0', every: '10' };
        const place = { name: 'What changed', x: 140, y: 80 };
        const id = await lab.placed('claire-changes', { ...window, ...place });
        await editor.evaluate(
          `RED.nodes.addLink({ source: RED.nodes.node('${id}'), sourcePort: 0, target: RED.nodes.node('${debug}') })`,
        );
        await editor.deploy();
        const { editor: shown, close } = await lab.editorIn('en-GB');
        await shown.followScheme();
        await showDebugMessages(shown.page);
        const status = shown.node(id).locator('.red-ui-flow-node-status-label');
        await status.filter({ hasText: '/hour' }).waitFor();

        lab.claire.change(50_001, { status: 5 });

        await debugPicture(shown.page, {
          ...{ name: 'node-red-claire-changes-output', text: 'The car is ready' },
          settled: shown.inScheme,
        });
        await close();
      });
    }
  });
}
