import { describe, expect, it } from '@jest/globals';
import {
  advertisingOptOuts,
  badValues,
  rowSettings,
} from '../../nodes/Claire/actions/appointment/row-settings';
import type { Sandbox } from '../../sandbox';
import { n8nNames } from '../../sandbox/file/settings';
import { withSandbox } from './claire';

const claire = withSandbox();

const header =
  'Afspraaknr;Werkorder;Aangemaakt op;Datum;Vestiging;Autonr;Chassisnummer;Merk;Model;Klantnr;Achternaam;Km-stand;Kleur koffie';

function makeLine(number: number, day = '25-11-2026'): string {
  return `A-${String(number)};WO-${String(number)};20-11-2026 09:00;${day} 08:30;Amersfoort;C-1;WVWZZZ1KZ6W000001;Volkswagen;Golf;K-1;Jönsen;12.500;x`;
}

async function drop(claire: Sandbox, bytes: Buffer | string, query = '') {
  const answer = await fetch(`${claire.url}/sandbox/file?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

describe('a file that somebody drops', () => {
  const file = Buffer.from([header, makeLine(1), makeLine(2, 'morgen')].join('\r\n'), 'latin1');

  it('is read as the nodes would, and nothing of it is kept', async () => {
    const appointments = claire.appointments().length;
    const { json } = await drop(claire, file, 'language=nl&timeZone=Europe/Amsterdam');

    expect(json).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      isCut: false,
      columnCount: 13,
      rowCount: 2,
      badCount: 1,
      unused: ['Kleur koffie'],
      found: [
        'Datums hebben de dag voorop: "20-11-2026 09:00" in Aangemaakt op, rij 1',
        'Getallen hebben een decimale komma: "12.500" in Km-stand, rij 1',
        'Vestigingen staan er met hun naam: "Amersfoort" in Vestiging, rij 1',
      ],
      problems: { shown: [{ row: 2, count: 1, problem: expect.stringMatching(/'morgen 08:30'/) }] },
      rows: [
        { number: 1, isRefused: false },
        { number: 2, isRefused: true },
      ],
    });
    expect(json.columns).toContainEqual({ column: 'Achternaam', field: 'Bestuurder: Achternaam' });
    expect(json.fields).toContainEqual({
      field: 'Tijd van de afspraak',
      values: ['2026-11-25T08:30:00+01:00', ''],
    });
    expect(claire.requests()).toEqual([]);
    expect(claire.appointments()).toHaveLength(appointments);
  });

  it('is read by the settings that are chosen', async () => {
    const chosen = 'dateOrder=monthFirst&decimals=point&badValues=refuse';
    const { json } = await drop(claire, file, chosen);

    expect(json).toMatchObject({ badCount: 2 });
    expect(JSON.stringify(json.problems)).toContain('20-11-2026');
  });

  it('takes the location of all rows and the day they were made from whoever drops it', async () => {
    const foreign = file
      .toString('latin1')
      .replaceAll('Amersfoort', 'Lyon Est')
      .replaceAll('Aangemaakt op', 'x');
    const { json } = await drop(claire, foreign, 'location=Zeist&createdAt=2020-01-01');

    expect(json).toMatchObject({
      columnCount: 13,
      badCount: 1,
      unused: ['x', 'Vestiging', 'Kleur koffie'],
    });
    expect(json.fields).toContainEqual({ field: 'Location ID', values: ['13', '13'] });
  });

  it('is read to its first thousand rows, whatever comes after them', async () => {
    const lines = Array.from({ length: 1001 }, (_, at) => makeLine(at));
    const { json } = await drop(claire, [header, ...lines].join('\n'));
    const half = `${header}\n${makeLine(1)}\n${makeLine(2).slice(0, 30)}`;
    const cut = await drop(claire, half, 'isCut=true');

    expect(json).toMatchObject({ rowCount: 1000, badCount: 0, isCut: true });
    expect(cut.json).toMatchObject({ rowCount: 1, badCount: 0, isCut: true });
    expect((await drop(claire, 'a'.repeat(1_200_000))).status).toBe(413);
  });

  it.each([
    ['a workbook', 'PK\u0003\u0004', '', 'file.spreadsheet'],
    ['no text', '%PDF-1.7\n\u0001\u0002', '', 'file.noText'],
    ['an empty file', '\r\n', '', 'file.empty'],
    ['a header alone', header, '', 'file.noRows'],
    ['a file without lines', ';'.repeat(900_000), '', 'file.tooManyColumns'],
    ['a zone that there is none of', `${header}\n${makeLine(1)}`, 'timeZone=Mars', 'file.noZone'],
  ])('is refused with a sentence: %s', async (_what, text, query, code) => {
    expect(await drop(claire, text, query)).toMatchObject({ status: 400, json: { code } });
  });

  it('has the settings of n8n by their names', () => {
    const named = (properties: typeof rowSettings) =>
      properties.map(({ name, displayName }) => [name, displayName]);
    const ours = Object.entries(n8nNames);
    const isOption = (one: object) => 'isOption' in one;

    expect(
      ours
        .filter(([, one]) => !isOption(one))
        .map(([name, one]) => [name, one.name])
        .sort(),
    ).toEqual(named(rowSettings).sort());
    expect(ours.filter(([, one]) => isOption(one)).map(([name, one]) => [name, one.name])).toEqual(
      named([badValues, advertisingOptOuts]),
    );
  });
});
