import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { findColumn } from '../../../../claire/import/rows/columns/find-fields';
import { isObject, type Json } from '../../../../claire/json';
import { toOneLine } from '../../../../claire/one-line';
import type { RunCall } from '../action';
import { type FieldsById, listMappedFields, type MappedField } from './import-fields';
import { createRowChange } from './row-source';
import { readParameter } from '../parameters';

/** The rows as the user gave them: reading them is the import's part. */
export function* readRows(call: RunCall): Generator {
  const isMapped =
    readParameter(call.context, 'source', 0, 'columns') === 'fields' && !hasNamedColumns(call);
  if (!isMapped && isNoRow(call.items)) {
    yield new Error('there is no row: the file or the table before this node is empty');
    return;
  }
  const change = createRowChange(call);
  const fields = listMappedFields(readParameter(call.context, 'nested', 0, 'fields'));
  for (const [index, item] of call.items.entries()) {
    yield readOrCatch(() =>
      isMapped ? readMappedRow(call, index, fields) : change(rejectMisplacedRow(item), index),
    );
  }
}

/** What a node puts out that has nothing and is set to *Always Output Data*. */
function isNoRow([item, ...more]: RunCall['items']): boolean {
  if (item === undefined || more.length > 0) return false;
  return isEmpty(item.json) && isEmpty(item.binary);
}

function isEmpty(fields: object | undefined): boolean {
  return Object.keys(fields ?? {}).length === 0;
}

/** Whether the columns of the rows are recognised by their names. */
export function hasNamedColumns({ context }: RunCall): boolean {
  const source = readParameter(context, 'source', 0, 'columns');
  if (source !== 'fields') return source === 'columns';
  const mapper = readParameter(context, 'appointment', 0, {});
  const isAutomatic = isObject(mapper) && mapper.mappingMode === 'autoMapInputData';
  return isAutomatic && readParameter(context, 'nested', 0, 'fields') === 'fields';
}

/** In the place of a row that n8n cannot read goes the reason, so that it costs no other its outcome. */
function readOrCatch(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error('an expression cannot be read');
  }
}

/** Flat, by the dotted ids of the form or the names of the item's fields; what is empty is left out. */
function readMappedRow({ context, items }: RunCall, index: number, fields: FieldsById): unknown {
  // Not `appointment.value`: there n8n itself stops at the first field that is missing.
  const mapper = readParameter(context, 'appointment', index, {});
  const { mappingMode, value } = isObject(mapper) ? mapper : {};
  const values = mappingMode === 'autoMapInputData' ? items[index]?.json : value;
  const row = Object.entries(isObject(values) ? values : {})
    .filter(([, mapped]) => mapped !== undefined && mapped !== null && mapped !== '')
    .map(([id, mapped]) => [id, toFieldValue(mapped, readRowField(fields, id))] as const);
  return Object.fromEntries(row);
}

/** Any intervention has the fields of the first. */
function readRowField(fields: FieldsById, id: string): MappedField | undefined {
  return fields.get(id) ?? fields.get(id.replace(/^interventions[.[]\d+\]?\./, 'interventions.0.'));
}

/**
 * A mapped value as its field's type says, as n8n converts mapped fields: a number for a text field
 * becomes text, and JSON what it says. All else the import itself reads, or says what is wrong.
 */
function toFieldValue(value: unknown, field: MappedField | undefined): unknown {
  switch (field?.type) {
    case 'string':
      return typeof value === 'boolean' || hasAllDigits(value) ? String(value) : value;
    case 'object':
    case 'array':
      return typeof value === 'string' ? tryParseJson(value) : value;
    default:
      return value;
  }
}

/** A number that is too long for JavaScript has lost its last digits. */
function hasAllDigits(value: unknown): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The item, if it may be an appointment. Rejects a whole list, a file, an error of another node, and an
 * appointment that a Webhook node has put below `body`: the check would report all of its fields as
 * missing.
 */
export function rejectMisplacedRow({ json, binary }: INodeExecutionData): IDataObject {
  if (!isObject(json) || hasOne(json, names)) return json;
  rejectError(json);
  if (isFile(json, binary)) {
    throw new Error(
      'the item holds a file and no row: put an Extract from File node before this one',
    );
  }
  const text = Object.entries(json).find(([, value]) => isFileText(value));
  if (text !== undefined && Object.keys(json).length <= maxBesideText) {
    throw new Error(
      `the item holds the text of a file in "${text[0]}": read the file with an Extract from File node that makes an item of each row`,
    );
  }
  const below = [...listFields(json)];
  const inner = below.find(({ value }) => isObject(value) && hasOne(value, ownNames));
  if (inner !== undefined) {
    throw new Error(
      `the item holds the appointment in "${inner.path}": put an Edit Fields node before this one that puts it out as JSON`,
    );
  }
  const list = below.find(({ value }) => Array.isArray(value) && value.length > 0);
  if (list === undefined || isRowOfDms(json)) return json;
  throw new Error(
    `the item holds a list in "${list.path}": put a Split Out node before this one, so that each appointment is an item`,
  );
}

/** A note of a row may have lines too, but no header of columns. */
function isFileText(value: unknown): boolean {
  if (typeof value !== 'string' || !value.includes('\n')) return false;
  const [header = ''] = value.slice(0, maxHeader).split('\n', 1);
  return [';', '\t', ',', '|'].some((separator) => header.split(separator).length > 2);
}

const maxHeader = 5000;
const maxBesideText = 3;

/** A row with the columns of a DMS may have a list in one that nobody needs. */
function isRowOfDms(json: Json): boolean {
  const known = Object.keys(json).filter((name) => findColumn(name) !== undefined);
  return known.length >= minColumns;
}

/** A name and a date may stand beside a list of rows. */
const minColumns = 4;

/** A node whose *On Error* continues puts out an error in the place of a row. */
function rejectError({ error, ...others }: Json): void {
  const message = isObject(error) ? error.message : error;
  if (typeof message !== 'string' || Object.keys(others).length > 0) return;
  throw new Error(`the item is an error of a node before this one: ${toOneLine(message)}`);
}

/** Beside a file, nodes put out facts about it. */
function isFile(json: Json, binary: INodeExecutionData['binary']): boolean {
  const hasBinary = Object.keys(binary ?? {}).length > 0;
  return hasBinary && Object.keys(json).every((name) => fileFacts.has(name));
}

const fileFacts = new Set([
  ...['fileExtension', 'fileName', 'fileSize', 'fileType', 'mimeType', 'directory'],
  ...['accessTime', 'modifyTime', 'name', 'path', 'size', 'type'],
]);

/** Its fields, each followed by those of the object that it holds. */
function* listFields(json: Json, above = ''): Generator<{ path: string; value: unknown }> {
  for (const [key, value] of Object.entries(json)) {
    if (key === 'interventions') continue;
    yield { path: above + key, value };
    if (above === '' && isObject(value)) yield* listFields(value, `${key}.`);
  }
}

const names = ['dms_nr', 'wo_nr', 'location_id'];
/** A car, a customer and an intervention have a dms_nr too. */
const ownNames = ['wo_nr', 'location_id'];

function hasOne(value: Json, fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(value, field));
}
