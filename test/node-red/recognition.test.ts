import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../node-red/editor/csv';
import { previewRows, recogniseColumns } from '../../node-red/recognition/recognition';
import fc from '../fast-check';
import { type Language, listTexts } from './texts';

const settings = {
  dateOrder: 'dayFirst',
  dateFormat: '',
  timeZone: 'Europe/Amsterdam',
  decimals: 'comma',
  locationBy: 'name',
  badValues: 'refuse',
  advertisingOptOuts: 'warn',
  otherColumns: 'recognise',
};
const locations = [
  { id: 11, name: 'Amersfoort', commercial_name: '', DMSLocationIDs: '1100' },
  { id: 12, name: 'Hilversum', commercial_name: '', DMSLocationIDs: '1200' },
];

/** As the editor has the texts of `claire-import` in its language. */
function loadTexts(language: Language) {
  const texts = listTexts('claire-import', language);
  return (key: string): string => texts.get(key) ?? key;
}

const dutch = loadTexts('nl');

/** All that the dialog says of a file: of its columns, in cells, and below them. */
async function tell(
  table: ReturnType<typeof readCsv>,
  language: Language,
  given: Partial<typeof settings> = {},
): Promise<string[]> {
  const text = loadTexts(language);
  const { lines, problems } = recogniseColumns(table, text);
  const asked = { ...settings, ...given };
  const { rows, decisions } = await previewRows(table.rows, lines, asked, locations, text);
  return [
    ...[...problems, ...decisions],
    ...rows.flatMap(({ cells }) => cells.flatMap(({ problem }) => problem ?? [])),
    ...rows.flatMap((preview) => preview.problems),
  ];
}

function toFile(row: Readonly<Record<string, string>>) {
  return readCsv(`${Object.keys(row).join(';')}\n${Object.values(row).join(';')}\n`, 3);
}

const good = {
  Afspraaknr: 'A-1',
  Werkorder: 'WO-1',
  'Aangemaakt op': '20-11-2026 09:00',
  Datum: '25-11-2026 08:30',
  Vestiging: 'Amersfoort',
  Autonr: 'C-1',
  Chassisnummer: 'WVWZZZ1KZ6W000001',
  Merk: 'Volkswagen',
  Model: 'Golf',
  Klantnr: 'K-1',
  Achternaam: 'Jansen',
};

describe('what is recognised', () => {
  it('is told by the values too, where a name leaves it open', () => {
    const { Datum, ...others } = good;
    const { lines } = recogniseColumns(toFile({ ...others, Aanvang: Datum }), dutch);

    expect(lines).toContainEqual({ field: 'time_car_app', type: 'column', value: 'Aanvang' });
  });

  it('warns of a column that is not imported, and leaves one with two fields beside the table', () => {
    const { lines, known, problems } = recogniseColumns(
      toFile({ 'Merk/Model': 'VW Golf', 'Geen reclame': 'ja', Werkorder: 'WO-1' }),
      dutch,
    );

    expect(lines).toEqual([{ field: 'wo_nr', type: 'column', value: 'Werkorder' }]);
    expect(known).toBe(2);
    expect(problems).toEqual([expect.stringContaining('geen reclame wil')]);
  });

  it('is read with the columns beside the table, by what all rows tell', async () => {
    const { rows } = toFile({ ...good, 'Aangemaakt op': '05-11-2026 09:00' });
    const lines = [{ field: 'wo_nr', type: 'column', value: 'Werkorder' }];
    const automatic = { ...settings, dateOrder: 'auto', locationBy: 'auto' };
    const ignoring = { ...automatic, otherColumns: 'ignore' };

    const preview = await previewRows(rows, lines, automatic, locations, dutch);
    const alone = await previewRows(rows, lines, ignoring, locations, dutch);

    expect(preview.rows).toMatchObject([{ numbers: '1', isRefused: false, problems: [] }]);
    expect(alone.rows).toMatchObject([{ isRefused: true }]);
    const vin = preview.rows[0]?.cells[lines.length + preview.others.indexOf('car.vin')];
    expect(vin).toEqual({ text: good.Chassisnummer });
    // Claire would get the number of the work order for that of the appointment.
    expect(alone.others).toEqual(['dms_nr']);
    expect(preview.decisions).toContain(
      'Datums hebben de dag voorop: "25-11-2026 08:30" in Datum, rij 1',
    );
  });

  it('joins the lines of one order as the import does, also those that leave the rest blank', async () => {
    const order = { ...good, Regel: '1', Werk: 'APK' };
    const blank = Object.fromEntries(Object.keys(order).map((name) => [name, '']));
    const { columns, rows } = toFile(order);
    const { lines } = recogniseColumns({ columns, rows }, dutch);
    const next = { ...rows[0], Afspraaknr: 'A-2', Werkorder: 'WO-2' };
    const all = [
      ...[...rows, { ...blank, Afspraaknr: 'A-1', Regel: '2', Werk: 'Banden' }],
      ...[next, { ...next, Regel: '2', Werk: 'Accu' }],
    ];

    const joined = await previewRows(all, lines, settings, locations, dutch);
    const streamed = { ...settings, collect: 'stream' };
    const asked = await previewRows(all, lines, streamed, locations, dutch);

    expect(joined.rows).toMatchObject([
      { numbers: '1–2', isRefused: false, problems: [] },
      { numbers: '3–4', isRefused: false, problems: [] },
    ]);
    const work = lines.findIndex(({ field }) => field === 'interventions.0.title');
    expect(joined.rows.map(({ cells }) => cells[work]?.text)).toEqual(['APK; Banden', 'APK; Accu']);
    expect(joined.decisions.join()).toMatch(/Rijen \d en \d zijn werkzaamheden van één afspraak/);
    expect(asked.rows.map(({ isRefused }) => isRefused)).toEqual([true, true, true, true]);
  });

  const timed = [{ field: 'time_car_app', type: 'column', value: 'Datum' }];

  it('says in which zone times are read, as the import does', async () => {
    const preview = async (zones: object, country: string) => {
      const given = { ...settings, timeZone: '', ownZone: 'America/New_York', ...zones };
      const known = locations.map((one) => ({ ...one, country }));
      const { rows, decisions } = await previewRows(toFile(good).rows, timed, given, known, dutch);
      return [rows[0]?.cells[0]?.text, decisions.join()];
    };

    expect(await preview({}, '')).toEqual([
      '2026-11-25T08:30:00-05:00',
      expect.stringContaining('Tijden gelden in America/New_York, de zone van deze Node-RED'),
    ]);
    expect(await preview({ accountZone: 'Europe/London' }, 'NL')).toEqual([
      '2026-11-25T08:30:00+01:00',
      expect.stringContaining('en niet in Europe/London'),
    ]);
  });

  it('has no problem with a time whose zone Node-RED fills in later: it is shown as it is', async () => {
    const later = { ...settings, timeZone: '${ZONE}' };

    const { rows } = await previewRows(toFile(good).rows, timed, later, locations, dutch);

    expect(rows[0]?.cells[0]).toEqual({ text: good.Datum });
  });
});

describe('a problem in the language of the editor', () => {
  it.each<[Language, string]>([
    ['nl', "'31-11-2026' is geen datum: november 2026 heeft 30 dagen; verbeter het"],
    ['de', "'31-11-2026' ist kein Datum: November 2026 hat 30 Tage; berichtigen Sie es"],
    ['fr', "'31-11-2026' n’est pas une date\u00a0: novembre 2026 a 30 jours\u00a0; corrigez-la"],
    ['en-US', "'31-11-2026' is no date: November 2026 has 30 days; correct it"],
  ])('keeps what the file has, and names months: %s', async (language, message) => {
    expect(await tell(toFile({ ...good, Datum: '31-11-2026' }), language)).toContain(message);
  });

  it.each<[Readonly<Record<string, string>>, Partial<typeof settings>, string]>([
    [
      { Datum: '11-12-2026', 'Aangemaakt op': '10-11-2026' },
      { dateOrder: 'auto' },
      "'10-11-2026' (Aangemaakt op, Zeile 1) kann 10. November oder 11. Oktober sein, und kein Datum der ersten Zeilen sagt, welches; stellen Sie die Datumsreihenfolge ein",
    ],
    [
      { Kilometerstand: 'veel'.repeat(20) },
      { badValues: 'warn' },
      'ein Text von 80 Zeichen ist keine Zahl; schreiben Sie sie wie 42. Der Wert ist weggelassen',
    ],
    [
      { Telefoon: '0612345678', GSM: '0687654321', Mobiel: '0611111111' },
      {},
      'Die Spalten "GSM" und "Mobiel" sind beide Fahrer: Mobil, privat, also wird keine davon importiert: Setzen Sie das Feld mit der richtigen Spalte, unter „Felder, die Sie selbst setzen“',
    ],
  ])('has all words of it: %j %j', async (fields, given, message) => {
    expect(await tell(toFile({ ...good, ...fields }), 'de', given)).toContain(message);
  });

  it('names a field that no column holds', async () => {
    const others = Object.entries(good).filter(([name]) => name !== 'Merk');

    expect(await tell(toFile(Object.fromEntries(others)), 'nl')).toEqual([
      'Auto: Merk is verplicht, en er is geen kolom voor herkend: voeg er een toe, of stel het in bij “Velden die u zelf instelt”',
    ]);
  });
});

describe('a file that Recognise reads', () => {
  it.each([
    ['semicolons', 'Order;Datum\n1;2', ['Order', 'Datum']],
    [
      'commas, one of them in quotes',
      '"Naam, achternaam",Datum,Tijd',
      ['Naam, achternaam', 'Datum', 'Tijd'],
    ],
    ['tabs', 'Order\tDatum', ['Order', 'Datum']],
    ['bars, after an empty line', '\r\nOrder|Datum', ['Order', 'Datum']],
    ['no separator', 'Order', ['Order']],
    ['nothing', '', []],
    ['one name twice', 'Werk;Werk;Werk', ['Werk', 'Werk_1', 'Werk_2']],
    ['a column that is called as what objects have', '__proto__;b', ['__proto__', 'b']],
  ])('has the columns of a header with %s', (_what, text, columns) => {
    expect(readCsv(text, 3).columns).toEqual(columns);
  });

  it('has rows with quotes, line breaks and fields that are missing', () => {
    const text = 'a;b;c\r\n"1; of 2";"he said ""no""\nthen";3\r\n\r\n4\r\n"not closed;5';

    expect(readCsv(text, 9).rows).toEqual([
      { a: '1; of 2', b: 'he said "no"\nthen', c: '3' },
      { a: '4', b: '', c: '' },
      { a: 'not closed;5', b: '', c: '' },
    ]);
  });

  it('gives back every table that was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '\r', ' ', 'é', '1') });
    const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        const lines = [['x', 'y'], ...rows].map((row) => row.map(quote).join(';'));

        const read = readCsv(lines.join('\r\n'), rows.length);

        expect(read.rows).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });

  it('reads only the rows that are shown, of a file of any size', () => {
    expect(readCsv(`a;b\n${'1;2\n'.repeat(100_000)}`, 3).rows).toHaveLength(3);
  });
});
