import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { entries } from '../../node-red/build/from-catalogue';
import { editorPage } from '../../node-red/build/page';
import { definitionsIn } from './page-parser';
import { nodeTypes } from './texts';

const root = path.join(__dirname, '..', '..');
const folder = path.join(root, 'node-red', 'examples');
const files = readdirSync(folder);

const Flow = z.array(
  z.looseObject({
    id: z.string(),
    type: z.string(),
    z: z.string().optional(),
    wires: z.array(z.array(z.string())).default([]),
    parameters: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** Types of nodes that do not come with Node-RED, by the package to install first. */
const ofOthers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'File by e-mail.json': {
    'e-mail in': 'node-red-node-email',
    book: 'node-red-contrib-spreadsheet-in',
    sheet: 'node-red-contrib-spreadsheet-in',
    'sheet-to-json': 'node-red-contrib-spreadsheet-in',
  },
};

describe('the Node-RED examples', () => {
  it.each(files)('%s has our nodes, those of Node-RED, and what it says to install', (file) => {
    const known = new Set([...nodeTypes, ...coreTypes(), 'tab']);
    const flow = flowOf(file);
    const others = new Set(flow.map(({ type }) => type).filter((type) => !known.has(type)));
    const info = String(flow.find(({ type }) => type === 'comment')?.info);

    expect([...others].sort()).toEqual(Object.keys(ofOthers[file] ?? {}).sort());
    for (const name of Object.values(ofOthers[file] ?? {})) expect(info).toContain(name);
  });

  it.each(files)('%s is wired to nodes that are there, all on its tab', (file) => {
    const flow = flowOf(file);
    const ids = flow.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(flow.flatMap(({ wires }) => wires.flat()).filter((id) => !ids.includes(id))).toEqual([]);
    expect(flow.filter(({ z: tab }) => tab !== undefined && !ids.includes(tab))).toEqual([]);
  });

  it.each(files)('%s holds no credential', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');

    expect(flowOf(file).filter((node) => 'credentials' in node)).toEqual([]);
    expect(text).not.toMatch(/apiKey|password"|Bearer|Authorization/i);
  });

  it.each(files)('%s says what it does and how to set it up', (file) => {
    const comments = flowOf(file).filter(({ type }) => type === 'comment');

    expect(comments.map(({ info }) => info)).toEqual([expect.stringContaining('Set up')]);
  });

  it.each(files)('%s has our nodes as their dialogs save them', async (file) => {
    const ours = flowOf(file).filter(({ type }) => nodeTypes.includes(type));
    for (const node of ours) {
      const [definition] = definitionsIn(await editorPage(node.type));
      const drawn = ['id', 'type', 'x', 'y', 'z', 'wires'];

      expect(
        Object.keys(node)
          .filter((key) => !drawn.includes(key))
          .sort(),
      ).toEqual([...(definition?.defaults ?? [])].sort());
    }
  });

  it.each(files)('%s asks for operations and fields that Claire has', (file) => {
    const calls = flowOf(file).filter(({ type }) => type === 'claire-api');
    for (const { operation, parameters = {} } of calls) {
      const entry = entries().operations.find(({ id }) => id === operation);
      const fields = entry?.parameters ?? [];

      expect(fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(parameters)),
      );
      const missing = fields.filter(({ required, name }) => {
        return required && !Object.hasOwn(parameters, name);
      });
      expect(missing).toEqual([]);
    }
  });

  it('show each of our nodes at work', () => {
    const shown = new Set(files.flatMap(flowOf).map(({ type }) => type));

    expect(nodeTypes.filter((type) => !shown.has(type))).toEqual([]);
  });
});

function flowOf(file: string): z.output<typeof Flow> {
  return Flow.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
}

function coreTypes(): string[] {
  const core = path.join(root, 'node_modules', '@node-red', 'nodes', 'core');
  return readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(path.join(core, file), 'utf8'))
    .flatMap((page) => [...page.matchAll(/registerType\(\s*['"]([^'"]+)['"]/g)])
    .map(([, type = '']) => type);
}
