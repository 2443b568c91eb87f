import { type ImportField, importFields } from '../../../claire/import/rows/import-fields';
import type { ValueType } from '../../../claire/resources';
import { toMarkdown } from './markdown-table';

/** A row for each field of an import; the customers have the same ones. */
export function fieldsTable(): string[] {
  const rows = importFields
    .filter(({ part }) => part !== 'customer_owner' && part !== 'customer_contract')
    .map((field) => [`\`${showPath(field)}\``, explain(field), describeForm(field)]);
  return toMarkdown([['Field', 'Name and meaning', 'Form'], ...rows]);
}

/** Words that tell a reader of the table nothing new. */
const fillers = splitWords(
  'a address as by car customer day in is it name number of on one telephone the whether',
);

/** The name alone where field, name and form say it all; the meaning alone where it begins with the name. */
function explain(field: ImportField): string {
  const name = field.label.en.replace(/^\w+: /, '');
  const said = [field.path, name, forms[field.type]].flatMap(splitWords);
  const isNew = (word: string) => !fillers.includes(word) && !said.includes(word);
  const meaning = field.help;
  if (!splitWords(meaning).some(isNew)) return name;
  return meaning.toLowerCase().startsWith(name.toLowerCase()) ? meaning : `${name}. ${meaning}`;
}

function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('e-mail', 'email')
      .match(/[a-z0-9]+/g) ?? []
  );
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
