import { describe, expect, it } from '@jest/globals';
import { type EditorDefinition, editorDefinition, wrongFields } from './editor-definition';
import { editorPage } from '../../node-red/build';
import { nodeTypes } from './texts';

describe('the page of a Node-RED node', () => {
  it.each(nodeTypes)('of %s looks as ours do', async (type) => {
    expect(await editorDefinition(type)).toMatchObject(expectedLooks(type));
  });

  it.each([
    ['claire-account', 'node-config', ['apiKey']],
    ['claire-trigger', 'node', ['headerValue1', 'headerValue2', 'headerValue3']],
  ])('of %s keeps as password credentials what may be a secret', async (type, prefix, names) => {
    const page = await editorPage(type);
    const { credentials } = await editorDefinition(type);

    expect(Object.keys(credentials ?? {})).toEqual(names);
    for (const name of names) {
      expect(credentials?.[name]).toMatchObject({ type: 'password' });
      expect(page).toMatch(new RegExp(`<input\\s+type="password"\\s+id="${prefix}-input-${name}"`));
    }
  });

  it.each(nodeTypes)(
    'of %s has no field that is not saved, and no colour of its own',
    async (type) => {
      const dialog = readDialog(await editorPage(type));
      const definition = await editorDefinition(type);

      expect(listFields(dialog).filter((field) => !isSaved(definition, field))).toEqual([]);
      expect(dialog).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|color:|background/i);
    },
  );

  it.each(nodeTypes)('of %s names every field for a screen reader', async (type) => {
    const dialog = readDialog(await editorPage(type));
    const ids = [...dialog.matchAll(/<(?:input|select)[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    const labelled = [...dialog.matchAll(/<label[^>]*\sfor="([^"]+)"/g)].map(([, id]) => id);

    expect(ids.filter((id) => !labelled.includes(id))).toEqual([]);
  });

  it.each(['claire-api', 'claire-changes'])('of %s brings no zod into the editor', async (type) => {
    expect(await editorPage(type)).not.toMatch(/zod|safeParse/);
  });
});

it.each([
  [undefined, 'notImported'],
  ['compare', 'notCompared'],
])(
  'the outputs of claire-import with the action %s are the outcomes, and those that are %s',
  async (action, second) => {
    const { outputLabels } = await editorDefinition('claire-import');

    const labels = [0, 1, 2].map((port) => outputLabels?.call({ action }, port).split('.').at(-1));

    expect(labels).toEqual(['outcomes', second, 'more']);
  },
);

it.each([
  [{ locationIds: ['11'], daysBack: '1', daysAhead: '1', every: '1' }, []],
  [{ locationIds: ['11', '12'], daysBack: '1', daysAhead: '1', every: '1' }, ['every']],
  [{ locationIds: [], daysBack: '1', daysAhead: '7', every: '2' }, ['every']],
  [{ locationIds: [], daysBack: '1', daysAhead: '${AHEAD}', every: '2' }, []],
])(
  'the interval of claire-changes may ask for as much as the hour has, and not for more: %j',
  async (fields, wrong) => {
    const node = { account: 'account', changes: [], ...fields };

    expect(wrongFields(await editorDefinition('claire-changes'), node)).toEqual(wrong);
  },
);

function expectedLooks(type: string): object {
  if (type === 'claire-account') return { category: 'config' };
  return {
    category: 'Claire',
    color: '#8FBEDF',
    icon: `${type}.svg`,
    inputs: ['claire-trigger', 'claire-changes'].includes(type) ? 0 : 1,
    outputs: ['claire-import', 'claire-changes', 'claire-trigger'].includes(type) ? 2 : 1,
  };
}

function readDialog(page: string): string {
  return page.slice(0, page.indexOf('<script type="text/javascript">'));
}

function listFields(dialog: string): string[] {
  return [...dialog.matchAll(/id="node-(?:config-)?input-(\w+)"/g)].map(([, name = '']) => name);
}

function isSaved({ defaults, credentials }: EditorDefinition, field: string): boolean {
  return Object.hasOwn({ ...defaults, ...credentials }, field);
}
