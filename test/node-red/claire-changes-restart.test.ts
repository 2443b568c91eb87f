import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appointmentOfTomorrow, changesFlow, readChanges, hour, saysOften } from './changes-lab';
import { withNodeRed } from './lab';
import { flowsWith, forget } from './trigger-lab';
import { until } from './until';

let behind = hour;
const contextStorage = { default: { module: 'localfilesystem', config: { flushInterval: 1 } } };
const lab = withNodeRed({ now: () => Date.now() - behind }, { settings: { contextStorage } });

beforeEach(async () => {
  behind = 0;
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});
afterEach(() => {
  behind = hour;
});

/** Node-RED writes its context a moment later. */
function isWritten(): boolean {
  const folder = path.join(lab.nodeRed.userFolder, 'context');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.some(
    (file) =>
      file.endsWith('.json') &&
      readFileSync(path.join(folder, file), 'utf8').includes('claireChanges'),
  );
}

describe('claire-changes with a persistent context store', () => {
  it('tells after a crash what changed meanwhile', async () => {
    const id = appointmentOfTomorrow(lab);
    await lab.deploy(changesFlow(lab));
    await saysOften(lab, /, [\d,.]+\/hour$/, 1);
    lab.claire.change(id, { status: 10 });
    await until('the store is written', isWritten);
    await lab.nodeRed.kill();
    await lab.nodeRed.restart();
    await until('the change comes', async () => (await readChanges(lab)).length > 0);

    expect(await readChanges(lab)).toMatchObject([
      { topic: 'status', payload: { appointmentId: id } },
    ]);
  });
});
