import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import manifest from '../../node-red/package.json';
import { withNodeRed } from '../node-red/lab';
import {
  addForeign,
  calls,
  flowsWith,
  forget,
  hasForeign,
  held,
  isReached,
  readState,
} from '../node-red/trigger-lab';
import { until } from '../node-red/until';
import { appointment } from '../unit/import/appointments';
import {
  installByPalette,
  ours,
  removeByPalette,
  story,
  tellStory,
  warnings,
} from './node-red-story';

const webhook = '4 /claire/webhook/trigger';
const runtimes = [
  { version: nodeRedVersions.oldest, node: 20 },
  { version: nodeRedVersions.newest, node: 24 },
];

describe.each(runtimes)('Node-RED $version on Node $node', ({ version, node }) => {
  const lab = withNodeRed({}, { version, packageTarball: undefined });

  let saidByNpm: string;

  beforeAll(async () => {
    saidByNpm = await installByPalette(lab);
  });

  beforeEach(async () => {
    await lab.deploy(flowsWith(lab));
    await addForeign(lab);
    await forget(lab);
  });

  // While its Claire is there: afterwards, nobody could remove what is still at it.
  afterEach(async () => {
    if ((await ours(lab)).length === 0) return;
    await lab.deploy(flowsWith(lab));
    await until('nothing of ours is left at Claire', () => held(lab).length === 0);
  });

  async function start(): Promise<void> {
    await lab.deploy(story(lab));
    await isReached(lab, 'trigger');
    await forget(lab);
  }

  it('is what runs', () => {
    expect(lab.nodeRed.log()).toContain(`Node-RED version: v${version}`);
    expect(lab.nodeRed.log()).toMatch(new RegExp(`Node.js  version: v${String(node)}\\.`));
  });

  it('takes the package through its palette manager, with all four types and no warning', async () => {
    const sets = await ours(lab);

    expect(sets.flatMap(({ types }) => types).sort()).toEqual(
      Object.keys(manifest['node-red'].nodes).sort(),
    );
    for (const set of sets) {
      expect(set).toMatchObject({ version: manifest.version, enabled: true });
      expect(set.err).toBeUndefined();
    }
    expect(saidByNpm).toContain(`${manifest.name}-${manifest.version}.tgz`);
    expect(saidByNpm).not.toMatch(/EBADENGINE|ERESOLVE|deprecated|peer dep/);
    expect(warnings(lab)).toEqual([]);
  });

  it('imports, looks up and hears of events', async () => {
    await start();

    const rows = [1, 2, 3].map((number) => appointment(number, { location_id: 11 }));
    const { outcomes, locations } = await tellStory(lab, rows);
    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);

    expect(outcomes).toMatchObject(rows.map(({ wo_nr }) => ({ wo_nr, status: 'imported' })));
    expect(locations).toContainEqual(expect.objectContaining({ name: 'Amersfoort' }));
    expect((await readState(lab)).messages[0]).toMatchObject({
      topic: 'Car ready',
      payload: { event: 4, eventName: 'Car ready' },
    });
    expect(warnings(lab)).toEqual([]);
  });

  it('keeps the key as a credential, and gives it to nobody with the flows', async () => {
    await start();
    const kept = await lab.fetch('/credentials/claire-account/account');
    const headers = { 'node-red-api-version': 'v2' };
    const exported = await (await lab.fetch('/flows', { headers })).text();

    expect(await kept.json()).toEqual({ has_apiKey: true });
    expect(exported).toContain('claire-account');
    for (const text of [exported, lab.savedFlows(), lab.nodeRed.log()]) {
      expect(text).not.toContain(lab.claire.apiKey);
    }
  });

  it('makes no call at a full deploy that changes nothing', async () => {
    await start();

    await lab.deploy(story(lab), 'full');
    await isReached(lab, 'trigger');

    expect(lab.claire.requests()).toEqual([]);
    expect(held(lab)).toEqual([webhook]);
  });

  it.each([
    ['was stopped by its service', () => lab.nodeRed.terminate()],
    ['crashed', () => lab.nodeRed.kill()],
  ])('takes its webhook over after Node-RED %s, and asks for one call', async (_what, end) => {
    await start();
    const ids = () => lab.claire.webhooks().map(({ id }) => id);
    const before = ids();

    await end();
    expect(lab.claire.requests()).toEqual([]);
    await lab.nodeRed.restart();
    await isReached(lab, 'trigger');

    expect(calls(lab)).toEqual(['list', 'test']);
    expect(held(lab)).toEqual([webhook]);
    expect(ids()).toEqual(before);
    expect(hasForeign(lab)).toBe(true);
  });

  it('leaves nothing at Claire but what is another’s when the nodes are removed', async () => {
    await start();

    await lab.deploy(flowsWith(lab), 'full');
    await until('the webhook is gone', () => held(lab).length === 0);

    expect(calls(lab)).toEqual(['list', 'delete']);
    expect(hasForeign(lab)).toBe(true);
  });

  it('lets the package go again', async () => {
    await lab.deploy([]);

    expect(await removeByPalette(lab)).toBe(204);
    expect(await ours(lab)).toEqual([]);
    expect(warnings(lab)).toEqual([]);
  });
});
