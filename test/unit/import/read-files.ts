import { crc32, inflateRawSync } from 'node:zlib';

export type Row = Readonly<Record<string, string | number>>;

/** The rows of a CSV file by the names of its columns, as n8n gives them: without blank cells. */
export function readCsv(text: string, separator: string): Row[] {
  const [header = [], ...lines] = readLines(text, separator);
  return lines.map((cells) => {
    const entries = header.map((name, index) => [name, cells[index] ?? ''] as const);
    return Object.fromEntries(entries.filter(([, cell]) => cell !== ''));
  });
}

/** The cells of each line; a quoted one may hold anything, quotes doubled. */
function readLines(text: string, separator: string): string[][] {
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${separator}]*)([${separator}]|\\r?\\n)`, 'y');
  const lines: string[][] = [];
  let line: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, content = '', end = ''] = cell.exec(text) ?? [];
    if (end === '') throw new Error(`There is no cell at ${String(at)}.`);
    line.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === separator) continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

/** The texts in a zip file by their paths, by its directory and with its sums checked. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const texts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    texts.set(name, inflate(file, at, name));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return texts;
}

function inflate(file: Buffer, entry: number, name: string): string {
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const data = inflateRawSync(file.subarray(start, start + file.readUInt32LE(entry + 20)));
  if (crc32(data) !== file.readUInt32LE(entry + 16)) throw new Error(`${name} is damaged.`);
  return data.toString();
}

/** The rows of a workbook's first sheet; dates come as day numbers. */
export function readXlsx(file: Buffer): Row[] {
  const parts = unzip(file);
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
  const texts = strings.map(([, text = '']) => unescapeXml(text));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const [header = new Map(), ...rows] = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(
    ([, cells = '']) => readCells(cells, texts),
  );
  return rows.map((cells) =>
    Object.fromEntries([...cells].map(([column, cell]) => [String(header.get(column)), cell])),
  );
}

function readCells(row: string, texts: readonly string[]): Map<string, string | number> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g);
  return new Map(
    [...cells].map(([, column = '', attributes = '', value = '']) => [
      column,
      attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
    ]),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
