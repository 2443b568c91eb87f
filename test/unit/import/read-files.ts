export type Row = Readonly<Record<string, string>>;

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
