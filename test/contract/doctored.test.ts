import { describe, expect, it } from '@jest/globals';
import { differences } from './comparison';
import { referenceText } from './reference';

interface Change {
  /** What Claire did, or would do. */
  what: string;
  from: string;
  to: string;
  /** A part of what the comparison then says. */
  says: string;
}

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

/** Each is one edit of the reference's text that the code does not know of. */
const changes: Change[] = [
  {
    what: 'a new endpoint',
    from: 'Get a car by VIN\n',
    to: `${newEndpoint}Get a car by VIN\n`,
    says: 'endpoint: the reference has "GET /v1/invoices"',
  },
  {
    what: 'another query name',
    from: 'GET /v1/car?vin=...',
    to: 'GET /v1/car?plate=...',
    says: 'query of GET /v1/car: the reference has "plate"',
  },
  {
    what: 'a new key of an answer',
    from: '"color": "",\n"system": false',
    to: '"color": "",\n"shade": "",\n"system": false',
    says: 'answer of GET /v1/tags: the reference has "shade"',
  },
  {
    what: 'a key that can be null now',
    from: '"rdw_variant": ""',
    to: '"rdw_variant": null',
    says: 'null as Car.rdw_variant: the reference has "yes"',
  },
  {
    what: 'a key of another kind',
    from: '"rdw_variant": ""',
    to: '"rdw_variant": 0',
    says: 'kind of Car.rdw_variant: the reference has "number"',
  },
  {
    what: 'a new key of a request',
    from: '"is_pinned": null\n}',
    to: '"is_pinned": null,\n"plate": null\n}',
    says: 'request of POST /v1/appointments/list: the reference has "plate"',
  },
  {
    what: 'a new key inside a request',
    from: '"WONr": "",\n',
    to: '"WONr": "",\n"Plate": "",\n',
    says: 'Payload in request of POST /v1/webhooks/test: the reference has "Plate"',
  },
  {
    what: 'a new parameter',
    from: 'vin | string | true | VIN of the Car |\n',
    to: 'vin | string | true | VIN of the Car |\nyear | int | false | Year |\n',
    says: 'parameter of GET /v1/car: the reference has "year (optional)"',
  },
  {
    what: 'a parameter that is required now',
    from: 'date | time.Time | false |',
    to: 'date | time.Time | true |',
    says: 'parameter of POST /v1/appointments/list: the reference has "date (required)"',
  },
  {
    what: 'a list that is one record now',
    from: 'GET /v1/locations\nThe request JSON response is:\n[\n{',
    to: 'GET /v1/locations\nThe request JSON response is:\n{',
    says: 'list as answer of GET /v1/locations: the reference has "no"',
  },
  {
    what: 'a new row of an answer',
    from: 'NbPages | int |\n',
    to: 'NbPages | int |\nTotal | int |\n',
    says: 'row of the answer of POST /v1/webhooks/list_errors: the reference has "Total"',
  },
  {
    what: 'a new value of an enumeration',
    from: '2 | Restored |\n',
    to: '2 | Restored |\n3 | Postponed |\n',
    says: 'StatusOverride: the reference has "3 Postponed"',
  },
  {
    what: 'a new enumeration',
    from: 'Season Enumeration\n',
    to: 'Fuel Enumeration\nValue | Description |\n---|---|\n1 | Petrol |\nSeason Enumeration\n',
    says: 'enumeration: the reference has "Fuel"',
  },
  {
    what: 'a new model',
    from: 'Tag Model\n',
    to: 'Invoice Model\nField | Type | Description |\n---|---|---|\nID | int | |\nTag Model\n',
    says: 'model: the reference has "Invoice"',
  },
  {
    what: 'a new row of a model with a sample',
    from: 'VIN | string | Vehicle identification number |\n',
    to: 'VIN | string | Vehicle identification number |\nDoors | int | Doors |\n',
    says: 'table of Car: the reference has "Doors"',
  },
  {
    what: 'a new row of a model without one',
    from: 'EAN | string |',
    to: 'DOT | string | Age |\nEAN | string |',
    says: 'table of Tyre: the reference has "DOT string"',
  },
  {
    what: 'a field that carries an enumeration now',
    from: 'CurrentKM | int |',
    to: 'CurrentKM | Season |',
    says: 'enumeration of Appointment.current_km: the reference has "Season"',
  },
  {
    what: 'a new field of the webhook payload',
    from: 'wo_nr | string | No |',
    to: 'plate | string | No | |\nwo_nr | string | No |',
    says: 'webhook payload: the reference has "plate"',
  },
  {
    what: 'a new required field of an imported car',
    from: 'have a car with a dms_nr, vin, model and make',
    to: 'have a car with a dms_nr, vin, plate, model and make',
    says: 'required of an imported car: the reference has "plate"',
  },
  {
    what: 'a new rule of an import',
    from: 'must have a dms_nr and a title\n',
    to: 'must have a dms_nr and a title - be in the future\n',
    says: 'import rule: the reference has "be in the future"',
  },
  {
    what: 'a contradiction that was mended',
    from: 'webhook_id | WebhookID | true | The Webhook ID to retrieve list of errors |',
    to: 'WebhookID | WebhookID | true | The Webhook ID to retrieve list of errors |',
    says: 'no longer needed in readings.json: "parameter POST /v1/webhooks/list_errors webhook_id"',
  },
];

describe('A reference that changed', () => {
  it.each(changes)('shows $what', ({ from, to, says }) => {
    expect(referenceText).toContain(from);

    const found = differences(referenceText.replaceAll(from, to));

    expect(found).toContainEqual(expect.stringContaining(says));
  });

  it('is not read in silence when an endpoint has lost its example', () => {
    const text = referenceText.replace('curl "API_BASE/v1/tags"\n', '');

    expect(() => differences(text)).toThrow('17 request lines, but 16 curl lines');
  });
});
