import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';

const folder = path.join(__dirname, '..', '..', 'examples');
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const Workflow = z.strictObject({
  name: z.string(),
  nodes: z.array(
    z.looseObject({
      name: z.string(),
      type: z.string(),
      position: z.tuple([z.number(), z.number()]),
      parameters: z.record(z.string(), z.unknown()),
      credentials: z
        .record(z.string(), z.strictObject({ id: z.string(), name: z.string() }))
        .optional(),
    }),
  ),
  connections: z.record(z.string(), z.unknown()),
  settings: z.record(z.string(), z.unknown()),
});

function read(file: string) {
  return Workflow.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
}

describe.each(files)('the example %s', (file) => {
  const { name, nodes } = read(file);
  const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
  const steps = nodes.filter((node) => !notes.includes(node));

  it('says on its canvas what it does and which credentials it needs', () => {
    const content = notes.map(({ parameters }) => String(parameters.content)).join('\n');

    expect(content).toMatch(new RegExp(`^## ${name}\n`));
    for (const credential of listCredentials(nodes)) expect(content).toContain(`*${credential}*`);
  });

  it('has its row in the readme, with its credentials', () => {
    const row = readme.split('\n').find((line) => line.startsWith(`| [${name}](${file})`)) ?? '';

    for (const credential of listCredentials(nodes)) {
      expect(row).toContain(credential);
      expect(readme).toContain(`\n| ${credential} `);
    }
  });

  it('gathers its settings in one node and holds no id of a credential', () => {
    expect(steps.filter((node) => node.name === 'Settings')).toHaveLength(1);
    const ids = nodes
      .flatMap(({ credentials = {} }) => Object.values(credentials))
      .map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(['']));
  });

  it('sends to the inbox of the sandbox as it comes, and to nobody else', () => {
    const addresses = JSON.stringify(steps).match(/https?:\/\/[\w.:/-]+/g) ?? [];
    const known = /^http:\/\/(127\.0\.0\.1:4117\/inbox|adaptivecards\.io\/schemas)\//;
    expect(addresses.filter((address) => !known.test(address))).toEqual([]);
  });

  it('needs no code, and names its nodes in sentence case', () => {
    for (const step of steps) {
      expect(step.type).not.toMatch(/\.(?:code|function|functionItem|aiTransform)$/);
      expect(step.name).toMatch(/^[A-Z][^A-Z]*( (Claire|DMS|SMS)\b[^A-Z]*)*$/);
    }
  });

  it('puts no node on top of another', () => {
    for (const [index, one] of steps.entries()) {
      for (const other of steps.slice(index + 1)) {
        const [x, y] = one.position.map((at, axis) => Math.abs(at - (other.position[axis] ?? 0)));
        expect([one.name, other.name, Math.max((x ?? 0) / 160, (y ?? 0) / 110) >= 1]).toContain(
          true,
        );
      }
    }
  });
});

it.each([
  ['who-is-calling.json', 6],
  ['whose-car.json', 4],
])('%s has at most %d nodes beside its note', (file, atMost) => {
  const { nodes } = read(file);

  expect(nodes.filter(({ name }) => name !== 'Read me').length).toBeLessThanOrEqual(atMost);
});

/** Their users write no code: what a file, mailbox or database gives becomes appointments by itself. */
const ready = [
  'nightly-file.json',
  'file-from-a-server.json',
  'file-by-e-mail.json',
  'database-rows.json',
  'nightly-differences.json',
  'first-load.json',
  'import-tonights-appointments.json',
];

/** A field of the item or its files, or of an item of a named node. */
const plainReference =
  /^(?:\$json|\$binary|\$\('[^']+'\)\.(?:first\(\)|item)\.json)(?:\.\w+|\['[^']+'\]|\[\d+\])+$/;

function expressionsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    if (!value.startsWith('=')) return [];
    return [...value.matchAll(/\{\{(.*?)\}\}/gs)].map(([, inside = '']) => inside.trim());
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(expressionsIn)
    : [];
}

/** What is told to people, without a line of code. */
const withoutCode = [
  'nothing-missed.json',
  'check-in-answered.json',
  'approved-and-declined.json',
  'back-order.json',
  'inspection-due.json',
  'daily-list.json',
  'reminder.json',
  'offers-that-wait.json',
  'car-ready.json',
  'tell-the-customer.json',
];

describe.each([...ready, ...withoutCode])('the ready workflow %s', (file) => {
  const { nodes } = read(file);

  it('has no expression but references', () => {
    const expressions = nodes.flatMap(({ parameters }) => expressionsIn(parameters));

    expect(expressions.length).toBeGreaterThan(4);
    expect(expressions.filter((expression) => !plainReference.test(expression))).toEqual([]);
  });
});

it('the example car-ready.json sends between 8:00 and 21:00 of the workflow’s time zone', () => {
  const { nodes, settings } = read('car-ready.json');
  const { parameters } = nodes.find(({ name }) => name === 'Settings') ?? {};

  expect(JSON.stringify(parameters)).toMatch(
    /"send_from","value":"0800".*"send_until","value":"2100"/,
  );
  expect(settings).toMatchObject({ timezone: 'Europe/Amsterdam' });
});

describe.each(ready)('the ready import %s', (file) => {
  const { nodes } = read(file);

  it('has its rows recognised by their columns, with the settings of the file', () => {
    const ours = nodes.filter(({ type }) => type === 'n8n-nodes-claire.claire');

    expect(ours).toHaveLength(1);
    // Without a source: the first choice of a new node is its default, and n8n saves no default.
    expect(ours[0]).toMatchObject({ typeVersion: 1, parameters: { resource: 'appointment' } });
    expect(ours[0]?.parameters).not.toHaveProperty('source');
    expect(ours[0]?.parameters).not.toHaveProperty('appointment');
  });
});

function listCredentials(nodes: z.output<typeof Workflow>['nodes']): Set<string> {
  return new Set(
    nodes.flatMap(({ credentials = {} }) => Object.values(credentials)).map(({ name }) => name),
  );
}
