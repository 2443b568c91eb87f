import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type StoredTrigger, WebhookStore } from '../../node-red/runtime/webhooks/webhook-store';
import { findStorage } from '../../node-red/runtime/webhooks/stored-triggers';
import { makeFolder } from '../temporary-folder';

let folder: string;
let file: string;
let warned: string[];

beforeEach(() => {
  folder = makeFolder();
  file = path.join(folder, 'claire-webhooks.json');
  warned = [];
});

const open = (at = file) =>
  new WebhookStore({ file: at, warn: (...said) => void warned.push(said.join(' ')) });

function trigger(id: string, fields: Partial<StoredTrigger> = {}): StoredTrigger {
  return {
    id,
    account: 'one',
    url: `https://flows.example.com/claire/webhook/${id}`,
    webhooks: [{ event: 4, id: 7, secretHash: 'hash' }],
    told: { 7: { errorId: 3, time: 5 } },
    ...fields,
  };
}

describe('what the triggers have at Claire', () => {
  it('is there for the next process, by node and account', async () => {
    const store = open();
    await Promise.all([
      store.put(trigger('a')),
      store.put(trigger('a', { account: 'two' })),
      store.put(trigger('b')),
    ]);

    const next = open();

    expect(next.find('a', 'one')).toEqual(trigger('a'));
    expect(next.find('a', 'two')).toEqual(trigger('a', { account: 'two' }));
    expect(next.find('b', 'two')).toBeUndefined();
    expect(next.list()).toHaveLength(3);
  });

  it('goes with its last webhook', async () => {
    const store = open();
    await store.put(trigger('a'));
    await store.put(trigger('a', { webhooks: [] }));

    expect(open().list()).toEqual([]);
  });

  it('can be read by its owner only', async () => {
    await open().put(trigger('a'));

    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is not written again when nothing of it differs', async () => {
    const store = open();
    await store.put(trigger('a'));
    rmSync(file);
    await store.put(trigger('a'));

    expect(existsSync(file)).toBe(false);
  });
});

describe('a file of webhooks that cannot be used', () => {
  it.each([
    ['half a file', '{"version":1,"triggers":[{"id":'],
    ['of a newer version', '{"version":2,"triggers":[]}'],
    ['nothing', ''],
  ])('%s counts as none, and is kept beside the next, which is said', async (_what, text) => {
    writeFileSync(file, text);
    const store = open();
    expect(store.list()).toEqual([]);

    await store.put(trigger('a'));

    expect(open().find('a', 'one')).toEqual(trigger('a'));
    expect(readFileSync(`${file}.unread`, 'utf8')).toBe(text);
    expect(warned).toEqual([`notRead ${file}.unread`]);
  });

  it('in part costs no other trigger what is stored of it, and keeps that part', async () => {
    const damaged = { ...trigger('b'), webhooks: [{ id: '9' }] };
    writeFileSync(file, JSON.stringify({ version: 1, triggers: [trigger('a'), damaged] }));
    const store = open();
    expect(store.list()).toEqual([trigger('a')]);

    await store.put(trigger('c'));

    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 1,
      triggers: [damaged, trigger('a'), trigger('c')],
    });
  });

  it('keeps the former one when it cannot be written, and says so once', async () => {
    await open().put(trigger('a'));
    const store = open(path.join(folder, 'gone', 'claire-webhooks.json'));
    await store.put(trigger('b'));
    await store.put(trigger('c'));

    expect(warned).toEqual([expect.stringMatching(/^notStored .*ENOENT/)]);
    expect(store.find('c', 'one')).toEqual(trigger('c'));
    expect(readFileSync(file, 'utf8')).toContain('"a"');
  });

  it('is not made where there is no folder for it', async () => {
    const store = new WebhookStore({ warn: (key) => void warned.push(key) });
    await store.put(trigger('a'));

    expect(store.find('a', 'one')).toEqual(trigger('a'));
    expect(warned).toEqual([]);
  });
});

/** The names in the user directory. */
function find(flowFile?: unknown, settings: object = {}) {
  const storage = findStorage({ settings: { userDir: folder, flowFile, ...settings } });
  return storage && [storage.file, storage.folder].map((one) => path.relative(folder, one));
}

describe('where triggers store what the next process needs', () => {
  it('has no name of its own for the usual flow file, by its name or path', () => {
    const usual = ['claire-webhooks.json', 'claire-events'];

    expect(find('flows.json')).toEqual(usual);
    expect(find(path.join(folder, 'flows.json'))).toEqual(usual);
  });

  it.each([
    ['workshop.json', 'workshop'],
    ['flows_b.json', 'flows_b'],
    [undefined, `flows_${hostname()}`],
    ['', `flows_${hostname()}`],
  ])('has the name of the flow file %s', (flowFile, name) => {
    expect(find(flowFile)).toEqual([`claire-webhooks-${name}.json`, `claire-events-${name}`]);
  });

  it('is another one for each flow file, whatever its name', () => {
    const names = [
      ...['flows', 'a.json', 'a.bak', 'b/a.json', 'c/a.json', '../a.json', 'a b.json', 'a_b.json'],
      ...['x'.repeat(70), `${'x'.repeat(70)}y`].map((name) => `${name}.json`),
    ];

    const files = names.map((name) => find(name)?.[0] ?? '');

    expect(new Set(files).size).toBe(names.length);
    expect(files.every((file) => /^claire-webhooks-[\w.-]{1,70}\.json$/.test(file))).toBe(true);
  });

  it.each([{ readOnly: true }, { userDir: '' }, { userDir: undefined }])(
    'is nowhere with %j',
    (settings) => {
      expect(find('flows.json', settings)).toBeUndefined();
    },
  );
});
