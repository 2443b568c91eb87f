import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { findColumn } from '../../../../claire/import/rows/columns/known-columns';
import { isObject, type Json } from '../../../../claire/json';
import { toOneLine } from '../../../../claire/one-line';

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
