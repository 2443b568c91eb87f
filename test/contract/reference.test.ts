import { describe, expect, it } from '@jest/globals';
import { compareEndpoints } from './compare-endpoints';
import { compareImport, compareModels } from './compare-models';
import { Readings } from './readings';
import { readReference, referenceText } from './reference';

describe('The reference', () => {
  it('is read whole', () => {
    const { endpoints, enumerations, models, webhookFields } = readReference(referenceText);

    expect(endpoints).toHaveLength(17);
    expect(enumerations.size).toBe(16);
    expect(models.size).toBe(28);
    expect(webhookFields).toHaveLength(7);
  });

  it('agrees with the code, but for the readings that are written down', () => {
    expect(differences(referenceText)).toEqual([]);
  });
});

const newEndpoint = `Get Invoices
curl "API_BASE/v1/invoices?appointment_id=..."
-H "Authorization: $your_api_key"
HTTP Request
GET /v1/invoices?appointment_id=...
The request JSON response is:
[
{
"id": 0
}
]
Request schema
This request does not accept any parameters.
`;

/** An edit of the reference's text that the code does not know of, by a part of what is then said. */
const changes: Readonly<Record<string, [from: string, to: string]>> = {
  'endpoint: the reference has "GET /v1/invoices"': [
    'Get a car by VIN\n',
    `${newEndpoint}Get a car by VIN\n`,
  ],
  'query of GET /v1/car: the reference has "plate"': [
    'GET /v1/car?vin=...',
    'GET /v1/car?plate=...',
  ],
  'answer of GET /v1/tags: the reference has "shade"': [
    '"color": "",\n"system": false',
    '"color": "",\n"shade": "",\n"system": false',
  ],
  'null as Car.rdw_variant: the reference has "yes"': ['"rdw_variant": ""', '"rdw_variant": null'],
  'kind of Car.rdw_variant: the reference has "number"': ['"rdw_variant": ""', '"rdw_variant": 0'],
  'request of POST /v1/appointments/list: the reference has "plate"': [
    '"is_pinned": null\n}',
    '"is_pinned": null,\n"plate": null\n}',
  ],
  'Payload in request of POST /v1/webhooks/test: the reference has "Plate"': [
    '"WONr": "",\n',
    '"WONr": "",\n"Plate": "",\n',
  ],
  'parameter of GET /v1/car: the reference has "year (optional)"': [
    'vin | string | true | VIN of the Car |\n',
    'vin | string | true | VIN of the Car |\nyear | int | false | Year |\n',
  ],
  'parameter of POST /v1/appointments/list: the reference has "date (required)"': [
    'date | time.Time | false |',
    'date | time.Time | true |',
  ],
  'list as answer of GET /v1/locations: the reference has "no"': [
    'GET /v1/locations\nThe request JSON response is:\n[\n{',
    'GET /v1/locations\nThe request JSON response is:\n{',
  ],
  'row of the answer of POST /v1/webhooks/list_errors: the reference has "Total"': [
    'NbPages | int |\n',
    'NbPages | int |\nTotal | int |\n',
  ],
  'StatusOverride: the reference has "3 Postponed"': [
    '2 | Restored |\n',
    '2 | Restored |\n3 | Postponed |\n',
  ],
  'enumeration: the reference has "Fuel"': [
    'Season Enumeration\n',
    'Fuel Enumeration\nValue | Description |\n---|---|\n1 | Petrol |\nSeason Enumeration\n',
  ],
  'model: the reference has "Invoice"': [
    'Tag Model\n',
    'Invoice Model\nField | Type | Description |\n---|---|---|\nID | int | |\nTag Model\n',
  ],
  'table of Car: the reference has "Doors"': [
    'VIN | string | Vehicle identification number |\n',
    'VIN | string | Vehicle identification number |\nDoors | int | Doors |\n',
  ],
  'table of Tyre: the reference has "DOT string"': [
    'EAN | string |',
    'DOT | string | Age |\nEAN | string |',
  ],
  'enumeration of Appointment.current_km: the reference has "Season"': [
    'CurrentKM | int |',
    'CurrentKM | Season |',
  ],
  'webhook payload: the reference has "plate"': [
    'wo_nr | string | No |',
    'plate | string | No | |\nwo_nr | string | No |',
  ],
  'required of an imported car: the reference has "plate"': [
    'have a car with a dms_nr, vin, model and make',
    'have a car with a dms_nr, vin, plate, model and make',
  ],
  'import rule: the reference has "be in the future"': [
    'must have a dms_nr and a title\n',
    'must have a dms_nr and a title - be in the future\n',
  ],
  'no longer needed in readings.json: "parameter POST /v1/webhooks/list_errors webhook_id"': [
    'webhook_id | WebhookID | true | The Webhook ID to retrieve list of errors |',
    'WebhookID | WebhookID | true | The Webhook ID to retrieve list of errors |',
  ],
};

describe('A reference that changed', () => {
  it.each(Object.entries(changes))('shows that %s', (says, [from, to]) => {
    expect(referenceText).toContain(from);

    const found = differences(referenceText.replaceAll(from, to));

    expect(found).toContainEqual(expect.stringContaining(says));
  });

  it('is not read in silence when an endpoint has lost its example', () => {
    const text = referenceText.replace('curl "API_BASE/v1/tags"\n', '');

    expect(() => differences(text)).toThrow('17 request lines, but 16 curl lines');
  });
});

/** All that the code and a text of the reference do not agree on. */
function differences(text: string): string[] {
  const readings = new Readings();
  const reference = readReference(text);
  const found = [
    ...compareEndpoints(reference, readings),
    ...compareImport(reference),
    ...compareModels(reference, readings),
  ];
  const stale = readings.stale.map((mark) => `no longer needed in readings.json: "${mark}"`);
  return [...found, ...stale];
}
