import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asList, type Json } from '../../../tools/lab/n8n/rest';
import { setNode, workflowByHand, workflowNode } from '../../../tools/lab/n8n/workflow';
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

    it('are shown as they are in the lists of locations and of events', async () => {
      const { editor, page } = view();
      const texts = [hostileTexts.image, hostileTexts.script];
      await editor.openNode('Get');
      const locations = await editor.locatorList('locationId');
      await expectIntact();
      await page.locator('[data-test-id="rlc-item"]:visible').filter({ hasText: 'Image' }).click();
      await expectIntact();
      await editor.closeNode();
      await editor.openNode('Claire Trigger');
      const events = await editor.choices('events');
      await expectIntact();
      await editor.chooseAll('events', texts);
      await expectIntact();
      await editor.closeNode();

      for (const list of [locations, events]) {
        expect(list).toEqual(expect.arrayContaining(texts));
      }
    });

    it.each([
      ['the error of a call that Claire refuses', 'Refused', 'Could not get appointment 1'],
      ['the report of an import, its hints among it', 'Import', 'understood'],
    ])('do nothing in %s', async (_what, node, said) => {
      const { editor } = view();
      if (node === 'Import') {
        await editor.runFrom('Start');
        await editor.succeeded(node);
      }
      await editor.openNode(node);
      if (node !== 'Import') await editor.byTestId('node-execute-button').first().click();
      await editor.byTestId('output-panel').getByText(said).first().waitFor();
      await expectIntact();
      await editor.closeNode();
      await expectIntact();
    });
  });
}

function hostileWorkflow(credential: { id: string; name: string }): Json {
  const { image, script, link, long } = hostileTexts;
  const row = { [image]: image, [script]: script, [link]: link, [long]: long, Werkorder: image };
  const claire = (name: string, type: string, parameters: Json, y: number): Json =>
    workflowNode(name, `n8n-nodes-claire.${type}`, parameters, {
      position: [500, y],
      credentials: { claireApi: credential },
    });
  const importing = { operation: 'import', source: 'columns', options: { failWhen: 'never' } };
  const rows = { ...setNode('Rows', row), position: [250, 0] };
  const workflow = workflowByHand('Markup', rows, claire('Import', 'claire', importing, 0));
  return {
    ...workflow,
    nodes: [
      ...asList(workflow.nodes),
      claire('Get', 'claire', { operation: 'getAll' }, 200),
      claire('Refused', 'claire', { operation: 'get', appointmentId: '1' }, 400),
      claire('Claire Trigger', 'claireTrigger', {}, 600),
    ],
  };
}
