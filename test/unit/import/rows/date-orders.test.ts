import { describe, expect, it } from '@jest/globals';
import { LocalDays, utcTimes } from '../../../../claire/import/rows/values/read-value';
import { DateOrders, splitDate } from '../../../../claire/import/rows/values/dates';
import { createTimeReader } from '../../../../nodes/Claire/actions/moments';
import { showRead } from './show-read';

/** Reads the dates of one column, each in a row of its own; `# date` is of another column. */
function readColumn(order: 'dayFirst' | 'monthFirst' | 'iso', texts: readonly string[]): string[] {
  const orders = new DateOrders({ dateOrder: order });
  return texts.map((given, row) => {
    const text = given.replace('# ', '');
    const parts = splitDate(text);
    if (parts === undefined) throw new Error(`${text} is no date`);
    const column = given === text ? 'Datum' : 'Aangemaakt';
    const read = orders.read(parts, text, { column, row });
    return String(showRead(read));
  });
}

describe('dates of one column', () => {
  it('are read in the order that is set, where all have it', () => {
    const texts = ['25-11-2026', '11-12-2026', '2026-11-26'];

    expect(readColumn('dayFirst', texts)).toEqual(['2026-11-25', '2026-12-11', '2026-11-26']);
    expect(readColumn('monthFirst', ['11-25-2026', '11-12-2026'])).toEqual([
      '2026-11-25',
      '2026-11-12',
    ]);
  });

  it('are told with the setting while none of the column has the other order', () => {
    expect(readColumn('dayFirst', ['# 25-11-2026', '11-12-2026', '11-26-2026'])[2]).toBe(
      "'11-26-2026' has the month first; set Date Order",
    );
    expect(readColumn('iso', ['25-11-2026', '25-11-2026'])[1]).toBe(
      "'25-11-2026' has the day first; set Date Order",
    );
    expect(readColumn('dayFirst', ['25-11-2026', '32-11-2026'])[1]).toBe(
      "'32-11-2026' is no date: November 2026 has 30 days; correct it",
    );
  });

  it('are told with the first row of the other order', () => {
    expect(readColumn('dayFirst', ['25-11-2026', '26-11-2026', '11-27-2026'])[2]).toBe(
      "'11-27-2026' has the month first, and row 1 ('25-11-2026') has the day first; write all dates of the column alike",
    );
    expect(readColumn('monthFirst', ['11-25-2026', '11-26-2026', '27-11-2026'])[2]).toBe(
      "'27-11-2026' has the day first, and row 1 ('11-25-2026') has the month first; write all dates of the column alike",
    );
  });

  it('are doubtful where only the other order was seen and both would do', () => {
    expect(readColumn('dayFirst', ['11-25-2026', '11-12-2026', '12-12-2026']).slice(1)).toEqual([
      "'11-12-2026' may be 11 December or 12 November, as row 1 ('11-25-2026') has the month first; set Date Order",
      '2026-12-12',
    ]);
    expect(readColumn('monthFirst', ['25-11-2026', '11-12-2026', '12-12-2026']).slice(1)).toEqual([
      "'11-12-2026' may be 11 December or 12 November, as row 1 ('25-11-2026') has the day first; set Date Order",
      '2026-12-12',
    ]);
  });

  it('are no longer doubtful once the order that is set was seen', () => {
    expect(readColumn('dayFirst', ['11-25-2026', '25-11-2026', '11-12-2026'])[2]).toBe(
      '2026-12-11',
    );
    expect(readColumn('monthFirst', ['25-11-2026', '11-25-2026', '11-12-2026'])[2]).toBe(
      '2026-11-12',
    );
    expect(readColumn('dayFirst', ['# 11-25-2026', '11-12-2026'])[1]).toBe('2026-12-11');
  });
});

describe('the zone of a day', () => {
  function counting() {
    const times = createTimeReader('Europe/Amsterdam');
    const asked: string[] = [];
    const local = (wallTime: string) => (asked.push(wallTime), times.local(wallTime));
    return { asked, days: new LocalDays({ ...utcTimes, local }) };
  }

  it('is asked for once, at both ends of the day', () => {
    const { asked, days } = counting();

    expect(['08:30:00', '17:00:00'].map((time) => days.resolve('2026-11-25', time))).toEqual([
      { moment: '2026-11-25T08:30:00+01:00' },
      { moment: '2026-11-25T17:00:00+01:00' },
    ]);
    expect(asked).toEqual(['2026-11-25T00:00:00', '2026-11-25T23:59:59']);
  });

  it('is asked for each time on a day on which it changes', () => {
    const { asked, days } = counting();

    expect(days.resolve('2026-10-25', '02:30:00')).toMatchObject({
      moment: '2026-10-25T02:30:00+02:00',
      isTwice: true,
    });
    expect(days.resolve('2026-10-25', '08:30:00')).toMatchObject({
      moment: '2026-10-25T08:30:00+01:00',
    });
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['is skipped', { isSkipped: true }],
    ['comes twice', { isTwice: true }],
  ])('is asked for each time where midnight %s', (_what, odd) => {
    const local = (wallTime: string) => ({ moment: `${wallTime}+03:00`, ...odd });
    const days = new LocalDays({ ...utcTimes, local });

    expect(days.resolve('2026-11-25', '00:00:00')).toEqual({
      moment: '2026-11-25T00:00:00+03:00',
      ...odd,
    });
  });

  it('is unknown where the platform knows no such day', () => {
    const days = new LocalDays({ ...utcTimes, local: () => undefined });

    expect(days.resolve('2026-11-25', '08:30:00')).toBeUndefined();
  });
});
