import { allOperations, type Operation, resourceOf, resources } from '../../../claire/resources';

/** A module without imports: n8n loads it at its start, long before any schema is needed. */
export function resourceNames(): string {
  const names = Object.entries(resources).map(([value, { label, plural }]) => {
    const own = allOperations.filter((operation) => resourceOf(operation) === value);
    const list = own.find(({ id }) => id === `${value}.list`);
    const operations = own.map(({ id }) => id);
    return { value, label, plural, operations, ...(list && { list: nameList(list) }) };
  });
  return [
    '// Written by `npm run generate` from the resources beside it.',
    '',
    'export interface ResourceName {',
    '  readonly value: string;',
    '  readonly label: string;',
    '  readonly plural: string;',
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
    `export const resourceNames: readonly ResourceName[] = ${JSON.stringify(names, null, 2)};`,
    '',
  ].join('\n');
}

function nameList({ choice, summary, input }: Operation) {
  const shape = 'shape' in input ? input.shape : {};
  return { description: choice ?? summary, inputs: Object.keys(shape ?? {}) };
}
