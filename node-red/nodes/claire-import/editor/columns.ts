import { type ColumnLine, columnType, findTwice, readLines } from '../../../editor/column-lines';
import { listFields } from '../../../editor/fields-of-build';
import type { EditorNode, EditorRed, Elements, JQuery, Validity } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';
import { isEnvironment } from '../../../editor/parameter-value';
import { openColumnRow } from './column-row';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-import');

export interface ColumnTable {
  readonly lines: () => ColumnLine[];
  readonly fill: (lines: readonly ColumnLine[]) => void;
}

const noLine: ColumnLine = { field: '', type: columnType, value: '' };

/** The table of fields and where their values come from, with what was saved. */
export function openColumns(saved: unknown): ColumnTable {
  const list = $('#claire-import-columns');
  const rows = new ColumnRows();
  list.editableList({
    height: 260,
    addButton: text('columns.add'),
    removable: true,
    addItem: (container, _index, data) => {
      rows.add(container, data);
    },
    removeItem: (data) => {
      rows.remove(data);
    },
  });
  const add = (lines: readonly ColumnLine[]) => {
    for (const line of lines) list.editableList('addItem', { ...line });
  };
  add(readLines(saved));
  return {
    lines: () => rows.lines(),
    fill: (lines) => {
      rows.clear();
      list.editableList('empty');
      add(lines);
    },
  };
}

/** The rows in the dialog, each by the object that Node-RED keeps for it. */
class ColumnRows {
  readonly #fields = listFields();
  readonly #readers = new Map<object, () => ColumnLine>();
  /** Of the last row that was added; the number of a removed one is not used again. */
  #number = 0;

  add(container: Elements, data: object): void {
    this.#number += 1;
    const [line = noLine] = readLines([data]);
    const row = { line, number: this.#number, fields: this.#fields };
    this.#readers.set(data, openColumnRow(container, row));
    container
      .next('.red-ui-editableList-item-remove')
      .attr('aria-label', text('columns.remove', { number: this.#number }));
  }

  remove(data: object): void {
    this.#readers.delete(data);
  }

  clear(): void {
    this.#readers.clear();
    this.#number = 0;
  }

  lines(): ColumnLine[] {
    return [...this.#readers.values()].map((read) => read()).filter(isFilled);
  }
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
  const twice = findTwice(lines);
  if (twice !== undefined) return text('validation.twice', { field: findLabel(twice.field) });
  const invalid = lines.map(validLine).find((one) => one !== true);
  return invalid ?? true;
}

function validLine({ field, type, value }: ColumnLine): Validity {
  if (field === '') return text('validation.noField', { value });
  const label = findLabel(field);
  if (type === columnType) return value !== '' || text('validation.noColumn', { field: label });
  if (isEnvironment(value)) return true;
  const valid = RED.utils.validateTypedProperty(value, type, {});
  return valid === true || text('validation.unreadable', { field: label });
}

function findLabel(field: string): string {
  const path = field.replace(/^interventions\.\d+\./, 'interventions.');
  return listFields().find((one) => one.path === path)?.label ?? field;
}
