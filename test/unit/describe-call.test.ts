import { describe, expect, it } from '@jest/globals';
import { describeCall } from '../../claire/http/request';
import { operationById } from '../../claire/resources';

describe('what was to be done', () => {
  const row = { location_id: 3 };

  it.each([
    ['appointment.get', { id: 12 }, 'get appointment 12'],
    [
      'appointment.list',
      { location_id: 3, date: '2026-03-02T00:00:00Z' },
      'list appointments of location 3 on 2026-03-02',
    ],
    [
      'appointment.listByDmsNr',
      { location_id: 3, dms_nr: 'A1' },
      'list appointments of location 3 with DMS number A1',
    ],
    ['appointment.import', { appointments: [row, row] }, 'import 2 appointments of location 3'],
    ['appointment.import', { appointments: [row] }, 'import 1 appointment of location 3'],
    ['car.get', { vin: 'WVW1' }, 'get car with VIN WVW1'],
    ['check.list', { appointment_id: 5 }, 'list checks of appointment 5'],
    ['location.list', {}, 'list locations'],
    ['webhook.create', { name: 'Flow 1', url: 'https://x.test/token' }, 'create webhook "Flow 1"'],
    ['webhook.delete', { webhook_id: 9 }, 'delete webhook 9'],
    ['webhook.test', { WebhookID: 9 }, 'test webhook 9'],
    ['webhook.listErrors', { WebhookID: 9, Page: 1 }, 'list errors of webhook 9'],
    ['webhook.listTriggers', {}, 'list triggers'],
    ['appointment.get', 'nonsense', 'get appointment'],
    // Something else got into a field, such as a key or what is known of a customer.
    ['appointment.get', { id: 'hunter2' }, 'get appointment'],
    ['check.list', { appointment_id: 'J. de Vries' }, 'list checks'],
    ['appointment.list', { location_id: 'j@x.test', date: 'j@x.test' }, 'list appointments'],
    ['car.get', { vin: 'j@x.test' }, 'get car'],
    ['car.get', { vin: 'k'.repeat(40) }, 'get car'],
    ['appointment.list', { location_id: 3, dms_nr: 'j@x.test' }, 'list appointments of location 3'],
    ['webhook.delete', { webhook_id: 'hunter2' }, 'delete webhook'],
  ])('%s of %j is told as "%s"', (id, input, deed) => {
    const operation = operationById(id);
    if (!operation) throw new Error(id);
    expect(describeCall(operation, input)).toBe(deed);
  });
});
