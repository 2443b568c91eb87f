import { type ColumnLine, columnType, findTwice, readLines } from '../../../runtime/column-lines';
import { type Field, fieldLabel, listFields } from '../../../editor/entries';
import type { EditorNode, EditorRed, Elements, JQuery, Validity } from '../../../editor/red';
import { nodeText, fieldText } from '../../../editor/texts';
import { isEnvironment } from '../../../editor/parameter-field';
import { nameTypedInput } from '../../../editor/form';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

export interface ColumnTable {
  readonly lines: () => ColumnLine[];
  readonly fill: (lines: readonly ColumnLine[]) => void;
  /** The columns that a line can be, beside those that are typed. */
  readonly offer: (columns: readonly string[]) => void;
}

/** What each node's file has, by its id: a dialog that is opened again still offers it. */
const headers = new Map<string, readonly string[]>();

const noLine: ColumnLine = { field: '', type: columnType, value: '' };

/** The table of fields and where their values come from, with what was saved. */
export function openColumns({ id, columns: saved }: EditorNode): ColumnTable {
  const list = $('#claire-import-columns');
  const fields = listFields();
  /** Of each row, by the object that Node-RED keeps for it. */
  const readers = new Map<object, () => ColumnLine>();
  /** Of the last row that was added; the number of a removed one is not used again. */
  let number = 0;
  const complete = (typed: string) => completeColumn(headers.get(id) ?? [], typed);
  list.editableList({
    height: 260,
    addButton: text('columns.add'),
    removable: true,
    addItem: (container, _index, data) => {
      number += 1;
      const [line = noLine] = readLines([data]);
      readers.set(data, openColumnRow(container, { line, number, fields, complete }));
      container
        .next('.red-ui-editableList-item-remove')
        .attr('aria-label', text('columns.remove', { number }));
    },
    removeItem: (data) => {
      readers.delete(data);
      list.trigger('change');
    },
  });
  const add = (lines: readonly ColumnLine[]) => {
    for (const line of lines) list.editableList('addItem', { ...line });
  };
  add(readLines(saved));
  return {
    lines: () => [...readers.values()].map((read) => read()).filter(isFilled),
    fill: (lines) => {
      readers.clear();
      number = 0;
      list.editableList('empty');
      add(lines);
      list.trigger('change');
    },
    offer: (columns) => headers.set(id, columns.filter(Boolean)),
  };
}

/** The table as JSON, to copy it to another node, or to paste what another node has. */
export function openAsJson({ lines, fill }: ColumnTable): void {
  RED.editor.editJSON({
    value: JSON.stringify(lines(), null, 2),
    complete: (json) => {
      try {
        fill(readLines(JSON.parse(json)));
      } catch {
        // Node-RED's dialog has marked it already; the table stays as it is.
      }
    },
  });
}

function isFilled({ field, value, type }: ColumnLine): boolean {
  return field !== '' || value !== '' || type !== columnType;
}

/** Whether each line has a field and a source that can be used, and no field has two. */
export function validColumns(saved: unknown, { source, action }: EditorNode): Validity {
  if (saved === undefined || source !== 'columns' || action === 'confirm') return true;
  const lines = readLines(saved);
  const [twice] = findTwice(lines);
  if (twice !== undefined) return text('validation.twice', { field: fieldLabel(twice.field) });
  const invalid = lines.map(validLine).find((one) => one !== true);
  return invalid ?? true;
}

function validLine({ field, type, value }: ColumnLine): Validity {
  if (field === '') return text('validation.noField', { value });
  const label = fieldLabel(field);
  if (type === columnType) return value !== '' || text('validation.noColumn', { field: label });
  if (isEnvironment(value)) return true;
  const valid = RED.utils.validateTypedProperty(value, type, {});
  return valid === true || text('validation.unreadable', { field: label });
}

interface Row {
  readonly line: ColumnLine;
  readonly number: number;
  readonly fields: readonly Field[];
  readonly complete: Complete;
}

/** Draws a line of the table; the returned function reads what is filled in. */
function openColumnRow(
  container: Elements,
  { line, number, fields, complete }: Row,
): () => ColumnLine {
  const { choice, index } = splitNumber(line.field);
  const name = (key: string) => text(`columns.${key}`, { number });
  const field = selectField(fields, choice).attr('aria-label', name('field'));
  const work = $('<input>', { type: 'number', min: '1', step: '1', style: 'width: 55px;' })
    .val(String(index + 1))
    .attr('aria-label', name('work'));
  const half = selectHalf(line.half).attr('aria-label', name('half'));
  const id = `claire-import-column-${String(number)}`;
  const value = $('<input>', { type: 'text', id, style: 'width: 100%;' });
  const rest = $('<div>', { style: 'flex: 1 1 120px; min-width: 0;' }).append(value);
  const style = 'display: flex; flex-wrap: wrap; gap: 4px; align-items: center;';
  container.append($('<div>', { style }).append(field, work, half, rest));
  // Once it is in the dialog: Node-RED measures the field.
  value.typedInput({ types: types(complete), default: columnType });
  value.typedInput('type', line.type === '' ? columnType : line.type);
  value.typedInput('value', line.value);
  nameTypedInput(value, id, name('source'));
  showCompletions(value, rest);
  const showParts = () => {
    const chosen = fieldText(field.val());
    work.toggle(isOfIntervention(chosen));
    half.toggle(mayHaveHalves(fields, chosen));
  };
  field.on('change', showParts);
  showParts();
  suggestKind(field, value);
  return () => readRow(fields, { field, work, half, value });
}

/**
 * What a new line holds is a column, but for the location, which is hardly in a file, and a day: no
 * column is called so. A kind that somebody has chosen stays.
 */
function suggestKind(field: Elements, value: Elements): void {
  let suggested = columnType;
  const suggest = () => {
    if (fieldText(value.typedInput('type')) !== suggested) return;
    const given = fieldText(value.typedInput('value'));
    const isFixed = given === '' ? fieldText(field.val()) === 'location_id' : isDay.test(given);
    const next = isFixed ? 'str' : columnType;
    if (next === suggested || (given !== '' && !isFixed)) return;
    suggested = next;
    value.typedInput('type', next);
  };
  field.on('change', suggest);
  value.on('change', suggest);
}

const isDay = /^\d{4}-\d\d-\d\d$/;

/** Whether a column may hold the date alone, or the time. */
function mayHaveHalves(fields: readonly Field[], chosen: string): boolean {
  return fields.some((field) => field.path === chosen && field.mayHaveHalves);
}

function readRow(
  fields: readonly Field[],
  { field, work, half, value }: Record<'field' | 'work' | 'half' | 'value', Elements>,
): ColumnLine {
  const chosen = fieldText(field.val());
  const number = Math.max(1, Math.floor(Number(fieldText(work.val()))) || 1);
  const line = {
    field: chosen.replace(/^interventions\.(?!\d)/, `interventions.${String(number - 1)}.`),
    type: fieldText(value.typedInput('type')),
    value: fieldText(value.typedInput('value')),
  };
  const which = fieldText(half.val());
  const mayBeHalf = mayHaveHalves(fields, chosen);
  return mayBeHalf && (which === 'date' || which === 'time') ? { ...line, half: which } : line;
}

/** `interventions.1.title` is the title of the second. */
function splitNumber(path: string): { choice: string; index: number } {
  const [, index, name] = /^interventions\.(\d+)\.([a-z_]+)$/.exec(path) ?? [];
  if (index === undefined || name === undefined) return { choice: path, index: 0 };
  return { choice: `interventions.${name}`, index: Number(index) };
}

function isOfIntervention(choice: string): boolean {
  return /^interventions\.[a-z_]+$/.test(choice);
}

/** What was saved stays, also where it is no field of the list. */
function selectField(fields: readonly Field[], current: string): Elements {
  const select = $('<select>', { class: 'claire-import-field', style: 'width: 42%;' });
  select.append($('<option>', { value: '' }).text(text('columns.choose')));
  for (const { path, label, isRequired } of fields) {
    select.append($('<option>', { value: path }).text(isRequired ? `${label} *` : label));
  }
  const isOffered = current === '' || fields.some(({ path }) => path === current);
  if (!isOffered) select.append($('<option>', { value: current }).text(current));
  return select.val(current);
}

function selectHalf(half: ColumnLine['half']): Elements {
  const select = $('<select>', { style: 'width: 130px;' });
  for (const value of ['', 'date', 'time']) {
    select.append($('<option>', { value }).text(text(`half.${value === '' ? 'both' : value}`)));
  }
  return select.val(half ?? '');
}

/** What a line can hold beside a column. */
const otherTypes = [
  ...['str', 'num', 'bool', 'json', 'date', 'env'],
  ...['msg', 'flow', 'global', 'jsonata'],
];

/** The names that Node-RED offers for what is typed. */
type Complete = (typed: string) => readonly string[];

function types(autoComplete: Complete) {
  const label = text('columns.column');
  return [{ value: columnType, label, icon: 'fa fa-columns', autoComplete }, ...otherTypes];
}

/** The menu of a wide file would not open in time. */
const maxOffered = 100;

/** Enter takes the first: the name itself, or the one in which what is typed stands first. */
function completeColumn(columns: readonly string[], typed: string): readonly string[] {
  const others = columns.filter((column) => column !== typed);
  if (others.length < columns.length) return [typed, ...others].slice(0, maxOffered);
  const place = (column: string) => column.toLowerCase().indexOf(typed.trim().toLowerCase());
  const found = others.filter((column) => place(column) >= 0);
  return found.sort((one, other) => place(one) - place(other)).slice(0, maxOffered);
}

/** Node-RED opens its menu for keys alone, and says nothing when one takes a name of it. */
function showCompletions(value: Elements, place: Elements): void {
  const shown = place.find('.red-ui-typedInput-input');
  shown.on('click', () => shown.trigger('keyup'));
  place.on('keydown', (event) => {
    if (event.isDefaultPrevented()) value.trigger('change');
  });
}
