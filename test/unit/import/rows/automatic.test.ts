import { describe, expect, it } from '@jest/globals';
import { type ColumnReport } from '../../../../claire/import';
import type { Decision } from '../../../../claire/import/rows/decision';
import { zonedTimes } from '../../../../claire/times';
import { appointment } from '../appointments';
import { dmsRow, dmsRowWithout, readAll } from './dms-rows';

const automatic = { source: 'columns' } as const;

type Given = Readonly<Record<string, unknown>>;

async function importAll(rows: readonly unknown[], settings: object = automatic) {
  const reports: ColumnReport[] = [];
  const all = await readAll(rows, { settings, onColumns: (report) => reports.push(report) });
  const [{ decisions } = { decisions: [] }] = reports;
  return { ...all, decisions, messages: decisions.map(({ message }: Decision) => message) };
}

/** Rows in which no date tells its order, and no number its mark. */
const unsure = (fields: Given = {}, at = 0) =>
  dmsRow({
    Afspraaknr: `00${String(at)}`,
    Aangemaakt: '05-11-2026 9:00',
    Datum: '06-12-2026',
    Kilometerstand: '125',
    ...fields,
  });

const times = ({ read }: Awaited<ReturnType<typeof importAll>>) =>
  read.map(({ appointment: sent }) => sent?.time_car_app.slice(0, 16));

describe('a date format', () => {
  it.each(['dd-mm-yyyy', 'dd-MM-yyyy HH:MM', 'dd-MM', 'dd-MM-kkkk', ''])(
    'without a day, a month and a year, each once, is asked before anything is sent: %s',
    async (dateFormat) => {
      const { told } = await importAll([unsure()], {
        ...automatic,
        ...{ dateOrder: 'custom', dateFormat },
      });

      expect(told[0]).toContain(
        `Date Format (${dateFormat}) needs the day, the month and the year`,
      );
    },
  );

  it.each([
    ["dd-MM-yyyy 'om' H.mm", '06-12-2026 om 8.30', '2026-12-06T08:30'],
    ['yyyyooo HHmm', '2026340 0830', '2026-12-06T08:30'],
    ['kkkk-WW-E', '2026-49-7', '2026-12-06T00:00'],
  ])('reads %s', async (dateFormat, Datum, time) => {
    const settings = { ...automatic, ...{ dateOrder: 'custom', dateFormat } };
    const row = { ...unsure({ Datum, Aangemaakt: Datum }), Tijd: undefined };

    expect(times(await importAll([row], settings))).toEqual([time]);
  });
});

describe('an automatic date order', () => {
  it('is told by the first date that fits one order only, in any column', async () => {
    const rows = [unsure(), unsure({ 'APK-datum': '25-11-2027' }, 1)];

    const all = await importAll(rows);

    expect(all.told).toEqual(['sent', 'sent']);
    expect(times(all)).toEqual(['2026-12-06T08:30', '2026-12-06T08:30']);
    expect(all.decisions).toContainEqual({
      setting: 'dateOrder',
      value: 'dayFirst',
      column: 'APK-datum',
      example: '25-11-2027',
      row: 2,
      message: 'Dates have the day first: "25-11-2027" in APK-datum, row 2',
    });
  });

  it.each(['00-13-2027', '06-45-2027'])('is not told by %s, which is no day', async (noDay) => {
    const rows = [unsure({ Datum: '25-11-2026' }), unsure({ 'APK-datum': noDay }, 1)];
    const all = await importAll([...rows, unsure({ Aangemaakt: '11-05-2026' }, 2)]);

    expect(all.told).toEqual(['sent', 'sent', 'sent']);
    expect(all.read[1]?.warnings).toEqual([expect.objectContaining({ column: 'APK-datum' })]);
  });

  it('may have the month first', async () => {
    const all = await importAll([unsure({ Aangemaakt: '11/25/2026', Datum: '12/06/2026' })]);

    expect(times(all)).toEqual(['2026-12-06T08:30']);
    expect(all.messages).toContain('Dates have the month first: "11/25/2026" in Aangemaakt, row 1');
  });

  it('has the day first where dates have points, and tells the others so', async () => {
    const all = await importAll([unsure({ Aangemaakt: '05.11.26', Datum: '06/12/2026' })]);
    const both = await importAll([unsure({ Aangemaakt: '11/25/2026', Datum: '06.12.2026' })]);

    expect(times(all)).toEqual(['2026-12-06T08:30']);
    expect(times(both)).toEqual(['2026-12-06T08:30']);
  });

  it.each([
    ['ISO', '2026-12-06'],
    ['the names of months', '6 dec 2026'],
    ['one number twice', '12-12-2026'],
    ['a number of a spreadsheet', 46362],
    ['a number of a spreadsheet as text', '46362'],
  ])('needs nothing else for %s', async (_what, Datum) => {
    const all = await importAll([unsure({ Aangemaakt: '2026-11-05', Datum })]);

    expect(all.told).toEqual(['sent']);
    expect(times(all)[0]).toMatch(/^2026-12-(06|12)T08:30$/);
  });

  it('is asked for before anything is sent, once, where nothing tells it', async () => {
    const iso = { Aangemaakt: '2026-11-05', Datum: '2026-12-06' };

    const { told, read } = await importAll([unsure(iso), unsure({}, 1)]);

    const message =
      "Created in the DMS At (column Aangemaakt): '05-11-2026 9:00' (Aangemaakt, row 2) may be 5 November or 11 May, and no date of the first rows tells which; set Date Order";
    expect(told).toEqual([
      `Row 1 cannot be imported: ${message}`,
      `Row 2 cannot be imported: ${message}`,
    ]);
    expect(read[0]?.problems).toEqual([
      expect.objectContaining({ code: 'bothOrdersInFile', column: 'Aangemaakt' }),
    ]);
    expect(read[1]?.record).toMatchObject({ dms_nr: '001' });
  });

  it('is asked for where the rows have two', async () => {
    const { told } = await importAll(
      ['25-11-2026', '11-26-2026'].map((Datum) => unsure({ Datum })),
    );

    const asked =
      "(column Datum): '25-11-2026' (Datum, row 1) has the day first, and '11-26-2026' (Datum, row 2) the month";
    expect(told).toEqual([asked, asked].map((one) => expect.stringContaining(one) as unknown));
  });

  it('is not changed by a slip of the pen, which is refused, nor by a later row', async () => {
    const good = Array.from({ length: 1200 }, (_, at) =>
      unsure({ Aangemaakt: '20-11-2026', Datum: '25-11-2026' }, at),
    );
    const slip = unsure({ Datum: '11-26-2026' });

    const early = await importAll([...good.slice(0, 12), slip]);
    const late = await importAll([...good, slip]);

    for (const { told } of [early, late]) {
      expect(told.filter((one) => one !== 'sent')).toEqual([
        expect.stringContaining("'11-26-2026' has the month first"),
      ]);
    }
  });

  const mixed = (column: string) =>
    Array.from({ length: 25 }, (_, at) =>
      unsure(
        { Aangemaakt: '20-11-2026 9:00', [column]: at < 24 ? '12/05/2026' : '12/25/2026' },
        at,
      ),
    );

  it('is asked for where the dates of a required column tell another one', async () => {
    const { told } = await importAll(mixed('Datum'));

    const asked = "(column Datum): '20-11-2026 9:00' (Aangemaakt, row 1) has the day first, and";
    expect(told.filter((one) => !one.includes(`${asked} '12/25/2026' (Datum, row 25)`))).toEqual(
      [],
    );
  });

  it('is that of the required columns, though an optional one tells another', async () => {
    const rows = [1, 2, 3].map((at) =>
      unsure({ Aangemaakt: '20-11-2026', Datum: '25-11-2026', 'APK-datum': '04/25/2027' }, at),
    );
    const slips = [0, 1, 2, 3].map((at) =>
      unsure({ Datum: at < 3 ? '11-12-2026' : '11-25-2026', 'APK-datum': '25-04-2027' }, at),
    );

    const { told, read } = await importAll(rows);

    // One date of a required column may be the slip itself.
    expect((await importAll(slips)).told[0]).toContain('has the day first');
    expect(told).toEqual(['sent', 'sent', 'sent']);
    expect(read.map(({ warnings }) => warnings?.map(({ code }) => code))).toEqual(
      told.map(() => ['hasOrder']),
    );
  });

  it.each([
    ['another one', '12/05/2026'],
    ['both', '25/12/2026'],
  ])('costs an optional column whose dates tell %s', async (_what, last) => {
    const rows = [
      ...mixed('APK-datum'),
      unsure({ Aangemaakt: '20-11-2026', 'APK-datum': last }, 26),
    ];
    const { told, read } = await importAll(rows);

    expect(new Set(told)).toEqual(new Set(['sent']));
    expect(read[0]?.appointment?.car).not.toHaveProperty('apk_date_dms');
    expect(read[0]?.warnings?.[0]?.message).toContain(
      "as row 25 ('12/25/2026') has the month first",
    );
  });

  it.each([
    ['26-11-20 9:00', ['26-12-27'], "'26-11-20 9:00' (Aangemaakt, row 1)"],
    ['26-11-20 9:00', ['27-11-26'], "'26-11-20 9:00' (Aangemaakt, row 1)"],
    ['2026-11-05', ['26-11-25'], "'26-11-25' (Datum, row 1)"],
    ['2026-11-05', ['26.12.01'], "'26.12.01' (Datum, row 1)"],
    ['2026-11-05', ['26-12-26', '26-12-03'], "'26-12-03' (Datum, row 2)"],
    ['17-11-26', ['26-11-25'], undefined],
    ['25-11-26', ['27-11-26'], undefined],
    ['2026-11-05', ['26-11-26', '26-11-26'], undefined],
  ])('is asked for where years of two digits seem to stand first: %s %j', async (...given) => {
    const [Aangemaakt, days, asked] = given;
    const times = { ...zonedTimes('Europe/Amsterdam', Date), today: () => '2026-11-20' };

    const { told } = await readAll(
      days.map((Datum) => unsure({ Aangemaakt, Datum })),
      { settings: automatic, times },
    );

    expect(told[0]).toContain(asked === undefined ? 'sent' : `${asked} may have its year first`);
  });

  it.each([
    ['Datum', '25-11-2026'],
    ['Datum', '2026-11-25'],
    ['Aangemaakt', '20-11-2026 9:00'],
  ])('is not asked for one date whose year may stand first: in %s beside %s', async (...given) => {
    const [column, date] = given;
    const times = { ...zonedTimes('Europe/Amsterdam', Date), today: () => '2026-11-20' };
    const days = [...Array<string>(20).fill(date), '26-11-20', '25-11-26'];
    const rows = days.map((day, at) =>
      unsure({ Aangemaakt: '20-11-2026', Datum: '25-11-2026', [column]: day }, at),
    );

    const { told } = await readAll(rows, { settings: automatic, times });

    const slip = "'26-11-20' has the year 20; write it with four digits, such as 2026";
    expect(told.filter((one) => one !== 'sent')).toEqual([expect.stringContaining(slip)]);
    expect(told[20]).not.toBe('sent');
  });

  it('is told by a date in a column of no field, if its year has four digits, or the column nothing else', async () => {
    const text = unsure({ Factuurdatum: '30-11 gestort' }, 1);
    const told = await importAll([unsure({ Factuurdatum: '25-11-2026' }), text]);
    const short = await importAll([unsure({ Factuurdatum: '25-11-26', Factuurnr: '46362' }), text]);
    const alone = await importAll([unsure({ Factuurdatum: '25-11-26', Factuurnr: '46362' })]);

    expect(told.told).toEqual(['sent', 'sent']);
    expect(told.messages).toContain(
      'Dates have the day first: "25-11-2026" in Factuurdatum, row 1',
    );
    expect(short.told[0]).toContain('set Date Order');
    expect(times(alone)).toEqual(['2026-12-06T08:30']);
  });

  it.each([
    ['06/12/2026', ['orderOfOthers']],
    ['06-12-2026', []],
    ['26/12/2026', []],
  ])('is told of dates with other signs that tell none: %s', async (Datum, told) => {
    const { hints } = await importAll([unsure({ Aangemaakt: '20-11-2026', Datum })]);

    expect(hints.map(({ code }) => code)).toEqual(told);
  });

  it.each(['251126', '051226', 251_126])('is asked for where a day is %s', async (Datum) => {
    const { told } = await importAll([unsure({ Datum, Aangemaakt: '2026-11-05' })]);

    expect(told).toEqual([expect.stringContaining('Date Format to what its digits are, such as')]);
  });

  it('holds for dotted names too', async () => {
    const row = appointment(1, {
      dms_created_at: '25-11-2026 9:00',
      time_car_app: '26-11-2026 8:30',
    });

    const all = await importAll([row], { dateOrder: 'auto' });

    expect(times(all)).toEqual(['2026-11-26T08:30']);
    expect(all.messages).toEqual([
      'Dates have the day first: "25-11-2026 9:00" in dms_created_at, row 1',
    ]);
  });

  it('is not what a setting says otherwise', async () => {
    const all = await importAll([unsure()], { ...automatic, dateOrder: 'monthFirst' });

    expect(times(all)).toEqual(['2026-06-12T08:30']);
    expect(all.messages.filter((message) => message.startsWith('Dates'))).toEqual([]);
  });
});

const sure = (fields: Given = {}) => dmsRow({ Kilometerstand: '', ...fields });

describe('an automatic decimal mark', () => {
  const km = ({ read }: Awaited<ReturnType<typeof importAll>>) =>
    read.map(({ appointment: sent }) => (sent as Given | undefined)?.current_km);

  it('is told by a number that fits one mark only, in any column', async () => {
    const all = await importAll([sure({ Kilometerstand: '12.500' }), sure({ Prijs: '45,50' })]);

    expect(km(all)[0]).toBe(12_500);
    expect(all.messages).toContain('Numbers have a decimal comma: "45,50" in Prijs, row 2');
  });

  it.each([
    ['0,50', 'sent'],
    ['1.234,50', 'sent'],
    ['0,5', 'set Decimals'],
    ['8.30', 'set Decimals'],
    ['49.50', 'set Decimals'],
    ['€ 49.50', 'sent'],
    ['3,4', 'set Decimals'],
  ])('is told by %s in a column of no field, as an amount has it, or not', async (Uren, told) => {
    const all = await importAll([sure({ Prijs: '1.250', Uren })]);

    expect(all.told[0]).toContain(told);
  });

  it('is asked for in the rows whose numbers nothing tells, and in no other', async () => {
    const { told, read } = await importAll([sure({ Prijs: '1.250' }), sure({ Prijs: '1250' })]);

    expect(told[0]).toContain("'1.250' may be 1250 or 1.25; set Decimals");
    expect(read[0]?.problems).toEqual([expect.objectContaining({ code: 'bothDecimals' })]);
    expect(told[1]).toBe('sent');
  });

  it.each([
    ['12.500', '1.250', 1250, 'comma'],
    ['12,500', '1,250', 1250, 'point'],
  ])('is told by a mileage, which has no fraction: %s', async (mileage, Prijs, price, mark) => {
    const all = await importAll([sure({ Kilometerstand: mileage, Prijs })]);

    expect(km(all)).toEqual([12_500]);
    expect(all.read[0]?.appointment?.interventions?.[0]?.price).toBe(price);
    expect(all.messages).toContain(
      `Numbers have a decimal ${mark}: "${mileage}" in Kilometerstand, row 1`,
    );
  });

  it.each([
    ['12.500', '45.50', 12_500],
    ['12.000', '45.50', undefined],
    ['12.000,50', '45.50', undefined],
    ['12.000', '45,50', 12_000],
    ['12,500', '45,50', 12_500],
    ['ca. 12.000 km', '', 12_000],
    ['około 12,000', '', 12_000],
  ])('costs a mileage of two meanings itself: %s beside %s', async (mileage, Prijs, sent) => {
    const all = await importAll([sure({ Kilometerstand: mileage, Prijs })]);

    expect(all.told).toEqual(['sent']);
    expect(km(all)).toEqual([sent]);
  });

  it.each(['12.5', '12.5k', '98.500 mi'])('is not told by a bad mileage: %s', async (mileage) => {
    const { told } = await importAll([sure({ Kilometerstand: mileage, Prijs: '1.250' })]);

    expect(told[0]).toContain("'1.250' may be 1250 or 1.25; set Decimals");
  });

  it('reads what is the same both ways, and each that fits one mark, where both were seen', async () => {
    const all = await importAll([
      sure({ Kilometerstand: '125' }),
      sure({ Prijs: '45.50' }),
      sure({ Prijs: '45,50' }),
    ]);

    expect(all.told).toEqual(['sent', 'sent', 'sent']);
  });
});

it('A whole moment may stand in a column that is named after its time', async () => {
  const row = dmsRowWithout(['Datum', 'Kilometerstand'], { Tijd: '25-11-2026 08:30' });

  expect(times(await importAll([row]))).toEqual(['2026-11-25T08:30']);
});
