import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'expect';
import type { Json } from '../../tools/lab/n8n/rest';
import type { N8nServer } from '../../tools/lab/n8n/server';
import { claireSecretHeader } from '../../claire/http/redact';
import type { Sandbox } from '../../sandbox';

export interface Servers {
  readonly n8n: N8nServer;
  readonly claire: Sandbox;
}

export interface Secret {
  readonly what: string;
  readonly text: string;
}

/** For the end of every test of a real n8n, before it is stopped. `others` are known to the test only. */
export async function expectNoSecrets(servers: Servers, others?: readonly Secret[]): Promise<void> {
  expect(await leaks(servers, others)).toEqual([]);
}

/**
 * Where a secret is that should be nowhere: the API keys and the secrets of webhooks in any log
 * line and anything that n8n stores or exports of workflows and executions, the customers' communication keys
 * in any log line and error.
 */
export async function leaks({ n8n, claire }: Servers, others: readonly Secret[] = []) {
  const logs = listLogs(n8n);
  const errors = errorsIn(await n8n.rest.all('/executions?includeData=true'));
  const all = [...listSecrets(claire), ...others];
  const keys = all.filter(({ what }) => what === communicationKey);
  const rest = all.filter(({ what }) => what !== communicationKey);
  const places = [...logs, ...storedBy(n8n), ...(await listExports(n8n))];
  return [...findIn(places, rest), ...findIn([...logs, ...errors], keys)];
}

export const webhookSecret = 'a secret of a webhook';
const communicationKey = 'a communication key';

/** Those that this Claire knows of until it is reset. */
export function listSecrets(claire: Sandbox): Secret[] {
  return [...listOwnSecrets(claire), ...named(communicationKey, communicationKeys(claire))];
}

/** Without those of customers, which may be in the data of an execution. */
export function listOwnSecrets(claire: Sandbox): Secret[] {
  const apiKeys = claire.apiKeys.map(({ key }) => key);
  return [...named('an API key', apiKeys), ...named(webhookSecret, webhookSecrets(claire))];
}

/** Which secret is where, as it is or as logs, addresses and headers write it. */
export function findIn(places: readonly Place[], secrets: readonly Secret[]): string[] {
  const spelled = secrets.map(({ what, text }) => ({ what, spellings: spell(text) }));
  const found = places.flatMap(({ name, text }) =>
    spelled
      .filter(({ spellings }) => spellings.some((spelling) => text.includes(spelling)))
      .map(({ what }) => `${what} in ${name}`),
  );
  return [...new Set(found)];
}

function spell(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    ...[secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)],
    ...[bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')],
  ];
}

function named(what: string, texts: readonly string[]): Secret[] {
  return texts.map((text) => ({ what, text }));
}

/** Of the webhooks that there are, and of those that were asked for. */
export function webhookSecrets(claire: Sandbox): string[] {
  const header = new RegExp(`"${claireSecretHeader}","value":"([^"]+)"`, 'gi');
  const bodies = claire.requests().map(({ body }) => body);
  return matches(JSON.stringify([claire.webhooks(), bodies]), header);
}

function communicationKeys(claire: Sandbox): string[] {
  const payloads = JSON.stringify(claire.deliveries());
  return [
    ...claire.appointments().map(({ customcom_key: key }) => key ?? ''),
    ...matches(payloads, /"communication_?key":"([^"]+)"/gi),
  ].filter((key) => key !== '');
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, secret = '']) => secret))];
}

/** Somewhere that text is kept. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

/** What it printed, and the files that it logs to. */
function listLogs(n8n: N8nServer): Place[] {
  const files = listFiles(n8n).filter((file) => file.endsWith('.log'));
  return [{ name: "n8n's log", text: n8n.log() }, ...files.map(read)];
}

/** Every cell of its database, and every file that is not its database. */
function storedBy(n8n: N8nServer): Place[] {
  const others = listFiles(n8n).filter(
    (file) => !path.basename(file).startsWith('database.sqlite'),
  );
  return [...listColumns(n8n), ...others.map(read)];
}

function listColumns(n8n: N8nServer): Place[] {
  const file = path.join(findFolder(n8n), 'database.sqlite');
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables.flatMap(({ name }) => {
      const table = String(name);
      const rows = database.prepare(`SELECT * FROM "${table}"`).all();
      const columns = Object.keys(rows[0] ?? {});
      return columns.map((column) => ({
        name: `${table}.${column}`,
        text: rows.map((row) => String(row[column])).join('\n'),
      }));
    });
  } finally {
    database.close();
  }
}

/** All workflows, as whoever may read them gets and exports them: with what their nodes remember. */
async function listExports(n8n: N8nServer): Promise<Place[]> {
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
function errorsIn(executions: readonly Json[]): Place[] {
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
