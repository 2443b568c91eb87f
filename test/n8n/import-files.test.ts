import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { readCsv, readXlsx } from '../unit/import/read-files';
import { withClaire } from './with-claire';

const node = withClaire();
const root = path.resolve(__dirname, '../..');

/** What a new node has, and only what differs from it is set. */
function importFile(items: readonly IDataObject[], settings: IDataObject = {}) {
  const importing = { resource: 'appointment', operation: 'import', waitFor: 'nothing' };
  return node.run({ parameters: { ...importing, ...settings }, items });
}

/** As n8n's Extract from File gives them: blank cells are left out, and so is no byte order mark. */
function readRows(file: string, encoding = 'utf-8'): IDataObject[] {
  const bytes = readFileSync(path.join(root, file));
  if (file.endsWith('.xlsx')) return readXlsx(bytes);
  return readCsv(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), ';');
}

describe('a file of a dealer’s system, as it comes', () => {
  const dutch = { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'name' };

  it.each([
    ['dutch-dms.csv', 'utf-8', dutch, 250, 'Kleur bekleding'],
    [
      'german-dms.csv',
      'windows-1252',
      { ...dutch, locationBy: 'id', groupRows: true },
      220,
      'Polster',
    ],
    ['french-dms.csv', 'utf-8', dutch, 220, 'Sellerie'],
    [
      'english-dms.xlsx',
      '',
      { dateOrder: 'excel', locationBy: 'dmsId' },
      220,
      'MOT Due, Trim Colour',
    ],
  ])('%s is imported', async (file, encoding, settings, appointments, unused) => {
    const rows = readRows(`examples/data/${file}`, encoding);
    const { json, items, hints } = await importFile(rows, settings);

    expect(json.filter(({ status }) => status !== 'queued')).toEqual([]);
    expect(json).toHaveLength(appointments);
    expect(items.flatMap(({ pairedItem }) => pairedItem)).toHaveLength(rows.length);
    const [told] = hints.filter(({ message }) => message.startsWith('Read '));
    expect(told?.message).toContain(`Read ${String(rows.length)} rows of `);
    expect(told?.message).toContain(`not used: ${unused}`);
  });

  it('may have a list in a column that nobody needs', async () => {
    const [row = {}] = readRows('examples/data/dutch-dms.csv');
    const items = [
      { ...row, Labels: ['bandenwissel'], Adresboek: { adressen: ['Kerkstraat 1'] } },
      { Naam: 'Export', Datum: '25-11-2026', Regels: [row] },
    ];

    const { json } = await importFile(items, dutch);

    expect(json[0]).toMatchObject({ status: 'queued' });
    expect(JSON.stringify(json[1])).toContain('the item holds a list in \\"Regels\\"');
  });

  it('keeps which column is which field with the execution', async () => {
    const { stored } = await importFile(readRows('examples/data/dutch-dms.csv').slice(0, 2), dutch);

    expect(stored).toContain('claire_columns_1');
    expect(stored).toContain('Werkorder → wo_nr');
  });
});
