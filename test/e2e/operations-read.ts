import { describe, expect, it } from '@jest/globals';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import type { Json } from '../../tools/lab/n8n/rest';
import { startHttpReceiver } from '../../tools/lab/receivers';
import type { WithN8n } from './n8n-lab';

const by = (value: number | string) => ({ __rl: true, mode: 'id', value: String(value) });

/** Each operation but those of imports, which have a file of their own. */
export function readAndWebhookOperations(n8n: WithN8n): void {
  const readDay = ({ time_car_app: time }: AppointmentFields) => time.slice(0, 10);
  const at = (field: keyof AppointmentFields) => by(String(n8n.first()[field]));

  describe('a look-up in a workflow', () => {
    it('gives the appointments of many items in their order, each paired with its own', async () => {
      const wanted = n8n.claire.appointments().slice(0, 12);
      const items = wanted.map(({ id }) => ({ id }));
      const get = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };

      const { json, from } = await n8n.ran({ ...get, output: 'raw' }, items);

      expect(json.map(({ id, vin }) => [id, vin])).toEqual(wanted.map(({ id, vin }) => [id, vin]));
      expect(from).toEqual(items.map((_, index) => index));
    });

    it.each<[string, string, () => Json, () => Json]>([
      [
        ...(['appointment', 'getAll'] as const),
        () => ({ locationId: at('location_id'), filters: { date: readDay(n8n.first()) } }),
        () => ({ id: n8n.first().id, dms_number: n8n.first().dms_number }),
      ],
      [
        ...(['appointment', 'getByDmsNr'] as const),
        () => ({
          ...{ locationId: at('location_id'), customerKind: 'driver', output: 'raw' },
          dmsNr: n8n.first().driver_dms_number,
        }),
        () => ({ driver_dms_number: n8n.first().driver_dms_number }),
      ],
      ['car', 'get', () => ({ vin: n8n.first().vin }), () => ({ make: n8n.first().car_make })],
      [
        ...(['check', 'getAll'] as const),
        () => ({ appointmentId: checked().id }),
        () => ({ appointment_id: checked().id }),
      ],
      ['location', 'getAll', () => ({}), () => ({ name: 'Amersfoort' })],
      ['question', 'getAll', () => ({}), () => ({ question: 'Bandenprofiel linksvoor' })],
      ['tag', 'getAll', () => ({}), () => ({ name: 'Remmen' })],
      ['webhook', 'getTriggers', () => ({}), () => ({ id: 2, name: 'Offer ready' })],
    ])('finds with %s: %s', async (resource, operation, parameters, item) => {
      const json = await n8n.got({ resource, operation, ...parameters() });

      expect(json).toContainEqual(expect.objectContaining(item()));
    });

    const checked = () => {
      const found = n8n.claire.appointments().find(({ checklists }) => checklists?.length);
      return found ?? n8n.first();
    };
  });

  describe('the webhooks of the key', () => {
    it('are made, changed, looked up, listed, called, with their errors, and deleted', async () => {
      const receiver = await startHttpReceiver();
      const webhook = (operation: string, more: Json = {}) =>
        n8n.got({ resource: 'webhook', operation, ...more });
      const [made = {}] = await webhook('create', {
        name: 'Offer ready',
        trigger: 2,
        url: `${receiver.url}/claire`,
        headers: { header: [{ name: 'X-Planning', value: 'abc' }] },
      });
      const webhookId = by(Number(made.ID));

      await webhook('update', { webhookId, updateFields: { name: 'Renamed', queued: true } });
      expect(n8n.claire.webhooks()).toMatchObject([
        { name: 'Renamed', queued: true, headers: [{ name: 'X-Planning', value: 'abc' }] },
      ]);
      expect(await webhook('get', { webhookId })).toMatchObject([{ id: made.ID, name: 'Renamed' }]);
      expect(await webhook('getAll', { returnAll: true })).toMatchObject([{ id: made.ID }]);

      await webhook('test', { webhookId, payload: '{"AppointmentID": 5, "WONr": "WO-1"}' });
      expect(await receiver.next()).toMatchObject({
        path: '/claire',
        headers: { 'x-planning': 'abc' },
      });
      await receiver.close();
      n8n.claire.fire(2, n8n.first().id);
      await n8n.claire.settled();
      expect(await webhook('getErrors', { webhookId })).toMatchObject([{ webhook_id: made.ID }]);

      expect(await webhook('delete', { webhookId })).toEqual([{ deleted: true }]);
      expect(n8n.claire.webhooks()).toEqual([]);
    });
  });
}
