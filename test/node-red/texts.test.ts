import { describe, expect, it } from '@jest/globals';
import { baseUrlFaults } from '../../claire/base-url';
import { errorCodes } from '../../claire/errors';
import { problemTexts } from '../../claire/problem-texts';
import { entries } from '../../node-red/build/from-catalogue';
import { translations } from '../../node-red/build/translations';
import { Progress } from '../../node-red/nodes/claire-import/progress';
import type { NodeRed, NodeStatus } from '../../node-red/types/node-red';
import { dialogRows } from '../../node-red/build/forms';
import { de } from '../../sandbox/texts/de';
import type { Action } from '../../node-red/runtime/choices';
import { fakeNode } from './fake-node-red';
import { readHelp, languages, nodeTypes, listSources, listTexts } from './texts';

const ofBaseUrl = Object.keys(baseUrlFaults).map((fault) => `baseUrl.${fault}`);
const others = languages.filter((language) => language !== 'en-US');
const translated = nodeTypes.flatMap((type) => others.map((language) => [type, language] as const));

describe('the texts of the Node-RED nodes', () => {
  it.each(translated)('of %s are all there in %s, with the same values', (type, language) => {
    const english = [...listTexts(type, 'en-US'), ...listProblems(type)].map(shape);

    expect([...listTexts(type, language)].map(shape).sort()).toEqual(english.sort());
  });

  it('are held complete by the types, for every node and language', () => {
    const files = translated.map(([type, language]) => `${type}/locale.${language}.json`);

    expect(Object.keys(translations)).toEqual(expect.arrayContaining(files));
  });

  it('are all used', () => {
    const catalogue = JSON.stringify([entries(), errorCodes, Object.keys(baseUrlFaults)]);
    const sources = ['nodes', 'runtime', 'editor'].map((folder) => listSources(folder));
    const all = [...sources, ...nodeTypes.map(dialogRows), catalogue].join('\n');
    const words = new Set(all.match(/\w+/g));
    const names = nodeTypes.flatMap((type) => [...listTexts(type, 'en-US').keys()]);

    expect(names.filter((name) => !words.has(name.split('.').at(-1) ?? ''))).toEqual([]);
  });

  it.each(nodeTypes)('of %s are there for all that its dialog names', (type) => {
    const keys = [...dialogRows(type).matchAll(/data-i18n="(?:\[[\w-]+\]|[^":]*:)?([^"]*)"/g)];

    const known = ['claire-account', type].flatMap((owner) =>
      [...listTexts(owner, 'en-US').keys()].map((key) => `${owner}.${key}`),
    );
    expect(keys.map(([, key]) => key).filter((key = '') => !known.includes(key))).toEqual([]);
  });

  it.each(nodeTypes)('of %s are there for every status that it shows', (type) => {
    const runtime = listSources('nodes', type);
    const shown = [
      ...runtime.matchAll(/set(?:Status|Failed)\([^;]*?'(\w+)'(?:, \{[^;]*)?\)/g),
      ...runtime.matchAll(/#show\((?:'\w+', )?'(\w+)'/g),
    ].map(([, key = '']) => `status.${key}`);

    const texts = listTexts(type, 'en-US');
    expect(shown.filter((key) => !texts.has(key))).toEqual([]);
  });

  it.each([
    ['claire-trigger', 'warnings', [], /\b(?:warning|takeLastWarnings)\((?:this\.)?RED, '(\w+)'/g],
    [
      ...(['claire-account', 'errors', [...errorCodes, ...ofBaseUrl]] as const),
      /(?:SetupError|addressError)\(\s*(?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g,
    ],
  ])('of %s are there for all %s, and no other node needs its own', (type, kind, more, pattern) => {
    const runtime = listSources('nodes') + listSources('runtime');
    const told = [...runtime.matchAll(pattern)].flatMap(([, ...keys]) => keys.filter(Boolean));

    const texts = listTexts(type, 'en-US');
    expect(told.length).toBeGreaterThan(10);
    expect([...more, ...told].filter((key) => !texts.has(`${kind}.${key}`))).toEqual([]);
  });

  it.each(others)('of errors tell in %s what is so, then what Claire said', (language) => {
    const texts = listTexts('claire-account', language);

    for (const code of errorCodes) {
      expect(texts.get(`errors.${code}`)).toMatch(/^\p{L}.+\.\n__details__$/u);
    }
  });

  it('have a capital where a German sentence follows a colon, and one gender of Node', () => {
    const texts = nodeTypes.flatMap((type) => [...listTexts(type, 'de').values()]);
    const all = [...texts, ...nodeTypes.map((type) => readHelp(type, 'de')), ...Object.values(de)];
    const slips = /: [a-zäöü]\S* Sie\b|\b([Dd]ie|[Ee]ine) (\S+-)?Node\b(?!-RED)/;
    expect(all.filter((text) => slips.test(text))).toEqual([]);
  });

  it.each(languages)('are short enough in %s to stand under a node', (language) => {
    const most = (text: string) => (text.match(/__\w+__/g)?.length === 3 ? 40 : 20);
    const long = nodeTypes
      .flatMap((type) => [...listTexts(type, language)])
      .filter(([key]) => key.startsWith('status.'))
      .filter(([, text]) => text.replace(/__\w+__/g, '1,000').length >= most(text));

    expect(long).toEqual([]);
  });
});

/** A node's progress, with the texts that it shows, by the end of their keys. */
function show(action: Action, language: string) {
  const shown: unknown[] = [];
  const RED = {
    _: (key: string, values?: object) =>
      key.endsWith('.language') ? language : [key.split('.').at(-1), values],
  } as unknown as NodeRed;
  const status = ({ text }: NodeStatus) => shown.push(text);
  const node = fakeNode('claire-import', { status });
  return { progress: new Progress(RED, node, new AbortController().signal, action), shown };
}

describe('a count under a node', () => {
  it.each([
    ['en', '4,440'],
    ['nl', '4.440'],
    ['de', '4.440'],
    ['fr', '4\u202f440'],
  ])('is written as in its language: %s', (language, count) => {
    const { progress, shown } = show('import', language);
    progress.collected(4440);

    expect(shown).toEqual([['collecting', { count }]]);
  });

  it.each([
    ['compare', 'differing', { differing: '4' }],
    ['import', 'importedDiffering', { good: '14', total: '15', differing: '4' }],
  ] as const)('says what went in where Claire has otherwise: %s', (action, key, values) => {
    const { progress, shown } = show(action, 'en');
    progress.begin(15);
    for (const isBad of [false, true]) progress.addOutcome(isBad ? 1 : 14, isBad);
    progress.end(4);

    expect(shown.at(-1)).toEqual([key, values]);
  });
});

it.each(nodeTypes.flatMap((type) => languages.map((language) => [type, language] as const)))(
  'the help of the Node-RED nodes of %s in %s begins with a paragraph and has the sections of the English one',
  (type, language) => {
    expect(readHelp(type, language)).toMatch(/^<p>/);
    expect(listTags(readHelp(type, language))).toEqual(listTags(readHelp(type, 'en-US')));
  },
);

/** The core has the English ones. */
function listProblems(type: string): [string, string][] {
  if (type !== 'claire-import') return [];
  return Object.entries(problemTexts)
    .filter(([code]) => code !== 'partOfInput')
    .map(([code, text]) => [`problems.${code}`, text]);
}

/** A text has to fit wherever the other does, so it takes the same values. */
function shape([key, text]: [string, string]): string {
  return [key, ...(text.match(/__\w+__|\{\w+\}/g) ?? []).sort()].join(' ');
}

function listTags(html: string): string[] {
  return html.match(/<(h3|dt|dl|li|ol|ul|p)\b/g) ?? [];
}
