import { entries } from '../../../node-red/build/from-catalogue';

/** The texts of `claire-api` that the catalogue asks for, whose keys are types: what lacks one does not compile. */
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
  const keys = {
    // Of what a person fills in.
    fields: toKeys(fields),
    // Of what a person chooses too; English has these from the catalogue.
    names: toKeys(names),
  };
  return `${JSON.stringify(keys, null, 2)}\n`;
}

function toKeys(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries([...new Set(keys)].sort().map((key) => [key, '']));
}
