import { describe, expect, it } from '@jest/globals';
import type { FaultOptions } from '../../sandbox/faults';
import type { AppointmentFields } from '../../sandbox/records/appointment';
import type { Json } from '../../tools/lab/n8n/rest';
import { startHttpReceiver } from '../../tools/lab/receivers';
import { imported, row } from './import-rows';
import type { WithN8n } from './n8n-lab';

const by = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });
const getEach = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };

/** Each operation of Claire once, in workflows of a real n8n. */
export function operations(n8n: WithN8n): void {
  const first = (field: keyof AppointmentFields) => n8n.first()[field];
  const checked = () =>
    n8n.claire.appointments().find(({ checklists }) => checklists?.length)?.id ?? 0;

  describe('a look-up in a workflow', () => {
    it('gives the appointments of many items in their order, each paired with its own', async () => {
      const wanted = n8n.claire.appointments().slice(0, 12);
      const items = wanted.map(({ id }) => ({ id }));

      const { json, from } = await n8n.ran(getEach, items);

      expect(json.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      expect(from).toEqual(items.map((_, index) => index));
    });

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
    ])('finds with %s: %s', async (resource, operation, parameters, item) => {
      const json = await n8n.got({ resource, operation, ...parameters() });

      expect(json).toContainEqual(expect.objectContaining(item()));
    });

    // test/n8n/bad-answers.test.ts has all that Claire may answer.
    it.each<[FaultOptions['status'], Json]>([
      [503, { code: 'CLAIRE_UNAVAILABLE', status: 503 }],
      ['cutBody', { code: 'CLAIRE_NETWORK' }],
    ])('stops the workflow with one clear message after %s', async (status, facts) => {
      const { id } = n8n.first();
      n8n.claire.failNext({ status, times: null });

      const get = { ...getEach, options: { maxWait: 0 } };
      const { status: ended, json, error } = await n8n.lab.run(get, { items: [{ id }] });

      expect([ended, json]).toEqual(['error', []]);
      expect(error).toMatchObject({
        message: expect.stringContaining(`appointment ${String(id)}`),
        description: expect.stringContaining(String(facts.code)),
        context: { itemIndex: 0, claire: facts },
      });
    });
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
  });

  describe('an import of 250 rows in one run', () => {
    it('gives one outcome for each, in order, and imports all that are good', async () => {
      const bad = new Map<number, Json>([
        [3, { wo_nr: '' }],
        [249, { location_id: undefined, time_car_app: undefined }],
      ]);
      const rows = Array.from({ length: 250 }, (_, number) => row(number, bad.get(number)));
      const good = rows.filter((_, number) => !bad.has(number)).map(({ wo_nr }) => wo_nr);

      const importItems = { resource: 'appointment', operation: 'import', source: 'item' };
      const { json, from } = await n8n.lab.run(importItems, { items: rows });

      expect(json.map(({ wo_nr, status }) => [wo_nr, status])).toEqual(
        rows.map(({ wo_nr }, number) => [wo_nr, bad.has(number) ? 'invalid' : 'imported']),
      );
      expect(from).toEqual(rows.map((_, number) => number));
      expect(await imported(n8n.claire)).toEqual([...good].sort());
    });
  });
}
