import { accountChosen, accountInEditor } from '../../../editor/account';
import { fieldText, nodeText } from '../../../editor/texts';
import { type CsvTable, decodeText, readCsv } from '../../../editor/csv';
import { post, say } from '../../../editor/form';
import type {
  Preview,
  PreviewLocation,
  PreviewRow,
  Recognition,
} from '../../../editor/recognition';
import type { EditorRed, JQuery, Elements } from '../../../editor/red';
import { isObject, type Json } from '../../../../claire/json';
import { type ColumnLine, columnType } from '../../../runtime/column-lines';
import { fieldLabel } from '../../../editor/entries';
import type { ColumnTable } from './columns';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

/** So many rows tell how a file is written, and some of them are shown. */
const readableRows = 1000;
/** Enough for a header and many rows, however long the file is. */
const maxBytes = 1_000_000;

/** Fills the table by the header that is pasted, or by a file, which never leaves the browser. */
export function openRecognise(table: ColumnTable): void {
  const panel = $('#claire-import-recognise-panel');
  const button = $('#claire-import-recognise');
  const paste = $('#claire-import-paste');
  const file = $('#claire-import-file');
  panel.toggle(false);
  button.attr('aria-expanded', 'false').on('click', () => {
    const isOpen = !panel.is(':visible');
    panel.toggle(isOpen);
    button.attr('aria-expanded', String(isOpen));
    if (isOpen) paste.trigger('focus');
    RED.tray.resize();
  });
  $('#claire-import-fill').on('click', () => {
    void recogniseText(fieldText(paste.val()), table);
  });
  file.on('change', () => {
    const chosen = file.prop('files');
    const first = chosen instanceof FileList ? chosen[0] : undefined;
    if (first !== undefined) readFile(first, (content) => void recogniseText(content, table));
  });
}

function readFile(file: File, then: (content: string) => void): void {
  const reader = new FileReader();
  reader.onload = () => {
    if (!(reader.result instanceof ArrayBuffer)) return;
    const content = decodeText(new Uint8Array(reader.result));
    // The last line of what was read may be cut.
    then(file.size > maxBytes ? content.slice(0, content.lastIndexOf('\n') + 1) : content);
  };
  reader.onerror = () => {
    say(state(), text('recognise.unreadable'));
  };
  reader.readAsArrayBuffer(file.slice(0, maxBytes));
}

function state() {
  return $('#claire-import-recognise-state');
}

/** Never rejects. */
async function recogniseText(content: string, table: ColumnTable): Promise<void> {
  const csv = readCsv(content, readableRows);
  if (csv.columns.length === 0) {
    say(state(), text('recognise.empty'));
    return;
  }
  say(state(), text('recognise.running'));
  table.offer(csv.columns);
  try {
    const { recogniseColumns } = await loadRecognition();
    const { lines, known, unused, problems } = recogniseColumns(csv, text);
    // What somebody has typed is no column's, and stays.
    const typed = table.lines().filter(({ type }) => type !== columnType);
    const isTyped = ({ field }: ColumnLine) => typed.some((one) => one.field === field);
    $(watched).off(changed);
    table.fill([...typed, ...lines.filter((line) => !isTyped(line))]);
    const rest =
      unused.length === 0 ? [] : [text('recognise.unused', { columns: unused.join(', ') })];
    const values = { known, all: csv.columns.length };
    say(state(), [text('recognise.known', values), ...problems, ...rest].join('\n'));
    await preview(csv, table);
  } catch {
    say(state(), text('recognise.failed'));
  }
  RED.tray.resize();
}

/** By the dialog as it is now, and again after each change of its settings and its table. */
async function preview(csv: CsvTable, table: ColumnTable): Promise<void> {
  let latest = 0;
  const show = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    const { previewRows } = await loadRecognition();
    // One press may change several fields of a line.
    if (own !== latest) return;
    const settings = readSettings();
    const lines = table.lines();
    const locations = await fetchLocations();
    const shown = await previewRows(csv.rows, lines, settings, locations, text);
    // Another change has come meanwhile, and its answer may have been faster.
    if (own !== latest) return;
    const advice = locations === undefined ? [text('preview.noLocations')] : [];
    showPreview($('#claire-import-preview'), lines, {
      ...shown,
      decisions: [...advice, ...shown.decisions],
    });
    RED.tray.resize();
  };
  $(watched).on(changed, () => void show());
  await show();
}

const settingNames = [
  ...['dateOrder', 'dateFormat', 'timeZone', 'decimals', 'groupRows', 'collect', 'output'],
  ...['locationBy', 'badValues', 'advertisingOptOuts', 'otherColumns', 'account'],
];

const changed = 'change.claire-preview';
const watched = [
  '#claire-import-columns',
  ...settingNames.map((name) => `#node-input-${name}`),
].join();

function readSettings(): Record<string, string> {
  const read = (name: string) => fieldText($(`#node-input-${name}`).val()).trim();
  return {
    ...Object.fromEntries(settingNames.map((name) => [name, read(name)] as const)),
    groupRows: String($('#node-input-groupRows').is(':checked')),
    accountZone: fieldText(RED.nodes.node(accountChosen())?.timeZone).trim(),
    ...(RED.settings.claireImportOwnZone && { ownZone: RED.settings.claireImportOwnZone }),
  };
}

/** Undefined where they cannot be loaded: then a location is shown as it is written. */
function fetchLocations(): Promise<readonly PreviewLocation[] | undefined> {
  const account = accountInEditor(accountChosen());
  if (account === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    post('claire/lists/locationNames', account)
      .done((answer) => {
        resolve(Array.isArray(answer) ? answer.filter(isObject).filter(isLocation) : undefined);
      })
      .fail(() => {
        resolve(undefined);
      });
  });
}

/** The runtime has read what is in it. */
function isLocation(record: Json): record is Json & PreviewLocation {
  return typeof record.id === 'number';
}

/** Node-RED serves what is in the folder `resources` of a package. */
const address = 'resources/@claire-nodes/node-red-claire/dist/recognition.mjs';

function loadRecognition(): Promise<Recognition> {
  return importModule(new URL(address, document.baseURI).href);
}

/** The build makes the module of `recognition/recognition.ts`, which is typed by `Recognition`. */
function importModule(url: string): Promise<Recognition> {
  return import(url);
}

const red = 'color: var(--red-ui-text-color-error);';
const cell =
  'padding: 2px 8px 2px 0; vertical-align: top; text-align: left; overflow-wrap: anywhere;';

const shownRows = 3;

/** Shows the first rows and the first refused one: a column for each, a line for each field. */
function showPreview(
  place: Elements,
  lines: readonly ColumnLine[],
  { rows: all, others, decisions }: Preview,
): void {
  const refused = all.slice(shownRows).find(({ isRefused }) => isRefused);
  const rows = [...all.slice(0, shownRows), ...(refused === undefined ? [] : [refused])];
  const table = $('<table>', { style: 'width: 100%; table-layout: fixed;' });
  const caption = $('<caption>', { style: 'text-align: left;' }).text(text('preview.caption'));
  const shown = [...lines, ...others.map((field) => ({ field }))];
  table.append(caption, buildHead(rows), buildBody(shown, rows));
  place.empty().toggle(rows.length > 0);
  for (const decision of decisions) place.append($('<div>').text(decision));
  place.append(table);
  for (const { numbers, problems } of rows) {
    for (const problem of problems) {
      const values = { row: numbers, problem };
      place.append($('<div>', { style: red }).text(text('preview.problem', values)));
    }
  }
}

function buildHead(rows: readonly PreviewRow[]): Elements {
  const head = $('<tr>').append(
    $('<th>', { style: `${cell} width: 20%;`, scope: 'col' }).text(text('preview.field')),
  );
  for (const { numbers } of rows) {
    const title = text('preview.row', { row: numbers });
    head.append($('<th>', { style: cell, scope: 'col' }).text(title));
  }
  return $('<thead>').append(head);
}

function buildBody(
  lines: readonly Pick<ColumnLine, 'field' | 'half'>[],
  rows: readonly PreviewRow[],
): Elements {
  const body = $('<tbody>');
  for (const [at, { field, half }] of lines.entries()) {
    // A date and its time are one moment.
    if (half === 'time' && lines.some((one) => one.field === field && one.half === 'date'))
      continue;
    const row = $('<tr>').append($('<th>', { style: cell, scope: 'row' }).text(fieldLabel(field)));
    for (const { cells } of rows) {
      const { text: value = '', problem } = cells[at] ?? {};
      const shown = problem === undefined ? value : text('preview.wrong', { problem });
      row.append($('<td>', { style: problem === undefined ? cell : cell + red }).text(shown));
    }
    body.append(row);
  }
  return body;
}
