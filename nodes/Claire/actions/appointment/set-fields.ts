import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ColumnMapping } from '../../../../claire/import';
import { fieldLabel } from '../../../../claire/import/rows/import-fields';
import { isObject } from '../../../../claire/json';
import type { RunCall } from '../action';
import { parameterError, readParameter, toText } from '../parameters';

const shown = { show: { source: ['columns'] } };

const columns: INodeProperties = {
  displayName: 'Fields You Set',
  name: 'columns',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  placeholder: 'Add field',
  default: {},
  description:
    'Fields whose value you choose: drag in a column, or type a value that holds for all rows. The node still recognises the other columns.',
  displayOptions: shown,
  options: [
    {
      displayName: 'Field',
      name: 'line',
      values: [
        {
          displayName: 'Field Name or ID',
          name: 'field',
          type: 'options',
          default: '',
          description:
            'The field of the appointment. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
          typeOptions: { loadOptionsMethod: 'getImportFields' },
        },
        {
          displayName: 'Value',
          name: 'value',
          type: 'string',
          default: '',
          placeholder: 'e.g. {{ $json.Kenteken }}',
          description: 'A column of the input, or the same value for all rows',
        },
      ],
    },
  ],
};

const ignoredColumns: INodeProperties = {
  displayName: 'Columns to Leave Out',
  name: 'ignoredColumns',
  type: 'string',
  typeOptions: { multipleValues: true, multipleValueButtonText: 'Add column' },
  default: [],
  placeholder: 'e.g. Opmerking',
  description: 'Names of columns that the node must not use',
  displayOptions: shown,
};

/** Beside the columns that the node recognises. */
export const setFields: INodeProperties[] = [columns, ignoredColumns];

/** The fields that the user sets, each as a column that is called by its path. */
export function readFieldMapping(call: RunCall): ColumnMapping[] {
  const paths = readLines(call, 0).map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) {
    throw parameterError('Fields You Set', `has ${fieldLabel(twice)} twice`);
  }
  return paths.map((path) => ({ column: path, path }));
}

/** Changes a row as the user says: without the columns to leave out, with the fields that are set. */
export function createRowChange(call: RunCall): (row: IDataObject, index: number) => IDataObject {
  const ignored = readIgnoredColumns(call);
  if (ignored.size === 0 && readLines(call, 0).length === 0) return (row) => row;
  return (row, index) => {
    const kept = Object.entries(row).filter(([column]) => !ignored.has(column.trim()));
    const set = readLines(call, index).map(({ path, value }) => [path, value ?? '']);
    return Object.fromEntries([...kept, ...set]) as IDataObject;
  };
}

/** Names of columns; an expression may give them all as one list. */
function readIgnoredColumns({ context }: RunCall): ReadonlySet<string> {
  const given = readParameter(context, 'ignoredColumns', 0, []);
  const names: readonly unknown[] = Array.isArray(given) ? given.flat() : [given];
  return new Set(names.map((name) => toText(name, 'Columns to Leave Out')).filter(Boolean));
}

interface Line {
  readonly path: string;
  readonly value: unknown;
}

function readLines({ context }: RunCall, index: number): Line[] {
  const given = readParameter(context, 'columns.line', index, []);
  const lines: readonly unknown[] = Array.isArray(given) ? given : [];
  return lines.filter(isObject).map(({ field, value }) => {
    const path = toText(field, 'Fields You Set');
    if (path === '') throw parameterError('Fields You Set', 'has a line without a field');
    return { path, value };
  });
}
