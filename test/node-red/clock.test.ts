import { describe, expect, it } from '@jest/globals';
import { Collecting, Stream } from '../../node-red/nodes/claire-import/collecting';
import type { Importer } from '../../node-red/nodes/claire-import/importer';
import type { Arrival } from '../../node-red/nodes/claire-import/rows';
import { clock } from '../../node-red/runtime/clock';
import { describePlatformClock } from '../unit/platform-clock';

describePlatformClock('Node-RED', clock);

it('a wait of Node-RED keeps no process from ending, which would then remove its webhooks', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const stop = new AbortController();
  const before = timers();

  const waiting = clock.sleep(60_000, stop.signal);

  expect(timers()).toBe(before);
  stop.abort();
  await waiting;
});

describe('an import that may wait for more messages for 2,600,000 seconds', () => {
  const milliseconds = 2_600_000_000;
  const arrival: Arrival = {
    message: { payload: { dms_nr: 'A-1' } },
    send: () => undefined,
    done: () => undefined,
  };

  it('does not send the first one alone at once', async () => {
    const sent: number[] = [];
    const importer = {
      showCollected: () => undefined,
      takeSingles: (arrivals: readonly Arrival[]) => sent.push(arrivals.length),
    } as unknown as Importer;
    const collecting = new Collecting(importer, { count: 100, milliseconds, needsWhole: false });

    collecting.take(arrival);
    await clock.sleep(20);
    collecting.take(arrival);
    await clock.sleep(20);
    collecting.end();

    expect(sent).toEqual([2]);
  });

  it('does not take the stream for over at once', async () => {
    let streams = 0;
    const importer = {
      takeStream: () => (streams += 1),
    } as unknown as Importer;
    const settings = { count: 1, milliseconds, honourParts: true, mayGroup: false };
    const stream = new Stream(importer, settings, () => undefined);

    stream.take(arrival);
    await clock.sleep(20);
    stream.take(arrival);
    stream.end();

    expect(streams).toBe(1);
  });
});
