import { locale, number, text } from './texts.js';

const { document } = globalThis;

export const byId = (id) => document.getElementById(id);

export async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error(text('page.noAnswer'));
  }
}

/** Text only ever becomes text: nothing here can turn data into markup. */
export function element(name, content, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...[content].flat().filter((part) => part !== null && part !== undefined));
  return made;
}

/** Whoever has come to a field by keys finds it again in the new lines. */
export function redraw(list, lines) {
  const held = list.contains(document.activeElement) && document.activeElement.dataset.of;
  list.replaceChildren(...lines);
  focusOn(list, held);
}

export function focusable(of, made) {
  made.dataset.of = of;
  return made;
}

export const focusOn = (list, of) => list.querySelector(`[data-of="${of}"]`)?.focus();

/** Fills the table whose lines have this id; a row that may be opened says how. */
export function table(id, { columns, rows, count = rows.length, empty, open, isChosen }) {
  const body = byId(id);
  byId(`${id}-count`).textContent = number(count);
  body.parentElement.tHead.replaceChildren(titleLine(columns));
  const lines = rows.map((row) => {
    const line = tableLine(columns, row);
    if (open) {
      line.onclick = () => open(row);
      line.className = isChosen?.(row) ? 'opens chosen' : 'opens';
    }
    return line;
  });
  const none = element('td', empty, 'empty');
  none.colSpan = columns.length;
  redraw(body, lines.length > 0 ? lines : [element('tr', none)]);
}

export function smallTable(columns, rows) {
  const lines = rows.map((row) => tableLine(columns, row));
  return element('table', [element('thead', titleLine(columns)), element('tbody', lines)]);
}

const titleLine = (columns) =>
  element(
    'tr',
    columns.map(([title]) => element(title === '' ? 'td' : 'th', title)),
  );

const tableLine = (columns, row) =>
  element(
    'tr',
    columns.map(([, cell]) => asCell(cell(row))),
  );

function asCell(content) {
  if (content?.tagName === 'TD') return content;
  return element('td', content ?? '');
}

export function button(label, act, className) {
  const made = element('button', label, className);
  made.type = 'button';
  made.onclick = (event) => {
    event.stopPropagation();
    return act();
  };
  return made;
}

/** There are many of one label: a screen reader also says which is whose. */
export function buttonOf(of, label, act, className) {
  const made = focusable(of, button(label, act, className));
  made.setAttribute('aria-label', text('page.labelOf', { label, of }));
  return made;
}

/** A status of HTTP; 0 is none. */
export const verdict = (status) =>
  element(
    'span',
    status === 0 ? text('requests.unanswered') : String(status),
    status >= 200 && status < 300 ? 'good' : 'bad',
  );

export const wide = (text) => element('td', text, 'wide code');
export const time = (at) => new Date(at).toLocaleTimeString(locale, { hourCycle: 'h23' });
export const dayAndTime = (at) =>
  new Date(at).toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
