import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/recognise';

/** The paths by column, of those that are used. */
function pathsOf(columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    recognise(columns).columns.map(({ column, path, half }) => [
      column,
      half === undefined ? path : `${path} (${half})`,
    ]),
  );
}

describe('columns of a Dutch system', () => {
  it('are recognised, and the rest is listed', () => {
    const columns = ['Klantnr', 'Achternaam', 'Kenteken auto', 'Datum', 'Tijd', 'Opmerking klant'];

    expect(pathsOf(columns)).toMatchObject({
      Klantnr: 'customer_driver.dms_nr',
      Achternaam: 'customer_driver.surname',
      Datum: 'time_car_app (date)',
      Tijd: 'time_car_app (time)',
    });
    expect(recognise(columns).unused).toContain('Opmerking klant');
  });
});
