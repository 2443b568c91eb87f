import { describe, expect, it } from '@jest/globals';
import { editorDefinition, wrongFields } from './editor-definition';
import { editorPage } from '../../node-red/build';
import { type Definition, definitionsIn } from './page-parser';
import { nodeTypes } from './texts';

const message = ['language', 'message', 'messageSubject', 'messageText', 'messageSms'];

/** A contract with saved flows: what the dialogs save is what the runtimes read. */
const saved: Readonly<Record<string, readonly string[]>> = {
  'claire-account': [
    ...[
      'name',
      'baseUrl',
      'allowPlainHttp',
      'publicUrl',
      'timeZone',
      'defaultCountry',
      'tls',
      'proxy',
      'atMostInFlight',
      'whenStopped',
    ],
  ],
  'claire-api': [
    ...['name', 'account', 'operation', 'parameters'],
    ...['output', 'property', 'fields', 'selectedFields', 'addCustomer', ...message],
    ...['returnAll', 'maxWait'],
  ],
  'claire-changes': [
    ...['name', 'account', 'locationIds', 'daysBack', 'daysAhead'],
    ...['changes', 'includeAppointment', 'every'],
  ],
  'claire-import': [
    ...[
      'name',
      'account',
      'action',
      'source',
      'columns',
      'otherColumns',
      'dateOrder',
      'dateFormat',
      'timeZone',
    ],
    ...['decimals', 'locationBy', 'badValues', 'advertisingOptOuts', 'groupRows', 'onlyChanged'],
    ...['collect', 'count', 'seconds', 'honourParts'],
    ...['waitFor', 'waitAtMost', 'output', 'outputs', 'maxWait'],
  ],
  'claire-trigger': [
    ...['name', 'account', 'events', 'locationId', 'locationIds', 'checklistId'],
    ...['include', 'simplify', 'publicUrl', 'linkTemplate', ...message, 'maxWait'],
    ...['queued', 'header1', 'header2', 'header3'],
    ...['onlyFrom', 'otherAddresses', 'trustedProxies'],
  ],
};

describe('the page of a Node-RED node', () => {
  it.each(nodeTypes)('of %s can be read by Node-RED’s library', async (type) => {
    const [definition, ...more] = definitionsIn(await editorPage(type));

    expect(more).toEqual([]);
    expect(definition?.type).toBe(type);
    expect(definition?.defaults).toEqual(saved[type]);
    expect([...(definition?.literals ?? [])]).toEqual(
      expect.arrayContaining(expectedLiterals(type)),
    );
  });

  it('keeps the API key as a password credential and nothing else', async () => {
    const page = await editorPage('claire-account');

    expect(definitionsIn(page).map(({ credentials }) => credentials)).toEqual([['apiKey']]);
    expect(page).toMatch(/apiKey:\{type:"password"/);
    expect(page).toMatch(/<input\s+type="password"\s+id="node-config-input-apiKey"/);
  });

  it('keeps the values of a trigger’s headers as password credentials: they may be secrets', async () => {
    const page = await editorPage('claire-trigger');
    const values = ['headerValue1', 'headerValue2', 'headerValue3'];

    expect(definitionsIn(page).map(({ credentials }) => credentials)).toEqual([values]);
    for (const value of values) {
      expect(page).toContain(`${value}:{type:"password"}`);
      expect(page).toMatch(new RegExp(`<input\\s+type="password"\\s+id="node-input-${value}"`));
    }
  });

  it.each(nodeTypes)(
    'of %s has no field that is not saved, and no colour of its own',
    async (type) => {
      const dialog = readDialog(await editorPage(type));
      const [definition] = definitionsIn(await editorPage(type));

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

describe('the outputs of claire-import', () => {
  it.each([
    [undefined, 'notImported'],
    ['import', 'notImported'],
    ['confirm', 'notImported'],
    ['compare', 'notCompared'],
  ])('with the action %s are the outcomes, and those that are %s', async (action, second) => {
    const { outputLabels } = await editorDefinition('claire-import');

    const labels = [0, 1, 2].map((port) => outputLabels?.call({ action }, port).split('.').at(-1));

    expect(labels).toEqual(['outcomes', second, 'more']);
  });
});

describe('the interval of claire-changes', () => {
  it.each([
    [{ locationIds: ['11'], daysBack: '1', daysAhead: '1', every: '1' }, []],
    [{ locationIds: ['11', '12'], daysBack: '1', daysAhead: '1', every: '1' }, ['every']],
    [{ locationIds: [], daysBack: '1', daysAhead: '7', every: '2' }, ['every']],
    [{ locationIds: [], daysBack: '1', daysAhead: '${AHEAD}', every: '2' }, []],
  ])('may ask for as much as the hour has, and not for more: %j', async (fields, wrong) => {
    const node = { account: 'account', changes: [], ...fields };

    expect(wrongFields(await editorDefinition('claire-changes'), node)).toEqual(wrong);
  });
});

function expectedLiterals(type: string): [string, string][] {
  if (type === 'claire-account') return [['category', 'config']];
  return [
    ['category', 'Claire'],
    ['color', '#8FBEDF'],
    ['icon', `${type}.svg`],
    ['inputs', ['claire-trigger', 'claire-changes'].includes(type) ? '0' : '1'],
    ['outputs', ['claire-import', 'claire-changes', 'claire-trigger'].includes(type) ? '2' : '1'],
  ];
}

function readDialog(page: string): string {
  return page.slice(0, page.indexOf('<script type="text/javascript">'));
}

function listFields(dialog: string): string[] {
  return [...dialog.matchAll(/id="node-(?:config-)?input-(\w+)"/g)].map(([, name = '']) => name);
}

function isSaved(definition: Definition | undefined, field: string): boolean {
  return [...(definition?.defaults ?? []), ...(definition?.credentials ?? [])].includes(field);
}
