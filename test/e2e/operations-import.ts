import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../tools/lab/n8n/rest';
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
}
