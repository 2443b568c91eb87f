import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';

const file = ['Afspraaknr', 'Afspraakdatum', 'Klantnaam', 'Merk', 'Postcode'];

/** What the columns are in a Dutch file. */
function readBeside(...columns: readonly string[]): Record<string, string> {
  const found = recognise([...file, ...columns]).columns;
  const added = found.filter(({ column }) => columns.includes(column));
  return Object.fromEntries(added.map(({ column, path }) => [column, path]));
}

describe('a column of which a part is not known', () => {
  it('is what its name says without the brackets', () => {
    expect(readBeside('Vestiging (Zwolle/Meppel)', 'Chassisnr (qzxvw)')).toEqual({
      'Vestiging (Zwolle/Meppel)': 'location_id',
      'Chassisnr (qzxvw)': 'car.vin',
    });
  });

  it('is what one of its two languages says', () => {
    expect(readBeside('Gereed / Qzxvw', 'Qzxvw / Kenteken')).toEqual({
      'Gereed / Qzxvw': 'scheduled_out',
      'Qzxvw / Kenteken': 'car.reg_number',
    });
  });

  it.each([
    // It may be of another car, such as the one on loan.
    ...['Kenteken qzxvw', 'Qzxvw werkordernr', 'Datum qzxvw', 'Naam (qzxvw)'],
    ...['qzxvw.kenteken', 'Kenteken (aanhanger)', 'Kenteken leenauto'],
    // A wish has to be plain.
    'Niet benaderen (qzxvw)',
  ])('is none where it may be of something else: %s', (column) => {
    expect(readBeside(column)).toEqual({});
  });

  it('is none where another column is that', () => {
    expect(readBeside('Kenteken (qzxvw)', 'Kenteken')).toEqual({ Kenteken: 'car.reg_number' });
    expect(readBeside('Kenteken (qzxvw)', 'Kenteken (vwqzx)')).toEqual({});
  });
});

it('The words of a key may be cut, as far as one word begins so', () => {
  expect(readBeside('WERKORDNR', 'GEBOORDAT', 'VERDATUM', 'Werkordnr')).toEqual({
    WERKORDNR: 'wo_nr',
    GEBOORDAT: 'customer_driver.birthday',
  });
});
