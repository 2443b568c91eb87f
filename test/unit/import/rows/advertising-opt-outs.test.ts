import { describe, expect, it } from '@jest/globals';
import { dmsRow, dutch, readAll } from './dms-rows';

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
    [{ 'No Mktg': 'N' }, undefined],
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
    const { hints } = await readAll([dmsRow(columns), dmsRow({ ...columns, 'Geen reclame': 'N' })]);

    expect(hints.find(({ code }) => code === 'columns')?.message).toMatch(
      /"Geen reclame" .*no advertising \("yes" in 1 of 2 rows\).* "AVG toestemming" .*\(no "yes" in 2 of 2 rows\).* "No SMS" seems .*\("yes" in 2 of 2 rows\)/,
    );
  });

  it('refuse a row with what is neither yes nor no, as it may be a wish', async () => {
    const settings = { ...dutch, advertisingOptOuts: 'block', badValues: 'warn' } as const;

    const { told } = await readAll([dmsRow({ 'Geen reclame': 'liever niet' })], { settings });

    expect(told[0]).toContain("(column Geen reclame): 'liever niet'");
  });
});
