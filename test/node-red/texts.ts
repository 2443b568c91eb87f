import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { readTexts } from '../../node-red/build/texts';

export const languages = ['en-US', 'nl', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

const folder = path.join(__dirname, '..', '..', 'node-red');
const nodesFolder = path.join(folder, 'nodes');

export const nodeTypes = readdirSync(nodesFolder).sort();

const Texts: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), Texts])));
interface Texts {
  [key: string]: string | Texts;
}

/** The texts of a node by their whole key: `label.account`. */
export function listTexts(type: string, language: Language): Map<string, string> {
  return new Map(flat(Texts.parse(readTexts(type, language))));
}

function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const whole = before + key;
    return typeof value === 'string' ? [[whole, value]] : flat(value, `${whole}.`);
  });
}

export function readHelp(type: string, language: Language): string {
  return readFileSync(path.join(nodesFolder, type, `help.${language}.html`), 'utf8');
}

/** The sources of a node, or of what all of them share. */
export function listSources(...where: string[]): string {
  const start = path.join(folder, ...where);
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(start, file), 'utf8'))
    .join('\n');
}
