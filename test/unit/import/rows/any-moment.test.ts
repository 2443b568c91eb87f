import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
import { DateTime } from 'luxon';
import { MomentReader } from '../../../../claire/import/rows/values/moments';
import { Remarked } from '../../../../claire/import/rows/values/read-value';
import { createTimeReader } from '../../../../nodes/Claire/actions/moments';
import { localTimesIn } from '../../../../node-red/runtime/local-times';
import { type Order, place, zone } from './moment-reader';

describe('any moment', () => {
  const formats: Readonly<Record<Exclude<Order, 'auto' | 'custom' | 'excel'>, readonly string[]>> =
    {
      iso: ['yyyy-MM-dd HH:mm', 'yyyy/M/d H:mm', "yyyy-MM-dd'T'HH:mm:ss", 'yyyy.MM.dd HHmm'],
      dayFirst: ['dd-MM-yyyy HH:mm', 'd/M/yy H:mm', "d.M.yyyy H.mm'u'", "dd MM yyyy HH'h'mm"],
      monthFirst: ['MM/dd/yyyy hh:mm a', 'M-d-yyyy H:mm:ss', 'M/d/yy HHmm'],
    };
  const written = fc
    .constantFrom('iso' as const, 'dayFirst' as const, 'monthFirst' as const)
    .chain((order) => fc.tuple(fc.constant(order), fc.constantFrom(...formats[order])));
  const zones = fc.constantFrom(
    zone,
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  );
  const minutes = fc.integer({ min: 1_000_000, max: 50_000_000 });
  const platforms = fc.constantFrom(createTimeReader, localTimesIn);

  it('is read as it was written, in each order and zone and on both platforms', () => {
    fc.assert(
      fc.property(minutes, written, zones, platforms, (minute, [order, format], name, timesIn) => {
        const moment = DateTime.fromMillis(minute * 60_000, { zone: name });
        const text = moment.setLocale('en').toFormat(format);

        const result = new MomentReader(timesIn(name), { dateOrder: order }).read(text, place);

        const first = moment.getPossibleOffsets().map((one) => one.toMillis());
        const value = result instanceof Remarked ? result.value : result;
        expect(DateTime.fromISO(String(value)).toMillis()).toBe(Math.min(...first));
        expect(result instanceof Remarked).toBe(first.length > 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as the day number that a spreadsheet has for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3_654, max: 100_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const moment = DateTime.fromISO('1899-12-30', { zone: 'UTC' }).plus({
            days: day,
            seconds: second,
          });

          const result = new MomentReader(createTimeReader('UTC'), { dateOrder: 'excel' }).read(
            day + second / 86_400,
            place,
          );

          expect(result).toBe(moment.toISO({ suppressMilliseconds: true }));
        },
      ),
    );
  });
});
