import { defaultMaxWait, defaultWait } from '../../../claire/waits';
import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
  otherColumns,
} from '../../../claire/import/rows/settings';
import { openAccount, accountChosen } from '../../editor/account';
import { fieldText, nodeText } from '../../editor/texts';
import {
  chooseAccount,
  readName,
  styleLabel,
  createChoice,
  validator,
  validTimeZone,
  validSeconds,
} from '../../editor/definition';
import type { EditorNode, EditorRed, JQuery } from '../../editor/red';
import { showAddress } from '../../editor/form';
import { actions, collects, outputs, sources, waitFors } from '../../runtime/choices';
import { type ColumnTable, openAsJson, openColumns, validColumns } from './editor/columns';
import { openRecognise } from './editor/recognise';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');
const choice = createChoice(text);

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
    account: { type: 'claire-account', value: '', required: true, label: text('label.account') },
    action: choice('action', actions),
    source: choice('source', sources),
    columns: { value: [], validate: validator(validColumns) },
    otherColumns: choice('otherColumns', otherColumns),
    dateOrder: choice('dateOrder', dateOrders),
    dateFormat: {
      value: '',
      validate: validator(
        (format, { dateOrder }) =>
          dateOrder !== 'custom' ||
          fieldText(format).trim() !== '' ||
          text('validation.dateFormat'),
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
          /^\s*[1-9]\d*\s*$/.test(fieldText(count)) ||
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
    const opened = openColumns(this);
    table = opened;
    openRecognise(opened);
    $('#claire-import-json').on('click', () => {
      openAsJson(opened);
    });
    toggleFields();
  },
  oneditsave(this: EditorNode & { outputs: number; columns: unknown }) {
    this.columns = table?.lines() ?? this.columns;
    // A stream has a third output, which asks for more.
    this.outputs = fieldText($('#node-input-collect').val()) === 'stream' ? 3 : 2;
  },
});

const choices = ['action', 'source', 'dateOrder', 'collect', 'waitFor', 'account'];

/** Shows the fields that matter for what is chosen, now and after each choice. */
function toggleFields(): void {
  const show = () => {
    const [action, source, dateOrder, collect, waitFor] = choices.map((name) =>
      fieldText($(`#node-input-${name}`).val()),
    );
    const isImport = action === 'import';
    const readsRows = action !== 'confirm';
    const readsFile = readsRows && source === 'columns';
    const isStream = collect === 'stream';
    const hears = isImport && waitFor === 'reasons';
    const rows = {
      ...{ source: readsRows, table: readsFile, settings: readsFile },
      ...{ format: dateOrder === 'custom', zone: readsRows, group: readsFile, changed: isImport },
      ...{ messages: collect !== 'array', parts: isStream, output: !isStream },
      'wait-for': isImport,
      'at-most': !readsRows || (isImport && waitFor !== 'nothing'),
      reasons: hears,
    };
    for (const [row, isShown] of Object.entries(rows)) $(`#claire-import-${row}`).toggle(isShown);
    $('[for=node-input-count] span').text(text(isStream ? 'label.askFor' : 'label.count'));
    $('[for=node-input-seconds] span').text(text(isStream ? 'label.afterQuiet' : 'label.after'));
    $('#claire-import-collect-tip').text(text(isStream ? 'tip.stream' : 'tip.complete'));
    if (hears) {
      const query = { account: accountChosen() };
      showAddress(query, $('#claire-import-address'), $('#claire-import-warning'));
    }
    RED.tray.resize();
  };
  for (const name of choices) $(`#node-input-${name}`).on('change', show);
  show();
}
