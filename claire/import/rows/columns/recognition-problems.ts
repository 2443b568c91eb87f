import type { Problem } from '../../../errors';
import { type Phrase, phrase, toProblem } from '../../../problems';
import { fieldLabel } from '../described-fields';
import { isUnnamed, showColumn } from './column-name';
import type { CountAnswers } from '../sample';
import type { Claim, ConsentColumn } from './claim';

/** `columns` are whole names, in the order of the file. */
function tell(said: Phrase, [first = '', ...others]: readonly string[], path = ''): Problem {
  const column = others.length > 0 ? undefined : showColumn(first);
  return toProblem(said, path, column === undefined ? {} : { column });
}

export function describeConflict(
  field: string,
  columns: readonly string[],
  isNeeded: boolean,
): Problem {
  return isNeeded
    ? { ...tell(phrase('twoColumns', { columns }), columns, field), label: fieldLabel(field) }
    : tell(phrase('columnsLeftOut', { columns, field }), columns, field);
}

export function describeTimeAlone(field: string, columns: readonly string[]): Problem {
  return tell(phrase('timeWithoutDate', { columns, field }), columns, field);
}

/** Columns of a job that no column names. */
export function describeNoTitle(field: string, columns: readonly string[]): Problem {
  return tell(phrase('jobWithoutTitle', { columns, field }), columns, field);
}

/** A column that is another field, as nothing else in the file is. */
export function describeTaken({ column, path: field }: Claim, otherField: string): Problem {
  const columns = [column];
  return tell(phrase('columnTaken', { columns, field, otherField }), columns, field);
}

export function describeWhose(columns: readonly string[]): Problem {
  return tell(phrase('whoseColumns', { columns }), columns);
}

const consentCodes = {
  advertising: 'advertisingOptOut',
  refused: 'consentRefused',
  in: 'consent',
  unclear: 'unclearConsent',
} as const;

export function describeConsent(
  { column, consent }: ConsentColumn,
  countAnswers?: CountAnswers,
): Problem {
  const columns = [column];
  const isWelcome = consent === 'in';
  const count = countAnswers?.(column, !isWelcome);
  const counted =
    count === undefined ? '' : phrase(isWelcome ? 'notInRows' : 'inRows', { ...count });
  const said = phrase(consentCodes[consent], { columns, counted });
  return tell(said, columns, 'customer_driver.block_communication');
}

export function describeNoFields(otherColumns: readonly string[]): Problem {
  if (otherColumns.length === 0) return toProblem(phrase('noColumns'), '');
  const unnamed = otherColumns.filter(isUnnamed).length;
  const isTitle = otherColumns.length > 1 && unnamed * 2 >= otherColumns.length;
  return toProblem(phrase(isTitle ? 'titleAsHeader' : 'noKnownColumns', { otherColumns }), '');
}
