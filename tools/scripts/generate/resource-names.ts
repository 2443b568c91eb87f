import { allOperations, type Operation, resourceOf, resources } from '../../../claire/resources';

/** A module without imports: n8n loads it at its start, long before any schema is needed. */
export function resourceNames(): string {
  const names = Object.entries(resources).map(([value, { label, plural }]) => {
    const operations = allOperations.filter((operation) => resourceOf(operation) === value);
    return { value, label, plural, operations: operations.map(nameOperation) };
  });
  return [
    '// Written by `npm run generate` from the resources beside it.',
    '',
    'export interface OperationName {',
    '  readonly id: string;',
    '  /** One line for people. */',
    '  readonly description: string;',
    '  /** By Claire’s names. */',
    '  readonly inputs: readonly string[];',
    '}',
    '',
    'export interface ResourceName {',
    '  readonly value: string;',
    '  readonly label: string;',
    '  readonly plural: string;',
    '  readonly operations: readonly OperationName[];',
    '}',
    '',
    '/** What people read of the resources, in a module that needs no schema. */',
    `export const resourceNames: readonly ResourceName[] = ${JSON.stringify(names, null, 2)};`,
    '',
  ].join('\n');
}

function nameOperation({ id, choice, summary, input }: Operation) {
  const shape = 'shape' in input ? input.shape : {};
  return { id, description: choice ?? summary, inputs: Object.keys(shape ?? {}) };
}
