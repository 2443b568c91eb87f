import { describe, expect, it } from '@jest/globals';
import { findColumn } from '../../../../claire/import/rows/columns/find-fields';
import { dmsRow, dmsRowWithout, dutch, readAll } from './dms-rows';

/** What is sent of one field; the sentence where the row is not sent. */
async function sendCell(column: string, value: unknown, path: string, more = {}): Promise<unknown> {
  const { read, told } = await readAll([dmsRow({ ...more, [column]: value })]);
  const [row] = read;
  if (row?.appointment === undefined) return told[0];
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
      row.appointment,
    );
}

const says = (text: string): unknown => expect.stringContaining(text);
const isMissing = says('stands for no value, and one is required');

describe('a cell that says that there is no value', () => {
  it.each([
    ['Chassisnummer', 'ONBEKEND'],
    ['Chassisnummer', '#N/B'],
    ['Aangemaakt', 'brak'],
  ])('is told where one is required: %s %s', async (column, value) => {
    expect(await sendCell(column, value, 'wo_nr')).toEqual(isMissing);
  });

  it.each([
    ['Klantnr', 'NIEUW', 'customer_driver.dms_nr', says('(column Klantnr) is required')],
    ['Werkordernr', 'volgt', 'wo_nr', '0012'],
    ['Regelnr', 'NEU', 'interventions.0.dms_nr', 'NEU'],
    ['Kenteken', 'XX-XX-XX', 'car.reg_number', undefined],
    ['Kenteken', 'n.n.b.', 'car.reg_number', undefined],
    ['Brandstof', 'onbekend', 'car.fuel', undefined],
    ['Kilometerstand', 'nessuno', 'current_km', undefined],
  ])('is not sent, unless it may be a code: %s %s', async (column, value, path, sent) => {
    expect(await sendCell(column, value, path)).toEqual(sent);
  });

  it('is told once a column, with its count', async () => {
    const { hints } = await readAll([
      dmsRow({ Kilometerstand: '????' }),
      dmsRow({ Kilometerstand: 'n.t.b.', Mobiel: 'geen' }),
    ]);

    expect(hints.filter(({ code }) => code === 'noValue')).toMatchObject([
      {
        code: 'noValue',
        field: 'current_km',
        message:
          "Mileage (column Kilometerstand): 2 values, such as '????' in row 1, stand for no value. They are left out. " +
          "Row 2, Driver: Mobile, Private (column Mobiel): 'geen' stands for no value. It is left out",
      },
    ]);
  });

  it.each([
    ['Achternaam', 'Onbekend', 'Driver: Surname'],
    ['Merk', 'sconosciuto', 'Car: Make'],
    ['Model', '?', 'Car: Model'],
  ])('is sent where Claire needs one, and told: %s %s', async (column, value, label) => {
    const { read, hints } = await readAll([dmsRow({ [column]: value })]);

    expect(JSON.stringify(read[0]?.appointment)).toContain(`"${value}"`);
    const said = `'${value}' stands for no value. It is sent all the same, as Claire needs one`;
    expect(hints).toMatchObject([{ message: `Row 1, ${label} (column ${column}): ${said}` }]);
    expect(read[0]?.warnings?.length ?? 0).toBe(value === '?' ? 0 : 1);
  });

  it('is a column of customers that holds their addresses of e-mail, and none of them alone', async () => {
    const read = async (...names: readonly string[]) => {
      const rows = names.map((Klant, at) =>
        dmsRowWithout(['Achternaam'], { Klant, Klantnr: at + 1 }),
      );
      const all = await readAll(rows);
      return all.read.map(({ appointment, warnings = [] }) => [
        appointment?.customer_driver?.surname,
        warnings.map(({ message }) => message).join(),
      ]);
    };

    const told = 'is an e-mail address and no name, as others of its column. It is left out';
    expect(await read('a@b.nl', 'c@d.nl')).toEqual([
      [undefined, `'a@b.nl' ${told}`],
      [undefined, `'c@d.nl' ${told}`],
    ]);
    expect(await read('a@b.nl', 'Jansen')).toEqual([
      ['a@b.nl', ''],
      ['Jansen', ''],
    ]);
  });

  it.each([
    [11, 'Prijs 11'],
    [12, 'And 2 columns more'],
  ])('is told of %i columns: %s', async (count, end) => {
    const jobs = Array.from({ length: count }, (_, at) => [
      [`Omschrijving ${String(at + 1)}`, 'APK'] as const,
      [`Prijs ${String(at + 1)}`, '-'] as const,
    ]);
    const { hints } = await readAll([dmsRow(Object.fromEntries(jobs.flat()))]);

    expect(hints.find(({ code }) => code === 'noValue')?.message).toContain(end);
  });

  it.each([
    ['Achternaam', 'customer_driver.surname', 'Null'],
    ['Achternaam', 'customer_driver.surname', '-'],
    ['Achternaam', 'customer_driver.surname', "'t Hooft"],
    ['Omschrijving', 'interventions.0.title', '-'],
    ['Klantnr', 'customer_driver.dms_nr', 'NA'],
    ['Kilometerstand', 'current_km', '0'],
  ])('may be meant: %s', async (column, path, value) => {
    expect(String(await sendCell(column, value, path))).toBe(value);
  });

  it.each([
    { 'Klantnr eigenaar': '-', 'Naam eigenaar': '-' },
    { 'Klantnr eigenaar': '0', 'Naam eigenaar': '' },
    { 'Klantnr eigenaar': '000', 'Naam eigenaar': '-', 'Eigenaar passant': 'nee' },
  ])('makes no customer: %j', async (owner) => {
    const { read } = await readAll([dmsRow(owner)]);

    expect(read[0]?.appointment).not.toHaveProperty('customer_owner');
  });
});

describe('a date', () => {
  it.each([
    ...['30 nov 2026 08:30', '30-Nov-26 8:30', '30 november 2026, 8.30 uur', 'ma 30-11-2026 8:30'],
    ...['Mo., 30. November 2026 08:30', 'lun. 30 nov. 2026 8h30', '30.Nov.2026 08:30:00.000'],
    ...['30NOV2026 0830', "30 nov '26 8:30", '30.11.2026 r. 8:30', '2026-11-30t07:30:00z'],
    ...['lunes, 30 de noviembre de 2026 8:30 h', 'Monday 30th November, 2026 8:30'],
    ...['mandag d. 30. november 2026 kl. 8.30', 'poniedziałek, 30 listopada 2026 r. godz. 8:30'],
    ...['Mo., den 30.11.2026 8:30', 'am 30. November 2026 ab 8:30 Uhr', '30/11-2026 8:30'],
    ...['Nov 30, 2026 8:30 am', 'lundi 30 novembre 2026 8h30', '30/11/2026 08:30:00 a. m.'],
    ...['30/11-26 8:30', '30.XI.2026 8:30', '30 XI 26, 08:30'],
  ])('may have the name of its month or day: %s', async (Datum) => {
    expect(await sendCell('Datum', Datum, 'time_car_app', { Tijd: '' })).toBe(
      '2026-11-30T08:30:00+01:00',
    );
  });

  it.each([
    ['1899-12-30 08:30:00', '2026-11-25T08:30:00+01:00'],
    ['-', '2026-11-25T00:00:00+01:00'],
    ['26-11-2026 08:30', says("'26-11-2026 08:30' has another date than its own column")],
    ['08:30-09:30', '2026-11-25T08:30:00+01:00'],
    ['8u30 – 9u30 uur', '2026-11-25T08:30:00+01:00'],
    ['09:30-08:30', says("'09:30-08:30' is two times; write the first alone")],
  ])('has its time in a column of its own: %s', async (Tijd, expected) => {
    expect(await sendCell('Tijd', Tijd, 'time_car_app')).toEqual(expected);
  });

  it('is of UTC where its column says so, and it does not', async () => {
    const [day, time] = ['25-11-2026', '16:00'];
    const sent = [`${day} ${time}`, `${day} 17:00+01:00`].map((value) =>
      sendCell('Gereed (UTC)', value, 'scheduled_out'),
    );
    sent.push(sendCell('Gereed tijd UTC', time, 'scheduled_out', { 'Gereed datum': day }));

    expect(await Promise.all(sent)).toEqual(sent.map(() => '2026-11-25T17:00:00+01:00'));
  });

  it('is missed beside its time, but for midnight where none is due', async () => {
    const out = { 'Datum gereed': '', 'Tijd gereed': '00:00' };

    expect(await sendCell('Datum', '', 'time_car_app')).toEqual(
      says("(column Tijd): '8.30u' is a time without a date; fill in its date"),
    );
    for (const none of ['', '-', '00-00-0000']) {
      expect(await sendCell('Datum gereed', none, 'scheduled_out', out)).toBeUndefined();
    }
    expect(
      await sendCell('Datum gereed', '', 'scheduled_out', { ...out, 'Tijd gereed': '17:00' }),
    ).toEqual(says("'17:00' is a time without a date"));
  });
});

describe('a file whose cells are all wrapped', () => {
  const wrapped: readonly (readonly [string, (text: string) => string])[] = [
    ['="…"', (text) => `="${text}"`],
    ['="…" with spaces', (text) => ` ="${text}" `],
    ["'", (text) => `'${text}`],
    ['marks of direction', (text) => text.replace(/^|(?=-)/g, '\u200e')],
    ['hyphens that do not break', (text) => text.replace(/(?<=\d)-/g, '\u2011')],
  ];
  const cells = {
    Uitgifte: '09-12-2026',
    'Niet bellen': '09-12-2026',
    Vestiging: '02',
    'APK-datum': '13-12-2027',
  };
  const row = dmsRow({ ...cells, Datum: '03-12-2026' });
  const both = dmsRowWithout(['Tijd'], { ...cells, Datum: '03-12-2026 08:30' });

  it.each(wrapped)('as by %s is read as without it', async (_, wrap) => {
    const wrapAll = (given: object) =>
      Object.fromEntries(
        Object.entries(given).map(([name, text]) => [
          name,
          /\d/.test(String(text)) ? wrap(String(text)) : text,
        ]),
      );
    const reading = { settings: { source: 'columns' as const } };
    const [plain, got] = await Promise.all([
      readAll([row, both], reading),
      readAll([row, both].map(wrapAll), reading),
    ]);

    expect(plain.told).toEqual(['sent', 'sent']);
    expect(got.told).toEqual(plain.told);
    expect(got.read.map(({ appointment }) => appointment)).toEqual(
      plain.read.map(({ appointment }) => appointment),
    );
  });
});

describe('a number', () => {
  it.each([
    ['Kilometerstand', 'current_km', '12.500 KM', 12_500],
    ['Kilometerstand', 'current_km', '7.800 mi', says("'7.800 mi' is not in kilometres")],
    ['Prijs', 'interventions.0.price', '1.250,-- €', 1250],
    ['Prijs', 'interventions.0.price', '10%', says('is no amount of money')],
    ['Prijs', 'interventions.0.price', '1,5 uur', says('is no amount of money')],
  ])('has the unit of its field: %s %s %s', async (column, path, value, expected) => {
    expect(await sendCell(column, value, path)).toEqual(expected);
  });

  it.each([
    ['="00123"', '00123'],
    ['123.0', '123'],
    ['123,00', '123'],
    ['123.10', '123.10'],
  ])('of the DMS is without what a spreadsheet needs: %s', async (value, number) => {
    expect(await sendCell('Werkordernr', value, 'wo_nr')).toBe(number);
  });
});

describe('a cell', () => {
  it.each(['#WAARDE!', '#NAAM?', '#BEZUG!', '#N/B', '#SAKNAS!', '#¡REF!', '#VÆRDI!', '#ADR!'])(
    'with an error of a spreadsheet is told: %s',
    async (value) => {
      expect(await sendCell('Achternaam', value, '')).toEqual(
        says('is an error of a spreadsheet; put a value into the cell'),
      );
    },
  );

  it('that holds the lines below it is told, and a note of several lines is sent', async () => {
    const line = Object.values(dmsRow()).join(';');
    const note = 'Remmen; banden; olie; filters; accu; lampen\nAirco, ruiten, koppeling, uitlaat.';

    expect(await sendCell('Omschrijving', `Beurt;45,00\r\n${line}\r\n`, '')).toEqual(
      says('column "Omschrijving" holds whole lines of the file, as the quotation mark'),
    );
    expect(await sendCell('Omschrijving', note, 'interventions.0.title')).toBe(note);
  });

  it('of the header once more may be below a byte order mark', async () => {
    const [first = '', ...names] = Object.keys(dmsRow());
    const columns = [[`\ufeff${first}`, first], ...names.map((name) => [name, name])];
    const header: unknown = Object.fromEntries(columns);

    expect((await readAll([header])).told).toEqual([
      'Row 1 cannot be imported: it is the header once more, or the number of a page',
    ]);
  });
});

describe('an address of e-mail or a telephone number', () => {
  it.each(['mailto:jan@x.nl', 'Jan Jansen <jan@x.nl>'])('is sent as such: %s', async (value) => {
    expect(await sendCell('E-mail', value, 'customer_driver.email_private')).toBe('jan@x.nl');
  });

  it.each([
    ['E-mail', 'pas de mail', 'no e-mail address'],
    ['E-mail', 'jan(at)example.nl', 'no e-mail address'],
    ['E-mail', 'jan@example', 'no e-mail address'],
    ['Mobiel', 'belt zelf terug', 'no telephone number'],
    ['Mobiel', '06-', 'no telephone number'],
  ])('that is none is left out, and told: %s %s', async (column, value, words) => {
    const settings = { ...dutch, badValues: 'warn' } as const;

    const { read, told } = await readAll([dmsRow({ [column]: value })], { settings });

    expect(told).toEqual(['sent']);
    expect(JSON.stringify(read[0]?.appointment)).not.toContain(value);
    expect(read[0]?.warnings).toMatchObject([{ column, message: expect.stringContaining(words) }]);
  });

  it.each([
    ['E-mail', 'customer_driver.email_private', 'niet mailen! jan@example.nl'],
    ['Mobiel', 'customer_driver.tel_mobile_private', '06 12345678 (liever niet bellen)'],
  ])('may have words beside it: %s', async (column, path, value) => {
    expect(await sendCell(column, value, path)).toBe(value);
  });
});

describe('the header', () => {
  it.each([
    ['Datum (dd-mm-jjjj)', 'time_car_app'],
    ['Termin (TT.MM.JJJJ hh:mm)', 'time_car_app'],
    ['Kilometerstand (km)', 'current_km'],
    ['Prijs (€)', 'interventions.price'],
    ['Tijd (uu:mm)', 'time_car_app'],
    ['Klant wacht (J/N)', 'customer_waiting'],
    ['Kenteken (met streepjes)', 'car.reg_number'],
    ['Nummerplade (valgfrit)', 'car.reg_number'],
    ['Naam (monteur)', undefined],
    ['Datum (factuur)', undefined],
    ['Auto_x003a_VIN17', 'car.vin'],
    ['Account.PersonEmail', 'customer_driver.email_private'],
  ])('may have notes and marks of its system: %s is %s', (column, path) => {
    expect(findColumn(column)?.field?.path.replace('.#.', '.')).toBe(path);
  });

  it('is not the line for a spreadsheet', async () => {
    const { told } = await readAll([{ '\ufeffsep=': 'Afspraaknr' }]);

    expect(told[0]).toContain('(sep=): skip that line where the file is read');
  });
});
