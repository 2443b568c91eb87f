import { type ImportField, importFields } from '../../../claire/import/rows/import-fields';
import type { ValueType } from '../../../claire/resources';
import { toMarkdown } from './markdown-table';

/** A row for each field of an import; the customers have the same ones. */
export function fieldsTable(): string[] {
  const rows = importFields
    .filter(({ part }) => part !== 'customer_owner' && part !== 'customer_contract')
    .map((field) => [
      `\`${showPath(field)}\``,
      field.label.en,
      field.help.en,
      forms[field.type],
      whenRequired(field),
    ]);
  return toMarkdown([['Field', 'Name', 'Meaning', 'Form', 'Required'], ...rows]);
}

/** An intervention's number begins at 0. */
function showPath({ path }: ImportField): string {
  return path.replace('interventions.', 'interventions.0.');
}

function whenRequired({ part, name, isRequired }: ImportField): string {
  if (isRequired) return 'yes';
  if (part === 'interventions' && ['dms_nr', 'title'].includes(name)) return 'for each';
  return part === 'customer_driver' && ['dms_nr', 'surname'].includes(name)
    ? 'for one customer'
    : '';
}

const forms: Readonly<Record<ValueType, string>> = {
  text: 'text',
  texts: 'list of texts',
  'whole number': 'whole number',
  number: 'number',
  'yes or no': 'yes or no',
  moment: 'date and time',
  day: 'date',
  record: 'object',
  records: 'list of objects',
  'any records': 'object or list',
};
