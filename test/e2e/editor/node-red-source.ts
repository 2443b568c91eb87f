import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { root } from '../../package/packed';

const folder = path.join(root, 'node-red');

/** The names under which the import dialog offers the examples. */
export const examples = readdirSync(path.join(folder, 'examples')).map((file) =>
  path.basename(file, '.json'),
);

/** How the help of a node begins, as the sidebar shows it. */
export function firstWords(type: string, language: string): string {
  const file = path.join(folder, 'nodes', type, `help.${language}.html`);
  const [, paragraph = ''] = /<p>([\s\S]*?)<\/p>/.exec(readFileSync(file, 'utf8')) ?? [];
  return paragraph
    .replace(/<[^>]+>/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

const Flow = z.array(
  z.object({
    type: z.string(),
    label: z.string().optional(),
    z: z.string().optional(),
  }),
);

/** Its tab, and what stands on it. */
export function readExample(name: string): { tab: string; types: string[] } {
  const file = path.join(folder, 'examples', `${name}.json`);
  const nodes = Flow.parse(JSON.parse(readFileSync(file, 'utf8')));
  const tab = nodes.find(({ type }) => type === 'tab')?.label ?? '';
  return {
    tab,
    types: nodes.flatMap((node) => (node.z === undefined ? [] : [node.type])).sort(),
  };
}
