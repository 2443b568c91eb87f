import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import manifest from '../../node-red/package.json';
import { tarball, withNodeRed } from '../node-red/lab';
import {
  addForeign,
  flowsWith,
  forget,
  held,
  isReached,
  readState,
  trigger,
} from '../node-red/trigger-lab';
import { until } from '../node-red/until';
import { badValues } from '../node-red/scenarios/bad-values';
import { deploys } from '../node-red/scenarios/deploys';
import { failures } from '../node-red/scenarios/failures';
import { germanFile } from '../node-red/scenarios/german-file';
import { lifecycleLab } from '../node-red/scenarios/lifecycle-lab';
import { manyAtOnce } from '../node-red/scenarios/many-at-once';
import { outputsAndValues } from '../node-red/scenarios/claire-api';
import { secrets } from '../node-red/scenarios/secrets';
import { restarts } from '../node-red/scenarios/restarts';
import { stops } from '../node-red/scenarios/stops';
import { subflows } from '../node-red/scenarios/subflows';
import { appointment } from '../unit/import/appointments';
import { runsAllVersions } from './all-versions';
import { installByPalette, ours, removeByPalette, warnings } from './node-red-palette';

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
    expect(saidByNpm).toContain(path.basename(tarball));
    expect(saidByNpm).not.toMatch(/EBADENGINE|ERESOLVE|deprecated|peer dep/);
    expect(warnings(lab)).toEqual([]);
  });

  it('imports, looks up and hears of events', async () => {
    const rows = [1, 2, 3].map((number) => appointment(number, { location_id: 11 }));
    const imported = await lab.call({ type: 'claire-import', output: 'array' }, { payload: rows });
    const found = await lab.call({ operation: 'location.list' });
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await isReached(lab, 'trigger');
    await forget(lab);
    lab.claire.fire(4, lab.claire.appointments()[0]?.id ?? 0);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);

    expect(imported.sent[0]?.payload).toMatchObject(
      rows.map(({ wo_nr }) => ({ wo_nr, status: 'imported' })),
    );
    expect(found.sent[0]?.payload).toContainEqual(expect.objectContaining({ name: 'Amersfoort' }));
    expect((await readState(lab)).messages[0]).toMatchObject({
      topic: 'Car ready',
      payload: { event: 4, eventName: 'Car ready' },
    });
    expect(warnings(lab)).toEqual([]);
  });

  it('lets the package go again', async () => {
    await lab.deploy([]);

    expect(await removeByPalette(lab)).toBe(204);
    expect(await ours(lab)).toEqual([]);
    expect(warnings(lab)).toEqual([]);
  });
});

/** What `npm test` sees on the newest Node-RED, of nodes and of the life of triggers. */
const ofNodes = {
  ...{ outputsAndValues, badValues, secrets },
  ...{ manyAtOnce, failures, germanFile },
};
const ofTriggers = { deploys, stops, restarts, subflows };

if (runsAllVersions) {
  const version = nodeRedVersions.oldest;
  describe.each(Object.entries(ofNodes))(`%s on Node-RED ${version}`, (_name, scenario) => {
    scenario({ version });
  });
  describe.each(Object.entries(ofTriggers))(`%s on Node-RED ${version}`, (_name, scenario) => {
    scenario(lifecycleLab({ version }));
  });
}
