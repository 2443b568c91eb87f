import { describe, expect, it } from '@jest/globals';
import type { ListedAppointment } from '../../../claire/import/confirmation/match-rows';
import { QueueLatency, Schedule } from '../../../claire/import/confirmation/schedule';
import { toPendingRow, type PendingRow } from '../../../claire/import/confirmation/pending-row';
import { ImportAppointment } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { appointment } from './appointments';

const row = (fields: Partial<PendingRow> = {}): PendingRow => ({
  ...toPendingRow(
    { index: 0, appointment: ImportAppointment.parse(appointment(0)), size: 1 },
    { respondedAt: 0, now: 0, atMost: 60_000, awaitsResult: false },
  ),
  ...fields,
});
const listed = (changedAt: number | undefined): ListedAppointment => ({
  id: 1001,
  dms_nr: 'A-0',
  wo_nr: 'WO-0',
  createdAt: undefined,
  changedAt,
  record: {},
});

function scheduled(...rows: PendingRow[]) {
  const clock = new VirtualClock();
  const latency = new QueueLatency(undefined, () => undefined);
  const run = { isBusy: false };
  const open = new Map(rows.map((one, at) => [at, one]));
  const schedule = new Schedule(open, {
    clock,
    latency,
    timeout: 60_000,
    isBusy: () => run.isBusy,
  });
  const poll = () => {
    schedule.onPollStart();
    schedule.onPollEnd();
  };
  return { clock, latency, run, open, schedule, poll };
}

describe('when the rows of a location and day are polled for', () => {
  it('is never where there are none, or where all await a result that has time', () => {
    expect(scheduled().schedule.nextPoll()).toBe(Infinity);
    expect(scheduled(row({ awaitsResult: true })).schedule.nextPoll()).toBe(60_000);
    const { schedule } = scheduled(row({ awaitsResult: true }), row({ awaitsResult: false }));
    expect(schedule.nextPoll()).toBeLessThan(60_000);
  });

  it('is after the time that the queue takes, from the last row on', async () => {
    const { clock, latency, schedule } = scheduled(row());

    schedule.onNewRow();
    expect(schedule.nextPoll()).toBe(1_000);
    await clock.advance(500);
    schedule.onNewRow();
    expect(schedule.nextPoll()).toBe(1_500);
    latency.recordProcessed(0, 4_000);

    expect(schedule.nextPoll()).toBe(4_500);
  });

  it('is half of the time that its oldest row has, where more is being sent', () => {
    const { run, schedule } = scheduled(row({ waitingSince: 100 }));
    run.isBusy = true;

    schedule.onNewRow();

    expect(schedule.nextPoll()).toBe(30_100);
  });

  it('is less and less often, up to sixteen seconds, and again each second after new rows', async () => {
    const { clock, schedule, poll } = scheduled(row({ deadline: 1_000_000 }));
    schedule.onNewRow();
    const pauses: number[] = [];
    for (let polls = 0; polls < 7; polls += 1) {
      await clock.advance(schedule.nextPoll() - clock.monotonic());
      poll();
      pauses.push(schedule.nextPoll() - clock.monotonic());
    }

    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000]);
    schedule.onNewRow();
    expect(schedule.nextPoll() - clock.monotonic()).toBe(1_000);
    poll();
    expect(schedule.nextPoll() - clock.monotonic()).toBe(1_000);
  });

  it('is not sooner again for new rows while more is being sent', async () => {
    const { clock, run, schedule, poll } = scheduled(
      row({ deadline: 1_000_000, waitingSince: -60_000 }),
    );
    schedule.onNewRow();
    for (let polls = 0; polls < 3; polls += 1) poll();
    run.isBusy = true;
    await clock.advance(1_000);

    schedule.onNewRow();
    poll();
    expect(schedule.nextPoll() - clock.monotonic()).toBe(8_000);
    schedule.onNewRow();
    run.isBusy = false;
    expect(schedule.nextPoll() - clock.monotonic()).toBe(1_000);
  });

  it('is at the end of the time of its oldest row, and of others that end soon after it', async () => {
    const { clock, open, schedule, poll } = scheduled(row({ deadline: 5_000 }));
    schedule.onNewRow();
    for (let polls = 0; polls < 4; polls += 1) poll();
    expect(schedule.nextPoll()).toBe(6_000);
    await clock.advance(100);
    open.set(0, row({ deadline: 7_000 }));

    expect(schedule.nextPoll()).toBe(7_000);
  });
});

describe('the latency of the queue as a poll shows it', () => {
  it('is how long the slowest row took that came through', () => {
    const { latency, schedule } = scheduled();
    const rows = [
      row({ acceptedAt: undefined }),
      row({ acceptedAt: 1_000 }),
      row({ acceptedAt: 1_000, waitingSince: 50 }),
      row({ acceptedAt: 1_000 }),
    ];
    const proven = new Map(
      rows.map((one, at) => [one, listed([90_000, 4_000, 6_000, undefined][at])]),
    );

    schedule.onPollResult(rows, { proven, unproven: new Map() }, 60_000);

    expect(latency.expected).toBe(5_000);
    // One that was queued with the slowest, or before it, tells nothing more.
    latency.recordPending(50, 60_000);
    expect(latency.expected).toBe(5_000);
  });

  it('is that none is through yet, where none is proven', () => {
    const { latency, schedule } = scheduled();
    schedule.onNewRow();

    schedule.onPollResult([row()], { proven: new Map(), unproven: new Map() }, 3_000);

    expect(latency.expected).toBe(6_000);
  });

  it('is nothing about rows whose time at Claire is not known', () => {
    const { latency, schedule } = scheduled();
    schedule.onNewRow();

    const rows = [row(), row({ acceptedAt: undefined })];
    schedule.onPollResult(rows, { proven: new Map(), unproven: new Map() }, 3_000);

    expect(latency.expected).toBe(1_000);
  });
});

function watched(first?: number) {
  const faster: number[] = [];
  const latency: QueueLatency = new QueueLatency(first, () => {
    faster.push(latency.expected);
  });
  return { latency, faster };
}

describe('how long a row is expected to wait in the queue of Claire', () => {
  it('is a second as long as nothing is known, or what the run says', () => {
    expect(watched().latency.expected).toBe(1_000);
    expect(watched(100).latency.expected).toBe(100);
  });

  it.each([
    [-5, 1_000],
    [1_000, 1_000],
    [7_500, 7_500],
    [32_000, 32_000],
    [90_000, 32_000],
  ])(
    'is as long as the last row took, a second at least and half a minute at most: %d',
    (delay, expected) => {
      const { latency } = watched();

      latency.recordProcessed(0, delay);

      expect(latency.expected).toBe(expected);
    },
  );

  it('is twice as long as a row has waited that is not there yet, and never less than before', () => {
    const { latency } = watched();

    latency.recordPending(1_000, 4_000);
    expect(latency.expected).toBe(6_000);
    latency.recordPending(4_000, 5_000);
    expect(latency.expected).toBe(6_000);
    latency.recordPending(0, 60_000);
    expect(latency.expected).toBe(32_000);
  });

  it('is not changed by a row that is missing where one that came later, or with it, is through', () => {
    const { latency } = watched();

    latency.recordProcessed(5_000, 2_000);
    latency.recordProcessed(3_000, 2_000);
    latency.recordPending(4_000, 60_000);
    latency.recordPending(5_000, 60_000);
    expect(latency.expected).toBe(2_000);
    latency.recordPending(5_001, 10_001);

    expect(latency.expected).toBe(10_000);
  });

  it('is told to those who wait when it is shorter than it seemed, and only then', () => {
    const { latency, faster } = watched();

    latency.recordProcessed(0, 5_000);
    latency.recordProcessed(0, 5_000);
    expect(faster).toEqual([]);
    latency.recordProcessed(0, 4_000);

    expect(faster).toEqual([4_000]);
  });
});
