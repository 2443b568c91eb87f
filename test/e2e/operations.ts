import { expect, it } from '@jest/globals';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import type { Json } from '../../tools/lab/n8n/rest';
import { startHttpReceiver } from '../../tools/lab/receivers';
import type { WithN8n } from './n8n-lab';

const by = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });

/** Each operation of Claire once, but for those of the smoke test, in workflows of a real n8n. */
export function operations(n8n: WithN8n): void {
  const first = (field: keyof AppointmentFields) => n8n.first()[field];
  const checked = () =>
    n8n.claire.appointments().find(({ checklists }) => checklists?.length)?.id ?? 0;

  it.each<[string, string, () => Json, () => Json]>([
    [
      ...(['appointment', 'getAll'] as const),
      () => ({
        locationId: by(first('location_id')),
        filters: { date: String(first('time_car_app')).slice(0, 10) },
      }),
      () => ({ id: first('id'), dms_number: first('dms_number') }),
    ],
    [
      ...(['appointment', 'getByDmsNr'] as const),
      () => ({
        ...{ locationId: by(first('location_id')), customerKind: 'driver' },
        dmsNr: first('driver_dms_number'),
      }),
      () => ({ id: first('id') }),
    ],
    ['car', 'get', () => ({ vin: first('vin') }), () => ({ make: first('car_make') })],
    [
      ...(['check', 'getAll'] as const),
      () => ({ appointmentId: checked() }),
      () => ({ appointment_id: checked() }),
    ],
    ['location', 'getAll', () => ({}), () => ({ name: 'Amersfoort' })],
    ['question', 'getAll', () => ({}), () => ({ question: 'Bandenprofiel linksvoor' })],
    ['tag', 'getAll', () => ({}), () => ({ name: 'Remmen' })],
    ['webhook', 'getTriggers', () => ({}), () => ({ id: 2, name: 'Offer ready' })],
  ])('a look-up in a workflow finds with %s: %s', async (resource, operation, parameters, item) => {
    const json = await n8n.got({ resource, operation, ...parameters() });

    expect(json).toContainEqual(expect.objectContaining(item()));
  });

  it('the webhooks of the key are made, changed, looked up, listed, called, with their errors, and deleted', async () => {
    const receiver = await startHttpReceiver();
    const webhook = (operation: string, more: Json = {}) =>
      n8n.got({ resource: 'webhook', operation, ...more });
    const [made = {}] = await webhook('create', {
      name: 'Offer ready',
      trigger: 2,
      url: `${receiver.url}/claire`,
      headers: { header: [{ name: 'X-Planning', value: 'abc' }] },
    });
    const webhookId = by(made.ID);

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
}
