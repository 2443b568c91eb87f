import { byId, element, reach, smallTable } from './dom.js';
import { titled } from './details.js';
import { language, number, refusal, text } from './texts.js';

const { document, FormData } = globalThis;
const dialog = byId('file');
const settings = byId('file-settings');
const result = byId('file-result');

/** Enough for a header and many rows, however long the file is. */
const maxBytes = 1_000_000;

/** That of the latest question: an earlier one may be answered later. */
let asked = 0;
let chosen = null;

byId('open-file').onclick = () => dialog.showModal();
byId('file-close').onclick = () => dialog.close();
byId('file-input').onchange = ({ target }) => take(target.files[0]);
settings.onsubmit = (event) => event.preventDefault();
settings.onchange = ({ target }) => {
  if (target.name !== '') take(chosen);
};
showFormat();

/** Anywhere on the page. */
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file === undefined) return;
  if (!dialog.open) dialog.showModal();
  take(file);
};

async function take(file) {
  showFormat();
  if (!file) return;
  chosen = file;
  const mine = ++asked;
  say(text('file.reading', { name: file.name }), 'faint');
  let parts = [];
  try {
    const read = await ask(file);
    if (mine !== asked) return;
    parts = draw(read);
    const counts = { columns: number(read.columnCount), known: number(read.columns.length) };
    say(text('file.summary', { name: file.name, ...counts }));
  } catch (error) {
    if (mine !== asked) return;
    say(error.message, 'bad');
  }
  result.replaceChildren(...parts);
}

async function ask(file) {
  const query = new URLSearchParams(new FormData(settings));
  query.set('language', language);
  query.set('isCut', file.size > maxBytes);
  const answer = await reach(`/sandbox/file?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: await readStart(file),
  });
  const data = await answer.json();
  if (!answer.ok) throw new Error(refusal(data));
  return data;
}

/** A folder cannot be read, nor what was deleted meanwhile. */
async function readStart(file) {
  try {
    return await file.slice(0, maxBytes).arrayBuffer();
  } catch {
    throw new Error(text('file.unreadable', { name: file.name }));
  }
}

/** Only a custom format has one. */
function showFormat() {
  const { dateOrder, dateFormat } = settings.elements;
  dateFormat.closest('div').hidden = dateOrder.value !== 'custom';
}

function say(said, className = '') {
  byId('file-state').textContent = said;
  byId('file-state').className = className;
}

function draw(read) {
  const { rowCount, badCount, isCut, columns, unused, found, hints, problems, warnings } = read;
  const counts = { rows: number(rowCount), bad: number(badCount) };
  return [
    badCount === 0
      ? element('p', text('file.allGood', counts), 'good')
      : element('p', text('file.someBad', counts), 'bad'),
    ...(isCut ? [element('p', text('file.cut', counts), 'faint')] : []),
    ...list('file.problems', listProblems(problems)),
    ...list('file.found', found),
    ...list('file.warnings', [...hints, ...listProblems(warnings)]),
    ...list('file.howToRead', listReading(read)),
    ...(columns.length > 0 ? titled(text('file.columns'), smallTable(columnColumns, columns)) : []),
    ...(unused.length > 0
      ? [element('p', text('file.unused', { columns: unused.join(', ') }), 'faint')]
      : []),
    ...(read.fields.length > 0
      ? titled(text('file.rows'), smallTable(listRowColumns(read.rows), read.fields))
      : []),
  ];
}

const list = (key, items) =>
  items.length === 0
    ? []
    : [
        element('h3', text(key)),
        element(
          'ul',
          items.map((item) => element('li', item)),
        ),
      ];

function listProblems({ shown, more }) {
  const lines = shown.map(({ problem, row, count }) =>
    count === 1
      ? text('file.ofRow', { row: number(row), problem })
      : text('file.ofRows', { row: number(row), count: number(count), problem }),
  );
  return more === 0 ? lines : [...lines, text('file.more', { count: number(more) })];
}

/** Where the nodes before the import have to be told how the file is written. */
function listReading({ encoding, separator }) {
  const name = separator === '\t' ? text('file.tab') : separator;
  const lines = separator === ',' ? [] : [text('file.separator', { name })];
  return encoding === 'utf-8' ? lines : [text(`encoding.${encoding}`), ...lines];
}

const columnColumns = [
  [text('file.column'), ({ column }) => element('td', column, 'wide')],
  [
    text('file.field'),
    ({ field, half }) => (half === undefined ? field : text(`file.half.${half}`, { field })),
  ],
];

const listRowColumns = (rows) => [
  [text('file.field'), ({ field }) => field],
  ...rows.map(({ number: row, isRefused }, at) => [
    text(isRefused ? 'file.rowRefused' : 'file.row', { row: number(row) }),
    ({ values }) => element('td', values[at], isRefused ? 'wide bad' : 'wide'),
  ]),
];
