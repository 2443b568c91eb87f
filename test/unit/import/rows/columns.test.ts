import { describe, expect, it } from '@jest/globals';
import type { ColumnReport } from '../../../../claire/import';
import { recognise } from '../../../../claire/import/rows/columns/recognise';
import { dmsRow, dmsRowWithout, dutch, readAll } from './dms-rows';

async function readTold(fields: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  const { told } = await readAll([dmsRow(fields)]);
  return told[0];
}

describe('a row of a DMS', () => {
  it('becomes an appointment, with the zeros of its numbers', async () => {
    const { read } = await readAll([dmsRow({ Wacht: 'Ja' })]);

    expect(read[0]?.appointment).toEqual({
      dms_nr: '0012',
      wo_nr: '007',
      dms_created_at: '2026-11-20T09:00:00+01:00',
      time_car_app: '2026-11-25T08:30:00+01:00',
      location_id: 12,
      car: { dms_nr: '0005', vin: 'WVWZZZ1KZ6W000001', make: 'Volkswagen', model: 'Golf' },
      customer_driver: { dms_nr: '0001', surname: 'Jansen' },
      current_km: 12_500,
      customer_waiting: true,
      interventions: [{ dms_nr: 'drj90x', title: 'Grote beurt' }],
    });
  });

  it('is told with all its problems, in the words of the form', async () => {
    const { read, told } = await readAll([
      dmsRow({
        Datum: '2026-13-01',
        Kilometerstand: '-5',
        Achternaam: '=HYPERLINK("https://example.org")',
        Model: '',
        Wacht: 'misschien',
      }),
    ]);

    expect(told[0]).toBe(
      'Row 1 cannot be imported: ' +
        'Driver: Surname (column Achternaam) is a formula (=HYPERLINK(…)); put its value into the cell; ' +
        'Mileage (column Kilometerstand): -5 is below 0; correct it; ' +
        "Customer Waits (column Wacht): 'misschien' is neither yes nor no; correct it; " +
        "Time of the Appointment (column Datum): '2026-13-01' is no date: there is no month 13; correct it; " +
        'Car: Model (column Model) is required',
    );
    expect(read[0]?.problems).toContainEqual({
      path: 'time_car_app',
      code: 'noSuchMonth',
      values: { value: "'2026-13-01'", number: 13 },
      label: 'Time of the Appointment',
      column: 'Datum',
      row: 1,
      message: "'2026-13-01' is no date: there is no month 13; correct it",
    });
  });

  it.each([
    [{ Vestiging: '' }, 'Location ID (column Vestiging) is required'],
    [{ Achternaam: '', Klantnr: '' }, 'needs at least one of Driver, Owner, Contractor'],
    [{ Tijd: '25:10' }, "Time of the Appointment (column Tijd): '25:10' has the time 25:10"],
  ])('says what to do about %j', async (fields, message) => {
    expect(await readTold(fields)).toContain(message);
  });

  it.each([
    ['a blank row', {}, 'Row 2 cannot be imported: it is blank'],
    ['blank cells', { Afspraaknr: ' ', Tijd: null }, 'Row 2 cannot be imported: it is blank'],
    ['text', 'text', 'Row 2 cannot be imported: is text and no row'],
    ['a file', Buffer.from('Afspraaknr;Datum'), 'Row 2 cannot be imported: is bytes and no row'],
    ['a list', [1], 'Row 2 cannot be imported: must be an object'],
    ['an error', new Error('no row'), 'Row 2 cannot be imported: no row'],
  ])('is told where it is no data: %s', async (_, row, message) => {
    const { told } = await readAll([dmsRow(), row, dmsRow({ Afspraaknr: '13' })]);

    expect(told).toEqual(['sent', expect.stringContaining(message), 'sent']);
  });

  it.each([
    ['a VIN', { Chassisnummer: 'WVWZZZ1KZ6W000001' }],
    ['a time', { Datum: '25-11-2026', Tijd: '8:30' }],
  ])('with a word for totals is no line of them when it has %s', async (_, fields) => {
    const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));
    const told = await readTold({ ...blank, Omschrijving: 'Aantal banden', ...fields });

    expect(told).toContain('DMS Number (column Afspraaknr) is required');
  });
});

describe('columns', () => {
  it('that are left out are told once, with the way to use them', async () => {
    const row = dmsRow({ Mobiel: '0611112222', GSM: '0633334444', 'Geen reclame': 'J' });

    const { told, hints } = await readAll([row, { ...row, Afspraaknr: '13' }]);

    expect(told).toEqual(['sent', 'sent']);
    expect(hints.map(({ code }) => code)).toEqual(['columns']);
    expect(hints[0]?.message).toContain('The columns "Mobiel" and "GSM" are both Driver: Mobile');
    expect(hints[0]?.message).toContain('"Geen reclame" says that a customer wants no advertising');
  });

  it('are reported once, with the rows', async () => {
    const reports: ColumnReport[] = [];

    await readAll([dmsRow(), dmsRow({ Kenteken: '00-AB-1' })], {
      onColumns: (report) => reports.push(report),
    });

    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ rows: 2, unused: ['Kleur bekleding'], ignored: [] });
    expect(reports[0]?.columns).toContainEqual({
      column: 'Tijd',
      path: 'time_car_app',
      half: 'time',
    });
    expect(reports[0]?.columns).toContainEqual({ column: 'Kenteken', path: 'car.reg_number' });
  });

  it('of one field say it together, where no row has two values for it', async () => {
    const columns = { Mobiel: '0612345678', GSM: '', Postcode: '1234 AB', Pc: '1234 AB' };
    const { read } = await readAll([
      dmsRow(columns),
      dmsRow({ ...columns, Afspraaknr: '0013', Mobiel: '', GSM: '0687654321' }),
    ]);

    expect(read.map(({ appointment }) => appointment?.customer_driver)).toMatchObject([
      { tel_mobile_private: '0612345678', postcode: '1234 AB' },
      { tel_mobile_private: '0687654321' },
    ]);
  });

  it('and all else that is wrong are told at once', async () => {
    const row = dmsRowWithout(['Aangemaakt'], { Automerk: 'Opel', Datum: '06-12-2026' });
    const twice = await readAll([row]);
    const asked = await readAll([row], { settings: { source: 'columns' } });

    expect(twice.told[0]).toMatch(
      /^Row 1 .*Car: Make has two columns, "Merk" and "Automerk".*; Created in the DMS At is required/,
    );
    expect(asked.told[0]).toMatch(
      /^Row 1 .* may be 6 December or 12 June.*set Date Order; Car: Make has two columns, .*; Created in/,
    );
  });

  it('of a job that no column names cost no row', async () => {
    const row = dmsRowWithout(['Omschrijving'], { Prijs: '100,00' });
    const { told, hints } = await readAll([row]);
    const titled = {
      ...dutch,
      mapping: [{ column: 'Kleur bekleding', path: 'interventions.0.title' }],
    };
    const { read } = await readAll([row], { settings: titled });

    expect(told).toEqual(['sent']);
    expect(hints.map(({ message }) => message)).toEqual([
      'No column is First Intervention: Title, and Claire keeps no job without it. Not imported: "Prijs". Set First Intervention: Title under Fields You Set to import this too',
    ]);
    expect(read[0]?.appointment?.interventions).toMatchObject([{ title: 'rood', price: 100 }]);
  });

  it('of a job make its description the title where the title is blank', async () => {
    const jobs = { Omschrijving: '', Toelichting: 'Ruitenwisser' };
    const { read, told } = await readAll([dmsRow(jobs)]);

    expect(told).toEqual(['sent']);
    expect(read[0]?.appointment?.interventions).toMatchObject([{ title: 'Ruitenwisser' }]);
  });
});

it.each(['Geannuleerd op', 'Termin storniert', 'RDV annulé', 'isCancelled', 'Anulowano'])(
  'appointments that a file calls cancelled are told with their number, as an import cannot cancel: %s',
  (column) => {
    const [some, none] = [3, 0].map((count) =>
      recognise([column], { countAnswers: () => ({ count, rows: 40 }) }),
    );

    const told = { code: 'cancelledRows', column, values: { count: 3 } };
    expect(some).toMatchObject({ unused: [], warnings: [told] });
    expect(none).toMatchObject({ unused: [column], warnings: [] });
  },
);
