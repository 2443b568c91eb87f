import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { problemTexts } from '../../../claire/problem-texts';
import { inOwnWords } from '../../../node-red/runtime/locale';
import {
  rowSettings,
  advertisingOptOuts,
} from '../../../nodes/Claire/actions/appointment/row-settings';
import { setFields } from '../../../nodes/Claire/actions/appointment/row-source';

const Locale = z.object({
  label: z.record(z.string(), z.string()),
  problems: z.record(z.string(), z.string()).default({}),
});

const readLocale = (language: string) => {
  const folder = path.join(__dirname, '../../../node-red/nodes/claire-import');
  return Locale.parse(
    JSON.parse(readFileSync(path.join(folder, `locale.${language}.json`), 'utf8')),
  );
};

const texts: readonly (readonly [string, string])[] = Object.entries(problemTexts);
const ofN8n = [...rowSettings, ...setFields, advertisingOptOuts].map((one) => one.displayName);
const ofNodeRed = Object.values(readLocale('en-US').label).map((one) => one.split(':')[0] ?? '');

describe('what a message tells a user to set', () => {
  const named = texts.flatMap(([, text]) =>
    [...text.matchAll(/(?:[Ss]et|under) ((?:[A-Z][\w-]+ ?)+)/g)].map(([, name = '']) =>
      name.trim(),
    ),
  );

  it('is called as the form of each platform calls it', () => {
    expect(named.length).toBeGreaterThan(20);
    for (const name of new Set(named.filter((one) => !one.startsWith('Driver')))) {
      const words = name.replace(/ to$/, '');
      expect(ofN8n).toContain(words);
      expect(ofNodeRed).toContain(inOwnWords(words).replace(/[“”]/g, ''));
    }
  });

  it('has its place: nothing is to be mapped', () => {
    expect(texts.filter(([, text]) => /\bmap (?:its?|the)\b|\byourself\b/i.test(text))).toEqual([]);
  });

  it.each(['nl', 'de', 'fr'])('is called as the form calls it in %s', (language) => {
    const { label, problems } = readLocale(language);
    const codes = texts.flatMap(([code, text]) => (text.includes('Fields You Set') ? [code] : []));

    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) expect(problems[code]).toContain(label.columns);
  });
});
