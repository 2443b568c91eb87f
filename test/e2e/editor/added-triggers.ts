import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enumerations } from '../../../claire/models/enumerations';
import type { EditorLab } from './editor-lab';
import type { EditorPage } from './editor-page';
import { screenshots } from './screenshots';

export interface View {
  readonly lab: EditorLab;
  readonly page: Page;
  readonly editor: EditorPage;
}

/** Both triggers as a user finds them in an empty workflow. */
export function addedTriggers(view: () => View): void {
  describe('the Claire Trigger, just added', () => {
    const events = ['Offer ready', 'Car ready', 'Repair overview is available'];

    beforeAll(async () => {
      await view().editor.openNode('Claire Trigger');
    });

    afterAll(async () => {
      await view().editor.closeNode();
    });

    it('offers every event of Claire', async () => {
      expect((await view().editor.choices('events')).sort()).toEqual(
        enumerations.WebhookTriggerID.map(({ label }): string => label).sort(),
      );
    });

    it('takes several events and what to look up with them, and says when it starts', async () => {
      await view().editor.chooseAll('events', events);
      await view().editor.chooseAll('include', ['Appointment', 'Customer to Tell']);
      await view().page.getByText('When will this node trigger my flow?').click();
      const panel = view().editor.byTestId('ndv');
      await panel.getByText('To use it for good').waitFor();

      for (const event of events) {
        expect(await view().editor.parameter('events').innerText()).toContain(event);
      }
      expect(await panel.innerText()).toContain('click Execute step');
      await screenshots(view().page, 'claire-trigger', view().editor.inScheme);
    });
  });

  describe('the Claire Changes Trigger, just added', () => {
    beforeAll(async () => {
      await view().editor.openNode('Claire Changes Trigger');
    });

    afterAll(async () => {
      await view().editor.closeNode();
    });

    it('says what polling costs, and takes locations and changes', async () => {
      await view().page.getByText('324 of 10,800 requests an hour').waitFor();
      await view().editor.chooseAll('locationIds', ['Autobedrijf Van der Molen Zeist']);
      await view().editor.chooseAll('changes', ['Status', 'Time']);

      expect(await view().editor.parameter('locationIds').innerText()).toContain('Zeist');
      expect(await view().editor.parameter('changes').innerText()).toMatch(/Status[\s\S]*Time/);
      await screenshots(view().page, 'claire-changes-trigger', view().editor.inScheme);
    });

    it('shows a real recent change when somebody asks for a test event', async () => {
      await view().editor.byTestId('node-execute-button').first().click();
      const output = view().editor.byTestId('output-panel');
      await output
        .getByText(/WO-\d+/)
        .first()
        .waitFor();

      const [workOrder] = /WO-\d+/.exec(await output.innerText()) ?? [];
      const atClaire = view()
        .lab.claire.appointments()
        .map(({ workorder_number: nr }) => nr);
      expect(atClaire).toContain(workOrder);
    });
  });
}
