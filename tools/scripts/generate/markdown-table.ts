/** The lines of a page between which a generated table stands. */
export interface Marks {
  readonly begin: string;
  readonly end: string;
}

export const operationsMarks: Marks = {
  begin: '<!-- Written by npm run generate -->',
  end: '<!-- end of the table -->',
};

export const fieldsMarks: Marks = {
  begin: '<!-- Fields, written by npm run generate -->',
  end: '<!-- end of the fields -->',
};

/** The page with the lines between its two marks. */
export function withTable(page: string, lines: readonly string[], { begin, end }: Marks): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`There is no ${begin}`);
  return [before + begin, '', ...lines, '', end + after].join('\n');
}

/** In columns, as Prettier writes them. */
export function toMarkdown(rows: readonly (readonly string[])[]): string[] {
  const widths =
    rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`,
  );
  const line = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head ?? '', line, ...body];
}
