import { createContext, runInContext } from 'node:vm';
import { z } from 'zod/v4';
import { editorPage } from '../../node-red/build';

const Validate = z.custom<(this: unknown, value: unknown) => unknown>(
  (value) => typeof value === 'function',
);

const OutputLabels = z.custom<(this: unknown, port: number) => string>(
  (value) => typeof value === 'function',
);

const Definition = z.looseObject({
  outputLabels: OutputLabels.optional(),
  defaults: z.record(z.string(), z.looseObject({ validate: Validate.optional() })),
  credentials: z.record(z.string(), z.unknown()).optional(),
});
export type EditorDefinition = z.output<typeof Definition>;

/** What a node's page registers in the editor, validators included; no dialog is open. */
export async function editorDefinition(type: string): Promise<EditorDefinition> {
  const registered = new Map<string, unknown>();
  const RED = {
    nodes: { registerType: (name: string, given: unknown) => registered.set(name, given) },
    _: (key: string) => key,
    i18n: { lang: () => 'en-US' },
    // How a message's path is written is Node-RED's own to check.
    utils: { validateTypedProperty: () => true },
  };
  const page = await editorPage(type);
  for (const [, script = ''] of page.matchAll(
    /<script type="text\/javascript">(.*?)<\/script>/gs,
  )) {
    runInContext(script, createContext({ RED, URL, $: () => ({ length: 0 }) }));
  }
  return Definition.parse(registered.get(type));
}

/** The fields that the editor would mark as wrong. */
export function wrongFields({ defaults }: EditorDefinition, node: object): string[] {
  const values = new Map<string, unknown>(Object.entries(node));
  return Object.entries(defaults)
    .filter(([name, { validate }]) => validate?.call(node, values.get(name)) === false)
    .map(([name]) => name);
}
