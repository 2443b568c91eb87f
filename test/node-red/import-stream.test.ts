import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Importer } from '../../node-red/nodes/claire-import/importer';
import { Stream } from '../../node-red/nodes/claire-import/stream';
import { withNodeRed } from './lab';
import { until } from './until';
import { fileFlow, pagedFlow, type Seen, startStream, streamed } from './stream-lab';

const lab = withNodeRed({ rateLimit: 1_000_000 });

async function ended(rows: number): Promise<Seen> {
  await until(
    `all ${String(rows)} are done`,
    async () => {
      const seen = await streamed(lab);
      return seen.done + seen.caught.length >= rows;
    },
    60_000,
  );
  return streamed(lab);
}

describe('a stream of appointments', () => {
  it('goes in page by page, as the third output asks for them, and nothing of it stays', async () => {
    // However busy the machine is: this is about memory, not about time.
    await lab.deploy(pagedFlow(lab, { waitFor: 'confirmation', waitAtMost: '600' }));
    await startStream(lab, { rows: 1000, perDay: 300 });
    const first = await ended(1001);

    await startStream(lab, { rows: 10_000, perDay: 300 });
    // The message that says that it is complete is done too.
    const seen = await ended(10_001);

    expect(seen).toMatchObject({ done: 10_001, outOfOrder: 0, bad: 10, caught: [] });
    expect(seen.last).toEqual({
      claire: {
        operation: 'appointment.import',
        counts: { imported: 9990, invalid: 10 },
        summary: '9990 imported, 10 invalid',
        atMost: 600,
      },
      complete: true,
      topic: 'tonight',
    });
    // Pages of 500, and one behind the last.
    expect(seen.asked).toBe(21);
    // In megabytes; the rows take ten.
    expect(Number(seen.heap) - Number(first.heap)).toBeLessThan(3);
  });

  it('comes out of a file line by line, with a core delay node as its valve', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claire-stream-'));
    try {
      const file = path.join(folder, 'rows.csv');
      writeFileSync(file, ['number', ...Array.from({ length: 3000 }, (_, at) => at)].join('\n'));
      await lab.deploy(fileFlow(lab, file));

      await startStream(lab, { rows: 3000, perDay: 300 });
      const seen = await ended(3000);

      expect(seen).toMatchObject({ done: 3000, outOfOrder: 0, bad: 3 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

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

it('asks for more until 20,000 have no outcome, and again when some have', () => {
  let onDone: (rows: number) => void = () => undefined;
  const importer = {
    takeStream: (_rows: unknown, _atMost: number, then: typeof onDone) => (onDone = then),
  } as unknown as Importer;
  const settings = { count: 1, milliseconds: 0, honourParts: false, mayGroup: false };
  let asked = 1;
  const stream = new Stream(importer, settings, (count) => (asked += count));
  const arrival = () => ({
    message: { payload: {} },
    send: () => undefined,
    done: () => undefined,
  });

  let given = 0;
  for (; given < asked && given < 30_000; given += 1) stream.take(arrival());
  expect(given).toBe(20_001);

  onDone(1);
  expect(asked).toBe(20_002);
  stream.end();
});
