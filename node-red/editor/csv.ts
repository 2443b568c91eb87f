/** The header of a file and its first rows, as a reader of CSV files gives them. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Reads the header and so many rows; the separator is what the header has most of. */
export function readCsv(text: string, maxRows: number): CsvTable {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const records = readRecords(plain, findSeparator(plain), maxRows + 1);
  const columns = nameColumns(records[0] ?? []);
  return { columns, rows: records.slice(1).map((record) => toRow(columns, record)) };
}

const separators = [';', ',', '\t', '|'] as const;

/** By the first line, in which names may stand in quotes. */
export function findSeparator(text: string): string {
  const line = /^[\r\n]*([^\r\n]{0,100000})/.exec(text)?.[1] ?? '';
  const parts = line.split('"').filter((_part, index) => index % 2 === 0);
  const count = (separator: string) => parts.join('').split(separator).length;
  return separators.reduce((most, one) => (count(one) > count(most) ? one : most));
}

function readRecords(text: string, separator: string, maxRecords: number): string[][] {
  // In quotes, two of them are one; whatever follows the quote that closes belongs to the field too.
  const quoted = '(?:"([^"]*(?:""[^"]*)*)(?:"|$))?';
  const end = `[\\r\\n]+(?: +[\\r\\n]+)*|[${separator}]|$`;
  const field = new RegExp(`${quoted}([^\\r\\n${separator}]*)(${end})`, 'y');
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length && records.length < maxRecords) {
    const [, inQuotes = '', plain = '', ending] = field.exec(text) ?? [];
    record.push(inQuotes.replaceAll('""', '"') + plain);
    if (record.length === maxColumns) field.lastIndex = findLineEnd(text, field.lastIndex);
    else if (ending === separator && field.lastIndex < text.length) continue;
    else if (ending === separator) record.push('');
    if (record.length > 1 || record[0]?.trim() !== '') records.push(record);
    record = [];
  }
  return records;
}

/** A file of more is no table, and takes the editor a second a megabyte. */
const maxColumns = 10_000;

function findLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from - 1);
  return end === -1 ? text.length : end + 1;
}

/** As other readers do it: the second column of a name is `Omschrijving_1`. */
function nameColumns(header: readonly string[]): string[] {
  const times = new Map<string, number>();
  return header.map((name) => {
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return time === 0 ? name : `${name}_${String(time)}`;
  });
}

function toRow(columns: readonly string[], record: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
}

/** The text of a file, or of its beginning: UTF-8 or UTF-16 where that is what it is, or else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes)).decode(bytes, { stream: true });
}

export function findEncoding(
  bytes: Uint8Array,
): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
