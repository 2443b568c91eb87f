import { readText } from '../../../editor/answers';
import { type ColumnLine, columnType, otherTypes } from '../../../editor/column-lines';
import type { Field } from '../../../editor/fields-of-build';
import type { Elements, JQuery } from '../../../editor/red';
import { nameTypedInput } from '../../../editor/form';
import { nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-import');

/** Draws a line of the table; the returned function reads what is filled in. */
export function openColumnRow(
  container: Elements,
  { line, number, fields }: { line: ColumnLine; number: number; fields: readonly Field[] },
): () => ColumnLine {
  const { choice, index } = splitNumber(line.field);
  const field = selectField(fields, choice);
  const work = numberInput(index);
  const half = selectHalf(line.half);
  const id = `claire-import-column-${String(number)}`;
  const value = $('<input>', { type: 'text', id, style: 'width: 100%;' });
  const labels = nameAll(number, { field, work, half });
  container.append(layOut({ field, work, half, value }));
  showSource(value, line);
  nameTypedInput(value, id, labels.value);
  const showParts = () => {
    const chosen = readText(field.val());
    work.toggle(isOfIntervention(chosen));
    half.toggle(hasHalves(fields, chosen));
  };
  field.on('change', showParts);
  showParts();
  return () => readRow(fields, { field, work, half, value });
}

interface Parts {
  readonly field: Elements;
  readonly work: Elements;
  readonly half: Elements;
}

function layOut({ field, work, half, value }: Parts & { value: Elements }): Elements {
  const rest = $('<div>', { style: 'flex: 1 1 120px; min-width: 0;' }).append(value);
  const wrapper = $('<div>', {
    style: 'display: flex; flex-wrap: wrap; gap: 4px; align-items: center;',
  });
  return wrapper.append(field, work, half, rest);
}

/** Once it is in the dialog: Node-RED measures the field. */
function showSource(value: Elements, line: ColumnLine): void {
  value.typedInput({ types: types(), default: columnType });
  value.typedInput('type', line.type === '' ? columnType : line.type);
  value.typedInput('value', line.value);
}

/** Whether a column may hold the date alone, or the time. */
function hasHalves(fields: readonly Field[], chosen: string): boolean {
  return fields.some((field) => field.path === chosen && field.hasHalves);
}

function readRow(
  fields: readonly Field[],
  { field, work, half, value }: Parts & { value: Elements },
): ColumnLine {
  const chosen = readText(field.val());
  const number = Math.max(1, Math.floor(Number(readText(work.val()))) || 1);
  const line = {
    field: chosen.replace(/^interventions\.(?!\d)/, `interventions.${String(number - 1)}.`),
    type: readText(value.typedInput('type')),
    value: readText(value.typedInput('value')),
  };
  const which = readText(half.val());
  const mayBeHalf = hasHalves(fields, chosen);
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

function numberInput(index: number): Elements {
  return $('<input>', { type: 'number', min: '1', step: '1', style: 'width: 55px;' }).val(
    String(index + 1),
  );
}

function selectHalf(half: ColumnLine['half']): Elements {
  const select = $('<select>', { style: 'width: 130px;' });
  for (const value of ['', 'date', 'time']) {
    select.append($('<option>', { value }).text(text(`half.${value === '' ? 'both' : value}`)));
  }
  return select.val(half ?? '');
}

/** Each field of a line is called by its line. */
function nameAll(number: number, { field, work, half }: Parts): { value: string } {
  const named = (key: string) => text(`columns.${key}`, { number });
  field.attr('aria-label', named('field'));
  work.attr('aria-label', named('work'));
  half.attr('aria-label', named('half'));
  return { value: named('source') };
}

function types() {
  const label = text('columns.column');
  return [{ value: columnType, label, icon: 'fa fa-columns' }, ...otherTypes];
}
