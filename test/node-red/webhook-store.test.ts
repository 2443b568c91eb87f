import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type StoredTrigger, WebhookStore } from '../../node-red/runtime/webhooks/webhook-store';

let folder: string;
let file: string;
let warned: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-store-'));
  file = path.join(folder, 'claire-webhooks.json');
  warned = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = () => new WebhookStore({ file, warn: (reason) => void warned.push(reason) });

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

  it('is on the disk when it has been put', async () => {
    const store = open();
    for (const id of ['a', 'b', 'c']) {
      await store.put(trigger(id));
      expect(open().find(id, 'one')).toEqual(trigger(id));
    }
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
    ['without what it needs', '{"version":1,"triggers":[{"id":"a"}]}'],
    ['nothing', ''],
  ])('%s counts as none, and is replaced', async (_what, text) => {
    writeFileSync(file, text);
    const store = open();
    expect(store.list()).toEqual([]);

    await store.put(trigger('a'));

    expect(open().find('a', 'one')).toEqual(trigger('a'));
  });

  it('keeps the former one when it cannot be written, and says so once', async () => {
    await open().put(trigger('a'));
    const store = new WebhookStore({
      file: path.join(folder, 'gone', 'claire-webhooks.json'),
      warn: (reason) => void warned.push(reason),
    });
    await store.put(trigger('b'));
    await store.put(trigger('c'));

    expect(warned).toEqual([expect.stringContaining('ENOENT')]);
    expect(store.find('c', 'one')).toEqual(trigger('c'));
    expect(readFileSync(file, 'utf8')).toContain('"a"');
  });

  it('is not made where there is no folder for it', async () => {
    const store = new WebhookStore({ warn: (reason) => void warned.push(reason) });
    await store.put(trigger('a'));

    expect(store.find('a', 'one')).toEqual(trigger('a'));
    expect(warned).toEqual([]);
  });
});
