import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Json } from '../../tools/lab/n8n/rest';
import type { N8nServer } from '../../tools/lab/n8n/server';

/** Somewhere that n8n keeps text. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

/** What it printed, and the files that it logs to. */
export function listLogs(n8n: N8nServer): Place[] {
  const files = listFiles(n8n).filter((file) => file.endsWith('.log'));
  return [{ name: "n8n's log", text: n8n.log() }, ...files.map(read)];
}

/** Every cell of its database, and every file that is not its database. */
export function storedBy(n8n: N8nServer): Place[] {
  const cells = listColumns(n8n).map(({ table, column, values }) => ({
    name: `${table}.${column}`,
    text: values.join('\n'),
  }));
  const others = listFiles(n8n).filter(
    (file) => !path.basename(file).startsWith('database.sqlite'),
  );
  return [...cells, ...others.map(read)];
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly values: string[];
}

function listColumns(n8n: N8nServer): Column[] {
  const file = path.join(findFolder(n8n), 'database.sqlite');
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables.flatMap(({ name }) => {
      const table = String(name);
      const rows = database.prepare(`SELECT * FROM "${table}"`).all();
      const columns = Object.keys(rows[0] ?? {});
      return columns.map((column) => ({
        table,
        column,
        values: rows.map((row) => String(row[column])),
      }));
    });
  } finally {
    database.close();
  }
}

/** All executions with their data, as n8n's public API gives them. */
export function listExecutions(n8n: N8nServer): Promise<Json[]> {
  return n8n.rest.all('/executions?includeData=true');
}

/** All workflows, as whoever may read them gets and exports them: with what their nodes remember. */
export async function listExports(n8n: N8nServer): Promise<Place[]> {
  const workflows = await n8n.rest.all('/workflows?');
  return Promise.all(
    workflows.map(async ({ id, name }) => ({
      name: `the export of workflow ${String(name)}`,
      text: JSON.stringify(await n8n.rest.workflow(String(id))),
    })),
  );
}

const errorFields = new Set(['error', 'includeError', 'hints']);

/** The errors of executions and of items in them, without the input that an item brought along. */
export function errorsIn(executions: readonly Json[]): Place[] {
  return executions.map(({ id, data }) => ({
    name: `the errors of execution ${String(id)}`,
    text: JSON.stringify(errorsBelow(data)),
  }));
}

function errorsBelow(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(errorsBelow);
  return Object.entries(value).flatMap(([field, inner]) =>
    errorFields.has(field) ? [withoutInput(inner)] : errorsBelow(inner),
  );
}

function withoutInput(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? { ...error, input: undefined } : error;
}

function findFolder({ userFolder }: N8nServer): string {
  return path.join(userFolder, '.n8n');
}

/** Without the packages in it, which hold nothing of a run. */
function listFiles(n8n: N8nServer): string[] {
  const folder = findFolder(n8n);
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(path.join(folder, 'nodes')))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function read(file: string): Place {
  return { name: path.basename(file), text: readFileSync(file, 'latin1') };
}
