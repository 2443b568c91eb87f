import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { recognise } from '../../../claire/import/rows/columns/recognise';
import { root } from '../steps/inputs';

const files = z.array(
  z.object({
    name: z.string(),
    language: z.string(),
    columns: z.array(
      z.object({
        column: z.string(),
        /** The field that it is; `null` is none. */
        path: z.string().nullable(),
        /** Readings that are as good. */
        accept: z.array(z.string().nullable()).default([]),
        /** Of a consent: `out` where yes means no messages, `in` where they are welcome. */
        polarity: z.enum(['in', 'out']).optional(),
      }),
    ),
  }),
);

export type LabelledFile = z.output<typeof files>[number];

/** What words and rules are mended with: what new ones are worth shows in files that nobody has looked into. */
export const tunedFiles = globSync('test/recall/{given,own,blind*}.json', { cwd: root })
  .sort()
  .map((file) => path.join(root, file));

/** Files whose columns have their meaning by hand. */
export function readLabelled(path: string): LabelledFile[] {
  return files.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export interface Score {
  name: string;
  language: string;
  /** Columns that are a field. */
  fields: number;
  right: number;
  /** Each with what it is, and what it was taken for. */
  missed: string[];
  wrong: string[];
  /** Taken for a field, and none. */
  false: string[];
  optOuts: number;
  optOutsFound: number;
  /** A welcome to messages that would block them. */
  inverted: string[];
}

export function scoreFile({ name, language, columns }: LabelledFile): Score {
  const found = new Map(
    recognise(columns.map(({ column }) => column)).columns.map(({ column, path }) => [
      column,
      path,
    ]),
  );
  const score = makeScore(name, language);
  for (const { column, path, accept, polarity } of columns) {
    const got = found.get(column) ?? null;
    const isRight = [path, ...accept].includes(got);
    const told = `${column.replaceAll('\n', ' ')}: ${String(path)}, not ${String(got)}`;
    if (path === null && !isRight) score.false.push(told);
    if (path !== null) {
      score.fields += 1;
      if (isRight) score.right += 1;
      else (got === null ? score.missed : score.wrong).push(told);
    }
    if (polarity === 'out') {
      score.optOuts += 1;
      if (isRight) score.optOutsFound += 1;
    }
    if (polarity === 'in' && got?.endsWith('.block_communication') === true) {
      score.inverted.push(told);
    }
  }
  return score;
}

function makeScore(name: string, language: string): Score {
  const none = { missed: [], wrong: [], false: [], inverted: [] };
  return { name, language, fields: 0, right: 0, optOuts: 0, optOutsFound: 0, ...none };
}

export function sumScores(name: string, scores: readonly Score[]): Score {
  const sum = makeScore(name, name);
  for (const score of scores) {
    for (const count of ['fields', 'right', 'optOuts', 'optOutsFound'] as const) {
      sum[count] += score[count];
    }
    for (const list of ['missed', 'wrong', 'false', 'inverted'] as const) {
      sum[list] = [...sum[list], ...score[list]];
    }
  }
  return sum;
}

export function findRecall({ fields, right }: Score): number {
  return fields === 0 ? 1 : right / fields;
}

export function byLanguage(scores: readonly Score[]): Score[] {
  const languages = [...new Set(scores.map(({ language }) => language))];
  return languages.map((language) =>
    sumScores(
      language,
      scores.filter((score) => score.language === language),
    ),
  );
}

const wellKnown: ReadonlySet<string> = new Set(['en', 'nl', 'de', 'fr']);
const floors = [
  { name: 'en, nl, de, fr', least: 0.97, isWellKnown: true },
  { name: 'others', least: 0.9, isWellKnown: false },
];

/** What is below its floor. */
export function listFailures(scores: readonly Score[]): string[] {
  const all = sumScores('all', scores);
  const low = floors
    .map(({ isWellKnown, ...floor }) => {
      const own = scores.filter(({ language }) => wellKnown.has(language) === isWellKnown);
      return { ...floor, recall: findRecall(sumScores(floor.name, own)) };
    })
    .filter(({ least, recall }) => recall < least);
  return [
    ...low.map(({ name, recall }) => `${name}: recognised ${(recall * 100).toFixed(1)} %`),
    ...all.wrong.map((told) => `wrong: ${told}`),
    ...all.false.map((told) => `false: ${told}`),
    ...all.inverted.map((told) => `inverted: ${told}`),
    ...(all.optOutsFound < all.optOuts
      ? [`opt-outs: ${String(all.optOuts - all.optOutsFound)} missed`]
      : []),
  ];
}
