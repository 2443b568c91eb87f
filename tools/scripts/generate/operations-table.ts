import { allOperations, type Operation, resourceOf } from '../../../claire/resources';
import { catalogue } from '../../../nodes/Claire/actions/catalogue';
import { actionName } from '../output-schemas/schemas';

const begin = '<!-- Written by npm run generate -->';
const end = '<!-- end of the table -->';

/** The page with the lines between its two marks. */
export function withTable(page: string, lines: readonly string[]): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`There is no ${begin}`);
  return [before + begin, '', ...lines, '', end + after].join('\n');
}

/** A row for each endpoint, as n8n's dialog orders them. */
export function operationsTable(): string[] {
  const rows = catalogue.flatMap(({ value: resource, name, actions }) =>
    actions.map((action) => {
      const operation = findOperation(resource, action.value);
      if (operation === undefined) return [name, action.name, action.description, ''];
      const { method, path, summary, replacedBy } = operation;
      const shown = replacedBy === undefined ? summary : `${summary}; Claire will remove it`;
      return [name, action.name.replace(' (Deprecated)', ''), shown, `\`${method} ${path}\``];
    }),
  );
  return toMarkdown([['Resource', 'Operation', 'What it does', 'Request'], ...rows]);
}

function findOperation(resource: string, action: string): Operation | undefined {
  return allOperations.find(
    (operation) => resourceOf(operation) === resource && actionName(operation) === action,
  );
}

/** In columns, as Prettier writes them. */
function toMarkdown(rows: readonly (readonly string[])[]): string[] {
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const line = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head ?? '', line, ...body];
}
