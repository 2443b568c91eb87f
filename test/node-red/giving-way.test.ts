import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { perform } from '../../node-red/nodes/claire-api/perform';
import { readSettings } from '../../node-red/nodes/claire-import/config';
import { Importer } from '../../node-red/nodes/claire-import/importer';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import type { Message, NodeRed, RuntimeNode } from '../../node-red/types/node-red';
import { fakeClaire } from '../unit/fake-claire';
import { account } from './registrations-lab';

const bad = Array.from({ length: 2000 }, () => null);

/** How often the rest of Node-RED had its turn until then. */
async function countTurns(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(takeTurn);
  function takeTurn(): void {
    turns += 1;
    next = setImmediate(takeTurn);
  }
  await work;
  clearImmediate(next);
  return turns;
}

describe('thousands of rows that are all bad', () => {
  it('hold up nobody while claire api refuses them', async () => {
    const { client } = fakeClaire([]);
    const operation = operations.appointment.import;
    const call = {
      client,
      operation,
      input: { appointments: bad },
      options: {},
      shown: { output: 'raw' } as const,
    };

    const turns = await countTurns(perform(call));

    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('hold up nobody while claire import refuses them', async () => {
    const its: ClaireAccount = { ...account(), client: fakeClaire([]).client };
    const sent: unknown[] = [];
    const settings = readSettings({ id: 'import', type: 'claire-import', name: '' });
    const waiting = () => ({ wait: undefined, close: () => Promise.resolve() });
    const importer = new Importer(RED, node, its, settings, waiting);

    importer.takeList({
      message: { payload: bad },
      send: (messages) => void sent.push(messages),
      done: () => undefined,
    });
    const turns = await countTurns(importer.waitForOutcomes());

    expect(turns).toBeGreaterThanOrEqual(3);
    const counts = { invalid: bad.length };
    expect(sent).toMatchObject([[{ claire: { counts } }, { claire: { counts } }]]);
  });
});

const RED = {
  _: (key: string) => key,
  util: { generateId: () => 'id', cloneMessage: (message: Message) => ({ ...message }) },
} as unknown as NodeRed;

const node = {
  type: 'claire-import',
  status: () => undefined,
  warn: () => undefined,
} as unknown as RuntimeNode;
