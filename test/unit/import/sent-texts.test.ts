import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { readSentText, SentTexts } from '../../../claire/import/confirmation/sent-texts';
import { appointment } from './appointments';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are kept after the work. */
function measure(work: () => void): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  work();
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

function sumLengths(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** As many fields as files of dealers' systems have. */
function visit(number: number) {
  const owner = { email_private: 'fleet.9006@example.com', dms_nr: `O-${String(number)}` };
  return appointment(number, {
    current_km: 12_500 + number,
    customer_is_waiting: false,
    customer_driver: {
      ...{
        dms_nr: `K-${String(number)}`,
        title: 'Mevr.',
        first_name: 'Anna',
        surname: 'Vermeulen',
      },
      ...{ email_private: 'anna.vermeulen@example.com', tel_mobile_private: '06-00002752' },
      ...{ postcode: '3761 BS', place: 'Soest' },
    },
    customer_owner: { ...owner, company: 'Adviesbureau Polderman B.V.' },
  });
}

const fail = new SentTexts().write('nothing was written');

describe('what was sent, as text', () => {
  it('is read as its JSON is', () => {
    const texts = new SentTexts();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = texts.write({ value });

        expect(readSentText(text)).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
    );
  });

  it('leaves out what JSON leaves out, and has times as JSON has them', () => {
    const at = new Date('2026-11-25T07:30:00Z');
    const given = { at, none: undefined, list: [undefined, null, 1], work: () => 1 };

    expect(readSentText(new SentTexts().write(given))).toEqual({
      at: '2026-11-25T07:30:00.000Z',
      list: [null, null, 1],
    });
  });

  it('takes less than a third of its JSON, where rows have the same fields', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => visit(at));
    const sent = new SentTexts();
    const texts = rows.map((row) => sent.write(row));
    const shapes = [...new Set(texts.map(({ shape }) => shape))];
    const shared = shapes.flatMap((shape) => [shape.names, ...shape.shared]);

    const kept = sumLengths([...shared, ...texts.map(({ values }) => values)]);

    expect(shapes).toHaveLength(1);
    expect(kept).toBeLessThan(sumLengths(rows.map((row) => JSON.stringify(row))) / 3);
    expect(readSentText(texts[9_999] ?? fail)).toEqual(JSON.parse(JSON.stringify(rows[9_999])));
  });

  it('does not keep any number of values for all rows', () => {
    const texts = new SentTexts();
    const written = Array.from({ length: 2_000 }, (_, at) =>
      texts.write({
        same: 'Volkswagen',
        own: `WVWZZZ1KZ6W${String(100_000 + at)}`,
        [`x${String(at)}`]: 'once',
      }),
    );

    // 250 of each field that rows share, and one of each that they do not.
    expect(written[0]?.shape.shared.length).toBeLessThanOrEqual(1 + 250 + 2_000);
    expect(readSentText(written[1_999] ?? fail)).toEqual({
      ...{ same: 'Volkswagen', own: 'WVWZZZ1KZ6W101999' },
      x1999: 'once',
    });
  });

  it('does not keep the names of any number of sorts of rows', () => {
    const texts = new SentTexts();
    const long = 'x'.repeat(1000);
    const kept = measure(() => {
      for (let at = 0; at < 20_000; at += 1) texts.write({ [`${long} ${String(at)}`]: 1 });
    });

    expect(kept).toBeLessThan(10_000_000);
    expect(texts.write({ one: 1 }).shape.names).toBe('{"one":0}');
  });
});
