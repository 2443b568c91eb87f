import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';
import { until } from './until';
import { fileFlow, pagedFlow, type Seen, startStream, streamed } from './stream-lab';

const lab = withNodeRed({ rateLimit: 1_000_000 });

/** However long it takes, as long as it goes on. */
async function ended(rows: number): Promise<Seen> {
  let moved = -1;
  for (let still = 0; still < 60; still += 1) {
    const seen = await streamed(lab);
    if (seen.done + seen.caught.length >= rows) return seen;
    if (seen.came + seen.done !== moved) still = 0;
    moved = seen.came + seen.done;
    await sleep(1000);
  }
  throw new Error(`It stands still: ${JSON.stringify(await streamed(lab))}`);
}

describe('a stream of appointments', () => {
  it('goes in page by page, as the third output asks for them, in flat memory', async () => {
    // However busy the machine is: this is about memory, not about time.
    await lab.deploy(pagedFlow(lab, { waitFor: 'confirmation', waitAtMost: '600' }));

    await startStream(lab, { rows: 100_000, perDay: 300 });
    // The message that says that it is complete is done too.
    const seen = await ended(100_001);

    expect(seen).toMatchObject({ done: 100_001, outOfOrder: 0, bad: 100, caught: [] });
    expect(seen.last).toEqual({
      claire: {
        operation: 'appointment.import',
        counts: { imported: 99_900, invalid: 100 },
        summary: '99900 imported, 100 invalid',
        atMost: 600,
      },
      complete: true,
      topic: 'tonight',
    });
    // Pages of 500, one behind the last, and no more messages at once than are let in.
    expect(seen.asked).toBe(201);
    expect(seen.mostHeld).toBeLessThanOrEqual(20_500);
    // Every 10,000 rows; at the first there are not as many inside as may be.
    expect(seen.heap).toHaveLength(10);
    const [early, late] = [seen.heap.slice(1, 5), seen.heap.slice(5)];
    expect(Math.max(...late) - Math.max(...early)).toBeLessThan(10);
  }, 900_000);

  it('comes out of a file line by line, with a core delay node as its valve', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claire-stream-'));
    try {
      const file = path.join(folder, 'rows.csv');
      writeFileSync(file, ['number', ...Array.from({ length: 30_000 }, (_, at) => at)].join('\n'));
      await lab.deploy(fileFlow(lab, file));

      await startStream(lab, { perDay: 300 });
      const seen = await ended(30_000);

      expect(seen).toMatchObject({ done: 30_000, outOfOrder: 0, bad: 30 });
      expect(seen.mostHeld).toBeLessThanOrEqual(20_500);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  it('that a deploy stops has an outcome for every row that has come', async () => {
    lab.claire.failNext({ path: '/v1/appointments/import', status: 'hang', times: null });
    await lab.deploy(pagedFlow(lab));
    await startStream(lab, { rows: 2000, perDay: 300 });
    await until('all have come', async () => (await streamed(lab)).came === 2000);

    await lab.deploy(pagedFlow(lab, { name: 'changed' }), 'nodes');
    await until(
      'the last outcome is there',
      async () => (await streamed(lab)).last?.complete === true,
    );

    const seen = await streamed(lab);
    expect(seen).toMatchObject({ counts: { failed: 1998, invalid: 2 }, outOfOrder: 0, bad: 2000 });
    expect(lab.nodeRed.log()).toContain('1998 of 2000 appointments may not be at Claire');
  });

  it('says in its status how many have come, also when nothing follows them', async () => {
    await lab.deploy(pagedFlow(lab));

    await startStream(lab, { rows: 60, perDay: 300, silent: true });

    await until(
      'it shows them',
      async () => (await streamed(lab)).statuses.at(-1)?.endsWith('of 60') === true,
    );
  });

  it('ends after the quiet time that was chosen, when nobody says that it is complete', async () => {
    await lab.deploy(pagedFlow(lab, { seconds: '0.5' }));

    await startStream(lab, { rows: 300, perDay: 300, silent: true });
    const seen = await ended(300);

    expect(seen).toMatchObject({ done: 300, counts: { queued: 299, invalid: 1 } });
    expect(seen.last).toMatchObject({ complete: true });
  });
});
