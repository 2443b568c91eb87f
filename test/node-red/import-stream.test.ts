import { expect, it } from '@jest/globals';
import type { Importer } from '../../node-red/nodes/claire-import/importer';
import { Stream } from '../../node-red/nodes/claire-import/collecting';
import { Sequences } from '../../node-red/runtime/imports/sequences';
import { feed, flowsWith, forgetAll, row, settled } from './import-lab';
import { withNodeRed } from './lab';

const lab = withNodeRed();

/** A core delay node holds what comes at once, until the third output of the import asks for more. */
const valve = {
  ...{ id: 'valve', type: 'delay', z: 'tab', pauseType: 'rate', drop: false, outputs: 1 },
  ...{ rate: '1', nbRateUnits: '1', rateUnits: 'day', wires: [['import']] },
};

async function deploy(): Promise<void> {
  const stream = { collect: 'stream', count: '500', seconds: '0', outputs: 3 };
  const wires = [['outcomes'], ['bad'], ['valve']];
  const flows = flowsWith(lab, { ...stream, wires }, [valve]);
  const valved = flows.map((node) => (node.id === 'each' ? { ...node, wires: [['valve']] } : node));
  await lab.deploy(valved);
}

const messages = (count: number) =>
  Array.from({ length: count }, (_, number) => ({
    topic: 'tonight',
    payload: row(number, { location_id: 11 + (number % 2), ...(number === 13 && { wo_nr: '' }) }),
  }));

it('a stream of appointments comes through a core delay node as it asks for more, and its last message says that it is over', async () => {
  await deploy();
  await forgetAll(lab);

  await feed(lab, ...messages(1200), { complete: true });
  // The message that says that it is complete is done too.
  const { outcomes, bad, caught } = await settled(lab, 1201);

  expect(outcomes).toMatchObject(
    messages(1200).map((_, number) => ({
      payload: { status: number === 13 ? 'invalid' : 'queued', dms_nr: `A-${String(number)}` },
    })),
  );
  expect([bad.length, caught]).toEqual([1, []]);
  expect(outcomes.filter(({ complete }) => complete === true)).toEqual([outcomes.at(-1)]);
  expect(outcomes.at(-1)).toMatchObject({
    topic: 'tonight',
    claire: { summary: expect.stringMatching(/^1199 queued, 1 invalid/) },
  });
});

it('asks for more until 20,000 have no outcome, and again when some have', () => {
  let onDone: (rows: number) => void = () => undefined;
  const importer = {
    takeStream: (_rows: unknown, _atMost: number, then: typeof onDone) => (onDone = then),
  } as unknown as Importer;
  const settings = { count: 1, milliseconds: 0, honourParts: false, mayGroup: false };
  let asked = 1;
  const stream = new Stream(importer, settings, (count) => (asked += count), new Sequences());
  const arrival = { message: { payload: {} }, send: () => undefined, done: () => undefined };

  let given = 0;
  for (; given < asked && given < 30_000; given += 1) stream.take({ ...arrival });
  expect(given).toBe(20_001);

  onDone(1);
  expect(asked).toBe(20_002);
  stream.end();
});
