import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { importItems } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();
const { amersfoort } = locationIds;

const file: IDataObject = {
  Afspraaknummer: '10231',
  Werkordernummer: '11348',
  Datum: '02-12-2026 08:30',
  Aangemaakt: '25-11-2026 10:00',
  Filiaal: 'West',
  Voertuignummer: '20284',
  Chassisnummer: 'WVWZZZ1KZAW910011',
  Merk: 'Volkswagen',
  Model: 'Golf',
  Klantnummer: '501',
  Achternaam: 'Jansen',
  Polster: 'x',
};
const location = { field: 'location_id', value: '11' };

function set(line: INodeParameters[], more: INodeParameters = {}): INodeParameters {
  return { ...importItems, source: 'columns', dateOrder: 'dayFirst', columns: { line }, ...more };
}

describe('a field that the user sets', () => {
  it('has the value of an expression in each row, or the same one in all, beside the recognised columns', async () => {
    const surname = { field: 'customer_driver.surname', value: '={{ $json.Achternaam + "!" }}' };
    const other = { Afspraaknummer: '10232', Werkordernummer: '11349', Achternaam: 'De Vries' };

    const { json, hints, stored } = await node.run(set([location, surname]), {
      items: [file, { ...file, ...other }],
    });

    expect(json).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
    expect(node.imported()).toMatchObject([
      { location_id: 11, dms_nr: '10231', customer_driver: { dms_nr: '501', surname: 'Jansen!' } },
      { location_id: 11, dms_nr: '10232', customer_driver: { surname: 'De Vries!' } },
    ]);
    expect(hints).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/^Read 2 rows of .*not used: .*Polster/),
      }),
    );
    expect(stored).toContain('claire_columns_1');
    expect(stored).toContain('Werkordernummer → wo_nr');
  });

  it.each([
    ['a typed value', '31-12-2020', 0],
    ['what a row has', '={{ $json.Achternaam && "31-12-2020" }}', 1],
  ])('tells the order of dates only where it is no typed value: %s', async (_what, value, sent) => {
    const lines = [location, { field: 'dms_created_at', value }];
    const items = [{ ...file, Aangemaakt: '05-11-2026 10:00' }];

    await node.run(set(lines, { dateOrder: 'auto' }), { items });

    expect(node.imported()).toHaveLength(sent);
  });

  it('is one moment with the recognised day where it is a time alone, and is told as set', async () => {
    const items = [{ ...file, Datum: '02-12-2026', Uur: '9:15' }];
    const time = { field: 'time_car_app', value: '={{ $json.Uur }}' };
    const vin = { field: 'car.vin', value: 'WVW' };

    const good = await node.run(set([location, time]), { items });
    const bad = await node.run(set([location, vin], { options: { failWhen: 'never' } }), { items });

    expect(good.json).toMatchObject([{ status: 'queued' }]);
    expect(node.imported()[0]?.time_car_app).toMatch(/^2026-12-02T09:15/);
    expect(JSON.stringify(bad.json)).toContain('Car: VIN (set under Fields You Set)');
  });

  it('is not the column that is left out, whatever its name says', async () => {
    const items = [{ ...file, Locatie: 'somewhere', Kenteken: 'AB-123-C' }];
    const parameters = set([location], { ignoredColumns: ['Kenteken', 'Locatie'] });

    const { json } = await node.run(parameters, { items });

    expect(json).toMatchObject([{ status: 'queued' }]);
    expect(node.imported()[0]?.car).not.toHaveProperty('reg_number');
  });

  it.each([
    ['a line without a field', { field: '', value: '1' }],
    ['Work Order Number twice', { field: 'wo_nr', value: '2' }],
  ])('is refused before anything is sent where the table has %s', async (reason, line) => {
    const parameters = set([{ field: 'wo_nr', value: '1' }, line]);
    const { error } = await node.run(parameters, { items: [file] });

    expect(error?.message).toBe(`Fields You Set has ${reason}`);
    expect(node.requests()).toEqual([]);
  });
});

describe('import of mapped fields', () => {
  const values: IDataObject = {
    dms_nr: '={{ $json.nr }}',
    wo_nr: '={{ $json.wo }}',
    dms_created_at: '={{ $json.created }}',
    time_car_app: '={{ DateTime.fromISO($json.at) }}',
    location_id: '={{ $json.location }}',
  };
  const car = { dms_nr: 'C-1', vin: 'VIN1001', make: 'VW', model: 'Polo' };
  const parts: IDataObject = {
    ...Object.fromEntries(Object.entries(car).map(([name, value]) => [`car.${name}`, value])),
    'customer_owner.dms_nr': 'K-1',
    'customer_owner.surname': 'De Vries',
    'interventions.0.dms_nr': 'I-1',
    'interventions.0.title': 'APK',
    'customer_driver.surname': '',
  };
  const item = {
    ...{ nr: 1001, wo: 'WO-1001', created: '2026-11-24 10:00', at: '2026-11-26T08:30' },
    location: String(amersfoort),
  };
  const mapped = (value: IDataObject, nested = 'fields') => ({
    ...importItems,
    source: 'fields',
    nested,
    appointment: { mappingMode: 'defineBelow', value } as NodeParameterValueType,
  });

  it.each([
    ['fields', parts],
    [
      'json',
      {
        car: JSON.stringify(car),
        customer_owner: '={{ { dms_nr: "K-1", surname: "De Vries" } }}',
        interventions: '[{"dms_nr":"I-1","title":"APK"}]',
      },
    ],
  ])('builds the appointment, its car, customers and work from %s', async (nested, value) => {
    const { json, error } = await node.run(mapped({ ...values, ...value }, nested), {
      timezone: 'Europe/Amsterdam',
      items: [item],
    });

    expect(error).toBeUndefined();
    expect(json).toMatchObject([
      { location_id: amersfoort, dms_nr: '1001', wo_nr: 'WO-1001', status: 'queued' },
    ]);
    expect(node.imported()).toEqual([
      {
        dms_nr: '1001',
        wo_nr: 'WO-1001',
        dms_created_at: '2026-11-24T10:00:00+01:00',
        // As n8n writes a Luxon value.
        time_car_app: '2026-11-26T08:30:00.000+01:00',
        location_id: amersfoort,
        car,
        customer_owner: { dms_nr: 'K-1', surname: 'De Vries' },
        interventions: [{ dms_nr: 'I-1', title: 'APK' }],
      },
    ]);
  });

  it('gives a row that n8n cannot read an outcome of its own, and imports the others', async () => {
    const time_car_app = '={{ $json.at.toDateTime() }}';
    const { json, error } = await node.run(mapped({ ...values, ...parts, time_car_app }), {
      items: [item, { ...item, at: 'next week' }, { ...item, wo: 'WO-3' }],
    });

    expect(error).toBeUndefined();
    expect(json.map(({ status }) => status)).toEqual(['queued', 'invalid', 'queued']);
    expect(JSON.stringify(json[1]?.error)).toContain('cannot be imported: ');
  });
});
