import { describe, expect, it } from '@jest/globals';
import { dmsRow, dutch, readAll } from './dms-rows';

const wish = (Afspraaknr: string, blocks: string, fields: object = {}) =>
  dmsRow({ Afspraaknr, 'Niet bellen': blocks, ...fields });

/** Whether messages are blocked, of each appointment that is sent, and what is told of it. */
async function readWishes(rows: readonly object[]): Promise<unknown[]> {
  const { read } = await readAll(rows);
  return read.map(({ appointment, warnings = [] }) => [
    appointment?.customer_driver?.block_communication,
    ...warnings.map(({ code, column, row }) => `${code ?? ''} ${column ?? ''} ${String(row)}`),
  ]);
}

describe('a customer who wants no messages in one appointment', () => {
  it('gets none by a later or an earlier one, as Claire keeps the last', async () => {
    const rows = [
      wish('1', 'nee'),
      wish('2', 'ja'),
      wish('3', 'nee', { Achternaam: 'J. Jansen' }),
      wish('4', ''),
    ];

    expect(await readWishes(rows)).toEqual([
      [true, 'keptWish Niet bellen 1'],
      [true],
      [true, 'keptWish Niet bellen 3'],
      [true, 'keptWish Niet bellen 4'],
    ]);
  });

  it('gets none where that appointment cannot be sent', async () => {
    const rows = [wish('1', 'ja', { Datum: 'morgen' }), wish('2', 'nee')];

    expect(await readWishes(rows)).toEqual([[undefined], [true, 'keptWish Niet bellen 2']]);
  });

  it('gets none under another spelling of the name, or where the wish came without it', async () => {
    const names = ['', 'Jansen', 'Jansen-de Vries', 'J. Jansen', 'JANSEN J.', 'de Jansen'];
    const rows = names.map((Achternaam, at) =>
      wish(String(at), Achternaam === '' ? 'ja' : 'nee', { Achternaam }),
    );

    const [, ...others] = await readWishes(rows);

    expect(others).toEqual(others.map((_, at) => [true, `keptWish Niet bellen ${String(at + 2)}`]));
  });

  it('is not somebody else who has the number', async () => {
    const rows = [wish('1', 'ja'), wish('2', 'nee', { Achternaam: 'Pietersen' })];

    expect(await readWishes(rows)).toEqual([[true], [false]]);
  });

  it.each([
    ['nobody', '-', undefined],
    ['the same person', 'P. Bos', { surname: 'P. Bos', block_communication: false }],
  ])(
    'is the owner, where the row names %s as its driver, in later rows too',
    async (_who, Achternaam, driver) => {
      const row = {
        ...{ Klantnr: '', Achternaam },
        ...{ 'Eigenaar: DMS-nummer': '9', 'Eigenaar: Achternaam': 'Bos' },
      };
      const wishes = ['ja', 'nee'].map((answer, at) =>
        dmsRow({
          ...row,
          'Bestuurder: Communicatie blokkeren': answer,
          Afspraaknr: `A${String(at)}`,
        }),
      );

      const { read, told } = await readAll(wishes);

      expect(told).toEqual(['sent', 'sent']);
      expect(read[0]?.appointment?.customer_driver).toEqual(driver);
      expect(
        read.map(({ appointment, warnings = [] }) => [
          appointment?.customer_owner?.block_communication,
          warnings.map(({ code }) => code).filter((code) => code !== 'lostCustomer'),
        ]),
      ).toEqual([
        [true, ['movedWish']],
        [true, ['keptWish']],
      ]);
    },
  );

  it.each(['', 'Janssens'])('is not another one without a number: "%s"', async (surname) => {
    const customer_owner = { dms_nr: '7', surname: 'Jansen' };
    const own = [{ surname, block_communication: true }, { surname: 'Jansse' }].map(
      (customer_driver) => ({ ...appointment, customer_owner, customer_driver }),
    );

    const { read } = await readAll(own, { settings: {} });

    expect(read[1]?.appointment?.customer_driver?.block_communication).toBeUndefined();
  });

  it('is one whom a program blocks, too', async () => {
    const customer = { dms_nr: '7', surname: 'Jansen' };
    const row = { customer_driver: { ...customer, block_communication: true } };
    const words = { ...customer, dms_nr: '8', email_private: 'niet mailen! jan@x.nl' };
    const own = [
      { ...appointment, ...row },
      { ...appointment, dms_nr: '2', customer_owner: customer, customer_driver: null },
      { ...appointment, dms_nr: '3', customer_driver: words },
    ];

    const { read } = await readAll(own, { settings: {} });

    expect(read[1]?.appointment?.customer_owner).toEqual({
      ...customer,
      block_communication: true,
    });
    expect(read[1]?.warnings).toMatchObject([{ code: 'keptWish' }]);
    expect(read[2]?.appointment?.customer_driver?.block_communication).toBe(true);
  });
});

/** Of a customer with both an address and a number. */
const reached = { Mobiel: '0612345678', 'E-mail': 'jan@x.nl' };
const kept = ['wishInCell'];

describe('words in a cell', () => {
  it.each([
    [{ Voorkeurskanaal: 'Niet benaderen' }, true, kept],
    [{ Voorkeurskanaal: 'keine Kontaktaufnahme' }, true, kept],
    [{ Voorkeurskanaal: 'Do Not Contact' }, true, kept],
    [{ Voorkeurskanaal: 'geen mail' }, true, kept],
    [{ Voorkeurskanaal: 'nur Post' }, true, kept],
    [{ Voorkeurskanaal: 'Geen' }, undefined, ['mayBeWish']],
    [{ Voorkeurskanaal: 'geen voorkeur' }, undefined, ['noNumber']],
    [{ Voorkeurskanaal: 'SMS' }, undefined, []],
    [{ Mobiel: 'niet bellen' }, true, kept],
    [{ Mobiel: '0612345678 bel niet' }, true, kept],
    [{ Mobiel: '0612345678 (vrouw)' }, undefined, []],
    [{ Mobiel: '❌ 06 12345678' }, undefined, ['mayBeWish']],
    [{ 'E-mail': 'jan@x.nl 🛑' }, undefined, ['mayBeWish']],
    [{ 'E-mail': '⛔ NIET MAILEN jan@x.nl' }, true, kept],
    [{ Mobiel: 'heeft geen mobiel' }, undefined, ['noTelephoneNumber']],
    [{ 'E-mail': 'NIET MAILEN' }, true, kept],
    [{ 'E-mail': 'niet mailen! jan@x.nl' }, true, kept],
    [{ 'E-mail': 'afgemeld' }, true, kept],
    [{ 'E-mail': 'jan@x.nl - keine Mail' }, true, kept],
    [{ 'E-mail': 'geen reclame' }, undefined, ['mayBeWish']],
    [{ 'E-mail': 'kein E-Mail vorhanden' }, undefined, ['noEmailAddress']],
    [{ 'E-mail': 'geen mailadres' }, undefined, ['noEmailAddress']],
    [{ 'E-mail': 'wil geen mail' }, true, kept],
    [{ 'E-mail': 'ne souhaite pas de mail' }, true, kept],
    [{ 'E-mail': 'will keine Mail' }, true, kept],
    [{ 'E-mail': 'geen mail a.u.b.' }, true, kept],
    [{ 'E-mail': 's.v.p. geen mail' }, true, kept],
    [{ 'E-mail': 'wil geen mail geven' }, undefined, ['noEmailAddress']],
    [{ 'E-mail': 'heeft nog geen mail' }, undefined, ['noEmailAddress']],
    [{ 'E-mail': '✗' }, undefined, []],
    [{ Mobiel: '⛔' }, undefined, ['mayBeWish']],
    [{ Mobiel: `${'a '.repeat(30)}niet bellen` }, undefined, ['mayBeWish']],
    [{ Voorkeurskanaal: '📵' }, true, kept],
    [{ Achternaam: 'Jansen 🚫' }, undefined, ['mayBeWish']],
    [{ 'E-mail': 'Jan Jansen <jan@x.nl>' }, undefined, []],
    [{ 'E-mail': 'niet mailen', 'Niet bellen': 'nee' }, true, kept],
    [{ 'E-mail': 'geen@geen.nl' }, undefined, []],
    [{ Achternaam: 'Mulder - NIET BELLEN' }, undefined, ['mayBeWish']],
    [{ Achternaam: 'Mulder (pas de mail)' }, undefined, ['mayBeWish']],
    [{ Bedrijfsnaam: 'heeft geen mail' }, undefined, []],
    [{ Achternaam: 'Erven Mulder' }, undefined, ['mayBeWish']],
    [{ Voornaam: '(overleden)' }, undefined, ['mayBeWish']],
    [{ Aanhef: 'NIET MAILEN' }, undefined, ['mayBeWish']],
    [{ Bedrijfsnaam: 'mag niet benaderd worden' }, undefined, ['mayBeWish']],
    [{ Straat: 'DÉCÉDÉ' }, undefined, ['mayBeWish']],
    [{ Bedrijfsnaam: 'AFMELDEN' }, undefined, ['mayBeWish']],
    [{ Achternaam: 'van Wijlen', Voornaam: 'Blok', Bedrijfsnaam: 'Stopcontact BV' }, undefined, []],
    [{ Omschrijving: 'Accu niet bellen maar vervangen' }, undefined, []],
  ])('blocks where it wishes for no messages: %j', async (cells, isBlocked, codes) => {
    const settings = { ...dutch, badValues: 'warn' } as const;
    const { read } = await readAll([dmsRow({ ...reached, ...cells })], { settings });

    const [{ appointment: sent, warnings = [] } = {}] = read;
    expect(sent?.customer_driver?.block_communication).toBe(isBlocked);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });
});

it.each([...['Opmerking', 'Omschrijving', 'Kenteken', 'AVG toestemming', 'Geblokkeerd']])(
  '%s is told where it may ask for no messages, with how many rows',
  async (column) => {
    const faults = ['APK incl. afmelden', 'Phone not pairing', 'Kein Kontakt am Stecker'];
    const wishes = ['niet bellen!', 'keine Mail', 'geen belletje', 'par courrier uniquement'];
    const others = ['klant nog niet gebeld', 'geen mailadres', 'hat keine Mail', ...faults];
    const notes = [...wishes, 'klant is overleden', ...others];
    const { told, hints } = await readAll(
      notes.map((note, at) => dmsRow({ Afspraaknr: String(at + 1), [column]: note })),
    );

    expect(told).toEqual(notes.map(() => 'sent'));
    expect(hints.filter(({ code }) => code === 'wishInColumn')).toMatchObject([
      {
        field: column,
        message: expect.stringMatching(
          RegExp(`^The column "${column}" .* 5 of 11 rows, as by 'niet bellen!'`),
        ),
      },
    ]);
  },
);

describe('an answer about messages', () => {
  it.each([
    ['geblokkeerd', true],
    ['Verstorben', true],
    ['klant is overleden', true],
    ['dcd', true],
    ['⛔', true],
    ['Nee ⛔', 'unclearWish'],
    ['niet overleden', 'unclearWish'],
    ['blocked', true],
    ['Niet bellen', true],
    ['afgemeld', true],
    ['JA!', true],
    ['Ja (AVG)', true],
    ['Ja, niet bellen', true],
    ['ja, niet doen', true],
    ['ja, DSGVO!', true],
    ['yes - please do not', true],
    ['klopt', true],
    ['x', true],
    ['ja, mag wel', 'unclearWish'],
    ['ja, niet geblokkeerd', 'unclearWish'],
    ['1.0', true],
    ['0,0', false],
    ['12-03-2024', true],
    [45_363, true],
    [new Date('2024-03-12T09:00:00Z'), true],
    ['Nee.', false],
    ['-', undefined],
    ['onbekend', undefined],
    ['00-00-0000', undefined],
    ['geen', 'unclearWish'],
    ['keine', 'unclearWish'],
    ['Nee (liever wel)', 'unclearWish'],
    ['niet geblokkeerd', 'unclearWish'],
    ['Nee?', 'unclearWish'],
    ['✗', 'unclearWish'],
    ['***', 'unclearWish'],
  ])('may be other words than yes and no: %j', async (answer, expected) => {
    const { read } = await readAll([dmsRow({ 'Niet benaderen': answer })]);

    const [{ appointment: sent, problems } = {}] = read;
    expect(problems?.[0]?.code ?? sent?.customer_driver?.block_communication).toBe(expected);
  });

  it('is a wish in a column of a consent, too, and a consent is none', async () => {
    const settings = { ...dutch, advertisingOptOuts: 'block' } as const;
    const columns = ['niet bellen', '12-03-2024', 'Ja (AVG)'].map((answer, at) =>
      wish(String(at + 1), '', { Klantnr: String(at + 1), 'AVG toestemming': answer }),
    );
    const { read } = await readAll(columns, { settings });

    expect(read.map(({ appointment: sent }) => sent?.customer_driver?.block_communication)).toEqual(
      [true, undefined, undefined],
    );
  });
});

const appointment = {
  ...{ dms_nr: '1', wo_nr: '1', location_id: 12, dms_created_at: '2026-11-20T09:00:00Z' },
  time_car_app: '2026-11-25T08:30:00Z',
  car: { dms_nr: '5', vin: 'WVWZZZ1KZ6W000001', make: 'VW', model: 'Golf' },
};

it('a status that calls appointments cancelled is told, as an import cannot cancel', async () => {
  const states = ['Gepland', 'geannuleerd', 'Gepland', ' Geannuleerd '];
  const { told, hints } = await readAll(
    states.map((Status, at) => dmsRow({ Afspraaknr: String(at + 1), Status })),
  );

  expect(told).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(hints.find(({ code }) => code === 'cancelledStatus')?.message).toMatch(
    /^The column "Status" says "geannuleerd" in 2 of 4 rows/,
  );
});

it.each([
  [{ Achternaam: 'VERVALLEN - Jansen' }, {}],
  [{ Omschrijving: 'Geannuleerd door klant' }, {}],
  [{ Klantnr: 'no show' }, { code: 'required' }],
])('so is a word over another cell, which is no number: %j', async (fields, refused) => {
  const { read, hints } = await readAll([dmsRow(fields)]);

  expect(hints.map(({ code }) => code)).toContain('cancelledStatus');
  expect(read[0]?.problems?.[0] ?? {}).toMatchObject(refused);
});

it('a number of two people is told once, as Claire would give one the messages of both', async () => {
  const people = ['Jansen', 'JANSEN', 'Jansen-de Vries', 'Bakker', 'Visser'];
  const mobiles = ['0612345678', '+31 6 12 34 56 78', '0687654321', '', '0687654321'];
  const { hints } = await readAll(
    people.map((Achternaam, at) =>
      dmsRow({ Afspraaknr: String(at + 1), Achternaam, Mobiel: mobiles[at] }),
    ),
  );

  const field = 'customer_driver.dms_nr';
  expect(hints.filter(({ code }) => code.startsWith('shared'))).toMatchObject([
    { field, message: expect.stringMatching(/^Row 3 has another mobile .*"0001"/) },
    { field, message: expect.stringMatching(/^Row 4 .*"0001" for Bakker/) },
  ]);
});
