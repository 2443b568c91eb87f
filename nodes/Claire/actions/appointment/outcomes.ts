import { clock } from '../../../../n8n/clock';
import type { IExecuteFunctions } from 'n8n-workflow';
import { formatCount } from '../../../../claire/counts';
import {
  type ColumnMapping,
  type ColumnReport,
  confirm,
  type ImportHint,
  type ImportOptions,
  type Outcome,
  run,
} from '../../../../claire/import';
import { keepWithExecution, mayHaveMoreRuns } from '../../../../n8n/execution';
import type { RunCall } from '../action';
import { listRows } from './import-report';
import { hasNamedColumns, readRows } from './import-rows';
import { readRowSettings, readTimes } from './row-settings';
import { readFieldMapping } from './row-source';
import { readParameter, toYesOrNo } from '../parameters';

/** The outcomes of an earlier try of this run: what that has sent is not sent again. */
export interface Earlier {
  readonly outcomes: readonly Outcome[];
  /** Whether a person retries the execution, who may have mended why Claire refused rows. */
  readonly isRetried: boolean;
}

interface Sending extends Pick<ImportOptions, 'wait' | 'onAnswered'> {
  earlier: Earlier | undefined;
}

/** One outcome for each item. */
export async function importRows(
  call: RunCall,
  { earlier, wait, onAnswered }: Sending,
): Promise<Outcome[]> {
  const { client, options } = call;
  const importOptions = { ...readImportOptions(call), onAnswered };
  if (earlier === undefined)
    return collect(run(readRows(call), client, { ...importOptions, wait }));
  const outcomes = await sendAgain(call, earlier, importOptions);
  return wait === undefined
    ? [...outcomes]
    : collect(confirm(outcomes, client, { ...options, wait }));
}

/**
 * Only those of which Claire has not said that it took or refused them, and the newer versions of
 * the same appointments, over which the older would else be put.
 */
async function sendAgain(
  call: RunCall,
  { outcomes: earlier, isRetried }: Earlier,
  options: ImportOptions,
): Promise<readonly Outcome[]> {
  const known = new Map(earlier.map((outcome, index) => [listRows(outcome, index)[0], outcome]));
  const wanted = chooseRowsToSend(earlier, isRetried);
  if (wanted.size === 0) return earlier;
  const isWanted = (row: number) => wanted.has(row) || !known.has(row);
  const again = await collect(run(readRows(call), call.client, { ...options, isWanted }));
  return again.map((outcome, index) => {
    const [first = index] = listRows(outcome, index);
    return isWanted(first) ? outcome : (known.get(first) ?? outcome);
  });
}

function readImportOptions(call: RunCall): ImportOptions {
  const given = readParameter(call.context, 'onlyChanged', 0, false);
  const onlyChanged = toYesOrNo(given, 'Only Changed') ?? false;
  return { ...call.options, ...createReadingOptions(call), onlyChanged };
}

interface ReadingOptions extends Pick<ImportOptions, 'rows' | 'times' | 'clock' | 'onColumns'> {
  onHint(hint: Pick<ImportHint, 'code' | 'message'>): void;
}

/** How the rows are read, and where it is told what was odd about them. */
export function createReadingOptions(call: RunCall): ReadingOptions {
  const { context } = call;
  const columns = hasNamedColumns(call);
  const mapping = readFieldMapping(call);
  return {
    rows: {
      ...readRowSettings(call),
      source: columns ? 'columns' : 'appointments',
      // n8n has all items at once.
      jobLines: 'group',
      mapping,
    },
    times: readTimes(call),
    clock,
    onHint: ({ code, message }) => {
      const type = code === 'columnTaken' ? 'info' : 'warning';
      context.addExecutionHints({ type, location: 'outputPane', message });
    },
    onColumns: (report) => {
      if (!columns) return;
      reportColumns(context, withoutSet(report, mapping));
      if (report.columns.some(({ path }) => path.startsWith('interventions.'))) warnOfLoop(context);
    },
  };
}

/** The first rows of their appointments. */
function chooseRowsToSend(earlier: readonly Outcome[], isRetried: boolean): ReadonlySet<number> {
  const open = new Set<string>();
  const rows = earlier.flatMap((outcome, index) => {
    const { status, location_id, dms_nr } = outcome;
    const name = JSON.stringify([location_id, dms_nr]);
    const isBad = status === 'invalid' || status === 'refused';
    const isOpen = status === 'failed' || (isBad && isRetried);
    if (isOpen) open.add(name);
    const mustSend = isOpen || (open.has(name) && !isBad);
    return mustSend ? listRows(outcome, index).slice(0, 1) : [];
  });
  return new Set(rows);
}

export async function collect<One>(outcomes: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

/** What became of the columns: in a hint, and which field each is in the data of the execution. */
function reportColumns(context: IExecuteFunctions, report: ColumnReport): void {
  context.addExecutionHints({
    type: 'info',
    location: 'outputPane',
    message: describeColumns(report),
  });
  for (const [at, text] of joinUpTo(maxLength, report.columns.map(describeColumn)).entries()) {
    if (at < maxTexts) keepWithExecution(context, `claire_columns_${String(at + 1)}`, text);
  }
}

/** What the user sets is no column of the rows. */
function withoutSet(report: ColumnReport, mapping: readonly ColumnMapping[]): ColumnReport {
  const set = new Set(mapping.map(({ column }) => column));
  const isOfRows = ({ column }: { readonly column: string }) => !set.has(column);
  const { columns, decisions } = report;
  return { ...report, columns: columns.filter(isOfRows), decisions: decisions.filter(isOfRows) };
}

/** Rows of one appointment that come in two turns cannot be grouped. */
function warnOfLoop(context: IExecuteFunctions): void {
  if (!mayHaveMoreRuns(context)) return;
  context.addExecutionHints({
    type: 'warning',
    location: 'outputPane',
    message:
      'This node may get its rows in several turns, as in a loop, from several branches or in a sub-workflow. Where rows of one appointment come in different turns, the later overwrite the earlier at Claire: give all rows of a file at once, as the node itself sends them in batches.',
  });
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
