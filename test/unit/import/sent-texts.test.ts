import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSentText, SentTexts } from '../../../claire/import/confirmation/sent-texts';
import { appointment } from './appointments';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes for each of these, while they are kept. */
function measure(count: number, make: (at: number) => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: count }, (_, at) => make(at));
  collectGarbage();
  const used = process.memoryUsage().heapUsed - before;
  return used / kept.length;
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

  it('takes less than two thirds of the memory of its JSON, where rows have the same fields', () => {
    const texts = new SentTexts();
    const json = measure(10_000, (at) => JSON.stringify(visit(at)));
    const text = measure(10_000, (at) => texts.write(visit(at)));

    expect(text).toBeLessThan((json * 2) / 3);
  });

  it('does not keep the names of any number of sorts of rows', () => {
    const texts = new SentTexts();
    const kept = measure(20, (round) => {
      for (let at = 0; at < 1000; at += 1)
        texts.write({ [`field ${String(round * 1000 + at)}`]: 1 });
      return round;
    });

    expect(kept * 20).toBeLessThan(1_000_000);
  });
});
