import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decodeText, readCsv } from '../../node-red/editor/csv';
import { columnTexts } from '../../node-red/recognition/problem-texts/of-columns';
import { decisionTexts } from '../../node-red/recognition/problem-texts/of-decisions';
import { valueTexts } from '../../node-red/recognition/problem-texts/of-values';
import { previewRows, recogniseColumns } from '../../node-red/recognition/recognition';
import { root } from '../package/packed';

const folder = path.join(root, 'test', 'bad-files');
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
const languages = ['nl', 'de-DE'] as const;

const dutch = {
  dateOrder: 'dayFirst',
  dateFormat: '',
  timeZone: 'Europe/Amsterdam',
  decimals: 'comma',
  locationBy: 'name',
  badValues: 'refuse',
  otherColumns: 'recognise',
};
const locations = [
  { id: 11, name: 'Amersfoort', commercial_name: '', DMSLocationIDs: '1100' },
  { id: 12, name: 'Hilversum', commercial_name: '', DMSLocationIDs: '1200' },
];

type Settings = Partial<typeof dutch>;

/** All that the dialog says of a file: of its columns, in cells, and below them. */
async function tell(
  table: ReturnType<typeof readCsv>,
  language: string,
  settings: Settings = {},
): Promise<string[]> {
  const { lines, problems } = recogniseColumns(table, language);
  const asked = { ...dutch, ...settings, language };
  const { rows: previews, decisions } = await previewRows(table.rows, lines, asked, locations);
  return [
    ...problems,
    ...decisions,
    ...previews.flatMap(({ cells }) => cells.flatMap(({ problem }) => problem ?? [])),
    ...previews.flatMap((preview) => preview.problems),
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

const wrongRows: readonly (readonly [Readonly<Record<string, string>>, Settings?])[] = [
  [{ Datum: '11-25-2026' }],
  [{ Datum: '25-11-2026' }, { dateOrder: 'iso' }],
  [{ Datum: '31-11-2026' }],
  [{ Datum: '25-13-2026' }],
  [{ Datum: '25-11-0026' }],
  [{ Datum: '25-11-1826' }],
  [{ Datum: 'morgen' }],
  [{ Datum: '46351' }],
  [{ Datum: '60' }, { dateOrder: 'excel' }],
  [{ Datum: '2015' }, { dateOrder: 'excel' }],
  [{ Datum: '25-11-26' }, { dateOrder: 'custom', dateFormat: 'd-M-y' }],
  [{ Datum: '25-11-2026 ', Tijd: '1970-01-01T08:30:00.000Z' }],
  [{ Datum: '25-11-2026' }, { dateOrder: 'custom', dateFormat: 'yyyyMMdd' }],
  [{ Datum: '25-11-2026' }, { dateOrder: 'custom' }],
  [{ Datum: '25-11-2026 vroeg' }],
  [{ Datum: '25-11-2026 08:30 CET' }],
  [{ Datum: '25-11-2026 08:75' }],
  [{ Datum: '25-11-2026 24:15' }],
  [{ Datum: '25-11-2026 ', Tijd: '08:30-09:00' }],
  [{ Datum: '25-11-2026 ', Tijd: '26-11-2026 08:30' }],
  [{ Datum: '', Tijd: '08:30' }],
  [{ Datum: '25-11-1996 08:30' }],
  [{ Datum: 'n.v.t.' }],
  [{ Kilometerstand: '7800 miles' }],
  [{ Omschrijving: 'Beurt', Prijs: '10%' }],
  [{ Achternaam: '#REF!' }],
  [{ Kilometerstand: 'veel' }],
  [{ Kilometerstand: '12,500.5' }],
  [{ Kilometerstand: '1.2.3' }],
  [{ Kilometerstand: '12.500' }, { decimals: 'point' }],
  [{ Kilometerstand: '12,5' }],
  [{ Kilometerstand: '-5' }],
  [{ Klantnr: '1.2E+12' }],
  [{ 'Klant wacht': 'misschien' }],
  [{ Vestiging: 'Utrecht' }, { locationBy: 'id' }],
  [{ Vestiging: 'Zeist' }],
  [{ Vestiging: '9900' }, { locationBy: 'dmsId' }],
  [{ Achternaam: '=HYPERLINK("x")' }],
  [{ Achternaam: 'M\ufffdller' }],
  [{ Achternaam: 'MÃ¼ller' }],
  [{ Merk: '' }],
  [{ Achternaam: '', 'Achternaam eigenaar': '' }],
  [{ Datum: '11-12-2026', 'Aangemaakt op': '10-11-2026' }, { dateOrder: 'auto' }],
  [{ Datum: '25-11-2026', 'Aangemaakt op': '11-20-2026' }, { dateOrder: 'auto' }],
  [{ Prijs: '12,50', Omschrijving: 'Beurt' }, { decimals: 'auto' }],
  [{ Vestiging: 'Hilversum' }, { locationBy: 'auto' }],
  [{ Kilometerstand: 'veel' }, { badValues: 'warn' }],
  [{ Kilometerstand: 'ca. 12000' }, { badValues: 'warn' }],
  [{ Chassisnummer: 'WVWZZZ1KZ6W00000' }],
  [{ 'Geen reclame': 'ja' }],
  [{ 'AVG toestemming': 'nee' }],
  [{ Plaats: 'Zeist', Woonplaats: 'Utrecht' }],
];

const wrong = wrongRows.map(([fields, settings = {}]) => ({ fields, settings }));

describe.each(languages)('what is wrong, in %s', (language) => {
  it.each(files)('of %s is not told in English', async (file) => {
    const table = readCsv(decodeText(readFileSync(path.join(folder, file))), 5);

    await expectTranslated(table);
  });

  it.each(wrong)('of $fields is not told in English ($settings)', async ({ fields, settings }) => {
    const table = toFile({ ...good, ...fields });

    expect(await tell(table, 'en-US', settings)).not.toEqual([]);
    await expectTranslated(table, settings);
  });

  async function expectTranslated(table: ReturnType<typeof readCsv>, settings?: Settings) {
    const english = await tell(table, 'en-US', settings);
    const told = await tell(table, language, settings);

    expect(told).toHaveLength(english.length);
    expect(told.filter((text, at) => text === english[at])).toEqual([]);
  }
});

describe('what is recognised', () => {
  it('is told by the values too, where a name leaves it open', () => {
    const named = { ...good, Aanvang: good.Datum };
    const { lines } = recogniseColumns(
      toFile(Object.fromEntries(Object.entries(named).filter(([name]) => name !== 'Datum'))),
      'nl',
    );

    expect(lines).toContainEqual({ field: 'time_car_app', type: 'column', value: 'Aanvang' });
  });

  it('warns of a column that is not imported, and leaves one with two fields beside the table', () => {
    const { lines, problems } = recogniseColumns(
      toFile({ 'Merk/Model': 'VW Golf', 'Geen reclame': 'ja', Werkorder: 'WO-1' }),
      'nl',
    );

    expect(lines).toEqual([{ field: 'wo_nr', type: 'column', value: 'Werkorder' }]);
    expect(problems).toEqual([expect.stringContaining('geen reclame wil')]);
  });

  it('is read with the columns beside the table, by what all rows tell', async () => {
    const { rows } = toFile({ ...good, 'Aangemaakt op': '05-11-2026 09:00' });
    const lines = [{ field: 'wo_nr', type: 'column', value: 'Werkorder' }];
    const settings = { ...dutch, dateOrder: 'auto', locationBy: 'auto', language: 'nl' };

    const { rows: read, decisions } = await previewRows(rows, lines, settings, locations);
    const alone = await previewRows(
      rows,
      lines,
      { ...settings, otherColumns: 'ignore' },
      locations,
    );

    expect(read).toMatchObject([{ number: 1, isRefused: false, problems: [] }]);
    expect(alone.rows).toMatchObject([{ isRefused: true }]);
    expect(decisions).toContain('Datums hebben de dag voorop: "25-11-2026 08:30" in Datum, rij 1');
  });
});

describe('a problem in the language of the editor', () => {
  it.each([
    ['nl', "'31-11-2026' is geen datum: november 2026 heeft 30 dagen; verbeter het"],
    ['de', "'31-11-2026' ist kein Datum: November 2026 hat 30 Tage; berichtigen Sie es"],
    ['fr', "'31-11-2026' is no date: November 2026 has 30 days; correct it"],
  ])('keeps what the file has, and names months: %s', async (language, message) => {
    expect(await tell(toFile({ ...good, Datum: '31-11-2026' }), language)).toContain(message);
  });

  it.each([
    ['nl', "'25-11-2026 08:30' en '09:00' zijn twee tijden; laat er één weg"],
    ['de', "'25-11-2026 08:30' und '09:00' sind zwei Uhrzeiten; lassen Sie eine weg"],
  ])('tells of two times that the table puts together: %s', async (language, message) => {
    const { rows } = toFile({ ...good, Datum: '25-11-2026 08:30', Tijd: '09:00' });
    const lines = [
      { field: 'time_car_app', type: 'column', value: 'Datum', half: 'date' },
      { field: 'time_car_app', type: 'column', value: 'Tijd', half: 'time' },
    ] as const;

    const preview = await previewRows(rows, lines, { ...dutch, language }, locations);

    expect(preview.rows[0]?.cells[0]).toMatchObject({ problem: message });
  });

  it('names a field that no column holds', async () => {
    const others = Object.entries(good).filter(([name]) => name !== 'Merk');

    expect(await tell(toFile(Object.fromEntries(others)), 'nl')).toEqual([
      'Auto: Merk: is verplicht, en er is geen kolom voor herkend: voeg er een toe, of kies de kolom in de tabel',
    ]);
  });

  it('names a car and a customer of whom no column is', async () => {
    const others = Object.entries(good).filter(
      ([name]) => !/Chassis|Merk|Model|Auto|Klant|Achternaam/.test(name),
    );

    const told = await tell(toFile(Object.fromEntries(others)), 'nl');

    expect(told).toEqual([
      'Auto: is verplicht, en er is geen kolom voor herkend: voeg er een toe, of kies de kolom in de tabel',
      'heeft een bestuurder, eigenaar of contractant nodig',
    ]);
  });

  it('is none of a time whose zone Node-RED fills in later: it is shown as it is written', async () => {
    const { rows } = toFile(good);
    const lines = [{ field: 'time_car_app', type: 'column', value: 'Datum' }];
    const settings = { ...dutch, timeZone: '${ZONE}', language: 'nl' };

    const preview = await previewRows(rows, lines, settings, locations);

    expect(preview.rows[0]?.cells).toEqual([{ text: good.Datum }]);
  });

  it.each([...columnTexts, ...decisionTexts, ...valueTexts])(
    'has the same places in all languages: $en',
    (text) => {
      const listPlaces = (words: string) => [...new Set(words.match(/\{\d\}/g))].sort();

      expect([listPlaces(text.nl), listPlaces(text.de)]).toEqual([
        listPlaces(text.en),
        listPlaces(text.en),
      ]);
    },
  );
});
