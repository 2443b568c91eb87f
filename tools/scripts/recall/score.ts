import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { recognise } from '../../../claire/import/rows/columns/recognise';
import { lookAtColumns } from '../../../claire/import/rows/sample';
import { root } from '../steps/inputs';

const files = z.array(
  z.object({
    name: z.string(),
    language: z.string(),
    /** Without rows, the names alone tell. */
    rows: z.array(z.record(z.string(), z.unknown())).default([]),
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

/** A column, and what it was taken for. */
export interface Judged {
  readonly file: string;
  readonly language: string;
  readonly told: string;
  /** Of a field: right, missed or taken for another one; of none: unused, or taken for a field. */
  readonly verdict: 'right' | 'missed' | 'wrong' | 'unused' | 'false';
  readonly isOptOut: boolean;
  /** A welcome to messages that would block them. */
  readonly isInverted: boolean;
}

export function judge({ name: file, language, columns, rows }: LabelledFile): Judged[] {
  const names = columns.map(({ column }) => column);
  const recognised = recognise(names, lookAtColumns(rows)).columns;
  const found = new Map(recognised.map(({ column, path }) => [column, path]));
  return columns.map(({ column, path, accept, polarity }) => {
    const got = found.get(column) ?? null;
    const isRight = [path, ...accept].includes(got);
    const verdicts =
      path === null
        ? (['unused', 'false'] as const)
        : (['right', got === null ? 'missed' : 'wrong'] as const);
    return {
      ...{ file, language },
      told: `${column.replaceAll('\n', ' ')}: ${String(path)}, not ${String(got)}`,
      verdict: isRight ? verdicts[0] : verdicts[1],
      isOptOut: polarity === 'out',
      isInverted: polarity === 'in' && got?.endsWith('.block_communication') === true,
    };
  });
}

export function sumUp(judged: readonly Judged[]) {
  const list = (...wanted: Judged['verdict'][]) =>
    judged.filter(({ verdict }) => wanted.includes(verdict)).map(({ told }) => told);
  const [right, missed, wrong] = [list('right').length, list('missed'), list('wrong')];
  const fields = right + missed.length + wrong.length;
  const optOuts = judged.filter(({ isOptOut }) => isOptOut);
  return {
    fields,
    recall: fields === 0 ? 1 : right / fields,
    ...{ missed, wrong, false: list('false') },
    inverted: judged.filter(({ isInverted }) => isInverted).map(({ told }) => told),
    optOuts: optOuts.length,
    optOutsFound: optOuts.filter(({ verdict }) => verdict === 'right' || verdict === 'unused')
      .length,
  };
}

const wellKnown: readonly string[] = ['en', 'nl', 'de', 'fr'];

/** What is below its floor. */
export function listFailures(judged: readonly Judged[]): string[] {
  const all = sumUp(judged);
  const recallOf = (isKnown: boolean) =>
    sumUp(judged.filter(({ language }) => wellKnown.includes(language) === isKnown)).recall;
  const low = [
    { name: wellKnown.join(', '), floor: 0.97, recall: recallOf(true) },
    { name: 'others', floor: 0.9, recall: recallOf(false) },
  ].filter(({ floor, recall }) => recall < floor);
  const missed = all.optOuts - all.optOutsFound;
  return [
    ...low.map(({ name, recall }) => `${name}: recognised ${(recall * 100).toFixed(1)} %`),
    ...(['wrong', 'false', 'inverted'] as const).flatMap((kind) =>
      all[kind].map((told) => `${kind}: ${told}`),
    ),
    ...(missed > 0 ? [`opt-outs: ${String(missed)} missed`] : []),
  ];
}
