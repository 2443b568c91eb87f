import type { Problem } from '../../../errors';
import { showColumn } from './column-name';
import type { ColumnTargets } from './column-targets';
import { parts } from '../fields/parts';
import { fieldLabel, importField } from '../import-fields';
import { describeMissingColumn } from '../missing-columns';

const missing = 'is required, and no column was recognised for it: add one, or map its column';

/** Tells a problem in the words of the form: by the label of its field and by its column. */
export function toFormWords(problem: Problem, row: number, targets: ColumnTargets): Problem {
  const path = problem.path.replace(/\[(\d+)\]/g, '.$1');
  const message = problem.message.replace(/\bcustomer_(?:driver|owner|contract)\b/g, nameCustomer);
  const told = { ...problem, message, row: problem.row ?? row + 1 };
  if (path === '') return told;
  const label = nameField(path);
  const column = problem.column ?? targets.ofPath(path)?.column;
  if (column !== undefined) return { ...told, label, column: showColumn(column) };
  return {
    ...told,
    label,
    message: message === 'is required' ? (describeMissingColumn(path) ?? missing) : message,
  };
}

function nameField(path: string): string {
  if (importField(path) !== undefined) return fieldLabel(path);
  return path in parts ? nameCustomer(path) : path;
}

function nameCustomer(part: string): string {
  const [, { label }] = Object.entries(parts).find(([name]) => name === part) ?? ['', noPart];
  return label.en === '' ? part : label.en;
}

const noPart = { label: { en: '' } };
