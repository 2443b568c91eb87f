import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { withClaire } from './with-claire';
import { locationIds } from '../../sandbox/data/dealer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv, readXlsx } from '../unit/import/read-files';

const node = withClaire();

const settings = {
  resource: 'appointment',
  operation: 'import',
  source: 'columns',
  waitFor: 'nothing',
  dateOrder: 'dayFirst',
};

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
  Opmerking: 'x',
};

function set(line: INodeParameters[], more: INodeParameters = {}): INodeParameters {
  return { ...settings, columns: { line }, ...more };
}

function sent(): IDataObject[] {
  return node.claire
    .requests()
    .flatMap(({ body }) => (body as { appointments?: IDataObject[] } | null)?.appointments ?? []);
}

describe('a field that the user sets', () => {
  it('has the value of an expression in each row, or the same one in all, beside the recognised columns', async () => {
    const parameters = set([
      { field: 'location_id', value: '11' },
      { field: 'customer_driver.surname', value: '={{ $json.Achternaam.toUpperCase() }}' },
    ]);

    const { json } = await node.run({
      parameters,
      items: [
        file,
        { ...file, Afspraaknummer: '10232', Werkordernummer: '11349', Achternaam: 'De Vries' },
      ],
    });

    expect(json).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
    expect(sent()).toMatchObject([
      { location_id: 11, dms_nr: '10231', customer_driver: { dms_nr: '501', surname: 'JANSEN' } },
      { location_id: 11, dms_nr: '10232', customer_driver: { surname: 'DE VRIES' } },
    ]);
  });

  it('takes the place of a column that would be the same field, and settles which of two is used', async () => {
    const items = [{ ...file, 'Datum afspraak': '03-12-2026 09:00' }];
    const location = { field: 'location_id', value: '11' };

    const parameters = set([
      location,
      { field: 'time_car_app', value: '={{ $json["Datum afspraak"] }}' },
    ]);
    const { json } = await node.run({ parameters, items });

    expect(json).toMatchObject([{ status: 'queued' }]);
    expect(sent()).toMatchObject([{ time_car_app: expect.stringMatching(/^2026-12-03T09:00/) }]);
  });

  it.each([
    ['without a field', [{ field: '', value: '1' }], 'has a line without a field'],
    [
      'that is set twice',
      [
        { field: 'wo_nr', value: '1' },
        { field: 'wo_nr', value: '2' },
      ],
      'has Work Order Number twice',
    ],
  ])('%s is refused before anything is sent', async (_name, line, reason) => {
    const { error } = await node.run({ parameters: set(line), items: [file] });

    expect(error?.message).toBe(`Fields You Set ${reason}`);
    expect(sent()).toEqual([]);
  });
});

describe('a column to leave out', () => {
  it('is not used, whatever its name says', async () => {
    const items = [{ ...file, Locatie: 'somewhere', Kenteken: 'AB-123-C' }];
    const parameters = set([{ field: 'location_id', value: '11' }], {
      ignoredColumns: ['Kenteken', 'Locatie'],
    });

    const { json } = await node.run({ parameters, items });

    expect(json).toMatchObject([{ status: 'queued' }]);
    const [{ car } = {}] = sent();
    expect(car).not.toHaveProperty('reg_number');
  });
});

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
});

const root = path.resolve(__dirname, '../..');

/** What a new node has, and only what differs from it is set. */
function importFile(items: readonly IDataObject[], settings: IDataObject = {}) {
  const importing = { resource: 'appointment', operation: 'import', waitFor: 'nothing' };
  return node.run({ parameters: { ...importing, ...settings }, items });
}

/** As n8n's Extract from File gives them: blank cells are left out, and so is no byte order mark. */
function readRows(file: string, encoding = 'utf-8'): IDataObject[] {
  const bytes = readFileSync(path.join(root, file));
  if (file.endsWith('.xlsx')) return readXlsx(bytes);
  return readCsv(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), ';');
}

describe('a file of a dealer’s system, as it comes', () => {
  const dutch = { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'name' };

  it.each([
    ['dutch-dms.csv', 'utf-8', dutch, 250, 'Kleur bekleding'],
    [
      'german-dms.csv',
      'windows-1252',
      { ...dutch, locationBy: 'id', groupRows: true },
      220,
      'Polster',
    ],
    ['french-dms.csv', 'utf-8', dutch, 220, 'Sellerie'],
    [
      'english-dms.xlsx',
      '',
      { dateOrder: 'excel', locationBy: 'dmsId' },
      220,
      'MOT Due, Trim Colour',
    ],
  ])('%s is imported', async (file, encoding, settings, appointments, unused) => {
    const rows = readRows(`examples/data/${file}`, encoding);
    const { json, items, hints } = await importFile(rows, settings);

    expect(json.filter(({ status }) => status !== 'queued')).toEqual([]);
    expect(json).toHaveLength(appointments);
    expect(items.flatMap(({ pairedItem }) => pairedItem)).toHaveLength(rows.length);
    const [told] = hints.filter(({ message }) => message.startsWith('Read '));
    expect(told?.message).toContain(`Read ${String(rows.length)} rows of `);
    expect(told?.message).toContain(`not used: ${unused}`);
  });

  it('may have a list in a column that nobody needs', async () => {
    const [row = {}] = readRows('examples/data/dutch-dms.csv');
    const items = [
      { ...row, Labels: ['bandenwissel'], Adresboek: { adressen: ['Kerkstraat 1'] } },
      { Naam: 'Export', Datum: '25-11-2026', Regels: [row] },
    ];

    const { json } = await importFile(items, dutch);

    expect(json[0]).toMatchObject({ status: 'queued' });
    expect(JSON.stringify(json[1])).toContain('the item holds a list in \\"Regels\\"');
  });

  it('keeps which column is which field with the execution', async () => {
    const { stored } = await importFile(readRows('examples/data/dutch-dms.csv').slice(0, 2), dutch);

    expect(stored).toContain('claire_columns_1');
    expect(stored).toContain('Werkorder → wo_nr');
  });
});
