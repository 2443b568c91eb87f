import { describe, expect, it } from '@jest/globals';
import { dmsRow, dmsRowWithout, readAll } from './dms-rows';

async function readOne(row: Readonly<Record<string, unknown>>) {
  const { read, told } = await readAll([row]);
  return { appointment: read[0]?.appointment, told: told[0] };
}

describe('a row with a word for totals in it', () => {
  const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));

  it.each([
    ['a VIN', { Chassisnummer: 'WVWZZZ1KZ6W000001' }],
    ['a time', { Datum: '25-11-2026', Tijd: '8:30' }],
  ])('is no line of totals when it has %s', async (_, fields) => {
    const { told } = await readOne({ ...blank, Omschrijving: 'Aantal banden', ...fields });

    expect(told).toContain('DMS Number (column Afspraaknr): is required');
  });
});

describe('a row whose cells say nothing', () => {
  it.each([
    ['-', '-', undefined],
    ['00-00-0000', '', undefined],
    ['26-11-2026', '17:00', '2026-11-26T17:00:00+01:00'],
  ])('may leave out the other dates and their times: %j %j', async (date, time, read) => {
    const { appointment, told } = await readOne(
      dmsRow({ 'promised date': date, 'promised time': time }),
    );

    expect(told).toBe('sent');
    expect(appointment?.scheduled_out).toBe(read);
  });

  it('has no driver of a sign alone', async () => {
    const { told } = await readOne({ ...dmsRowWithout(['Klantnr']), Achternaam: '-' });

    expect(told).toContain('needs at least one of Driver, Owner, Contractor');
  });

  it('has the driver that a second cell tells more of', async () => {
    const { appointment } = await readOne(dmsRow({ Achternaam: '-' }));

    expect(appointment?.customer_driver).toEqual({ dms_nr: '0001', surname: '-' });
  });
});

describe('a row with records in its cells', () => {
  it('keeps its own lists and records as they are, where columns add to them', async () => {
    const car = { vin: 'WVWZZZ1KZ6W000001', make: 'Volkswagen' };
    const interventions = [{ title: 'Grote beurt' }];
    const row = { car, interventions, ...dmsRowWithout(['Chassisnummer', 'Merk', 'Omschrijving']) };

    const { appointment, told } = await readOne({ ...row, 'interventions.1.title': 'APK' });

    expect(told).toBe('sent');
    expect(appointment?.car).toMatchObject({ ...car, model: 'Golf', dms_nr: '0005' });
    expect(appointment?.interventions?.map(({ title }) => title)).toEqual(['Grote beurt', 'APK']);
    expect(car).toEqual({ vin: 'WVWZZZ1KZ6W000001', make: 'Volkswagen' });
    expect(interventions).toEqual([{ title: 'Grote beurt' }]);
  });
});
