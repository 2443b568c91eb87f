import { defaultMaxWait, defaultWait } from '../../../claire/default-waits';
import { openAccount } from '../../editor/account';
import { readText } from '../../editor/answers';
import { chooseAccount, readName, styleLabel } from '../../editor/node-definition';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { nodeText } from '../../editor/texts';
import { oneOf, validator, validTimeZone } from '../../editor/validation';
import { validSeconds } from '../../editor/web-address';
import { type ColumnTable, openAsJson, openColumns, validColumns } from './editor/columns';
import { outputsFor, showWhatMatters } from './editor/fields';
import { openRecognise } from './editor/recognise';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

let table: ColumnTable | undefined;

const ports = ['port.outcomes', 'port.notImported', 'port.more'] as const;

RED.nodes.registerType('claire-import', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire-import.svg',
  inputs: 1,
  outputs: 2,
  defaults: {
    name: { value: '' },
    account: {
      type: 'claire-account',
      value: '',
      required: true,
      label: text('label.account'),
    },
    action: {
      value: 'import',
      validate: validator(oneOf(['import', 'compare', 'confirm'], text('label.action'))),
    },
    source: {
      value: 'columns',
      validate: validator(oneOf(['appointments', 'columns'], text('label.source'))),
    },
    columns: { value: [], validate: validator(validColumns) },
    otherColumns: {
      value: 'recognise',
      validate: validator(oneOf([undefined, 'recognise', 'ignore'], text('label.otherColumns'))),
    },
    dateOrder: {
      value: 'auto',
      validate: validator(
        oneOf(
          [undefined, 'auto', 'iso', 'dayFirst', 'monthFirst', 'excel', 'custom'],
          text('label.dateOrder'),
        ),
      ),
    },
    dateFormat: {
      value: '',
      validate: validator(
        (format, { dateOrder }) =>
          dateOrder !== 'custom' || readText(format).trim() !== '' || text('validation.dateFormat'),
      ),
    },
    timeZone: { value: '', validate: validator(validTimeZone) },
    decimals: {
      value: 'auto',
      validate: validator(oneOf([undefined, 'auto', 'point', 'comma'], text('label.decimals'))),
    },
    locationBy: {
      value: 'auto',
      validate: validator(
        oneOf([undefined, 'auto', 'id', 'name', 'dmsId'], text('label.locationBy')),
      ),
    },
    badValues: {
      value: 'warn',
      validate: validator(oneOf([undefined, 'warn', 'refuse'], text('label.badValues'))),
    },
    advertisingOptOuts: {
      value: 'warn',
      validate: validator(oneOf([undefined, 'warn', 'block'], text('label.advertisingOptOuts'))),
    },
    groupRows: { value: false },
    onlyChanged: { value: false },
    collect: {
      value: 'array',
      validate: validator(oneOf(['array', 'messages', 'stream'], text('label.collect'))),
    },
    count: {
      value: '100',
      validate: validator(
        (count, { collect }) =>
          (collect !== 'messages' && collect !== 'stream') ||
          /^\s*[1-9]\d*\s*$/.test(readText(count)) ||
          text('validation.count'),
      ),
    },
    seconds: { value: '5', validate: validator(validSeconds) },
    honourParts: { value: true },
    waitFor: {
      value: 'confirmation',
      validate: validator(oneOf(['nothing', 'confirmation', 'reasons'], text('label.waitFor'))),
    },
    waitAtMost: { value: String(defaultWait), validate: validator(validSeconds) },
    output: {
      value: 'array',
      validate: validator(oneOf(['array', 'parts'], text('label.output'))),
    },
    outputs: { value: 2 },
    maxWait: { value: String(defaultMaxWait), validate: validator(validSeconds) },
  },
  paletteLabel: 'claire import',
  label(this: EditorNode) {
    return readName(this) ?? text('palette');
  },
  labelStyle: styleLabel,
  onadd: chooseAccount,
  outputLabels(this: EditorNode, port: number) {
    const isComparison = port === 1 && this.action === 'compare';
    return text(isComparison ? 'port.notCompared' : (ports[port] ?? 'port.more'));
  },
  oneditprepare(this: EditorNode) {
    openAccount(this);
    const opened = openColumns(this.columns);
    table = opened;
    openRecognise(opened);
    $('#claire-import-json').on('click', () => {
      openAsJson(opened);
    });
    showWhatMatters();
  },
  oneditsave(this: EditorNode & { outputs: number; columns: unknown }) {
    this.columns = table?.lines() ?? this.columns;
    this.outputs = outputsFor(readText($('#node-input-collect').val()));
  },
});
