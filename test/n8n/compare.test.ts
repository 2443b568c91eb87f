import { describe, expect, it } from '@jest/globals';
import { type HowToRun, loop } from './engine';
import { importItems, row, rows } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const importing = { ...importItems, waitFor: 'confirmation' };
const comparing = { resource: 'appointment', operation: 'compare', source: 'item' };

/** Claire has rows 0 to 2. */
async function imported(): Promise<void> {
  const { json } = await node.run(importing, { items: rows(3) });
  expect(json).toMatchObject([0, 1, 2].map(() => ({ status: 'imported' })));
}

function writes(): string[] {
  return node.requests().filter((one) => !one.startsWith('GET') && !one.endsWith('list'));
}

describe('comparing appointments with Claire', () => {
  it('tells what is new, changed and unchanged, and what only Claire has', async () => {
    await imported();
    const before = writes().length;
    const items = [
      row(0),
      row(1, { car: { dms_nr: 'C-1', vin: 'VIN1', model: 'Polo', make: 'Audi' } }),
      row(9),
    ];

    const { json, items: output } = await node.run(comparing, { items });

    expect(json.slice(0, 3)).toMatchObject([
      { dms_nr: 'D-0', status: 'unchanged', appointment_id: expect.any(Number) },
      { dms_nr: 'D-1', status: 'changed', differences: [{ field: 'car.make', dms: 'Audi' }] },
      { dms_nr: 'D-9', status: 'new' },
    ]);
    const only = json.filter(({ status }) => status === 'onlyAtClaire');
    expect(only).toContainEqual(expect.objectContaining({ dms_nr: 'D-2' }));
    expect(output.slice(0, 3).map(({ pairedItem }) => pairedItem)).toEqual([
      { item: 0 },
      { item: 1 },
      { item: 2 },
    ]);
    expect(output.slice(3).map(({ pairedItem }) => pairedItem)).toEqual(only.map(() => undefined));
    expect(writes().slice(before)).toEqual([]);
  });

  const branches = 'Items 0 A, Items 1 B, A 0 Last, B 0 Last, Last 0 Claire';
  const pages = 'Items 0 Page, Page 1 Wait, Wait 0 Page, Page 0 Claire';
  const core = 'n8n-nodes-base';

  it.each<[string, boolean, HowToRun]>([
    ['a loop', false, { wires: loop }],
    ['two branches', false, { wires: branches }],
    ['pages', false, { wires: pages }],
    ['the calls of a sub-workflow', false, { types: { Items: `${core}.executeWorkflowTrigger` } }],
    ['Execute Once', false, { executeOnce: true }],
    ['merged branches', true, { wires: branches, types: { Last: `${core}.merge` } }],
    ['one of two triggers', true, { wires: 'Items 0 Claire, Schedule 0 Claire' }],
    ['a loop that is over', true, { wires: pages, types: { Page: `${core}.splitInBatches` } }],
  ])('of the rows of %s tells what only Claire has: %j', async (_what, isTold, how) => {
    await imported();
    const given = { items: [row(0)], onError: 'continueErrorOutput', ...how } as const;

    const { json, hints } = await node.run(comparing, given);

    const isOnlyAtClaire = json.some(({ status }) => status === 'onlyAtClaire');
    const isHinted = hints.some(({ message }) => message.includes('its rows came in parts'));
    expect([json[0]?.status, isOnlyAtClaire, isHinted]).toEqual(['unchanged', isTold, !isTold]);
  });

  it('sends only what changed, where the import is asked to', async () => {
    await imported();
    const items = [row(0), row(1, { current_km: 12_500 }), row(2)];

    const { json, hints } = await node.run({ ...importing, onlyChanged: true }, { items });

    expect(json).toMatchObject([
      { status: 'unchanged', appointment_id: expect.any(Number) },
      { status: 'imported' },
      { status: 'unchanged' },
    ]);
    expect(hints.map(({ message }) => message)).toContain('1 imported, 2 unchanged');
  });
});
