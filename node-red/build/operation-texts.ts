import { z } from 'zod/v4';
import { operations, resources } from '../../claire/resources';

const Texts = z.looseObject({
  resources: z.record(z.string(), z.string()).optional(),
  operations: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

/**
 * The texts of `claire-api` in one language: English names of resources and operations come from
 * the catalogue, every other language has its own. Throws where one of them is missing.
 */
export function withOperationTexts(language: string, texts: Record<string, unknown>) {
  if (language === 'en-US') return { ...texts, ...english() };
  const given = Texts.parse(texts);
  for (const [resource, names] of Object.entries(english().operations)) {
    requireText(language, `resources.${resource}`, given.resources?.[resource]);
    for (const verb of Object.keys(names)) {
      requireText(language, `operations.${resource}.${verb}`, given.operations?.[resource]?.[verb]);
    }
  }
  return texts;
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

function requireText(language: string, key: string, text: string | undefined): void {
  if (text !== undefined) return;
  throw new Error(
    `Add "${key}" to node-red/nodes/claire-api/locale.${language}.json: what people choose.`,
  );
}
