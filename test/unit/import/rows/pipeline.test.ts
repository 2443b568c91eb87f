import { describe, expect, it } from '@jest/globals';
import { ClaireError } from '../../../../claire/errors';
import { appointment } from '../appointments';
import { dmsRow, dutch, locations, readAll } from './dms-rows';

const own = { settings: { badValues: 'refuse' } } as const;

/** No plain record, so that it is not read with its row. */
function throwingCustomer(): object {
  const get = (): never => {
    throw new Error('a trap');
  };
  return Object.defineProperty(new Map(), 'dms_nr', { enumerable: true, get });
}

describe('rows that are read', () => {
  it('are given out as they came, with what was read of them, and no numbers of rows', async () => {
    const given = { ...appointment(1), 'car.colour': 'red' };

    const exact = await readAll([given], own);
    const byColumns = await readAll([dmsRow()]);

    expect(exact.read[0]?.record).toBe(given);
    expect(exact.read[0]).not.toHaveProperty('rows');
    expect(byColumns.read[0]?.record).toMatchObject({ dms_nr: '0012', location_id: 12 });
    expect(byColumns.read[0]?.given).not.toBe(byColumns.read[0]?.record);
  });

  it.each([
    ['dateOrder', { dateOrder: 'dayFirst' }, { time_car_app: '25-11-2026 8:30' }],
    ['decimals', { decimals: 'comma' }, { current_km: '12.500' }],
    ['locationBy', { locationBy: 'name' }, { location_id: 'Amersfoort' }],
  ] as const)('in Claire’s own form follow %s alone', async (_name, settings, fields) => {
    const { told } = await readAll([appointment(1, fields)], { settings });
    const without = await readAll([appointment(1, fields)], own);

    expect(told).toEqual(['sent']);
    expect(without.told).not.toEqual(['sent']);
  });

  it.each([true, false])(
    'are told of where only their time of creation differs, with Group Rows %j',
    async (groupRows) => {
      const rows = [
        appointment(1, { dms_created_at: '2026-11-20 08:00' }),
        appointment(1, { dms_created_at: '2026-11-20 08:01' }),
        appointment(2, { dms_created_at: '2026-11-20 08:01' }),
      ];

      const { hints, read } = await readAll(rows, { settings: { source: 'columns', groupRows } });

      expect(read).toHaveLength(3);
      expect(hints).toMatchObject([
        {
          code: 'sameAppointment',
          field: 'dms_created_at',
          message: expect.stringMatching(
            /^Row 2 has the number of an earlier row and another time/,
          ),
        },
      ]);
    },
  );

  it('are told of twice where they overwrite an earlier one, once for all', async () => {
    const rows = [appointment(1), appointment(2), appointment(1), appointment(2)];

    const { hints } = await readAll(rows, own);
    const grouped = await readAll(rows, { settings: { groupRows: true } });

    expect(hints).toMatchObject([
      {
        code: 'sameAppointment',
        field: 'dms_nr',
        message:
          'Row 3 is of an appointment that an earlier row is of too, and overwrites it at Claire. If each row is a part of an appointment, set Group Rows',
      },
    ]);
    expect(grouped.hints).toMatchObject([]);
  });

  it.each([
    ['a customer under another name', { customer_driver: undefined, driver: throwingCustomer() }],
    ['a location that is no text', { location_id: Object.create(null) as object }],
  ])('end with none that throws for %s', async (_what, fields) => {
    const rows = [{}, fields, {}].map((own, at) =>
      appointment(at, { location_id: 'Amersfoort', ...own }),
    );

    const { told } = await readAll(rows, { settings: { locationBy: 'name' } });

    expect(told).toEqual(['sent', expect.stringContaining('cannot be imported'), 'sent']);
  });

  it('are told of where none of the first has a mapped column, of which one alone says nothing', async () => {
    const mapping = [{ column: 'Brand', path: 'car.make' }];
    const settings = { ...dutch, mapping };

    const other = dmsRow({ Afspraaknr: '13' });
    const none = await readAll([dmsRow(), other], { settings });
    const later = await readAll([{ ...dmsRow(), Brand: 'VW' }, other], { settings });
    const sparse = await readAll([dmsRow(), { ...other, Brand: 'VW' }], { settings });
    const alone = await readAll([dmsRow()], { settings });

    expect(none.hints).toMatchObject([
      {
        code: 'missingColumns',
        field: 'Brand',
        message: expect.stringContaining('a column "Brand", which no row so far has. If it'),
      },
    ]);
    expect([later, sparse, alone].flatMap(({ hints }) => hints)).toEqual([]);
  });

  it('are told of a mapped column that one row alone has under nearly the same name', async () => {
    const mapping = [{ column: 'Kleur bekleeding', path: 'car.fuel' }];
    const { hints } = await readAll([dmsRow()], { settings: { ...dutch, mapping } });

    expect(hints).toMatchObject([{ code: 'missingColumns', field: 'Kleur bekleeding' }]);
  });
});

describe('the location of a row', () => {
  it('is left out of its outcome where Claire has none of that name', async () => {
    const { read } = await readAll([dmsRow({ Vestiging: 'Breda', Model: '' })]);

    expect(read[0]?.record).toMatchObject({ dms_nr: '0012', location_id: undefined });
    expect(read[0]?.problems?.map(({ path }) => path)).toEqual(['location_id', 'car.model']);
  });

  it('is not missed where the row is none', async () => {
    const { told } = await readAll([{}], { locations: () => Promise.reject(new Error('down')) });

    expect(told[0]).toContain('it is blank');
  });

  it('cannot be looked up for Claire’s own reason, or with the cause', async () => {
    const reason = new ClaireError('CLAIRE_UNAUTHORIZED', { message: 'No such key' });
    const cause = new Error('down');

    const refused = await readAll([dmsRow()], { locations: () => Promise.reject(reason) });
    const broken = await readAll([dmsRow()], { locations: () => Promise.reject(cause) });

    expect(refused.read[0]?.error).toBe(reason);
    expect(broken.read[0]?.error).toMatchObject({ code: 'CLAIRE_NETWORK', cause });
    expect(broken.read[0]).toMatchObject({ record: { dms_nr: '0012' } });
    expect(broken.read[0]).not.toHaveProperty('problems');
  });

  it('is grouped with its appointment once it is known', async () => {
    const rows = [dmsRow(), dmsRow({ Omschrijving: 'APK', Vestiging: 'Garage Amersfoort' })];

    const { read } = await readAll(rows, { settings: { ...dutch, groupRows: true } });

    expect(read.map(({ rows: numbers }) => numbers)).toEqual([[0, 1]]);
  });
});

describe('a location that Claire does not have', () => {
  const told = async (
    Vestiging: string,
    known: typeof locations | readonly { id: number; name: string }[],
    by: 'name' | 'dmsId' = 'name',
  ) => {
    const settings = { ...dutch, locationBy: by };
    const reading = { settings, locations: () => Promise.resolve(known) };
    const { told: sentences } = await readAll([dmsRow({ Vestiging })], reading);
    return sentences[0]?.replace('Row 1 cannot be imported: Location ID (column Vestiging): ', '');
  };
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: 20 + at, name: `Plaats ${String(at)}` }));

  it('is told with the nearest first, and ten names at most', async () => {
    expect(await told('Utrech', locations)).toBe(
      "'Utrech' is no location of Claire; there are 13 Utrecht and 12 Garage Amersfoort. If the column holds something else, set the location under Fields You Set",
    );
    expect(await told('Xyzq', named(10))).toMatch(
      /there are 20 Plaats 0, .*28 Plaats 8 and 29 Plaats 9\. If/,
    );
    expect(await told('Xyzq', named(12))).toMatch(
      /there are 20 Plaats 0, .*, 29 Plaats 9 and 2 more\. If/,
    );
  });

  it('is told where there are none', async () => {
    expect(await told('Breda', [])).toBe(
      "'Breda' is no location of Claire, and there are none; set Location By",
    );
    expect(await told('-', [{ id: 12, name: ' - ' }])).toContain('and there are none');
  });

  it('is told to be several', async () => {
    const two = [
      { id: 12, name: 'Zürich-Nord' },
      { id: 14, name: 'ZURICH NORD' },
      { id: 14, name: 'Zurich Nord' },
    ];

    expect(await told('zurich nord', two)).toBe(
      "'zurich nord' is the name of several locations (12, 14); give the ID, and set Location By to it",
    );
  });

  it.each(['01', '02', '03'])('is not one of several numbers: %s', async (number) => {
    const known = [{ id: 12, name: 'x', DMSLocationIDs: '01; 02|03' }];

    expect(await told(number, known, 'dmsId')).toBe('sent');
  });
});
