import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { emailModule, spreadsheetModule } from '../../tools/lab/node-red/palette';
import { editorDefinition } from './editor-definition';
import { nodeTypes } from './texts';

const root = path.join(__dirname, '..', '..');
const folder = path.join(root, 'node-red', 'examples');
const files = readdirSync(folder);

/** The types that do not come with Node-RED, and whose they are. */
const palette = new Map([
  ['e-mail', emailModule],
  ['e-mail in', emailModule],
  ['book', spreadsheetModule],
  ['sheet', spreadsheetModule],
  ['sheet-to-json', spreadsheetModule],
]);

/** All but the one that asks its database by a program, psql. */
const withoutCode = files.filter((file) => file !== 'Database rows.json');

const Flow = z.array(
  z.looseObject({
    id: z.string(),
    type: z.string(),
    z: z.string().optional(),
    wires: z.array(z.array(z.string())).default([]),
  }),
);

const Place = z.object({ id: z.string(), x: z.number(), y: z.number() });

describe('the Node-RED examples', () => {
  it.each(files)(
    '%s has our nodes, those of Node-RED, and of others only what it names',
    (file) => {
      const known = new Set([...nodeTypes, ...coreTypes(), 'tab']);
      const flow = readFlow(file);
      const others = new Set(flow.map(({ type }) => type).filter((type) => !known.has(type)));
      const modules = [...others].map((type) => palette.get(type));
      const text = flow.find(({ type }) => type === 'comment')?.info;

      expect(modules).not.toContain(undefined);
      for (const one of modules) expect(text).toContain(`palette node ${String(one?.name)} `);
      // From it, Node-RED's import offers to install them.
      const configs = flow.filter(({ type }) => type === 'global-config');
      const listed = modules.map((one) => [one?.name, one?.version]);
      expect(configs.map((node) => node.modules)).toEqual(
        modules.length === 0 ? [] : [Object.fromEntries(listed)],
      );
    },
  );

  it.each(files)('%s is wired to nodes that are there, all on its tab', (file) => {
    const flow = readFlow(file);
    const ids = flow.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(flow.flatMap(({ wires }) => wires.flat()).filter((id) => !ids.includes(id))).toEqual([]);
    expect(flow.filter(({ z: tab }) => tab !== undefined && !ids.includes(tab))).toEqual([]);
  });

  it.each(files)('%s holds no credential', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');

    expect(readFlow(file).filter((node) => 'credentials' in node)).toEqual([]);
    expect(text).not.toMatch(/apiKey|password"|Bearer|Authorization/i);
  });

  it.each(files)('%s sends to the inbox of the sandbox as it comes, and to nobody else', (file) => {
    const [tab] = readFlow(file).filter(({ type }) => type === 'tab');
    const Env = z.array(z.object({ name: z.string(), value: z.string() })).default([]);
    const addresses = Env.parse(tab?.env).filter(({ name }) =>
      /^(?:MAIL|SMS|CHANNEL)_(?:SERVER|PORT|URL)$/.test(name),
    );

    for (const { name, value } of addresses) {
      const inbox =
        { MAIL_SERVER: '127.0.0.1', MAIL_PORT: '4118' }[name] ?? 'http://127.0.0.1:4117/inbox/';
      expect(value).toContain(inbox);
    }
  });

  it.each(files)('%s says what it does and how to set it up', (file) => {
    const comments = readFlow(file).filter(({ type }) => type === 'comment');

    expect(comments.map(({ info }) => info)).toEqual([expect.stringContaining('Set up')]);
  });

  it.each(files)('%s has our nodes as their dialogs save them', async (file) => {
    const ours = readFlow(file).filter(({ type }) => nodeTypes.includes(type));
    for (const node of ours) {
      const { defaults } = await editorDefinition(node.type);
      const drawn = ['id', 'type', 'x', 'y', 'z', 'wires'];
      const saved = Object.keys(node).filter((key) => !drawn.includes(key));

      expect(saved.sort()).toEqual(Object.keys(defaults).sort());
    }
  });

  it.each(withoutCode)(
    '%s has no function node, no expression and no regular expression',
    (file) => {
      const flow = readFlow(file);

      expect(flow.filter(({ type }) => type === 'function' || type === 'exec')).toEqual([]);
      expect(JSON.stringify(flow)).not.toMatch(/"(?:jsonata|re|regex|jsonata_exp)"/);
    },
  );

  it.each(files)('%s leaves room between the nodes of a row', (file) => {
    const drawn = readFlow(file).filter(({ x }) => x !== undefined);
    const places = drawn.map((node) => ({ ...Place.parse(node), wide: width(node) }));
    const pairs = places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => [one, other] as const),
    );
    const near = pairs.filter(([one, other]) => {
      const gap = Math.abs(one.x - other.x) - (one.wide + other.wide) / 2;
      return Math.abs(one.y - other.y) < 40 && gap < 10;
    });

    expect(near.map(([one, other]) => [one.id, other.id])).toEqual([]);
    expect(Math.min(...places.map(({ x, wide }) => x - wide / 2))).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['Who is calling.json', 6],
    ['Whose car.json', 4],
  ])('%s answers on at most %d nodes', (file, atMost) => {
    const drawn = readFlow(file).filter(({ x, type }) => x !== undefined && type !== 'comment');

    expect(drawn.length).toBeLessThanOrEqual(atMost);
  });

  it('show each of our nodes at work', () => {
    const shown = new Set(files.flatMap(readFlow).map(({ type }) => type));

    expect(nodeTypes.filter((type) => !shown.has(type))).toEqual([]);
  });
});

function readFlow(file: string): z.output<typeof Flow> {
  return Flow.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
}

/** About as wide as the editor draws it: by its label, in steps of 20. */
function width({ name, dname }: Readonly<Record<string, unknown>>): number {
  const labels = [dname, name].filter((one) => typeof one === 'string');
  const label = labels.find((one) => one !== '') ?? '';
  return Math.max(100, 20 * Math.ceil((label.length * 7 + 57) / 20));
}

function coreTypes(): string[] {
  const core = path.join(root, 'node_modules', '@node-red', 'nodes', 'core');
  return readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(path.join(core, file), 'utf8'))
    .flatMap((page) => [...page.matchAll(/registerType\(\s*['"]([^'"]+)['"]/g)])
    .map(([, type = '']) => type);
}
