import type { IExecuteFunctions } from 'n8n-workflow';
import { formatCount } from '../../../../claire/counts';
import type { ColumnMapping, ColumnReport } from '../../../../claire/import';
import { keepWithExecution } from '../../../../n8n/execution';

/** What became of the columns: in a hint, and which field each is in the data of the execution. */
export function reportColumns(context: IExecuteFunctions, report: ColumnReport): void {
  context.addExecutionHints({
    type: 'info',
    location: 'outputPane',
    message: describeColumns(report),
  });
  for (const [at, text] of joinUpTo(maxLength, report.columns.map(describeColumn)).entries()) {
    if (at < maxTexts) keepWithExecution(context, `claire_columns_${String(at + 1)}`, text);
  }
}

/** n8n takes ten texts for an execution, and warns in its log about longer ones. */
const maxTexts = 5;
const maxLength = 255;

const maxUnused = 20;

/** What was read, and what the rows themselves have decided. */
function describeColumns(report: ColumnReport): string {
  return [describeUse(report), ...report.decisions.map(({ message }) => message)].join('. ');
}

function describeUse({ rows, columns, unused }: ColumnReport): string {
  const all = columns.length + unused.length;
  const read = `Read ${formatCount(rows, 'row')} of ${formatCount(all, 'column')}: ${String(columns.length)} understood`;
  if (unused.length === 0) return read;
  const more = unused.length - maxUnused;
  const rest = more > 0 ? `, and ${String(more)} more` : '';
  return `${read}, not used: ${unused.slice(0, maxUnused).map(shorten).join(', ')}${rest}`;
}

function describeColumn({ column, path, half }: ColumnMapping): string {
  return `${shorten(column)} → ${path}${half === undefined ? '' : ` (${half})`}`;
}

function shorten(column: string): string {
  return column.length > 60 ? `${column.slice(0, 59)}…` : column;
}

function joinUpTo(length: number, parts: readonly string[]): string[] {
  const texts: string[] = [];
  for (const part of parts) {
    const last = texts.at(-1);
    const joined = last === undefined ? part : `${last}; ${part}`;
    if (last === undefined || joined.length > length) texts.push(part);
    else texts[texts.length - 1] = joined;
  }
  return texts;
}
