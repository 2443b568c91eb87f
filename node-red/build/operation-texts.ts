import { operations, resources } from '../../claire/resources';

/**
 * The texts of `claire-api` in one language: English names of resources and operations come from
 * the catalogue, every other language has its own, which translations.ts holds complete.
 */
export function withOperationTexts(language: string, texts: Record<string, unknown>) {
  return language === 'en-US' ? { ...texts, ...english() } : texts;
}

function english() {
  const mapped = <Value>(value: (name: keyof typeof resources) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    resources: mapped((name) => resources[name].plural),
    operations: mapped((name) =>
      Object.fromEntries(
        Object.entries(operations[name]).map(([verb, { label }]) => [verb, String(label)]),
      ),
    ),
  };
}

const names = Object.keys(resources).filter((name) => isResource(name));

function isResource(name: string): name is keyof typeof resources {
  return Object.hasOwn(resources, name);
}
