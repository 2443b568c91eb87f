import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { rejectMisplacedRow } from '../../nodes/Claire/actions/appointment/import-rows';
import { importItems, row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();
const parameters = { ...importItems, options: { failWhen: 'never' } };

describe('an item that is no row', () => {
  const binary = { data: { data: 'YTti', mimeType: 'text/csv', fileName: 'rows.csv' } };

  it.each<[string, INodeExecutionData, RegExp]>([
    ['a list', { json: { appointments: [row(1)] } }, /"appointments".*Split Out/],
    ['a list deeper', { json: { body: { appointments: [row(1)] } } }, /"body\.appointments"/],
    [
      'a list beside a name and a date',
      { json: { Naam: 'Export', Datum: '25-11-2026', Regels: [{ Merk: 'VW' }] } },
      /a list in "Regels"/,
    ],
    [
      'the text of a file',
      { json: { data: 'Afspraaknr;Werkorder;Datum\nA1;W1;25-11-2026\n' } },
      /text of a file in "data".*Extract from File/,
    ],
    ['its fields below another', { json: { body: row(1) } }, /"body".*Edit Fields/],
    ['a file', { json: {}, binary }, /holds a file.*Extract from File/],
    ['a file and facts about it', { json: { fileName: 'a', mimeType: 'b' }, binary }, /a file/],
    ['an error', { json: { error: 'No such file' } }, /error of a node .*: No such file$/],
    [
      'the error of an outcome',
      { json: { error: { message: 'No such file', status: 'invalid', wo_nr: null } } },
      /error of a node before this one: No such file$/,
    ],
  ])('says what to do where it has %s', (_what, item, message) => {
    expect(() => rejectMisplacedRow(item)).toThrow(message);
  });

  it.each<[string, INodeExecutionData]>([
    ['a row beside a file', { json: row(2), binary }],
    ['a row with a column of that name', { json: row(2, { error: 'a column of the file' }) }],
    [
      'a row of a DMS with a list that nobody needs',
      { json: { Merk: 'VW', Model: 'Golf', Kenteken: 'A', Werkorder: '1', Labels: ['banden'] } },
    ],
  ])('is not %s', (_what, item) => {
    expect(rejectMisplacedRow(item)).toBe(item.json);
  });

  it.each(['columns', 'item'])(
    'costs itself alone, and says that there is no row where no other item came: %s',
    async (source) => {
      const run = (items: IDataObject[]) => node.run({ ...parameters, source }, { items });
      const { json } = await run([{ appointments: [row(1), row(2)] as never }, row(3)]);
      const alone = await run([{}]);

      expect(json).toMatchObject([
        { status: 'invalid', error: { message: expect.stringContaining('Split Out') } },
        { wo_nr: 'WO-3', status: 'queued' },
      ]);
      expect(alone.json).toMatchObject([
        { status: 'invalid', error: { message: expect.stringContaining('there is no row') } },
      ]);
    },
  );

  // n8n itself ends the execution at an item that is null.
  it.each([
    ['a list', [row(1)]],
    ['a word', 'WO-1'],
    ['nothing', undefined],
    ['nested 2,000 levels deep', { ...row(1), notes: nest(2_000) }],
  ])('has an outcome of its own where it is %s', async (_what, value) => {
    const { json } = await node.run(parameters, { items: [value as never, row(2)] });

    expect(json.map(({ status }) => status)).toEqual(['invalid', 'queued']);
  });

  it('is not missed in an empty list', async () => {
    const { json, error } = await node.run(parameters, { items: [] });

    expect([json, error]).toEqual([[], undefined]);
    expect(node.requests()).toEqual([]);
  });
});

function nest(levels: number): IDataObject {
  let notes: IDataObject = { end: true };
  for (let level = 0; level < levels; level += 1) notes = { notes };
  return notes;
}
