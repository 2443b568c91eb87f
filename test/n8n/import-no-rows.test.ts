import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const importItems = {
  resource: 'appointment',
  operation: 'import',
  waitFor: 'nothing',
  options: { failWhen: 'never' },
};

describe('an item that is no row', () => {
  const file = { data: { data: 'YTti', mimeType: 'text/csv', fileName: 'rows.csv' } };

  it.each<[string, IDataObject, RegExp]>([
    ['nothing', {}, /holds a file.*Extract from File/],
    ['facts about it', { fileName: 'rows.csv', mimeType: 'text/csv' }, /holds a file/],
  ])('says what to do with a file that was not read, beside %s', async (_what, item, message) => {
    const { json } = await node.run({
      parameters: { ...importItems, source: 'columns' },
      items: [item, row(2)],
      files: [file, file],
    });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(message) } },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });

  it.each(['columns', 'item'])(
    'says that there is no row when no other item came: %s',
    async (source) => {
      const { json } = await node.run({
        parameters: { ...importItems, source },
        items: [{}],
      });

      expect(json).toMatchObject([
        {
          status: 'invalid',
          error: { message: expect.stringContaining('there is no row: the file') },
        },
      ]);
    },
  );

  it.each([
    ['a text', { error: 'No such file' }],
    ['an object', { error: { message: 'No such file', status: 'invalid', wo_nr: null } }],
  ])('says what another node said in the place of a row, as %s', async (_what, item) => {
    const { json } = await node.run({
      parameters: { ...importItems, source: 'columns' },
      items: [item, row(2, { error: 'a column of the file' })],
    });

    expect(json).toMatchObject([
      {
        status: 'invalid',
        error: {
          message: expect.stringMatching(/an error of a node before this one: No such file$/),
        },
      },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });
});
