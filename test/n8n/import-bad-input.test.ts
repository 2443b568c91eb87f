import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
  options: { failWhen: 'never' },
};

describe('an import of rows that are none', () => {
  it('tells whoever passes a whole list as one item to split it', async () => {
    const { json } = await node.run({
      parameters: importItems,
      items: [{ appointments: [row(1), row(2)] as never }, row(3)],
    });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(/"appointments".*Split Out/) } },
      { wo_nr: 'WO-3', status: 'queued' },
    ]);
  });

  it.each([
    [
      'a list deeper in the item',
      { body: { appointments: [row(1)] } },
      /"body\.appointments".*Split Out/,
    ],
    [
      'the text of a file',
      { data: 'Afspraaknr;Werkorder;Datum\nA1;W1;25-11-2026\n' },
      /text of a file in "data".*Extract from File/,
    ],
    ['its fields below another', { body: row(1) }, /"body".*Edit Fields/],
  ])('says where the appointment is when an item has %s', async (_what, item, message) => {
    const { json } = await node.run({ parameters: importItems, items: [item, row(2)] });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(message) } },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });

  it('gives an item that is nested 2,000 levels deep its own outcome', async () => {
    let notes: IDataObject = { end: true };
    for (let level = 0; level < 2_000; level += 1) notes = { notes };

    const { json } = await node.run({
      parameters: importItems,
      items: [{ ...row(1), notes }, row(2)],
    });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('200 levels deep') } },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });

  // n8n itself ends the execution at an item that is null.
  it.each([
    ['a list', [row(1)]],
    ['a word', 'WO-1'],
    ['nothing', undefined],
  ])('gives an item that is %s an outcome of its own', async (_what, value) => {
    const { json } = await node.run({
      parameters: importItems,
      items: [value as never, row(2)],
    });

    expect(json.map(({ status }) => status)).toEqual(['invalid', 'queued']);
  });

  it('does not run at all for an empty list', async () => {
    const { json, error } = await node.run({ parameters: importItems, items: [] });

    expect([json, error]).toEqual([[], undefined]);
    expect(node.requests()).toEqual([]);
  });
});
