import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { withClaire } from './with-claire';

const node = withClaire();

const { amersfoort } = locationIds;

/** What Claire makes of its queue is the subject of import-confirmation.test.ts. */
const importItems = {
  resource: 'appointment',
  operation: 'import',
  waitFor: 'nothing',
  options: { failWhen: 'never' },
};

describe('import of mapped fields', () => {
  const values: IDataObject = {
    dms_nr: '={{ $json.nr }}',
    wo_nr: '={{ $json.wo }}',
    dms_created_at: '={{ $json.created }}',
    time_car_app: '={{ DateTime.fromISO($json.at) }}',
    location_id: '={{ $json.location }}',
  };
  const driven: IDataObject = {
    'car.dms_nr': 'C-1',
    'car.vin': '={{ $json.vin }}',
    'car.make': 'VW',
    'car.model': 'Polo',
    'customer_driver.dms_nr': 'K-1',
    'customer_driver.surname': 'Jansen',
  };
  const item = {
    nr: 1001,
    wo: 'WO-1001',
    created: '2026-11-24 10:00',
    at: '2026-11-26T08:30',
    location: String(amersfoort),
    vin: 'VIN1001',
  };

  const fields = (value: IDataObject, nested = 'fields') => ({
    ...importItems,
    source: 'fields',
    nested,
    appointment: { mappingMode: 'defineBelow', value } as never,
  });

  it('builds the appointment, its car, customers and work from fields', async () => {
    const { json, error } = await node.run({
      timezone: 'Europe/Amsterdam',
      parameters: fields({
        ...values,
        'car.dms_nr': 'C-1',
        'car.vin': '={{ $json.vin }}',
        'car.make': 'VW',
        'car.model': 'Polo',
        'customer_owner.dms_nr': 'K-1',
        'customer_owner.surname': 'De Vries',
        'interventions.0.dms_nr': 'I-1',
        'interventions.0.title': 'APK',
        'customer_driver.surname': '',
      }),
      items: [item],
    });

    expect(error).toBeUndefined();
    expect(json).toMatchObject([
      { location_id: amersfoort, dms_nr: '1001', wo_nr: 'WO-1001', status: 'queued' },
    ]);
    const sent = node.claire.requests().find(({ path }) => path === '/v1/appointments/import');
    expect(sent?.body).toEqual({
      appointments: [
        {
          dms_nr: '1001',
          wo_nr: 'WO-1001',
          dms_created_at: '2026-11-24T10:00:00+01:00',
          // As n8n writes a Luxon value.
          time_car_app: '2026-11-26T08:30:00.000+01:00',
          location_id: amersfoort,
          car: { dms_nr: 'C-1', vin: 'VIN1001', make: 'VW', model: 'Polo' },
          customer_owner: { dms_nr: 'K-1', surname: 'De Vries' },
          interventions: [{ dms_nr: 'I-1', title: 'APK' }],
        },
      ],
    });
  });

  it('takes the car, customers and work as JSON, as text or as objects', async () => {
    const { json } = await node.run({
      parameters: fields(
        {
          ...values,
          car: '{"dms_nr":"C-1","vin":"VIN1","make":"VW","model":"Polo"}',
          customer_driver: '={{ { dms_nr: "K-1", surname: "Jansen" } }}',
          interventions: '[{"dms_nr":"I-1","title":"APK"}]',
        },
        'json',
      ),
      items: [item],
    });

    expect(json).toMatchObject([{ status: 'queued' }]);
  });

  it('gives a row that n8n cannot read an outcome of its own, and imports the others', async () => {
    const { json, error } = await node.run({
      parameters: fields({
        ...values,
        wo_nr: '={{ $json.wo }}',
        time_car_app: '={{ $json.at.toDateTime() }}',
        ...driven,
      }),
      items: [item, { ...item, at: 'next week' }, { ...item, wo: 'WO-3' }],
    });

    expect(error).toBeUndefined();
    expect(json.map(({ status }) => status)).toEqual(['queued', 'invalid', 'queued']);
    expect(JSON.stringify(json[1]?.error)).toContain('cannot be imported: ');
  });

  it('sends no number of which JavaScript has lost the last digits, and tells it', async () => {
    const { json } = await node.run({
      parameters: fields({
        ...values,
        wo_nr: '={{ Number("12345678901234567") }}',
        ...driven,
        'customer_driver.house_nr': '={{ 12.5 }}',
      }),
      items: [item],
    });

    expect(json).toMatchObject([{ status: 'invalid' }]);
    const problems = JSON.stringify(json[0]?.error);
    expect(problems).toContain('must be text, not the number 12345678901234568');
    expect(problems).not.toContain('house_nr');
  });

  it('names every field that is missing, not the first', async () => {
    const { json } = await node.run({
      parameters: fields({ dms_nr: '1', location_id: '={{ $json.none }}' }),
      items: [item],
    });

    const problems = JSON.stringify(json[0]?.error);
    for (const field of ['wo_nr', 'dms_created_at', 'time_car_app', 'location_id', 'car']) {
      expect(problems).toContain(field);
    }
  });
});
