import { describe, expect, it } from '@jest/globals';
import type { PollResult } from '../../../claire/changes';
import { listDays } from '../../../claire/changes/window';
import { day, describeChanges, hour, PolledClaire, minute, refusal } from './polled-claire';

describe('the days of a window', () => {
  it.each([
    ['clocks go back', '2026-10-25', ['2026-10-24', '2026-10-25', '2026-10-26']],
    ['clocks go forward', '2026-03-29', ['2026-03-28', '2026-03-29', '2026-03-30']],
    ['a year ends', '2026-12-31', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['February has 29 days', '2028-02-29', ['2028-02-28', '2028-02-29', '2028-03-01']],
  ])('follow one another when %s', (_name, today, days) => {
    expect(listDays(today, 1, 1)).toEqual(days);
  });

  it('are those of the location, also where its day is not the one of UTC', async () => {
    const claire = new PolledClaire();
    await claire.clock.advance(15 * hour + hour / 2); // 23:30 in UTC, 0:30 in Amersfoort.
    claire.calendar.today = (location) => {
      const timeZone = location === 11 ? 'Europe/Amsterdam' : 'Atlantic/Canary';
      return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(claire.clock.now());
    };
    const { state } = await claire.poll({ locationIds: [11, 12], daysBack: 0, daysAhead: 0 });

    expect(Object.keys(state.lists['11'] ?? {})).toEqual(['2026-11-26']);
    expect(Object.keys(state.lists['12'] ?? {})).toEqual(['2026-11-25']);
    expect(claire.requests.map(({ body }) => body)).toContain(
      '{"location_id":11,"date":"2026-11-26T00:00:00Z"}',
    );
  });
});

// Found by the model of changes, seed 960071744.
it('a machine that starts in the past calls nobody gone who moves to a day that it cannot see yet', async () => {
  const claire = new PolledClaire();
  const moved = claire.create(hour);
  await claire.poll();
  claire.change(moved, { time: claire.timeIn(7 * day) });
  const { today } = claire.calendar;
  claire.calendar.today = () => '2026-11-24';
  const early = await claire.poll();
  claire.calendar.today = today;
  const later = await claire.poll();

  expect([...early.changes, ...later.changes].map(({ change }) => change)).toEqual(['time']);
});

describe('midnight', () => {
  it('tells nothing of the day that goes, nor of the appointments of the day that comes', async () => {
    const claire = new PolledClaire();
    claire.create(-day);
    const next = claire.create(8 * day);
    await claire.poll();
    await claire.clock.advance(day);
    claire.requests = [];
    const told = await claire.poll();

    expect([told.changes, told.state.count, told.requests]).toEqual([[], 1, 9]);
    claire.change(next, { status: 10 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(next)} 1→10`]);
  });

  it('does not hide that an appointment of the day that goes was moved', async () => {
    const claire = new PolledClaire();
    const id = claire.create(-day);
    await claire.poll();
    await claire.clock.advance(day);
    claire.change(id, { time: claire.timeIn(day) });
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([`time ${String(id)} time_car_app`]);
    expect(told.changes[0]?.differences[0]).toMatchObject({ before: '2026-11-24T08:00:00Z' });
  });

  it('does not hide an appointment that was created for the day that comes', async () => {
    const claire = new PolledClaire();
    await claire.poll();
    await claire.clock.advance(day);
    const id = claire.create(7 * day);

    expect(describeChanges(await claire.poll())).toEqual([`created ${String(id)}`]);
  });
});

describe('an appointment that no list had', () => {
  it('is told as new where it came after the list of its day, and moved while the next poll ran', async () => {
    const claire = new PolledClaire();
    const other = claire.create();
    await claire.poll();
    /** Polls, and changes something at Claire once the list of a day is read. */
    const pollWhile = async (ahead: number, act: () => void) => {
      const list = claire.timeIn(ahead).slice(0, 10);
      claire.interfere = (request) => {
        const response = claire.respond(request);
        if (request.body?.includes(list) === true) act();
        return response;
      };
      return describeChanges(await claire.poll());
    };
    let id = 0;
    expect(await pollWhile(day, () => (id = claire.create(day)))).toEqual([]);
    claire.change(other, { customerWaiting: true });
    const move = () => {
      claire.change(id, { time: claire.timeIn(hour) });
    };
    expect(await pollWhile(0, move)).toEqual([`details ${String(other)} customer_waiting`]);
    claire.interfere = () => undefined;

    expect(describeChanges(await claire.poll())).toEqual([`created ${String(id)}`]);
  });

  it('is not told as new where it is of before the first poll, and came into the window', async () => {
    const claire = new PolledClaire();
    const [id, other] = [claire.create(30 * day), claire.create()];
    await claire.poll();
    claire.change(other, { customerWaiting: true });
    await claire.poll();
    claire.change(id, { time: claire.timeIn(day) });

    expect(describeChanges(await claire.poll())).toEqual([`time ${String(id)} time_car_app`]);
  });
});

const polledAt = ({ state }: PollResult, date = '2026-11-25') =>
  state.lists['11']?.[date]?.polledAt;
const inSeconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

function twoDays() {
  const claire = new PolledClaire();
  claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 1 };
  return claire;
}

it('the time of a poll is when it asked, so that what came until the answer is told by the next', async () => {
  const claire = twoDays();
  const askedAt = claire.clock.now() + minute;
  claire.interfere = () => {
    if (claire.requests.length > 1) return undefined;
    return refusal(503, { 'retry-after': '5' });
  };
  const first = await claire.poll();
  expect(claire.clock.now()).toBeGreaterThanOrEqual(askedAt + 5_000);
  expect(polledAt(first)).toBe(inSeconds(askedAt));
  const created = claire.create();

  expect(describeChanges(await claire.poll())).toEqual([`created ${String(created)}`]);
});

describe('the time of a poll whose responses have no date', () => {
  it('is the latest stamp of a list, and none of an empty one', async () => {
    const claire = twoDays();
    claire.sendsDate = false;
    const one = claire.create();
    await claire.clock.advance(minute);
    claire.create();
    await claire.clock.advance(minute);
    claire.change(one, { status: 10 });
    const changedAt = claire.clock.now();
    const told = await claire.poll();

    expect(polledAt(told)).toBe(inSeconds(changedAt));
    expect(polledAt(told, '2026-11-26')).toBeUndefined();
  });

  it('does not go back when the appointment of the latest stamp goes', async () => {
    const claire = twoDays();
    claire.sendsDate = false;
    claire.create();
    await claire.clock.advance(minute);
    const last = claire.create(2 * hour);
    const first = await claire.poll();
    claire.remove(last);

    expect(polledAt(await claire.poll())).toBe(polledAt(first));
  });
});
