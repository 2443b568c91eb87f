import { describe, expect, it } from '@jest/globals';
import { readRows } from '../../../../claire/import';
import { dmsRow, dutch, readAll } from './dms-rows';

const settings = { ...dutch, groupRows: true } as const;

function line(number: number, title: string, fields: Readonly<Record<string, unknown>> = {}) {
  return dmsRow({ Afspraaknr: String(number), Omschrijving: title, ...fields });
}

function titles(appointment: unknown): unknown {
  const { interventions } = appointment as { interventions?: readonly { title: string }[] };
  return interventions?.map(({ title }) => title);
}

describe('rows of one appointment', () => {
  it('become one, with the work of all in order', async () => {
    const { read } = await readAll([line(1, 'Beurt'), line(2, 'Banden'), line(1, 'APK')], {
      settings,
    });

    expect(read.map(({ rows }) => rows)).toEqual([[0, 2], [1]]);
    expect(read[0]?.appointment?.interventions).toEqual([
      { dms_nr: 'p37avr', title: 'Beurt' },
      { dms_nr: '1sdha6v', title: 'APK' },
    ]);
    expect(titles(read[1]?.appointment)).toEqual(['Banden']);
  });

  it('are continued by lines that hold a job alone, as systems print them', async () => {
    const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));
    const job = (Omschrijving: string) => ({ ...blank, Omschrijving });

    const { read, told } = await readAll(
      [line(1, 'Beurt'), job('APK'), job('Banden'), line(2, 'Beurt'), job('Airco')],
      { settings },
    );

    expect(told).toEqual(['sent', 'sent']);
    expect(read.map(({ rows }) => rows)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(titles(read[0]?.appointment)).toEqual(['Beurt', 'APK', 'Banden']);
    expect(titles(read[1]?.appointment)).toEqual(['Beurt', 'Airco']);
  });

  it('are not sent while one of them has a problem', async () => {
    const { told } = await readAll([line(1, 'Beurt'), line(1, 'APK', { Kilometerstand: 'x' })], {
      settings,
    });

    expect(told).toEqual([expect.stringMatching(/^Row 2 cannot be imported: Mileage/)]);
  });

  it('are given out as soon as they are complete, once it is decided how they are read', async () => {
    let taken = 0;
    function* rows() {
      for (; taken < 1100; taken += 1) yield line(taken, 'x');
    }
    const first: number[] = [];
    const onHint = () => undefined;
    const options = {
      settings: { ...settings, locationBy: 'id', groupWithin: 10 } as const,
      onHint,
    };

    for await (const { rows: own } of readRows(rows(), {
      ...options,
      locations: () => Promise.resolve([]),
    })) {
      first.push(taken - (own?.[0] ?? 0));
    }

    expect(Math.max(...first.slice(1000, 1080))).toBe(10);
  });
});
