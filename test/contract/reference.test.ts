import { describe, expect, it } from '@jest/globals';
import { differences } from './comparison';
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

interface Change {
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
    from: 'Get a car by VIN\n',
    to: `${newEndpoint}Get a car by VIN\n`,
    says: 'endpoint: the reference has "GET /v1/invoices"',
  },
  {
    from: 'GET /v1/car?vin=...',
    to: 'GET /v1/car?plate=...',
    says: 'query of GET /v1/car: the reference has "plate"',
  },
  {
    from: '"color": "",\n"system": false',
    to: '"color": "",\n"shade": "",\n"system": false',
    says: 'answer of GET /v1/tags: the reference has "shade"',
  },
  {
    from: '"rdw_variant": ""',
    to: '"rdw_variant": null',
    says: 'null as Car.rdw_variant: the reference has "yes"',
  },
  {
    from: '"rdw_variant": ""',
    to: '"rdw_variant": 0',
    says: 'kind of Car.rdw_variant: the reference has "number"',
  },
  {
    from: '"is_pinned": null\n}',
    to: '"is_pinned": null,\n"plate": null\n}',
    says: 'request of POST /v1/appointments/list: the reference has "plate"',
  },
  {
    from: '"WONr": "",\n',
    to: '"WONr": "",\n"Plate": "",\n',
    says: 'Payload in request of POST /v1/webhooks/test: the reference has "Plate"',
  },
  {
    from: 'vin | string | true | VIN of the Car |\n',
    to: 'vin | string | true | VIN of the Car |\nyear | int | false | Year |\n',
    says: 'parameter of GET /v1/car: the reference has "year (optional)"',
  },
  {
    from: 'date | time.Time | false |',
    to: 'date | time.Time | true |',
    says: 'parameter of POST /v1/appointments/list: the reference has "date (required)"',
  },
  {
    from: 'GET /v1/locations\nThe request JSON response is:\n[\n{',
    to: 'GET /v1/locations\nThe request JSON response is:\n{',
    says: 'list as answer of GET /v1/locations: the reference has "no"',
  },
  {
    from: 'NbPages | int |\n',
    to: 'NbPages | int |\nTotal | int |\n',
    says: 'row of the answer of POST /v1/webhooks/list_errors: the reference has "Total"',
  },
  {
    from: '2 | Restored |\n',
    to: '2 | Restored |\n3 | Postponed |\n',
    says: 'StatusOverride: the reference has "3 Postponed"',
  },
  {
    from: 'Season Enumeration\n',
    to: 'Fuel Enumeration\nValue | Description |\n---|---|\n1 | Petrol |\nSeason Enumeration\n',
    says: 'enumeration: the reference has "Fuel"',
  },
  {
    from: 'Tag Model\n',
    to: 'Invoice Model\nField | Type | Description |\n---|---|---|\nID | int | |\nTag Model\n',
    says: 'model: the reference has "Invoice"',
  },
  {
    from: 'VIN | string | Vehicle identification number |\n',
    to: 'VIN | string | Vehicle identification number |\nDoors | int | Doors |\n',
    says: 'table of Car: the reference has "Doors"',
  },
  {
    from: 'EAN | string |',
    to: 'DOT | string | Age |\nEAN | string |',
    says: 'table of Tyre: the reference has "DOT string"',
  },
  {
    from: 'CurrentKM | int |',
    to: 'CurrentKM | Season |',
    says: 'enumeration of Appointment.current_km: the reference has "Season"',
  },
  {
    from: 'wo_nr | string | No |',
    to: 'plate | string | No | |\nwo_nr | string | No |',
    says: 'webhook payload: the reference has "plate"',
  },
  {
    from: 'have a car with a dms_nr, vin, model and make',
    to: 'have a car with a dms_nr, vin, plate, model and make',
    says: 'required of an imported car: the reference has "plate"',
  },
  {
    from: 'must have a dms_nr and a title\n',
    to: 'must have a dms_nr and a title - be in the future\n',
    says: 'import rule: the reference has "be in the future"',
  },
  {
    from: 'webhook_id | WebhookID | true | The Webhook ID to retrieve list of errors |',
    to: 'WebhookID | WebhookID | true | The Webhook ID to retrieve list of errors |',
    says: 'no longer needed in readings.json: "parameter POST /v1/webhooks/list_errors webhook_id"',
  },
];

describe('A reference that changed', () => {
  it.each(changes)('shows that $says', ({ from, to, says }) => {
    expect(referenceText).toContain(from);

    const found = differences(referenceText.replaceAll(from, to));

    expect(found).toContainEqual(expect.stringContaining(says));
  });

  it('is not read in silence when an endpoint has lost its example', () => {
    const text = referenceText.replace('curl "API_BASE/v1/tags"\n', '');

    expect(() => differences(text)).toThrow('17 request lines, but 16 curl lines');
  });
});
