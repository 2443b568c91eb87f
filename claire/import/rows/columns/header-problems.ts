import type { Problem } from '../../../errors';
import { type Phrase, phrase, toProblem } from '../../../problems';
import { maxNameLength, showColumn } from './column-name';
import { findColumnPath } from './column-path';
import { findColumn } from './known-columns';

/** Problems of a header as a whole: none of its columns can be trusted. */
export function findHeaderProblem(columns: readonly string[]): Problem | undefined {
  const problem =
    findWrongEncoding(columns) ?? findSeparatorLine(columns) ?? findWrongSeparator(columns);
  return problem && toProblem(problem, '');
}

/** Signs of text that was read in another encoding than it was written in. */
const wrongEncodings = [
  { pattern: /\0/, code: 'fileInUtf16' },
  { pattern: /\ufffd/, code: 'fileInWindows1252' },
  {
    // The two bytes of an accented letter, or the three of the byte order mark, as letters each.
    pattern: /[ÂÃ][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|ï»¿/,
    code: 'fileInUtf8',
  },
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
const maxColumns = 20;
const maxHeaderLength = 2000;
const maxParts = 50;

/** A whole header in one cell. With other columns beside it, two known names may be one name. */
function findWrongSeparator(columns: readonly string[]): Phrase | undefined {
  const needed = columns.length === 1 ? 2 : 3;
  for (const column of columns.slice(0, maxColumns)) {
    const header = column.slice(0, maxHeaderLength);
    for (const [separator, name] of separators) {
      if (countKnown(header.split(separator, maxParts)) >= needed) {
        return phrase('otherSeparator', { column: showColumn(column), separator: phrase(name) });
      }
    }
  }
  return undefined;
}

function countKnown(names: readonly string[]): number {
  if (names.length === 1) return 0;
  return names.filter((name) => (findColumnPath(name) ?? findColumn(name)?.field) !== undefined)
    .length;
}
