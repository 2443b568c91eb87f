import { entries } from '../../../node-red/build/from-catalogue';

/** The texts of `claire-api` that the catalogue asks for, as types: what lacks one does not compile. */
export function textKeys(): string {
  const { operations } = entries();
  const parameters = operations.flatMap((operation) => operation.parameters);
  const names = operations.flatMap(({ id, resource }) => [
    `operations.${id}`,
    `resources.${resource}`,
  ]);
  const fields = [
    ...parameters.map(({ name }) => `parameters.${name}`),
    ...parameters.filter(({ clears }) => clears).map(({ name }) => `clear.${name}`),
    ...parameters.flatMap(({ choices = [] }) => choices.map((choice) => `choice.${choice}`)),
  ];
  return [
    '// Written by `npm run generate` from the resources of claire/resources.',
    '',
    '/** Of what a person fills in. */',
    `export type FieldKey =${toUnion(fields)};`,
    '',
    '/** Of what a person chooses too; English has these from the catalogue. */',
    `export type CatalogueKey = FieldKey${toUnion(names)};`,
    '',
  ].join('\n');
}

function toUnion(keys: readonly string[]): string {
  return [...new Set(keys)]
    .sort()
    .map((key) => `\n  | '${key}'`)
    .join('');
}
