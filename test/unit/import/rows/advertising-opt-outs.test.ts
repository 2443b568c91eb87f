import { describe, expect, it } from '@jest/globals';
import type { ReadRow } from '../../../../claire/import';
import { dmsRow, dutch, readAll } from './dms-rows';

const wish = 'customer_driver.block_communication';

const agreements = {
  given:
    'erteilt, aktiv, erteilt am 12.03.2024, verleend, akkoord, toestemming gegeven, accordé, accordée, donné, given, granted, opted in, concedido, otorgada, concesso, udzielona, wyrażona, givet, afgivet, lämnat',
  refused:
    'nicht erteilt, keine, verweigert, niet verleend, nog niet gegeven, niet akkoord, geweigerd, geen toestemming, non accordé, refusé, not given, withheld, inactive, no concedido, denegado, negato, non concesso, nieudzielona, nie udzielono, cofnięta, ikke givet, afvist, ej lämnat, nekat',
  unclear:
    'Muster, niet geweigerd, per e-mail, nicht widerrufen, erteilt bis 31.12.2024, ja/nee, Ja?, ja maar niet altijd',
};

function readMeaning({ warnings = [], appointment }: Partial<ReadRow> = {}): string {
  if (warnings.some(({ code }) => code === 'neitherYesNorNo')) return 'unclear';
  return appointment?.customer_driver?.block_communication === true ? 'refused' : 'given';
}

/** Whether messages to the driver are blocked, by setting; `undefined` where nothing is sent of it. */
async function isBlocked(
  advertisingOptOuts: 'warn' | 'block',
  ...lines: readonly Readonly<Record<string, unknown>>[]
): Promise<unknown> {
  const settings = { ...dutch, advertisingOptOuts, groupRows: true };
  const { told, read } = await readAll(
    lines.map((fields) => dmsRow(fields)),
    { settings },
  );
  expect(told).toEqual(['sent']);
  return read[0]?.appointment?.customer_driver?.block_communication;
}

describe('columns about advertising and consents', () => {
  it.each([
    [{ 'Geen reclame': 'J' }, true],
    [{ 'Geen reclame': 'N' }, undefined],
    [{ 'Geen reclame': '' }, undefined],
    [{ 'AVG toestemming': 'nee' }, true],
    [{ 'AVG toestemming eigenaar': '' }, undefined],
    [{ 'AVG toestemming': 'Ja, sinds 2024' }, undefined],
    [{ 'No Mktg': 'N' }, undefined],
    [{ 'Klant bellen': 'N' }, undefined],
    [{ 'Allowed Hours': '2,5' }, undefined],
    [{ 'Geen reclame': 'J', 'Niet benaderen': 'N' }, true],
    [{ 'Geen reclame': 'N', 'Niet benaderen': 'N' }, false],
    [{ DNC: 'J', 'Niet bellen': 'N' }, true],
  ])('block where that is set, and never unblock: %j', async (fields, expected) => {
    expect(await isBlocked('block', fields)).toBe(expected);
  });

  it.each([
    ['ja', '', undefined],
    ['', 'ja', undefined],
    ['', '', true],
    ['ja', 'nee', true],
  ])('ask for one answer in all lines of an order: %p, %p', async (one, other, expected) => {
    const lines = [one, other].map((answer) => ({
      'AVG toestemming': answer,
      Omschrijving: answer,
    }));
    expect(await isBlocked('block', ...lines)).toBe(expected);
  });

  it.each([{ 'Geen reclame': 'J' }, { 'AVG toestemming': 'nee' }])(
    'are only told else: %j',
    async (fields) => {
      expect(await isBlocked('warn', fields)).toBeUndefined();
    },
  );

  it.each([
    ...['Communicatie', 'Contact', 'Bellen', 'Mailen', 'E-mail'].map((name) => [name, 'nee', 'ja']),
    ...['SMS', 'E-mail', 'Telefoon', 'Berichten'].map((name) => [name, '0', '1']),
    ['WhatsApp', '☐', '✓'],
  ])('are the channels of messages with answers, too: %s', async (column, no, yes) => {
    const rows = [dmsRow({ [column]: no }), dmsRow({ [column]: yes, Afspraaknr: '13' })];
    const { hints, read } = await readAll(rows);
    const blocking = await readAll(rows, { settings: { ...dutch, advertisingOptOuts: 'block' } });

    expect(hints.find(({ code }) => code === 'columns')?.message).toContain(
      `"${column}" says whether a customer agrees to messages (no "yes" in 1 of 2 rows)`,
    );
    const sent = [read, blocking.read].map(([row]) => row?.appointment?.customer_driver);
    expect(sent.map((customer) => customer?.block_communication)).toEqual([undefined, true]);
  });

  it('are counted', async () => {
    const columns = { 'Geen reclame': 'J', 'AVG toestemming': '', 'No SMS': 'J' };
    const other = { ...columns, 'Geen reclame': 'N', 'AVG toestemming': 'verleend' };
    const { hints } = await readAll([dmsRow(columns), dmsRow(other)]);

    expect(hints.find(({ code }) => code === 'columns')?.message).toMatch(
      /"Geen reclame" .*no advertising \("yes" in 1 of 2 rows\).* "AVG toestemming" .*\(no "yes" in 1 of 2 rows\).* "No SMS" seems .*\("yes" in 2 of 2 rows\)/,
    );
  });

  it.each([
    ['blocks without a yes', { advertisingOptOuts: 'block' }],
    ['is set by hand', { mapping: [{ column: 'AVG toestemming', path: wish }] }],
  ] as const)('may hold words, in any language, where the column %s', async (_how, more) => {
    const settings = { ...dutch, badValues: 'warn', ...more } as const;
    const answers = Object.values(agreements).flatMap((all) => all.split(', '));
    const rows = answers.map((answer, at) =>
      dmsRow({ 'AVG toestemming': answer, Klantnr: String(at + 1) }),
    );
    const { read, told } = await readAll(rows, { settings });

    expect(told).toEqual(answers.map(() => 'sent'));
    const list = (meaning: keyof typeof agreements) =>
      answers.filter((_, at) => readMeaning(read[at]) === meaning).join(', ');
    expect([list('given'), list('refused'), list('unclear')]).toEqual(Object.values(agreements));
  });

  it.each([
    ['warn', 'Geen reclame'],
    ['refuse', 'AVG toestemming'],
  ] as const)('refuse a row with other words: %s, %s', async (badValues, column) => {
    const settings = { ...dutch, advertisingOptOuts: 'block', badValues } as const;

    const { told } = await readAll([dmsRow({ [column]: 'volgens afspraak' })], { settings });

    expect(told[0]).toContain(`(column ${column}): 'volgens afspraak'`);
  });
});
