import { defaultMaxWait, defaultWait } from '../../../claire/default-waits';
import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
} from '../../../claire/import/rows/settings';
import { openAccount, accountChosen } from '../../editor/account';
import { readText, nodeText } from '../../editor/texts';
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
import { actions, collects, otherColumns, outputs, sources, waitFors } from '../../runtime/choices';
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

/** A stream has a third output, which asks for more. */
function outputsFor(collect: string): number {
  return collect === 'stream' ? 3 : 2;
}

const choices = ['action', 'source', 'dateOrder', 'collect', 'waitFor', 'account'] as const;

type Chosen = Readonly<Record<(typeof choices)[number], string>>;

/** Shows the fields that matter for what is chosen, now and after each choice. */
function showWhatMatters(): void {
  const show = () => {
    const chosen = readChosen();
    showSource(chosen);
    showCollect(chosen);
    showWaitFor(chosen);
    RED.tray.resize();
  };
  for (const name of choices) $(`#node-input-${name}`).on('change', show);
  show();
}

function readChosen(): Chosen {
  const findField = (name: (typeof choices)[number]) => readText($(`#node-input-${name}`).val());
  return {
    ...{
      action: findField('action'),
      source: findField('source'),
      dateOrder: findField('dateOrder'),
    },
    ...{
      collect: findField('collect'),
      waitFor: findField('waitFor'),
      account: findField('account'),
    },
  };
}

function showSource({ action, source, dateOrder }: Chosen): void {
  const readsRows = action !== 'confirm';
  $('#claire-import-source').toggle(readsRows);
  $('#claire-import-table').toggle(readsRows && source === 'columns');
  $('#claire-import-settings').toggle(readsRows && source === 'columns');
  $('#claire-import-format').toggle(dateOrder === 'custom');
  $('#claire-import-zone').toggle(readsRows);
  $('#claire-import-group').toggle(readsRows && source === 'columns');
  $('#claire-import-changed').toggle(action === 'import');
}

function showCollect({ collect }: Chosen): void {
  const isStream = collect === 'stream';
  $('#claire-import-messages').toggle(collect !== 'array');
  $('#claire-import-parts').toggle(isStream);
  $('#claire-import-output').toggle(!isStream);
  $('[for=node-input-count] span').text(text(isStream ? 'label.askFor' : 'label.count'));
  $('[for=node-input-seconds] span').text(text(isStream ? 'label.afterQuiet' : 'label.after'));
  $('#claire-import-collect-tip').text(text(isStream ? 'tip.stream' : 'tip.complete'));
}

function showWaitFor({ action, waitFor }: Chosen): void {
  const hears = action === 'import' && waitFor === 'reasons';
  const waits = action === 'confirm' || (action === 'import' && waitFor !== 'nothing');
  $('#claire-import-wait-for').toggle(action === 'import');
  $('#claire-import-at-most').toggle(waits);
  $('#claire-import-reasons').toggle(hears);
  if (!hears) return;
  const query = { account: accountChosen() };
  showAddress(query, $('#claire-import-address'), $('#claire-import-warning'));
}
