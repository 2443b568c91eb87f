import type { RunCall } from '../action';
import { readParameter } from '../parameters';
import { type MappedField, listMappedFields } from './import-fields';
import { rejectMisplacedRow } from './reject-misplaced-row';
import { createRowChange } from './set-fields';
import { isObject } from '../../../../claire/json';

/** The rows as the user gave them: reading them is the import's part. */
export function* readRows(call: RunCall): Generator {
  const isMapped =
    readParameter(call.context, 'source', 0, 'columns') === 'fields' && !hasNamedColumns(call);
  if (!isMapped && isNoRow(call.items)) {
    yield new Error('there is no row: the file or the table before this node is empty');
    return;
  }
  const change = createRowChange(call);
  for (const [index, item] of call.items.entries()) {
    yield readOrCatch(() =>
      isMapped ? readMappedRow(call, index) : change(rejectMisplacedRow(item), index),
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
function readMappedRow({ context, items }: RunCall, index: number): unknown {
  // Not `appointment.value`: there n8n itself stops at the first field that is missing.
  const mapper = readParameter(context, 'appointment', index, {});
  const { mappingMode, value } = isObject(mapper) ? mapper : {};
  const values = mappingMode === 'autoMapInputData' ? items[index]?.json : value;
  const fields = listMappedFields(readParameter(context, 'nested', index));
  const row = Object.entries(isObject(values) ? values : {})
    .filter(([, mapped]) => mapped !== undefined && mapped !== null && mapped !== '')
    .map(([id, mapped]) => [id, toFieldValue(mapped, readRowField(fields, id))] as const);
  return Object.fromEntries(row);
}

/** Any intervention has the fields of the first. */
function readRowField(
  fields: ReadonlyMap<string, MappedField>,
  id: string,
): MappedField | undefined {
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
