import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openTrigger, removeAbandoned } from '../../node-red/runtime/webhooks/stored-triggers';
import { eventually } from '../e2e/eventually';
import { VirtualClock } from '../unit/virtual-clock';
import { account, going, url, wanted } from './registrations-lab';
import { storingNodeRed } from './storing-node-red';

let userDir: string;

beforeEach(() => {
  userDir = mkdtempSync(path.join(tmpdir(), 'claire-stalled-'));
});

afterEach(() => {
  rmSync(userDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

it('a trigger that cannot start keeps its webhooks over a restart, until its node goes', async () => {
  const its = account();
  const said: string[] = [];
  const start = () =>
    storingNodeRed({ accounts: [its], settings: { userDir }, clock: new VirtualClock(), said });
  const first = start().registry;
  const registration = openTrigger(first, 'trigger', its, url);
  await registration.register(wanted(4), going);
  await registration.keep?.();
  its.claire.calls = [];

  const { RED, registry, started } = start();
  registry.stalled.add('trigger');
  await started();
  expect([its.claire.stored.length, its.claire.calls, said]).toEqual([1, [], []]);

  registry.stalled.delete('trigger');
  removeAbandoned(RED, registry);

  await eventually(() => {
    expect(its.claire.stored).toEqual([]);
  });
});
