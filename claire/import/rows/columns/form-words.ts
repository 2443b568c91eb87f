import type { Problem } from '../../../errors';
import type { ProblemCode } from '../../../problem-texts';
import { toProblem } from '../../../problems';
import { fieldLabel } from '../import-fields';
import { requiredColumns } from '../../check';
import { showColumn } from './column-name';
import type { ColumnTargets } from './column-targets';

/** Tells a problem in the words of the form: by the label of its field and by its column. */
export function toFormWords(problem: Problem, row: number, targets: ColumnTargets): Problem {
  const path = problem.path.replace(/\[(\d+)\]/g, '.$1');
  const told = { ...problem, row: problem.row ?? row + 1 };
  if (path === '')
    return withCode(told, told.code === 'noCustomer' ? 'noCustomerColumn' : told.code);
  const named = { ...told, label: fieldLabel(path) };
  const column = problem.column ?? targets.ofPath(path)?.column;
  if (column !== undefined) return { ...named, column: showColumn(column) };
  const isMissing = problem.code === 'required';
  return isMissing ? withCode(named, requiredColumns[path] ?? 'requiredColumn') : named;
}

function withCode(problem: Problem, code: ProblemCode | undefined): Problem {
  if (code === undefined || code === problem.code) return problem;
  return { ...problem, ...toProblem({ code, values: problem.values ?? {} }, problem.path) };
}
