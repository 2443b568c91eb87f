import { describe, expect, it } from '@jest/globals';
import fc from '../../../fast-check';
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

  it('keep the numbers that the DMS has for the work, and need not repeat the rest', async () => {
    const number = 'Werkzaamheid nr';
    const { read } = await readAll(
      [
        line(1, 'Beurt', { [number]: '2', Kilometerstand: '' }),
        line(1, 'APK', { [number]: '' }),
        line(1, 'Beurt', { [number]: '2' }),
        line(1, '', { [number]: '', Kilometerstand: '12500' }),
      ],
      { settings: { ...settings, mapping: [{ column: number, path: 'interventions.0.dms_nr' }] } },
    );

    expect(read).toHaveLength(1);
    expect(read[0]?.appointment).toMatchObject({
      current_km: 12_500,
      interventions: [
        { dms_nr: '2', title: 'Beurt' },
        { dms_nr: '1sdha6v', title: 'APK' },
      ],
    });
  });

  it('are told with both rows where they contradict each other', async () => {
    const { read, told } = await readAll(
      [line(1, 'Beurt'), line(2, 'Banden'), line(1, 'APK', { Tijd: '9:00', Merk: 'Seat' })],
      { settings },
    );

    expect(told).toEqual([expect.any(String), 'sent']);
    expect(told[0]).toContain(
      "Car: Make (column Merk): 'Seat' is 'Volkswagen' in row 1; rows of one appointment must agree",
    );
    expect(told[0]).toContain(
      "Time of the Appointment (column Datum): '2026-11-25T09:00:00+01:00' is '2026-11-25T08:30:00+01:00' in row 1",
    );
    expect(read[0]).toMatchObject({ rows: [0, 2], record: { dms_nr: '1' } });
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

  it('are the same, however they stand between those of others', async () => {
    const lines = fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 })
      .map((numbers) => numbers.map((number, at) => line(number, `work ${String(at)}`)));
    const shuffled = lines.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.nat(), { minLength: rows.length, maxLength: rows.length }),
      ),
    );

    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, keys]) => {
        const mixed = interleave(rows, keys);

        const byNumber = await listWork(rows);

        expect(await listWork(mixed)).toEqual(byNumber);
        expect(byNumber.flatMap(([, work]) => work)).toHaveLength(rows.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** In another order, in which the rows of one appointment stay in theirs. */
function interleave(rows: readonly Record<string, unknown>[], keys: readonly number[]) {
  const queues = new Map<unknown, Record<string, unknown>[]>();
  for (const row of rows) queues.set(row.Afspraaknr, [...(queues.get(row.Afspraaknr) ?? []), row]);
  return keys.flatMap((key) => {
    const open = [...queues.values()].filter((queue) => queue.length > 0);
    return open[key % open.length]?.shift() ?? [];
  });
}

async function listWork(rows: readonly unknown[]): Promise<[string, unknown][]> {
  const { read } = await readAll(rows, { settings });
  return read
    .map(({ appointment }): [string, unknown] => [String(appointment?.dms_nr), titles(appointment)])
    .sort(([one], [other]) => one.localeCompare(other));
}
