import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../../tools/lab/n8n/rest';
import type { View } from './added-triggers';
import {
  expectUnharmed,
  type HostileClaire,
  hostileTexts,
  startHostileClaire,
} from './hostile-claire';

/** In the editor of n8n, in a workflow with an account of its own. */
export function hostileNames(view: () => View): void {
  describe('names at Claire that hold markup', () => {
    let claire: HostileClaire;

    beforeAll(async () => {
      claire = await startHostileClaire();
      const { rest } = view().lab.n8n;
      const data = { baseUrl: claire.url, apiKey: 'a-key' };
      const name = 'Hostile account';
      const id = await rest.createCredential({ name, type: 'claireApi', data });
      await view().editor.openWorkflow(await rest.createWorkflow(hostileWorkflow({ id, name })));
    });

    afterAll(() => claire.close());

    /** Nothing was run, and nothing makes the page wider than the window. */
    async function expectIntact() {
      const { page } = view();
      await expectUnharmed(page);
      const tooWide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(tooWide).toBeLessThanOrEqual(1);
    }

    it('are shown as they are in the lists of locations and webhooks', async () => {
      const { editor, page } = view();
      await editor.openNode('Get');
      const locations = await editor.locatorList('locationId');
      await expectIntact();
      await page.locator('[data-test-id="rlc-item"]:visible').filter({ hasText: 'Image' }).click();
      await expectIntact();
      await editor.choose('resource', 'Webhook');
      await editor.choose('operation', 'Get');
      const webhooks = await editor.locatorList('webhookId');
      await expectIntact();
      await page.keyboard.press('Escape');
      await editor.closeNode();

      for (const list of [locations, webhooks]) {
        expect(list).toEqual(expect.arrayContaining([hostileTexts.image, hostileTexts.script]));
      }
    });

    it('are shown as they are in the list of events, with their descriptions', async () => {
      const { editor } = view();
      await editor.openNode('Claire Trigger');
      const events = await editor.choices('events');
      await expectIntact();
      await editor.chooseAll('events', [hostileTexts.image, hostileTexts.script]);
      await expectIntact();
      await editor.closeNode();

      expect(events).toEqual(expect.arrayContaining([hostileTexts.image, hostileTexts.script]));
    });

    it('do nothing in the error of a call that Claire refuses', async () => {
      const { editor } = view();
      await editor.openNode('Refused');
      await editor.byTestId('node-execute-button').first().click();
      const error = editor.byTestId('output-panel').getByText('Could not get appointment 1');
      await error.first().waitFor();
      await expectIntact();
      await editor.closeNode();
      await expectIntact();
    });

    it('do nothing in the report of an import, its hints among it', async () => {
      const { editor } = view();
      await editor.runFrom('Start');
      await editor.succeeded('Import');
      await editor.openNode('Import');
      await editor.byTestId('output-panel').getByText('understood').first().waitFor();
      await expectIntact();
      await editor.closeNode();
      await expectIntact();
    });
  });
}

function hostileWorkflow(credential: { id: string; name: string }): Json {
  const { image, script, link, long } = hostileTexts;
  const row = { [image]: image, [script]: script, [link]: link, [long]: long, Werkorder: image };
  const claire = (name: string, type: string, parameters: Json, y: number): Json => ({
    ...{ id: name, name, type: `n8n-nodes-claire.${type}`, parameters },
    ...{ typeVersion: type === 'claireTrigger' ? 1.1 : 1, position: [500, y] },
    credentials: { claireApi: credential },
  });
  return {
    name: 'Markup',
    nodes: [
      {
        ...{ id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
        ...{ position: [0, 0], parameters: {} },
      },
      {
        ...{ id: 'rows', name: 'Rows', type: 'n8n-nodes-base.set', typeVersion: 3.4 },
        position: [250, 0],
        parameters: { mode: 'raw', jsonOutput: JSON.stringify(row), options: {} },
      },
      claire(
        'Import',
        'claire',
        { operation: 'import', source: 'columns', options: { failWhen: 'never' } },
        0,
      ),
      claire('Get', 'claire', { operation: 'getAll' }, 200),
      claire('Refused', 'claire', { operation: 'get', appointmentId: '1' }, 400),
      claire('Claire Trigger', 'claireTrigger', {}, 600),
    ],
    connections: {
      Start: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] },
      Rows: { main: [[{ node: 'Import', type: 'main', index: 0 }]] },
    },
  };
}
