import { defaultMaxWait, defaultWait } from '../../../claire/default-waits';
import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
} from '../../../claire/import/rows/settings';
import { openAccount } from '../../editor/account';
import { readText } from '../../editor/answers';
import { chooseAccount, readName, styleLabel } from '../../editor/node-definition';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { nodeText } from '../../editor/texts';
import { choiceOf, validator, validTimeZone } from '../../editor/validation';
import { validSeconds } from '../../editor/web-address';
import { actions, collects, otherColumns, outputs, sources, waitFors } from './choices';
import { type ColumnTable, openAsJson, openColumns, validColumns } from './editor/columns';
import { outputsFor, showWhatMatters } from './editor/fields';
import { openRecognise } from './editor/recognise';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');
const choice = choiceOf(text);

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
    action: choice('action', actions),
    source: choice('source', sources),
    columns: { value: [], validate: validator(validColumns) },
    otherColumns: choice('otherColumns', otherColumns),
    dateOrder: choice('dateOrder', dateOrders),
    dateFormat: {
      value: '',
      validate: validator(
        (format, { dateOrder }) =>
          dateOrder !== 'custom' || readText(format).trim() !== '' || text('validation.dateFormat'),
      ),
    },
    timeZone: { value: '', validate: validator(validTimeZone) },
    decimals: choice('decimals', decimalMarks),
    locationBy: choice('locationBy', locationKeys),
    badValues: choice('badValues', badValueChoices),
    advertisingOptOuts: choice('advertisingOptOuts', optOutChoices),
    groupRows: { value: false },
    onlyChanged: { value: false },
    collect: choice('collect', collects),
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
    waitFor: choice('waitFor', waitFors, 'confirmation'),
    waitAtMost: { value: String(defaultWait), validate: validator(validSeconds) },
    output: choice('output', outputs),
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
