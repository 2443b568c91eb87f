import { describe, expect, it } from '@jest/globals';
import { mayLackZero } from '../../../../claire/import/rows/values/lost-zeros';
import { dmsRow, dutch, locations, readAll } from './dms-rows';

const located = (country: string | undefined) => ({
  locations: () => Promise.resolve(locations.map((one) => ({ ...one, country }))),
});

describe('a number that a reader has made of a text', () => {
  it('is text again where the field is a number of something', async () => {
    const row = dmsRow({
      ...{ Afspraaknr: 12, Werkordernr: 88_000, Voertuignummer: 5, Klantnr: 88_001 },
      ...{ Huisnummer: '7.0', Kenteken: 123_456, Postcode: 1234 },
    });

    const { read, told, hints } = await readAll([row], located('NL'));

    expect(told).toEqual(['sent']);
    expect(read[0]?.appointment).toMatchObject({
      ...{ dms_nr: '12', wo_nr: '88000', car: { dms_nr: '5', reg_number: '123456' } },
      customer_driver: { dms_nr: '88001', house_nr: '7', postcode: '1234' },
    });
    expect(hints).toEqual([]);
  });

  it.each([
    [['12345.00', '12345'], '12345', '12345'],
    [['12345.00', '12345.01'], '12345.00', '12345.01'],
    [['26001.0', '26001.1'], '26001.0', '26001.1'],
  ])('keeps its end where the column has versions: %j', async (numbers, ...expected) => {
    const rows = numbers.map((Afspraaknr) => dmsRow({ Afspraaknr }));
    const { read } = await readAll(rows);

    expect(read.map(({ appointment }) => appointment?.dms_nr)).toEqual(expected);
  });

  it('is left out, or refused, where a spreadsheet made a date of it', async () => {
    const date = new Date('2026-03-03T00:00:00Z');
    const settings = { ...dutch, badValues: 'warn' } as const;
    const { read } = await readAll([dmsRow({ Huisnr: date }), dmsRow({ Klantnr: date })], {
      settings,
    });

    const [sent, refused] = read;
    expect(sent?.appointment?.customer_driver).not.toHaveProperty('house_nr');
    expect(sent?.warnings).toMatchObject([{ code: 'textNotNoDate', column: 'Huisnr' }]);
    expect(refused?.problems).toMatchObject([{ code: 'textNotNoDate' }]);
  });

  it.each([
    ['Klantnr', 1.5],
    ['Klantnr', 2 ** 53],
    ['Werkordernr', Number.NaN],
    ['Werkordernr', 1e21],
  ])('is refused where it has lost digits, or never was one: %s %s', async (column, value) => {
    const { told } = await readAll([dmsRow({ [column]: value })]);

    expect(told[0]).toContain(`must be text, not the number ${String(value)}: put it in quotes`);
  });

  it('is refused in Claire’s own form, however its dates and decimals are written', async () => {
    const given = { dms_nr: 7 };
    const settings = { source: 'appointments', decimals: 'comma' } as const;

    for (const read of [settings, {}]) {
      const { told } = await readAll([given], { settings: read });

      expect(told[0]).toContain('dms_nr must be text, not the number 7: put it in quotes');
    }
  });

  it('is told once for each column where a zero in front may be lost', async () => {
    const row = (at: number) =>
      dmsRow({ Afspraaknr: `1${String(at)}`, Mobiel: 612_345_678, Telefoon: 332_345_678 });

    const { read, hints } = await readAll([row(0), row(1)], located('NL'));

    expect(read.map(({ appointment }) => appointment?.customer_driver)).toEqual(
      [1, 2].map(() => expect.objectContaining({ tel_mobile_private: '612345678' })),
    );
    const told = hints.filter(({ code }) => code === 'lostZero');
    expect(told.map(({ message }) => message)).toEqual([
      'Row 1, Driver: Mobile, Private (column Mobiel): 612345678 may have lost a 0 in front, as a number does. It is sent as it is, as others like it; format the column as text before the file is saved, or read the file without parsing numbers',
      expect.stringContaining('(column Telefoon): 332345678 may have lost a 0 in front'),
    ]);
  });

  it.each([
    ['NL', ['612345678', '651234567'], ['lostZero']],
    ['NL', ['612345678', '0651234567'], []],
    ['ES', ['612345678', '651234567'], []],
  ])('may be lost in a whole column of text, %s: %j', async (country, [Mobiel, next], codes) => {
    const rows = [dmsRow({ Mobiel }), dmsRow({ Afspraaknr: '13', Klantnr: '2', Mobiel: next })];
    const { read, hints } = await readAll(rows, located(country));

    expect(hints.map(({ code }) => code)).toEqual(codes);
    expect(read[0]?.appointment?.customer_driver?.tel_mobile_private).toBe(Mobiel);
  });

  it.each([
    [['00124', 123], ['lostZero']],
    [['00124', 12_345], []],
    [['124', 123], []],
  ])(
    'is told of a number that is shorter than a text of its column with one: %j',
    async (numbers, codes) => {
      const rows = numbers.map((Klantnr, at) => dmsRow({ Afspraaknr: `1${String(at)}`, Klantnr }));
      const { read, hints } = await readAll(rows);

      expect(hints.map(({ code }) => code)).toEqual(codes);
      expect(read[1]?.appointment?.customer_driver?.dms_nr).toBe(String(numbers[1]));
    },
  );

  it.each([
    ['DE', ['lostZero']],
    ['NL', []],
    [undefined, []],
  ])('may be a postcode of five digits by the country, %s', async (country, codes) => {
    const { hints } = await readAll([dmsRow({ Postcode: 1067 })], located(country));

    expect(hints.map(({ code }) => code)).toEqual(codes);
  });
});

it.each([
  [['2.615.814', '2615814', '998.123', '-'], '2615814'],
  [['2,615,814', '1615814', '12'], '2615814'],
  [['2.615.814', '998123'], '2.615.814'],
  [['10.001', '10.1', '10001'], '10.001'],
  [['2.615.814', '2615814', 'K-12'], '2.615.814'],
])('a customer has one number, with marks of thousands or without: %j', async (numbers, first) => {
  const { read } = await readAll(numbers.map((Klantnr) => dmsRow({ Klantnr })));

  expect(read[0]?.appointment?.customer_driver?.dms_nr).toBe(first);
});

describe('numbers beside texts with a decimal comma', () => {
  const automatic = { source: 'columns' } as const;
  const row = (at: number, Prijs: unknown, more = {}) =>
    dmsRow({ Afspraaknr: `1${String(at)}`, Prijs, Kilometerstand: '12.500 km', ...more });

  const sent = ({ read }: Awaited<ReturnType<typeof readAll>>) =>
    read.map(({ appointment }) => appointment?.interventions?.[0]?.price);

  it.each([
    [65, '1.250,00'],
    ['45,50', 65.5],
    [65, '1.250'],
  ])('cost their column, which is told once: %s and %s', async (first, second) => {
    for (const settings of [automatic, { ...automatic, decimals: 'comma' }] as const) {
      const all = await readAll([row(0, first), row(1, second), row(2, '7'), row(3, 8)], {
        settings,
      });

      expect(all.told).toEqual(['sent', 'sent', 'sent', 'sent']);
      expect(sent(all)).toEqual([undefined, undefined, undefined, undefined]);
      expect(all.read.map(({ appointment }) => appointment?.current_km)).toContain(12_500);
      expect(all.read.map(({ warnings }) => warnings?.map(({ code }) => code))).toEqual(
        [1, 2, 3, 4].map(() => ['mixedNumbers']),
      );
      const hints = all.hints.filter(({ code }) => code === 'mixedNumbers');
      expect(hints.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^First Intervention: Price \(column Prijs\) has the number [\d.]+ \(row \d\) beside the text '[\d.,]+' \(row \d\), so 65 may have been 65\.000; switch off "parse numerical values" of Node-RED’s csv node, .*\. Nothing of the column is sent$/,
        ),
      ]);
    }
  });

  it.each([[[88.12, 65, 121.4]], [[65, 88, '12.500 km']]])(
    'cost a mileage of which one is cut, or grouped: %j',
    async (mileages) => {
      const given = mileages.map((Kilometerstand, at) =>
        dmsRow({ Afspraaknr: `1${String(at)}`, Kilometerstand }),
      );

      const { told, read } = await readAll(given, { settings: automatic });

      expect(told).toEqual(['sent', 'sent', 'sent']);
      expect(read.map(({ appointment }) => appointment?.current_km)).toEqual(
        given.map(() => undefined),
      );
      expect(read[1]?.warnings?.[0]?.message).toContain('so 65 may have been 65.000; switch off');
    },
  );

  it.each([
    [[65, 121, 88], ['smallNumbers']],
    [[65, 1210, 88], []],
    [[65, '121 km'], []],
    [[65, '12,500 km'], []],
    [[12_500, '12.500 km'], []],
  ])('are told where a mileage has none above 1000: %j', async (mileages, codes) => {
    const given = mileages.map((Kilometerstand, at) => row(at, '7', { Kilometerstand }));

    const { told, hints } = await readAll(given, { settings: automatic });

    expect(new Set(told)).toEqual(new Set(['sent']));
    expect(hints.map(({ code }) => code)).toEqual(codes);
  });

  it('refuse their rows where bad values do', async () => {
    const settings = { ...automatic, badValues: 'refuse' } as const;

    const { told } = await readAll([row(0, 65), row(1, '45,50')], { settings });

    expect(told[0]).toContain('"parse numerical values"');
    expect(told[1]).toContain('"parse numerical values"');
  });

  it.each([
    [65, 65.5],
    [65, '45.50'],
    [65, '7'],
    ['65', '45,50'],
  ])('are not %s and %s', async (first, second) => {
    const plain = { Kilometerstand: '125' };

    const all = await readAll([row(0, first, plain), row(1, second, plain)], {
      settings: automatic,
    });

    expect(sent(all)).toEqual([first, second].map((one) => Number(String(one).replace(',', '.'))));
    expect(all.hints).toEqual([]);
  });

  it('are of one column: those of another are as good as they were', async () => {
    const mileages = [row(0, '45,50', { Kilometerstand: 12_500 }), row(1, '7,50')];

    const all = await readAll(mileages, { settings: automatic });

    expect(sent(all)).toEqual([45.5, 7.5]);
    expect(all.read[0]?.appointment?.current_km).toBe(12_500);
  });
});

it.each([
  ['tel_mobile_private', '612345678', 'NL', true],
  ['tel_mobile_private', '31612345678', 'NL', false],
  ['tel_private_nr', '21234567', '', true],
  ['tel_private_nr', '112', '', false],
  ['tel_mobile_private', '15112345678', 'DE', true],
  ['tel_mobile_private', '49151123456', 'DE', false],
  ['tel_mobile_private', '612345678', 'ES', false],
  ['tel_mobile_private', '612345678', 'ES NL', true],
  ['postcode', '1067', 'DE', true],
  ['postcode', '1067', 'BE', false],
  ['postcode', '10115', 'DE', false],
  ['dms_nr', '612345678', 'NL', false],
])('digits that may lack a zero %s %s in %s: %s', (field, digits, countries, expected) => {
  const around = countries.split(' ').filter((country) => country !== '');

  expect(mayLackZero(field, digits, around)).toBe(expected);
});

describe('a column of texts and dates', () => {
  const importDays = (...days: readonly unknown[]) =>
    readAll(
      days.map((Datum, at) => dmsRow({ Afspraaknr: `A${String(at)}`, Datum })),
      { settings: { source: 'columns' } },
    );

  it.each([
    ['numbers of a spreadsheet', '46092', 46123],
    ['ISO texts', '2026-03-11', '2026-04-11 00:00:00'],
    ['dates', new Date('2026-03-11T00:00:00'), new Date('2026-04-11T00:00:00')],
  ])('in which days and months are exchanged is not sent: %s', async (_what, one, other) => {
    const { told, hints } = await importDays(one, other, '13-11-2026', '25-11-2026');

    expect(told[0]).toMatch(
      /has '13-11-2026' \(row 3\) as text and 2026-03-11 \(row 1\) as a date/,
    );
    expect(told.filter((one) => one === 'sent')).toEqual([]);
    expect(hints.map(({ code }) => code)).not.toContain('exchangedDates');
  });

  it('is read where a text or a date cannot be of such a column', async () => {
    const ofLater = await importDays('46092', '46123', '46110', '13-11-2026', '25-11-2026');
    const withSmallDay = await importDays(
      '46092',
      '46123',
      '02-11-2026',
      '13-11-2026',
      '25-11-2026',
    );

    expect([...ofLater.told, ...withSmallDay.told]).toEqual(Array(10).fill('sent'));
  });
});
