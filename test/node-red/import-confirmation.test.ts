import { describe, expect, it } from '@jest/globals';
import { came, feed, flowsWith, handled, row, start } from './import-lab';
import { withNodeRed } from './lab';
import { until } from './until';

const lab = withNodeRed({ importResults: { 'WO-3': 'lost' } });

describe('an import that waits for confirmation', () => {
  it('is what a flow gets that says nothing else', async () => {
    await start(lab, { waitFor: undefined, waitAtMost: undefined });

    const { outcomes, bad, statuses } = await handled(lab, { payload: [row(1), row(2)] });

    const payload = ['WO-1', 'WO-2'].map((wo_nr) => ({ wo_nr, status: 'imported' }));
    const claire = { counts: { imported: 2 }, summary: '2 imported', atMost: 60 };
    expect(outcomes).toMatchObject([{ payload, claire }]);
    expect(bad).toEqual([]);
    expect(statuses.at(-1)).toBe('green 2 of 2 ok');
  });

  it('says what it waits for, and after its time what was not confirmed', async () => {
    await start(lab, { waitFor: 'confirmation', waitAtMost: '2' });

    const { outcomes, bad, statuses } = await handled(lab, {
      payload: [row(1), row(3), row(4, { wo_nr: '' })],
    });

    const summary =
      '1 imported, 1 invalid, 1 not confirmed after 2 s. Invalid: 1 × wo_nr cannot be read';
    expect(outcomes).toMatchObject([{ claire: { summary, atMost: 2 } }]);
    expect(bad).toMatchObject([
      { payload: [{ status: 'unconfirmed' }, { status: 'invalid' }], claire: { summary } },
    ]);
    expect(statuses).toContain('blue confirming 3');
    expect(statuses.at(-1)).toBe('yellow 1/3: 1 × wo_nr cannot be read');
  });

  it('says in the log what is open when a full deploy leaves nobody to tell it to', async () => {
    await start(lab, { waitFor: 'confirmation', waitAtMost: '600' });
    await feed(lab, { payload: [row(1, { wo_nr: '' }), row(3)] });
    await until('it waits', async () => (await came(lab)).statuses.includes('blue confirming 1'));

    await lab.deploy(flowsWith(lab, { name: 'changed' }));

    expect(lab.nodeRed.log()).toContain('Claire may not have imported 1 of 2 appointments');
  });
});
