import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { IANAZone } from 'luxon';
import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
  type RowSettings,
} from '../../../../claire/import';
import { type TimeReader, zonedTimes } from '../../../../claire/times';
import { clock } from '../../../../n8n/clock';
import type { RunCall } from '../action';
import {
  parameterError,
  readOption,
  readParameter,
  toChoice,
  toTrimmedText,
  toYesOrNo,
} from '../parameters';

const shown = { show: { source: ['columns', 'fields'] } };

const dateOrder: INodeProperties = {
  displayName: 'Date Order',
  name: 'dateOrder',
  type: 'options',
  default: 'auto',
  description: 'How the rows write dates. A time may follow, or stand in a column of its own.',
  displayOptions: shown,
  options: [
    {
      name: 'Automatic',
      value: 'auto',
      description: 'Told by the dates of the first 1,000 rows',
    },
    { name: 'Custom Format', value: 'custom', description: 'Your own, with the tokens of Luxon' },
    { name: 'Day First', value: 'dayFirst', description: '25-11-2026 8:30, 25.11.26, 25/11/2026' },
    { name: 'ISO', value: 'iso', description: '2026-11-25 08:30' },
    { name: 'Month First', value: 'monthFirst', description: '11/25/2026 8:30' },
    {
      name: 'Number of a Spreadsheet',
      value: 'excel',
      description: 'Days since 1900, as a spreadsheet stores dates: 46351.354',
    },
  ],
};

const dateFormat: INodeProperties = {
  displayName: 'Date Format',
  name: 'dateFormat',
  type: 'string',
  default: '',
  placeholder: 'e.g. dd-MM-yyyy HH:mm',
  description:
    'How the rows write a date and its time. <a href="https://moment.github.io/luxon/#/parsing">Luxon’s list of tokens</a>.',
  displayOptions: { show: { ...shown.show, dateOrder: ['custom'] } },
};

const timeZone: INodeProperties = {
  displayName: 'Time Zone',
  name: 'timeZone',
  type: 'string',
  default: '',
  placeholder: 'e.g. Europe/Amsterdam',
  description:
    'Time zone of the times in the rows. Leave it empty for that of the workshop, by the country of its location, or else of the workflow.',
  displayOptions: shown,
};

const decimals: INodeProperties = {
  displayName: 'Decimals',
  name: 'decimals',
  type: 'options',
  default: 'auto',
  description: 'How the rows write numbers',
  displayOptions: shown,
  options: [
    {
      name: 'Automatic',
      value: 'auto',
      description: 'Told by the numbers of the first 1,000 rows',
    },
    { name: 'Comma', value: 'comma', description: '12.500 is twelve thousand five hundred' },
    { name: 'Point', value: 'point', description: '12,500 is twelve thousand five hundred' },
  ],
};

const locationBy: INodeProperties = {
  displayName: 'Location By',
  name: 'locationBy',
  type: 'options',
  default: 'auto',
  description: 'How the rows name the location',
  displayOptions: shown,
  options: [
    {
      name: 'Automatic',
      value: 'auto',
      description: 'The one by which Claire knows most locations of the rows',
    },
    { name: 'Claire’s Number', value: 'id' },
    { name: 'Name', value: 'name', description: 'Its name or its commercial name' },
    { name: 'Number in the DMS', value: 'dmsId' },
  ],
};

const groupRows: INodeProperties = {
  displayName: 'Group Rows',
  name: 'groupRows',
  type: 'boolean',
  default: false,
  description:
    'Whether rows of one location, DMS number and creation time are one appointment, each with an intervention. Rows that differ in their work alone are grouped anyway.',
  displayOptions: shown,
};

/** Among the options, as its default is right for nearly all. */
export const badValues: INodeProperties = {
  displayName: 'Bad Values',
  name: 'badValues',
  type: 'options',
  default: 'warn',
  description:
    'What becomes of a value that cannot be read, where an appointment can do without it. Required fields and wishes for no messages always count.',
  options: [
    {
      name: 'Leave Them Out and Warn',
      value: 'warn',
      description: 'The outcome lists them in warnings',
    },
    { name: 'Refuse the Row', value: 'refuse', description: 'The row is invalid' },
  ],
};

/** Among the options too. */
export const advertisingOptOuts: INodeProperties = {
  displayName: 'Advertising Opt-Outs',
  name: 'advertisingOptOuts',
  type: 'options',
  default: 'warn',
  description:
    'What becomes of columns in which customers want no advertising, or refuse a consent or leave it empty. Columns of those who want no messages at all always block.',
  options: [
    {
      name: 'Block All Messages',
      value: 'block',
      description: 'Claire sends those customers nothing',
    },
    {
      name: 'Only Warn',
      value: 'warn',
      description: 'Those customers still get messages; a hint names the column',
    },
  ],
};

/** How the rows are written: beside their source, as a file of another country needs them. */
export const rowSettings: INodeProperties[] = [
  dateOrder,
  dateFormat,
  decimals,
  locationBy,
  groupRows,
  timeZone,
];

/** They hold for all items: an expression is worked out for the first one. */
export function readRowSettings({ context }: RunCall): Partial<RowSettings> {
  // Items in Claire's own form are written as Claire writes them.
  if (readParameter(context, 'source', 0, 'columns') === 'item') {
    return { badValues: readOption(context, badValues, badValueChoices) };
  }
  const order = chosen(context, dateOrder, dateOrders);
  const format = toTrimmedText(readParameter(context, 'dateFormat', 0, ''), 'Date Format');
  if (order === 'custom' && format === '') throw parameterError('Date Format', 'is required');
  return {
    dateOrder: order,
    dateFormat: format,
    decimals: chosen(context, decimals, decimalMarks),
    locationBy: chosen(context, locationBy, locationKeys),
    badValues: readOption(context, badValues, badValueChoices),
    advertisingOptOuts: readOption(context, advertisingOptOuts, optOutChoices),
    groupRows: toYesOrNo(readParameter(context, 'groupRows', 0, false), 'Group Rows') ?? false,
  };
}

/** How times are read: in the zone that the user names, else in the workshop's or the workflow's. */
export function readTimes({ context }: RunCall): TimeReader {
  const zone = toTrimmedText(readParameter(context, 'timeZone', 0, ''), 'Time Zone');
  if (zone === '') return { ...zonedTimes(context.getTimezone(), clock), isOwnZone: true };
  if (IANAZone.isValidZone(zone)) return zonedTimes(zone, clock, true);
  throw parameterError('Time Zone', 'must be the name of a time zone, such as Europe/Amsterdam');
}

function chosen<Choice extends string>(
  context: IExecuteFunctions,
  { name, displayName, default: fallback }: INodeProperties,
  choices: readonly Choice[],
): Choice {
  return toChoice(readParameter(context, name, 0, fallback), displayName, choices);
}
