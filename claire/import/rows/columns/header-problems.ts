import type { Problem } from '../../../errors';
import { maxNameLength, showColumn } from './column-name';
import { findColumnPath } from './column-path';
import { findColumn } from './known-columns';

/** Problems of a header as a whole: none of its columns can be trusted. */
export function findHeaderProblem(columns: readonly string[]): Problem | undefined {
  const message =
    findWrongEncoding(columns) ?? findSeparatorLine(columns) ?? findWrongSeparator(columns);
  return message === undefined ? undefined : { path: '', message };
}

interface Encoding {
  readonly pattern: RegExp;
  readonly message: string;
}

/** Signs of text that was read in another encoding than it was written in. */
const wrongEncodings: readonly Encoding[] = [
  {
    pattern: /\0/,
    message: 'the file is UTF-16 and was read as another encoding: set the encoding UTF-16',
  },
  {
    pattern: /\ufffd/,
    message:
      'the file was read as UTF-8 and is in another encoding, most likely Windows-1252: set the encoding Windows-1252 (cp1252, or Latin-1)',
  },
  {
    // The two bytes of an accented letter, or the three of the byte order mark, as letters each.
    pattern: /[ÂÃ][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|ï»¿/,
    message: 'the file was read as Windows-1252 (or Latin-1) and is UTF-8: set the encoding UTF-8',
  },
];

function findWrongEncoding(columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const name = column.slice(0, maxNameLength);
    const wrong = wrongEncodings.find(({ pattern }) => pattern.test(name));
    if (wrong !== undefined) {
      return `By the column "${showColumn(name.replaceAll('\0', ''))}", ${wrong.message} where the file is read`;
    }
  }
  return undefined;
}

/** `sep=;`, which only a spreadsheet reads. */
function findSeparatorLine([first = '']: readonly string[]): string | undefined {
  if (!/^\ufeff?"?sep=/i.test(first)) return undefined;
  return 'The first line says to a spreadsheet which separator the file has (sep=): skip that line where the file is read';
}

const separators: ReadonlyMap<string, string> = new Map([
  [';', 'semicolons (;)'],
  ['\t', 'tabs'],
  [',', 'commas (,)'],
  ['|', 'bars (|)'],
]);

/** One wrong separator shows in the first columns already. */
const maxColumns = 20;
const maxHeaderLength = 2000;
const maxParts = 50;

/** A whole header in one cell. With other columns beside it, two known names may be one name. */
function findWrongSeparator(columns: readonly string[]): string | undefined {
  const needed = columns.length === 1 ? 2 : 3;
  for (const column of columns.slice(0, maxColumns)) {
    const header = column.slice(0, maxHeaderLength);
    for (const [separator, name] of separators) {
      if (countKnown(header.split(separator, maxParts)) >= needed) {
        return `The column "${showColumn(column)}" holds the names of several columns, separated by ${name}: set that separator (delimiter) where the file is read`;
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
