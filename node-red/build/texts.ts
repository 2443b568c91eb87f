import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { readResource, resources } from '../../claire/resources';
import { apiOperations } from '../nodes/claire-api/operations';

const Section = z.record(z.string(), z.unknown());
const Texts = z.looseObject({ shared: z.record(z.string(), Section).optional() });

/**
 * The texts of a node in one language, with what several nodes say alike, which stands in those of the
 * account. English names of resources and operations come from the catalogue; every other language
 * has its own, which translations.ts holds complete.
 */
export function readTexts(type: string, language: string): Record<string, unknown> {
  const own = readOwn(type, language);
  const { shared = {} } = readOwn('claire-account', language);
  const sections = Object.entries(shared)
    .filter(([name]) => name in own)
    .map(([name, section]) => [name, { ...Section.parse(own[name]), ...section }] as const);
  const isEnglishApi = type === 'claire-api' && language === 'en-US';
  return { ...own, ...Object.fromEntries(sections), ...(isEnglishApi ? nameOperations() : {}) };
}

function readOwn(type: string, language: string): z.output<typeof Texts> {
  const file = path.join(__dirname, '..', 'nodes', type, `locale.${language}.json`);
  return Texts.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function nameOperations() {
  const all = Object.entries(resources);
  const labels = (name: string) =>
    apiOperations
      .filter((operation) => readResource(operation) === name)
      .map(({ id, label }) => [id.slice(name.length + 1), label] as const);
  return {
    resources: Object.fromEntries(all.map(([name, { plural }]) => [name, plural])),
    operations: Object.fromEntries(all.map(([name]) => [name, Object.fromEntries(labels(name))])),
  };
}
