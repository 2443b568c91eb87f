import type { Problem } from '../../../errors';
import { isUnnamed, showColumn, showColumns } from './column-name';
import { fieldLabel } from '../described-fields';
import type { Claim, ConsentColumn } from './claim';

/** `columns` are whole names, in the order of the file. */
function tell(code: string, columns: readonly string[], message: string, path = ''): Problem {
  const [column, ...others] = columns;
  const one = column === undefined || others.length > 0 ? {} : { column: showColumn(column) };
  return { path, message, code, values: { columns }, ...one };
}

export function describeConflict(
  path: string,
  columns: readonly string[],
  isNeeded: boolean,
): Problem {
  const names = showColumns(columns);
  const told = `The columns ${names} are both ${fieldLabel(path)}`;
  return isNeeded
    ? tell('twoColumns', columns, `${told}: map the one to use yourself, or leave the other out`)
    : tell(
        'columnsLeftOut',
        columns,
        `${told}, so none of them is imported: map the one to use yourself, or leave the other out`,
        path,
      );
}

export function describeTimeAlone(path: string, columns: readonly string[]): Problem {
  const label = fieldLabel(path);
  return tell(
    'timeWithoutDate',
    columns,
    `The column "${showColumn(columns[0] ?? '')}" holds the time of day of ${label}, and no column holds its date: add it, or map the column that holds it`,
  );
}

/** A column that is another field, as nothing else in the file is. */
export function describeTaken({ column, path }: Claim, before: string): Problem {
  return tell(
    'columnTaken',
    [column],
    `The column "${showColumn(column)}" is taken as ${fieldLabel(path)}, as no other column is; by its name it is ${fieldLabel(before)}. Map it yourself if that is wrong`,
    path,
  );
}

export function describeWhose(columns: readonly string[]): Problem {
  return tell(
    'whoseColumns',
    columns,
    `The columns of the driver stand beside ${showColumns(columns)}, which do not say whose they are, so these are not imported: map the ones to use yourself`,
  );
}

const consentTexts: Readonly<Record<ConsentColumn['consent'], string>> = {
  advertising:
    'says that a customer wants no advertising, which is not imported, as Claire would send no messages at all: map it to Driver: Block Communication if it should block them',
  refused:
    'says that a customer refuses a consent, which is not imported: map it to Driver: Block Communication if it should block all messages',
  in: 'says that a customer agrees to messages, which is not imported, as Claire knows only whether they are blocked: map a column of yours with the opposite to Driver: Block Communication if a "no" should block them',
  unclear:
    'seems to say whether a customer wants messages, and has words that are not known, so it is not imported: map it to Driver: Block Communication if a "yes" should block them',
};

export function describeConsent({ column, consent }: ConsentColumn): Problem {
  const path = 'customer_driver.block_communication';
  const codes = {
    advertising: 'advertisingOptOut',
    refused: 'consentRefused',
    in: 'consent',
    unclear: 'unclearConsent',
  } as const;
  return tell(
    codes[consent],
    [column],
    `The column "${showColumn(column)}" ${consentTexts[consent]}`,
    path,
  );
}

export function describeNoFields(columns: readonly string[]): Problem {
  const unnamed = columns.filter(isUnnamed).length;
  const isTitle = columns.length > 1 && unnamed * 2 >= columns.length;
  const seen =
    columns.length === 0 ? 'There are no columns' : `No column is known of ${showColumns(columns)}`;
  const advice = isTitle
    ? 'most have no name, so the line that was read as the header is a title or has merged cells: start at the line with the names of the columns'
    : "check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names map the columns yourself";
  return { path: '', message: `${seen}: ${advice}`, code: 'noColumns' };
}
