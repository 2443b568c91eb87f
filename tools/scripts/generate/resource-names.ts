import { allOperations, type Operation, resourceOf, resources } from '../../../claire/resources';
import { listSelectableFields } from '../../../claire/simplify';

/** A module without imports: n8n loads it at its start, long before any schema is needed. */
export function resourceNames(): string {
  const names = Object.entries(resources).map(([value, { label, plural, models }]) => {
    const own = allOperations.filter((operation) => resourceOf(operation) === value);
    const list = own.find(({ id }) => id === `${value}.list`);
    const operations = own.map(({ id }) => id);
    const fields = Object.keys(models).flatMap(listSelectableFields);
    return { value, label, plural, fields, operations, ...(list && { list: nameList(list) }) };
  });
  return [
    '// Written by `npm run generate` from the resources beside it.',
    '',
    'export interface ResourceName {',
    '  readonly value: string;',
    '  readonly label: string;',
    '  readonly plural: string;',
    '  /** To choose from for the output; none where it has few. */',
    '  readonly fields: readonly string[];',
    '  /** The ids of all. */',
    '  readonly operations: readonly string[];',
    '  readonly list?: ListName;',
    '}',
    '',
    'export interface ListName {',
    '  /** One line for people. */',
    '  readonly description: string;',
    '  /** By Claire’s names. */',
    '  readonly inputs: readonly string[];',
    '}',
    '',
    '/** What people read of the resources, in a module that needs no schema. */',
    `export const resourceNames: readonly ResourceName[] = ${toLines(names)};`,
    '',
  ].join('\n');
}

/** A list of names is one line. */
function toLines(names: readonly object[]): string {
  const wordList = /\[\s+("[^\]]*")\s+\]/g;
  return JSON.stringify(names, null, 2).replace(wordList, (list) => list.replace(/\s+/g, ' '));
}

function nameList({ choice, summary, input }: Operation) {
  const shape = 'shape' in input ? input.shape : {};
  return { description: choice ?? summary, inputs: Object.keys(shape ?? {}) };
}
