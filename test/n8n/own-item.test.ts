import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { withClaire } from './with-claire';

const node = withClaire();

describe('the customer that is added', () => {
  it('is that of its own appointment, also in a list', async () => {
    const { json } = await node.run({
      parameters: {
        ...{ resource: 'appointment', operation: 'getAll', returnAll: true },
        locationId: { __rl: true, mode: 'id', value: String(locationIds.amersfoort) },
        filters: { isPinned: true },
        options: { addCustomer: 'driver' },
      },
    });

    expect(new Set(json.map(numberOfDriver)).size).toBeGreaterThan(1);
    for (const appointment of json) {
      expect(appointment.customer).toMatchObject({ dmsNr: numberOfDriver(appointment) });
    }
  });
});

describe('an item that stops the node', () => {
  it('stops it at once: no request is made for the many items behind it', async () => {
    const { error } = await node.run({
      parameters: { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.own }}' },
      items: [
        { own: 999_999 },
        ...node.claire
          .appointments()
          .slice(0, 150)
          .map(({ id }) => ({ own: id })),
      ],
    });

    expect(error?.message).toContain('appointment 999999');
    expect(node.requests().length).toBeLessThan(100);
  });
});

function numberOfDriver({ customer_driver: driver }: IDataObject): unknown {
  return (driver as IDataObject | null)?.dms_nr ?? null;
}
