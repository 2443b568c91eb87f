import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../../claire/import';
import { all, appointment, appointments, statuses } from './appointments';
import { queueingClaire } from './queueing-claire';

describe('importing a stream', () => {
  it('holds no more rows than it is told, also when one location fills no batch', async () => {
    const claire = queueingClaire();
    let came = 0;
    let gone = 0;
    let maxRows = 0;
    function* stream() {
      yield appointment(came++, { location_id: 99 });
      while (came < 5_000) {
        maxRows = Math.max(maxRows, came + 1 - gone);
        yield appointment(came++);
      }
    }

    for await (const outcome of run(stream(), claire, { ahead: 300 })) {
      expect(outcome.dms_nr).toBe(`A-${String(gone++)}`);
    }

    expect(gone).toBe(5_000);
    expect(maxRows).toBe(300);
    expect(claire.requests).toHaveLength(51);
  });

  it('takes rows that come one by one', async () => {
    async function* stream() {
      for (const row of appointments(150)) yield await Promise.resolve(row);
    }

    const claire = queueingClaire();
    const outcomes = await all(run(stream(), claire));

    expect(statuses(outcomes)).toEqual(appointments(150).map(() => 'queued'));
    expect(claire.requests.map(({ rows: sent }) => sent.length)).toEqual([100, 50]);
  });

  it.each([
    ['a list', breaksOff],
    ['a stream', breaksOffLater],
  ])('sends no order of which %s that breaks off may lack lines', async (_what, source) => {
    const claire = queueingClaire();
    const outcomes: Outcome[] = [];
    const reading = async () => {
      for await (const outcome of run(source(), claire, { rows: { groupRows: true } })) {
        outcomes.push(outcome);
      }
    };

    await expect(reading()).rejects.toThrow('The disk is gone');
    expect(claire.requests).toEqual([]);
    expect(outcomes).toMatchObject([
      { status: 'failed', rows: [0, 1], error: { message: expect.stringContaining('broke off') } },
    ]);
  });

  it('reads no more than two requests ahead of those that it has sent', async () => {
    let came = 0;
    const cameWith: number[] = [];
    const claire = queueingClaire({
      latency: () => {
        cameWith.push(came);
        return new Promise(setImmediate);
      },
    });
    function* stream() {
      while (came < 500) yield appointment(came++);
    }

    await all(run(stream(), claire, { parallel: 1 }));

    expect(cameWith).toHaveLength(5);
    expect(Math.max(...cameWith.map((count, at) => count - 100 * at))).toBeLessThanOrEqual(200);
  });

  it('holds no more rows than it is told while one of them waits for its request', async () => {
    let came = 0;
    let gone = 0;
    let maxRows = 0;
    async function* stream() {
      yield appointment(came++, { location_id: 99 });
      while (came < 1_000) {
        if (came % 50 === 0) await new Promise(setImmediate);
        maxRows = Math.max(maxRows, came + 1 - gone);
        yield appointment(came++);
      }
    }

    for await (const outcome of run(stream(), queueingClaire(), { ahead: 150 })) {
      expect(outcome.dms_nr).toBe(`A-${String(gone++)}`);
    }

    expect(gone).toBe(1_000);
    expect(maxRows).toBe(150);
  });

  it('gives the outcomes of all that came when the stream breaks, and then says that it did', async () => {
    function* stream() {
      yield* appointments(120);
      throw new Error('The file ends in the middle of a line');
    }
    const outcomes: Outcome[] = [];
    const reading = async () => {
      for await (const outcome of run(stream(), queueingClaire())) outcomes.push(outcome);
    };

    await expect(reading()).rejects.toThrow('The file ends in the middle of a line');
    expect(statuses(outcomes)).toEqual(appointments(120).map(() => 'queued'));
  });

  it('reads no further when its outcomes are no longer read', async () => {
    let closed = false;
    function* stream() {
      try {
        for (let number = 0; ; number++) yield appointment(number);
      } finally {
        closed = true;
      }
    }

    for await (const outcome of run(stream(), queueingClaire())) {
      if (outcome.dms_nr === 'A-150') break;
    }

    expect(closed).toBe(true);
  });
});

function* breaksOff() {
  yield* [1, 2].map((line) =>
    appointment(1, { interventions: [{ dms_nr: String(line), title: 'APK' }] }),
  );
  throw new Error('The disk is gone');
}

async function* breaksOffLater() {
  for (const row of breaksOff()) yield await Promise.resolve(row);
}
