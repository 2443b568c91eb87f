import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { leftAlone } from '../../node-red/runtime/webhooks/left-webhooks';
import { openTrigger } from '../../node-red/runtime/webhooks/stored-triggers';
import { eventually } from '../e2e/eventually';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';
import { type Account, storingNodeRed } from './storing-node-red';

const copied = 'https://test.example.com/claire/webhook/trigger';
const file = 'claire-webhooks.json';

let folder: string;
let copy: string;
let clock: VirtualClock;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claire-original-'));
  copy = mkdtempSync(path.join(tmpdir(), 'claire-copy-'));
  clock = new VirtualClock();
  said = [];
});

afterEach(() => {
  // A last write may still be under way.
  const always = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  for (const one of [folder, copy]) rmSync(one, always);
});

/** A process in this user directory, with this account in its flows. */
function nodeRed(its: Account, userDir: string) {
  const stored = { accounts: [its], settings: { userDir }, clock, said };
  const { RED, registry, started } = storingNodeRed(stored);
  return {
    async register(at: string) {
      const registration = openTrigger(registry, 'trigger', its, at);
      await registration.register({ ...wanted(4), url: at }, going);
      return leftAlone(RED, 'trigger', registration);
    },
    started,
  };
}

/** A trigger at work, whose user directory is copied then. */
async function original(): Promise<{ its: Account; id: number }> {
  const its = account();
  await nodeRed(its, folder).register(url);
  await eventually(() => {
    expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(/"id": \d+/);
  });
  copyFileSync(path.join(folder, file), path.join(copy, file));
  return { its, id: its.claire.stored[0]?.id ?? 0 };
}

const urls = ({ claire }: Account) => claire.stored.map((one) => one.url);

describe('a copy of a user directory, at another address', () => {
  it('has webhooks of its own, and takes none from its original, which it says once', async () => {
    const { its, id } = await original();
    const before = structuredClone(its.claire.stored[0]);

    const next = nodeRed(its, copy);
    const text = await next.register(copied);

    expect(urls(its)).toEqual([url, copied]);
    expect(its.claire.stored[0]).toEqual(before);
    const origin = 'https://flows.example.com';
    expect(text).toContain(
      `warnings.leftAlone {"id":"trigger","ids":"${String(id)}","address":"${origin}"}`,
    );
    expect(await nodeRed(its, copy).register(copied)).toBeUndefined();
  });

  it('removes none of its original when the trigger was taken out of it', async () => {
    const { its } = await original();
    Object.assign(its, { publicUrl: 'https://test.example.com' });

    await nodeRed(its, copy).started();
    await eventually(() => {
      expect(readFileSync(path.join(copy, file), 'utf8')).toContain('isNamed');
    });
    await nodeRed(its, copy).started();

    expect(urls(its)).toEqual([url]);
    expect(said).toEqual([expect.stringContaining('warnings.leftAlone')]);
  });
});

describe('a Node-RED that goes on', () => {
  it('moves its webhooks to its new address', async () => {
    const { its, id } = await original();

    expect(await nodeRed(its, folder).register(copied)).toBeUndefined();

    expect(its.claire.stored).toMatchObject([{ id, url: copied }]);
  });

  it('has its webhooks at the same address wherever its user directory is', async () => {
    const { its, id } = await original();

    expect(await nodeRed(its, copy).register(url)).toBeUndefined();

    expect(its.claire.stored).toMatchObject([{ id, url }]);
  });

  it('removes what was taken out of it, wherever its user directory is', async () => {
    const { its } = await original();
    Object.assign(its, { publicUrl: 'https://flows.example.com' });

    await nodeRed(its, copy).started();

    await eventually(() => {
      expect(urls(its)).toEqual([]);
    });
    expect(said).toEqual([]);
  });
});
