import { describe, expect, it } from '@jest/globals';
import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { Claire } from '../../nodes/Claire/Claire.node';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import action from '../../nodes/Claire/Claire.node.json';
import { ClaireChangesTrigger } from '../../triggers/ClaireChangesTrigger/ClaireChangesTrigger.node';
import changes from '../../triggers/ClaireChangesTrigger/ClaireChangesTrigger.node.json';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import trigger from '../../triggers/ClaireTrigger/ClaireTrigger.node.json';

const nodes: [string, INodeType, { nodeVersion: string; alias: string[] }][] = [
  ['Claire', new Claire(), action],
  ['Claire Trigger', new ClaireTrigger(), trigger],
  ['Claire Changes Trigger', new ClaireChangesTrigger(), changes],
];

/** All parameters of a node, those in collections too. */
function listParameters(parameters: readonly INodeProperties[]): INodeProperties[] {
  return parameters.flatMap((one) => [
    one,
    ...listParameters(
      (one.options ?? []).flatMap((option) => {
        if ('values' in option) return option.values;
        return 'displayName' in option && 'type' in option ? [option] : [];
      }),
    ),
  ]);
}

const isOption = (option: object): option is INodePropertyOptions => 'value' in option;

const readTexts = (one: INodeProperties): string[] =>
  [
    ...[one.displayName, one.description, one.hint],
    ...(one.options ?? []).filter(isOption).map(({ description }) => description),
  ].filter((text) => text !== undefined);

describe.each(nodes)("%s and n8n's guidelines for verified nodes", (_name, node, codex) => {
  const { description, methods = {} } = node;
  const parameters = listParameters(description.properties);

  it('show an example in each field that takes text', () => {
    const silent = parameters
      .filter(({ type, default: given }) => type === 'string' && given === '')
      .filter(({ placeholder = '' }) => !placeholder.startsWith('e.g. '))
      .map(({ displayName }) => displayName);

    expect(silent).toEqual([]);
  });

  it('offer a list first, where they ask for what Claire can list', () => {
    const locators = parameters.filter(({ type }) => type === 'resourceLocator');

    expect(locators.map(({ modes }) => modes?.[0]?.name)).toEqual(locators.map(() => 'list'));
  });

  it('ask for no list that the node does not have', () => {
    const known = Object.values(methods).flatMap((kind) => Object.keys(kind));
    const asked = JSON.stringify(parameters).matchAll(/"\w+Method":"(\w+)"/g);

    expect([...asked].map(([, name = '']) => name).filter((one) => !known.includes(one))).toEqual(
      [],
    );
  });

  it('name other parameters in single quotes', () => {
    const names = parameters
      .map(({ displayName }) => displayName)
      .filter((one) => one.includes(' '));
    const isBare = (text: string): boolean =>
      names.some((name) => new RegExp(`[a-z,] ${name}\\b`).test(text));

    const texts = parameters.flatMap(readTexts);
    expect(texts.filter((text) => /"[A-Z]/.test(text) || isBare(text))).toEqual([]);
  });

  it('have aliases in English, and the version of the node', () => {
    expect(codex.alias).not.toContain('werkplaats');
    expect(Number(codex.nodeVersion)).toBe(description.version);
  });
});

it('the names of operations in the node panel have no article', () => {
  const names = catalogue.flatMap(({ actions }) => actions.map(({ action: name }) => name));

  expect(names.filter((name) => /\b(?:an?|the|deprecated)\b/i.test(name))).toEqual([]);
});
