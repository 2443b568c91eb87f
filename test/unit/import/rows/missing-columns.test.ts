import { describe, expect, it } from '@jest/globals';
import { dmsRow, dmsRowWithout, readAll } from './dms-rows';

describe('what a file has no column for', () => {
  it.each([
    [
      'Voertuignummer',
      { car: { dms_nr: 'WVWZZZ1KZ6W000001' } },
      'the number of the car is its VIN',
    ],
    ['Werkordernr', { wo_nr: '0012' }, 'the work order has the number of the appointment'],
    ['Afspraaknr', { dms_nr: '007' }, 'the appointment has the number of the work order'],
  ])('is taken from another, and told once: %s', async (column, fields, message) => {
    const rows = [
      dmsRowWithout([column]),
      dmsRowWithout([column], { Afspraaknr: '13', Werkordernr: '14' }),
    ];

    const { read, told, hints } = await readAll(rows);

    expect(told).toEqual(['sent', 'sent']);
    expect(read[0]?.appointment).toMatchObject(fields);
    expect(hints.filter(({ code }) => code === 'missingNumbers')).toEqual([
      expect.objectContaining({ message: `The file has no column for a number: ${message}` }),
    ]);
  });

  it('is not taken for a blank cell', async () => {
    const { told } = await readAll([dmsRow({ Werkordernr: '' })]);

    expect(told[0]).toContain('(column Werkordernr): is required');
  });

  it.each([
    ['Aangemaakt', /Created in the DMS At: is required: Claire tells appointments apart by it/],
    ['Vestiging', /Location ID: is required: Claire has several locations/],
    ['Klantnr', /Driver: DMS Number: is required: Claire knows customers by their number/],
  ])('is asked for with its reason, and what to set: %s', async (column, message) => {
    const { told } = await readAll([dmsRowWithout([column])]);

    expect(told[0]).toMatch(message);
  });
});
