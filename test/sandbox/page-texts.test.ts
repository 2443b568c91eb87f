import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { de } from '../../sandbox/texts/de';
import { en } from '../../sandbox/texts/en';
import { fr } from '../../sandbox/texts/fr';
import { nl } from '../../sandbox/texts/nl';
import { root } from '../package/packed';

const english = new Map<string, string>(Object.entries(en));

/** Words that are the same in another language, and names. */
const international =
  /^(?:batch|chance|checklist|date|delimiter|e-mail|encoding|endpoint|extract from file|headers?|import|in|live|maintenance|messages?|ms|n8n|name|options|sms|status|tab|webhooks?|\P{L}|\{\w+\})*$/iu;

function findNames(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
}

describe('a text of the page', () => {
  it.each(Object.entries({ nl, de, fr }))('is in %s, with the same values', (_name, texts) => {
    const all = Object.entries(texts);
    expect(all.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of all) {
      expect([key, findNames(text)]).toEqual([key, findNames(english.get(key) ?? '')]);
    }
    const same = all.filter(([key, text]) => text === english.get(key));
    expect(same.filter(([, text]) => !international.test(text))).toEqual([]);
  });

  it('is there where the page has one, and only there', () => {
    const folders = ['sandbox/page', 'sandbox/control', 'sandbox/file'];
    const sources = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder))
        .filter((file) => /\.(?:ts|js)$/.test(file))
        .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
    );
    const source = sources.join('\n');
    const groups = new Set([...english.keys()].map((key) => key.split('.')[0]));
    const named = [...source.matchAll(/'(\w+)\.([\w.]+)'/g)]
      .filter(([, group, name]) => groups.has(group) && name !== 'js')
      .map(([, group = '', name = '']) => `${group}.${name}`);
    // `rows.${state}`
    const built = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = '']) => start);

    expect(named.filter((key) => !english.has(key))).toEqual([]);
    const used = (key: string) =>
      named.includes(key) || key.endsWith('.title') || built.some((start) => key.startsWith(start));
    expect([...english.keys()].filter((key) => !used(key))).toEqual([]);
  });
});
