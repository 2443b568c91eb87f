import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ColumnMapping } from '../../../../claire/import';
import { fieldLabel } from '../../../../claire/import/rows/described-fields';
import { isObject, type Json } from '../../../../claire/json';
import type { RunCall } from '../action';
import { maxInterventions } from './import-fields';
import { isExpression, parameterError, readParameter, toTrimmedText } from '../parameters';

const mapped = {
  name: 'Mapped Fields',
  value: 'fields',
  description:
    "Say where each field of an appointment comes from. The form starts empty, as n8n shows it no input: 'Rows of Your DMS' recognises columns, and 'Fields You Set' beside it sets single fields.",
};

const source: INodeProperties = {
  displayName: 'Appointment Source',
  name: 'source',
  type: 'options',
  default: 'columns',
  description:
    "Where the appointments come from. Times without a zone are in the workflow's time zone. A dotted name, such as car.vin, says where a value belongs.",
  // The first is the one that most users need.
  options: [
    {
      name: 'Rows of Your DMS',
      value: 'columns',
      description:
        'Each item is a row of a file or a database; the node recognises its columns by their names',
    },
    mapped,
    {
      name: 'Items in Claire’s Own Form',
      value: 'item',
      description: 'Each item is one appointment, with the field names of the Claire API',
    },
  ],
};

const nested: INodeProperties = {
  displayName: 'Car, Customers and Interventions',
  name: 'nested',
  type: 'options',
  default: 'fields',
  description: 'How to map car, customers and interventions',
  displayOptions: { show: { source: ['fields'] } },
  options: [
    { name: 'As Fields', value: 'fields', description: 'Map each of their fields' },
    { name: 'As JSON', value: 'json', description: 'Give each as one object' },
  ],
};

const interventionCount: INodeProperties = {
  displayName: 'Interventions',
  name: 'interventionCount',
  type: 'number',
  typeOptions: { minValue: 0, maxValue: maxInterventions, numberPrecision: 0 },
  default: 1,
  description: 'How many interventions of an appointment to map',
  displayOptions: { show: { source: ['fields'], nested: ['fields'] } },
};

const appointment: INodeProperties = {
  displayName: 'Appointment',
  name: 'appointment',
  type: 'resourceMapper',
  noDataExpression: true,
  default: { mappingMode: 'defineBelow', value: null },
  required: true,
  displayOptions: { show: { source: ['fields'] } },
  typeOptions: {
    loadOptionsDependsOn: ['nested', 'interventionCount'],
    resourceMapper: {
      resourceMapperMethod: 'getAppointmentFields',
      mode: 'add',
      fieldWords: { singular: 'field', plural: 'fields' },
      addAllFields: false,
      supportAutoMap: true,
    },
  },
};

/** Where the appointments of an import or a comparison come from. */
export const rowSource: INodeProperties[] = [source, nested, interventionCount, appointment];

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
  const given: unknown = call.context.getNode().parameters.columns;
  const saved = isObject(given) ? listLines(given.line) : [];
  return paths.map((path, at) => {
    const isTyped = saved[at] !== undefined && !isExpression(saved[at].value);
    return { column: path, path, isSet: true, ...(isTyped && { isTyped }) };
  });
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
  return new Set(names.map((name) => toTrimmedText(name, 'Columns to Leave Out')).filter(Boolean));
}

interface Line {
  readonly path: string;
  readonly value: unknown;
}

function readLines({ context }: RunCall, index: number): Line[] {
  const given = readParameter(context, 'columns.line', index, []);
  return listLines(given).map(({ field, value }) => {
    const path = toTrimmedText(field, 'Fields You Set');
    if (path === '') throw parameterError('Fields You Set', 'has a line without a field');
    return { path, value };
  });
}

function listLines(given: unknown): Json[] {
  return Array.isArray(given) ? given.filter(isObject) : [];
}
