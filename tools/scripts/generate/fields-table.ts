import { type ImportField, importFields } from '../../../claire/import/rows/import-fields';
import type { ValueType } from '../../../claire/resources';
import { meanings } from './field-meanings';
import { toMarkdown } from './markdown-table';

/** A row for each field of an import; the customers have the same ones. */
export function fieldsTable(): string[] {
  const rows = importFields
    .filter(({ part }) => part !== 'customer_owner' && part !== 'customer_contract')
    .map((field) => [`\`${showPath(field)}\``, explain(field), describeForm(field)]);
  return toMarkdown([['Field', 'Name and meaning', 'Form'], ...rows]);
}

/** The name, and the meaning, which stands alone where it begins with the name. */
function explain(field: ImportField): string {
  const name = field.label.en.replace(/^\w+: /, '');
  const meaning = meanings[field.part]?.[field.name];
  if (meaning === undefined) return name;
  return meaning.toLowerCase().startsWith(name.toLowerCase()) ? meaning : `${name}. ${meaning}`;
}

function describeForm(field: ImportField): string {
  const required = whenRequired(field);
  return required === undefined ? forms[field.type] : `${forms[field.type]}, **${required}**`;
}

/** An intervention's number begins at 0. */
function showPath({ path }: ImportField): string {
  return path.replace('interventions.', 'interventions.0.');
}

function whenRequired({ part, name, isRequired }: ImportField): string | undefined {
  if (isRequired) return 'required';
  if (part === 'interventions' && ['dms_nr', 'title'].includes(name)) return 'for each';
  return part === 'customer_driver' && ['dms_nr', 'surname'].includes(name)
    ? 'for one customer'
    : undefined;
}

const forms: Readonly<Record<ValueType, string>> = {
  text: 'text',
  texts: 'list of texts',
  'whole number': 'whole number',
  number: 'number',
  'yes or no': 'yes/no',
  moment: 'date, time',
  day: 'date',
  record: 'object',
  records: 'list of objects',
  'any records': 'object or list',
};
