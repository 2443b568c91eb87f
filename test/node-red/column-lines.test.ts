import { describe, expect, it } from '@jest/globals';
import { findTwice, readLines } from '../../node-red/runtime/column-lines';
import { readRows } from '../../claire/import/rows/read-rows';
import { ColumnTable } from '../../node-red/nodes/claire-import/column-table';

const column = (field: string, value: string) => ({ field, type: 'column', value });

describe('the table of columns as JSON', () => {
  it('is read as the dialog saves it', () => {
    const lines = [
      column('wo_nr', ' Order '),
      { field: 'time_car_app', type: 'column', value: 'Dag', half: 'date' },
      { field: 'location_id', type: 'num', value: '11' },
    ];

    expect(readLines(JSON.parse(JSON.stringify(lines)))).toEqual(lines);
  });

  it('is read as the core maps columns', () => {
    const mapping = [{ column: 'Tijd', path: 'time_car_app', half: 'time' }];

    expect(readLines(mapping)).toEqual([{ ...column('time_car_app', 'Tijd'), half: 'time' }]);
  });

  it('is read as n8n keeps its mapping', () => {
    const value = {
      wo_nr: '={{ $json.Order }}',
      'car.vin': "={{ $json['Chassis\\'nr'] }}",
      'car.make': '={{ $json["Marke \\"neu\\""] }}',
      location_id: 11,
      customer_waiting: true,
      dms_nr: null,
    };

    expect(readLines({ mappingMode: 'defineBelow', value })).toEqual([
      column('wo_nr', 'Order'),
      column('car.vin', "Chassis'nr"),
      column('car.make', 'Marke "neu"'),
      { field: 'location_id', type: 'str', value: '11' },
      { field: 'customer_waiting', type: 'str', value: 'true' },
    ]);
  });

  it('is read with yes and no as JSON writes them', () => {
    const line = { field: 'customer_waiting', type: 'bool' };

    expect(readLines([{ ...line, value: true }])).toEqual([{ ...line, value: 'true' }]);
  });

  it('has no lines where it is none', () => {
    const none = [null, 'text', 7, [null, 'text', {}], { value: [] }];

    expect(none.flatMap(readLines)).toEqual([]);
  });

  it('has a field twice only where it is not a date and its time', () => {
    const dateAndTime = (['date', 'time'] as const).map((half) => ({
      ...column('scheduled_in', half),
      half,
    }));

    expect(findTwice([...dateAndTime, column('wo_nr', 'a')])).toEqual([]);
    const twice = [column('wo_nr', 'a'), column('wo_nr', 'b')];
    expect(findTwice([...dateAndTime, ...twice])).toEqual(twice);
  });
});

const entries = [
  { field: 'wo_nr', type: 'column', value: 'Order' },
  { field: 'location_id', type: 'num', value: '11' },
];

it('a table says which of its values are typed, and of no file', () => {
  const typed = { field: 'dms_nr', type: 'str', value: '11' };
  const { mapping } = new ColumnTable([...entries, typed], () => Promise.resolve('11'));

  expect(mapping.map(({ isTyped }) => isTyped)).toEqual([undefined, true, true]);
});

const toTable = (lines: typeof entries) => new ColumnTable(lines, () => Promise.resolve(11));

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
    const table = toTable(entries);

    expect(await table.project({ row: makeRow() })).toEqual(new Error('cannot be read: a trap'));
    expect(await table.project({ row: { Order: 'WO-1' } })).toMatchObject({ Order: 'WO-1' });
  },
);

it('a value that cannot be worked out costs its own row its outcome, and says why', async () => {
  const evaluate = (_entry: unknown, { row }: { row: unknown }) =>
    row === bad ? Promise.reject(new Error('Unable to cast')) : Promise.resolve(11);
  const bad = { Order: 'WO-2' };
  const table = new ColumnTable(entries, evaluate);

  await expect(table.project({ row: bad })).resolves.toEqual(
    new Error('Location ID (column num: 11): cannot be evaluated: Unable to cast'),
  );
  await expect(table.project({ row: { Order: 'WO-3' } })).resolves.toMatchObject({
    Order: 'WO-3',
  });
});

it('a table that names a field twice reads no row, and names both columns', async () => {
  const twice = [column('location_id', 'Vestiging'), column('location_id', 'Filiaal')];

  await expect(toTable(twice).project({ row: { Vestiging: '11' } })).resolves.toEqual(
    new Error(
      'The columns "Vestiging" and "Filiaal" are both Location ID: leave one out of the table',
    ),
  );
});

it.each([
  ['recognise', true, ['Werkorder', 'Opmerking'], ['Opmerking']],
  ['ignore', undefined, ['Werkorder', 'Opmerking'], ['Niet bellen', 'Opmerking']],
] as const)(
  'a table finds its columns behind a byte order mark, and is to %s others, whose wishes are told',
  async (otherColumns, block_communication, unused, told) => {
    const lines = [
      ...[column('wo_nr', 'Order'), column('dms_nr', 'Order'), column('time_car_app', 'Datum')],
      column('customer_driver.dms_nr', 'Klantnr'),
    ];
    const table = toTable(lines);
    const named = { '\ufeffOrder': 'WO-1', Datum: '30-11-2026 15:30', Klantnr: 'K-1' };
    const others = { Werkorder: 'W-1', 'Niet bellen': 'J', Opmerking: 'niet bellen!' };
    const hints: string[] = [];
    const rows = [await table.project({ row: { ...named, ...others } })];
    const read = readRows(rows, {
      settings: { source: 'columns', otherColumns, mapping: table.mapping },
      locations: () => Promise.resolve([]),
      onHint: ({ message }) => hints.push(message),
      onColumns: (report) => {
        expect(table.report(report)).toMatchObject({ unused });
      },
    });

    const { value } = await read.next();
    await read.return?.();

    expect(value?.record).toMatchObject({ wo_nr: 'WO-1', dms_nr: 'WO-1' });
    expect(value?.record).toHaveProperty('customer_driver', { dms_nr: 'K-1', block_communication });
    for (const [at, name] of told.entries()) expect(hints[at]).toContain(`The column "${name}"`);
  },
);
