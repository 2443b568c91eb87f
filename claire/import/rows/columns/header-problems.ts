import { wrongEncoding } from '../values/read-value';
import type { Problem } from '../../../errors';
import { type Phrase, phrase, toProblem } from '../../../problems';
import { findColumnPath, isUnnamed, maxNameLength, showColumn } from '../described-fields';
import { maxColumns } from '../sample';
import { findColumn } from './find-fields';

/** Problems of a header as a whole: none of its columns can be trusted. */
export function findHeaderProblem(columns: readonly string[]): Problem | undefined {
  const problem =
    findHugeHeader(columns) ??
    findWrongEncoding(columns) ??
    findSeparatorLine(columns) ??
    findWrongSeparator(columns);
  return problem && toProblem(problem, '');
}

/** A file without line breaks, or one whose rows are its columns. */
export function findHugeHeader(columns: readonly string[]): Phrase | undefined {
  const named = columns.filter((column) => !isUnnamed(column));
  const characters = named.reduce((sum, { length }) => sum + Math.min(length, maxNameLength), 0);
  const isHuge = named.length > maxColumns || characters > maxCharacters;
  return isHuge ? phrase('hugeHeader', { count: named.length, characters }) : undefined;
}

/** Seven times those of a thousand columns with long names. */
const maxCharacters = 300_000;

/** Signs of text that was read in another encoding than it was written in. */
const wrongEncodings = [
  { pattern: /\0/, code: 'fileInUtf16' },
  { pattern: /\ufffd/, code: 'fileInWindows1252' },
  { pattern: wrongEncoding, code: 'fileInUtf8' },
] as const;

function findWrongEncoding(columns: readonly string[]): Phrase | undefined {
  for (const column of columns) {
    const name = column.slice(0, maxNameLength);
    const wrong = wrongEncodings.find(({ pattern }) => pattern.test(name));
    if (wrong !== undefined) return phrase(wrong.code, { column: name.replaceAll('\0', '') });
  }
  return undefined;
}

/** `sep=;`, which only a spreadsheet reads. */
function findSeparatorLine([first = '']: readonly string[]): Phrase | undefined {
  return /^\ufeff?"?sep=/i.test(first) ? phrase('separatorLine') : undefined;
}

const separators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  [',', 'commas'],
  ['|', 'bars'],
] as const;

/** One wrong separator shows in the first columns already. */
const maxSearched = 20;
const maxHeaderLength = 2000;
const maxParts = 50;

/** A whole header in one cell. With other columns beside it, two known names may be one name. */
function findWrongSeparator(columns: readonly string[]): Phrase | undefined {
  const minKnown = columns.length === 1 ? 2 : 3;
  for (const column of columns.slice(0, maxSearched)) {
    const header = column.slice(0, maxHeaderLength);
    for (const [separator, name] of separators) {
      const parts = header.split(separator, maxParts);
      if (parts.length >= minKnown && parts.filter(isKnown).length >= minKnown) {
        return phrase('otherSeparator', { column: showColumn(column), separator: phrase(name) });
      }
    }
  }
  return undefined;
}

const isKnown = (name: string): boolean =>
  (findColumnPath(name) ?? findColumn(name)?.field) !== undefined;
