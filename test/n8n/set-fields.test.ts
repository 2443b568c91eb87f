import { describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { withClaire } from './with-claire';

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
