import { expect, it } from '@jest/globals';
import { ColumnTable } from '../../node-red/nodes/claire-import/column-table';

const entries = [
  { field: 'wo_nr', type: 'column', value: 'Order' },
  { field: 'location_id', type: 'num', value: '11' },
];

function trap(): never {
  throw new Error('a trap');
}

const throwing: [string, () => object][] = [
  ['a column', () => Object.defineProperty({}, 'Order', { enumerable: true, get: trap })],
  ['all of it', () => new Proxy({}, { ownKeys: trap, getOwnPropertyDescriptor: trap })],
];

it.each(throwing)(
  'a row that throws where a table reads %s costs no other row its outcome',
  async (_what, makeRow) => {
    const table = new ColumnTable(entries, () => Promise.resolve(11), 'recognise');
    const reason = new Error('cannot be read: a trap');
    const row = makeRow();

    expect(table.project({ row })).toEqual(reason);
    await expect(table.projectLater({ row })).resolves.toEqual(reason);
    expect(table.project({ row: { Order: 'WO-1' } })).toEqual({ Order: 'WO-1' });
  },
);

it.each([
  ['recognise', { Order: 'WO-1', Kleur: 'rood', 'num: 11': 11 }, ['Vestiging']],
  ['ignore', { Order: 'WO-1', 'num: 11': 11 }, ['Kleur']],
] as const)('other columns that the table is to %s', async (others, row, unused) => {
  const table = new ColumnTable(entries, () => Promise.resolve(11), others);

  await expect(table.projectLater({ row: { Order: 'WO-1', Kleur: 'rood' } })).resolves.toEqual(row);
  const report = { rows: 1, columns: [], unused: ['Vestiging'], ignored: [] };
  expect(table.report(report)).toMatchObject({ unused });
});
