import { describe, expect, it } from '@jest/globals';
import { defaultKeys } from '../../sandbox';
import type { Json } from '../../tools/lab/n8n/rest';
import { eventually } from './eventually';
import { imported, row } from './import-rows';
import type { WithN8n } from './n8n-lab';

const importItems = { resource: 'appointment', operation: 'import', source: 'item' };

export function importOperations(n8n: WithN8n): void {
  describe('an import of 250 rows in one run', () => {
    const bad = new Map<number, Json>([
      [3, { wo_nr: '' }],
      [100, { car: { dms_nr: 'C', vin: '', model: 'Polo', make: 'VW' } }],
      [249, { location_id: undefined, time_car_app: undefined }],
    ]);
    const rows = Array.from({ length: 250 }, (_, number) => row(number, bad.get(number)));
    const good = rows.filter((_, number) => !bad.has(number)).map(({ wo_nr }) => wo_nr);

    it('gives one outcome for each, in order, and imports all that are good', async () => {
      const { json, from } = await n8n.lab.run(importItems, { items: rows });

      expect(json.map(({ wo_nr }) => wo_nr)).toEqual(rows.map(({ wo_nr }) => wo_nr ?? null));
      expect(json.map(({ status }) => status)).toEqual(
        rows.map((_, number) => (bad.has(number) ? 'invalid' : 'imported')),
      );
      expect(from).toEqual(rows.map((_, number) => number));
      expect(JSON.stringify(json[249]?.error)).toMatch(
        /location_id.*time_car_app|time_car_app.*loc/,
      );
      expect(await imported(n8n.claire)).toEqual([...good].sort());
    });
  });

  describe('an import that waits for nothing', () => {
    const queue = { ...importItems, waitFor: 'nothing' };

    it('is brought up to date later by Confirm Import', async () => {
      const queued = await n8n.lab.run(queue, { items: [row(1), row(2), row(3, { wo_nr: '' })] });
      await n8n.claire.settled();

      const { json, from } = await n8n.lab.run(
        { resource: 'appointment', operation: 'confirmImport' },
        { items: queued.json },
      );

      expect(queued.json.map(({ status }) => status)).toEqual(['queued', 'queued', 'invalid']);
      expect(json).toMatchObject([
        { wo_nr: 'WO-E2E-1', status: 'imported', appointment_id: expect.any(Number) },
        { wo_nr: 'WO-E2E-2', status: 'imported', appointment_id: expect.any(Number) },
        {
          dms_nr: 'E2E-3',
          status: 'invalid',
          error: { message: expect.stringContaining('wo_nr') },
        },
      ]);
      expect(from).toEqual([0, 1, 2]);
    });

    it('sends no batch after a stop, and leaves in the execution what was sent', async () => {
      const path = '/v1/appointments/import';
      n8n.claire.failNext({ path, status: 'hang', times: null });
      const requests = () =>
        n8n.claire.requests().filter((request) => request.path === path).length;
      const rows = Array.from({ length: 1_500 }, (_, number) => row(number, { location_id: 11 }));

      // Of a key that nothing is known of, so that ten requests may be in flight.
      const apiKey = defaultKeys.find(({ name }) => name === 'Amersfoort only')?.key ?? '';
      const credential = await n8n.lab.credential({ baseUrl: n8n.claire.url, apiKey });

      const execution = await n8n.lab.start(queue, { items: rows, credential });
      await eventually(() => {
        expect(requests()).toBe(10);
      });
      await n8n.n8n.rest.stop(execution);

      await eventually(async () => {
        const { status, customData } = await n8n.n8n.rest.execution(execution);
        expect([status, customData]).toEqual([
          'canceled',
          {
            claire_import:
              'Stopped: Claire had taken in 0 of 1500 appointments, and of 1000 it had not yet answered.',
          },
        ]);
      });
      expect(requests()).toBe(10);
    });
  });
}
