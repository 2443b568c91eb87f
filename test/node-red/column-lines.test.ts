import { describe, expect, it } from '@jest/globals';
import { findTwice, readLines } from '../../node-red/runtime/column-lines';

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
      'customer_driver.title': 'Mevr.',
      dms_nr: null,
    };

    expect(readLines({ mappingMode: 'defineBelow', value })).toEqual([
      column('wo_nr', 'Order'),
      column('car.vin', "Chassis'nr"),
      column('car.make', 'Marke "neu"'),
      { field: 'location_id', type: 'str', value: '11' },
      { field: 'customer_driver.title', type: 'str', value: 'Mevr.' },
    ]);
  });

  it('is read with yes and no as JSON writes them', () => {
    const waiting = { field: 'customer_waiting', value: true };

    expect(readLines([{ ...waiting, type: 'bool' }])).toEqual([
      { field: 'customer_waiting', type: 'bool', value: 'true' },
    ]);
    expect(readLines({ customer_waiting: true })).toEqual([
      { field: 'customer_waiting', type: 'str', value: 'true' },
    ]);
  });

  it.each([[null], ['text'], [7], [[null, 'text', {}]], [{ value: [] }]])(
    'has no lines where it is none: %j',
    (given) => {
      expect(readLines(given)).toEqual([]);
    },
  );

  it('has a field twice only where it is not a date and its time', () => {
    const halves = (['date', 'time'] as const).map((half) => ({
      ...column('scheduled_in', half),
      half,
    }));

    expect(findTwice([...halves, column('wo_nr', 'a')])).toEqual([]);
    const twice = [column('wo_nr', 'a'), column('wo_nr', 'b')];
    expect(findTwice([...halves, ...twice])).toEqual(twice);
  });
});
