import { describe, expect, it } from '@jest/globals';
import type { ColumnMapping } from '../../../../claire/import';
import { ColumnTargets } from '../../../../claire/import/rows/columns/column-rows';
import { dmsRow, dmsRowWithout, dutch, readAll } from './dms-rows';

const mapped = (...mapping: readonly ColumnMapping[]) => ({ settings: { ...dutch, mapping } });

function learn(columns: readonly string[], ...mapping: readonly ColumnMapping[]): ColumnTargets {
  const targets = new ColumnTargets(mapping);
  targets.learn(columns);
  return targets;
}

/** A stream that pauses behind its first rows. */
async function* inTwo(first: readonly unknown[], later: readonly unknown[]) {
  yield* first;
  await new Promise(setImmediate);
  yield* later;
}

const listMessages = ({ problems }: ColumnTargets) => problems.map(({ message }) => message);

const foo = { column: 'Foo', path: 'car.make' };

describe('a mapping', () => {
  it('takes paths with brackets, in any case', () => {
    const { columns } = learn(['Foo'], { column: 'Foo', path: 'Interventions[1].Title' });

    expect(columns).toEqual([{ column: 'Foo', path: 'interventions.1.title' }]);
  });

  it('leaves out the column that would be recognised as its field', () => {
    const targets = learn(['Merk', 'Foo', 'Automerk', 'car.make'], foo);

    expect(targets.columns).toEqual([foo]);
    expect(targets.unused).toEqual(['Merk', 'Automerk', 'car.make']);
    expect(listMessages(targets)).toEqual([]);
  });

  it('leaves in a wish for no messages, as any of them blocks', () => {
    const path = 'customer_driver.block_communication';
    const targets = new ColumnTargets([{ column: 'Sperre1', path }]);
    targets.learn(['Sperre1', 'Niet benaderen', 'Achternaam']);

    expect(targets.find('Niet benaderen')?.path).toBe(path);
  });

  it('of the numbered name leaves out the recognised one', () => {
    const targets = learn(['Omschrijving', 'Foo', 'Kenteken'], {
      column: 'Foo',
      path: 'interventions.0.title',
    });

    expect(targets.columns).toEqual([
      { column: 'Foo', path: 'interventions.0.title' },
      { column: 'Kenteken', path: 'car.reg_number' },
    ]);
  });

  it('may name all columns that are any field, but only where a row has them', () => {
    expect(listMessages(learn(['Foo'], foo))).toEqual([]);
    expect(listMessages(learn(['Foo', 'Bar'], foo))).toEqual([]);
    expect(listMessages(learn(['Bar'], foo))).toEqual([
      expect.stringContaining('No column is known of "Bar"'),
    ]);
  });

  it.each([
    ['Afspraaknr;Kenteken;Datum', 'names of several columns, separated by semicolons'],
    ['ï»¿Afspraaknr', 'was read as Windows-1252'],
  ])('keeps that the file was read wrongly, unless the mapping is enough: %s', (column, said) => {
    const columns = [column, 'location_id'];
    const place = { column: 'location_id', path: 'location_id' };

    expect(listMessages(learn(columns, place))).toEqual([expect.stringContaining(said)]);
    expect(listMessages(learn(columns, place, { column, path: 'dms_nr' }))).toEqual([]);
  });

  it('keeps the problems of the other columns', () => {
    const targets = learn(['Foo', 'Klantnr', 'Naam', 'Naam_1'], foo);

    expect(listMessages(targets)).toEqual([expect.stringContaining('has two columns, "Naam" and')]);
  });

  it('is told where it names no field, with the nearest or without', () => {
    const of = (path: string) => listMessages(learn(['Foo', 'Kenteken'], { column: 'Foo', path }));

    expect(of('car.maek')).toEqual([
      'The column "Foo" is mapped to "car.maek" (did you mean car.make?), which an appointment does not have: choose another',
    ]);
    expect(of('qzxqzx')).toEqual([
      'The column "Foo" is mapped to "qzxqzx", which an appointment does not have: choose another',
    ]);
  });

  it.each([
    ['31/12/2020', ['12/03/2026', '12/04/2026'], "column Datum): '12/03/2026'"],
    ['31/12/2020', ['12/03/2026', '12/25/2026'], '2020-12-31T00:00:00+01:00'],
    ['01/02/2020', ['12/03/2026', '12/25/2026'], "'01/02/2020' may be 1 February or 2 January"],
  ])('of a day that was typed, %s, tells nothing of the days %s', async (typed, days, said) => {
    const created = { column: 'dms_created_at', path: 'dms_created_at', isTyped: true };
    const settings = { source: 'columns', mapping: [created] } as const;
    const rows = days.map((Datum) =>
      dmsRowWithout(['Aangemaakt'], { Datum, dms_created_at: typed }),
    );

    const { read, told } = await readAll(rows, { settings });

    expect([told[0], read[0]?.appointment?.dms_created_at].join()).toContain(said);
  });

  const dated = { column: 'Dag', path: 'time_car_app' };
  const timed = { column: 'Uur', path: 'time_car_app' };
  it.each<[string, ...ColumnMapping[]]>([
    ['2026-11-26T09:15', { ...dated, half: 'date' }, { ...timed, half: 'time' }],
    // The other half is the file's own.
    ['2026-11-25T09:15', timed],
    ['2026-11-25T09:15', { ...timed, half: 'time' }],
    ['2026-11-26T09:15', dated],
  ])('puts the date and the time of a moment together: %s', async (moment, ...mapping) => {
    const row = dmsRow({ Dag: '26-11-2026', Uur: '9:15' });

    const { read } = await readAll([row, { ...row, Later: 'x' }], mapped(...mapping));

    const both = read.map(({ appointment }) => appointment?.time_car_app);
    expect(both).toEqual([`${moment}:00+01:00`, `${moment}:00+01:00`]);
  });

  it('leaves a fixed day of creation as it is, and says what a time alone lacks', async () => {
    const created = { column: 'Dag', path: 'dms_created_at' };
    const row = dmsRowWithout(['Aangemaakt', 'Datum', 'Tijd'], { Dag: '2020-01-01', Uur: '9:15' });

    const { read, told } = await readAll(
      [{ ...row, 'Aangemaakt om': '10:12' }],
      mapped(created, timed),
    );

    expect(read[0]?.record).toMatchObject({ dms_created_at: '2020-01-01T00:00:00+01:00' });
    expect(told).toEqual([
      'Row 1 cannot be imported: Time of the Appointment (column Uur) is set to a time of day alone, and no column was recognised for its date: set it to both, date and time, under Fields You Set',
    ]);
  });
});

describe('columns that come with later rows', () => {
  it('are known up to a hundred sorts of rows', async () => {
    const rows = Array.from({ length: 102 }, (_, at) =>
      dmsRow({ Afspraaknr: String(at), [`Extra ${String(at)} z`]: 'x' }),
    );

    const { told } = await readAll(rows);

    expect(told.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'sent'));
    expect(told.slice(100)).toEqual([
      'Row 101 cannot be imported: its column "Extra 100 z" is in no row before it; give all rows the same columns',
      'Row 102 cannot be imported: its column "Extra 101 z" is in no row before it; give all rows the same columns',
    ]);
  });

  const first = { Mobiel: '0612345678', 'E-mail': 'jan@x.nl', Kenteken: '12-ABC-3', Prijs: '5,00' };
  const row = (number: string, fields: object = {}) =>
    dmsRow({ ...first, Afspraaknr: number, Werkordernr: number, ...fields });

  it.each<[Record<string, string>, string]>([
    [{ Mobielnummer: '0687654321' }, 'placeTaken'],
    [{ Mobielnummer: '0687654321', Mobiel: '' }, 'sent'],
    [{ Email: 'piet@y.nl' }, 'placeTaken'],
    [{ Kentekennummer: '99-XX-99' }, 'placeTaken'],
    [{ 'Omschrijving 2': 'APK' }, 'sent'],
    [{ 'Bestuurder naam': 'Visser' }, 'unused'],
    [{ 'Bestuurder nummer': 'B1', 'Bestuurder naam': 'Visser' }, 'placeTaken'],
    [{ 'Eigenaar nummer': 'E1', 'Eigenaar naam': 'Lease BV' }, 'sent'],
    [{ Klantnummer: 'X1' }, 'placeTaken'],
    [{ Afspraaknummer: 'X1' }, 'placeTaken'],
    [{ Filiaal: 'Utrecht' }, 'placeTaken'],
    [{ Starttijd: '16:15' }, 'placeTaken'],
    [{ 'Datum afspraak': '01-12-2026' }, 'placeTaken'],
    [{ SMS: 'N' }, 'consent'],
    [{ 'Naam\ufffd': 'x' }, 'unused'],
  ])('change no other row, and are told where they have no place: %j', async (late, expected) => {
    const unused: string[] = [];
    const { read, hints } = await readAll(inTwo([row('1')], [row('2', late), row('3')]), {
      settings: { ...dutch, badValues: 'warn' },
      clock: { monotonic: () => 0, sleep: () => Promise.resolve() },
      onColumns: (report) => unused.push(...report.unused),
    });
    const alone = await readAll([row('1'), row('3')]);

    const [one, , three] = read.map(({ appointment }) => appointment);
    expect([one, three]).toEqual(alone.read.map(({ appointment }) => appointment));
    const [, { appointment, warnings = [], problems = [] } = {}] = read;
    const told = [...warnings, ...problems].map(({ code }) => code);
    const sent = JSON.stringify(appointment ?? {});
    const isSent = Object.values(late).every((text) => sent.includes(text));
    const isUnused = Object.keys(late).some((column) => unused.includes(column));
    const ofColumns = hints.flatMap(({ code, phrases }) => (code === 'columns' ? phrases : []));
    const said = [...ofColumns.map(({ code }) => code), ...told];
    expect(said[0] ?? (isUnused ? 'unused' : isSent ? 'sent' : 'lost')).toBe(expected);
  });

  it('tell a moment by the column of its date', () => {
    const targets = learn(['Tijd', 'Datum']);

    expect(targets.ofPath('time_car_app')?.column).toBe('Datum');
    expect(['Datum', 'Tijd'].map((column) => targets.find(column)?.isHalf)).toEqual([true, true]);
    expect(targets.find('Tijd')?.half).toBe('time');
  });
});

describe('a column that holds a record', () => {
  it('is completed by the columns behind it, while the row stays as it is', async () => {
    const car = Object.freeze({ colour: 'red' });
    const line = Object.freeze({ mechanic_notes: 'x' });
    const more = { 'Prijs 1': '45,50', 'interventions.1.title': 'APK' };
    const row = { car, interventions: Object.freeze([line]), ...dmsRow(more) };

    const { read } = await readAll([row]);

    expect(read[0]?.appointment).toMatchObject({
      car: { colour: 'red', make: 'Volkswagen' },
      interventions: [
        { dms_nr: 'drj90x', mechanic_notes: 'x', title: 'Grote beurt', price: 45.5 },
        { title: 'APK' },
      ],
    });
    expect([car, line]).toEqual([{ colour: 'red' }, { mechanic_notes: 'x' }]);
  });

  it('is told where it comes behind a column with a part of it', async () => {
    const { told } = await readAll([dmsRow({ car: { colour: 'red' }, interventions: [{}] })]);

    expect(told).toEqual([
      'Row 1 cannot be imported: ' +
        'Car (column car) has no place beside a column that holds the whole of it; leave one out; ' +
        'Intervention (column interventions) has no place beside a column that holds the whole of it; leave one out',
    ]);
  });

  it('is told where a column has a value that it has too', async () => {
    const { told } = await readAll([{ car: { vin: 'V' }, interventions: 'Beurt', ...dmsRow() }]);

    expect(told[0]).toContain('Car: VIN (column Chassisnummer) has no place beside a column');
    expect(told[0]).toContain(
      'First Intervention: Title (column Omschrijving) has no place beside a column',
    );
  });

  it('has its own values read, and its problems told', async () => {
    const car = { apk_date_dms: '1-3-2027', is_truck: 'misschien', model: null };

    const { read, told } = await readAll([{ car, ...dmsRowWithout(['Model']) }]);

    expect(read[0]?.record).toMatchObject({ car: { apk_date_dms: '2027-03-01T00:00:00Z' } });
    expect(told[0]).toContain("'misschien' is neither yes nor no; correct it");
    expect(told[0]).toContain(
      'Car: Model is required, and no column was recognised for it: add one, or set it under Fields You Set',
    );
  });
});

it('numbered columns with gaps make interventions without gaps, and are told by their own numbers', async () => {
  const row = (fields: Readonly<Record<string, unknown>>) =>
    dmsRowWithout(['Omschrijving'], { 'Omschrijving 1': 'Beurt', ...fields });
  const { read } = await readAll([row({ 'Omschrijving 3': 'APK' })]);
  const { told } = await readAll([row({ 'Omschrijving 3': '=A1' }), row({ 'Prijs 3': '5' })]);

  expect(read[0]?.appointment?.interventions).toEqual([
    { dms_nr: '1a2fyuo', title: 'Beurt' },
    { dms_nr: 'gqca2p', title: 'APK' },
  ]);
  expect(told[0]).toContain(
    'Intervention 3: Title (column Omschrijving 3) is a formula (=…); put its value into the cell',
  );
  expect(told[1]).toContain('Intervention 3: Title (column Omschrijving 3) is missing');
});

describe('a row without a number below one that has it', () => {
  const numberless = dmsRow({ Afspraaknr: '' });
  const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));
  const job = { ...blank, Omschrijving: 'APK' };

  it('is told of merged cells with the nearest row above', async () => {
    const numbered = [dmsRow(), dmsRow({ Afspraaknr: '13' })];

    const { told } = await readAll([numberless, ...numbered, numberless, job]);

    const merged = (row: number) =>
      `Row ${String(row)} cannot be imported: DMS Number (column Afspraaknr) is empty; if the row is one more job of row 3, set Group Rows; if its cell is merged, write the value into each row`;
    expect(told.slice(0, 4)).toEqual(['sent', 'sent', 'sent', merged(4)]);
    expect(told[4]).toContain(merged(5));
  });

  it('is none of merged cells where it is of another order', async () => {
    const { told } = await readAll([dmsRow(), { ...numberless, Werkordernr: '99' }]);

    expect(told).toEqual(['sent', 'sent']);
  });
});
