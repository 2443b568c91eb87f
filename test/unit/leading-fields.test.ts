import { describe, expect, it } from '@jest/globals';
import { pickLeading } from '../../claire/simplify';

describe('what people look for in a record', () => {
  it('comes in its own order, without the rest and without what is not there', () => {
    const record = { notes: 'brake', vin: 'W0L', workorder_number: null, id: 7 };

    expect(Object.entries(pickLeading(record))).toEqual([
      ['id', 7],
      ['workorder_number', null],
      ['vin', 'W0L'],
    ]);
  });
});
