import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { importAppointments } from '../../nodes/Claire/actions/appointment/import';
import { row } from './import-rows';
import type { NodeRun } from './engine';
import { withClaire } from './with-claire';

const node = withClaire();

const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
  options: { failWhen: 'never' },
};

/** The same rows by way of the mapping form, each field as an expression, written as Claire writes them. */
const mapped: NodeRun['parameters'] = {
  ...importItems,
  source: 'fields',
  ...{ dateOrder: 'iso', decimals: 'point', locationBy: 'id' },
  nested: 'json',
  appointment: {
    mappingMode: 'defineBelow',
    value: Object.fromEntries(
      Object.keys(row(1)).map((field) => [field, `={{ $json[${JSON.stringify(field)}] }}`]),
    ),
  },
};

/** What reached Claire, of all requests. */
function sent(): IDataObject[] {
  return node.claire
    .requests()
    .flatMap(({ body }) => (body as { appointments?: IDataObject[] } | null)?.appointments ?? []);
}

describe.each([
  ['items as they are', importItems],
  ['mapped fields', mapped],
])('an import of %s', (_source, parameters) => {
  const imported = (items: IDataObject[], more: Partial<NodeRun> = {}) =>
    node.run({ parameters, items, ...more });

  it.each(['Europe/Amsterdam', 'America/New_York'])(
    'reads a time without a zone in that of the workflow: %s',
    async (timezone) => {
      await imported([row(1, { time_car_app: '2026-11-26T08:30' })], { timezone });

      const offset = timezone === 'Europe/Amsterdam' ? '+01:00' : '-05:00';
      expect(sent()).toMatchObject([{ time_car_app: `2026-11-26T08:30:00${offset}` }]);
    },
  );
});

it('reads when a car is due in and out in the zone of the workflow too', async () => {
  const due = { scheduled_in: '2026-11-26T08:00', scheduled_out: '2026-11-26 17:00' };

  await node.run({ parameters: importItems, items: [row(1, due)], timezone: 'Europe/Amsterdam' });

  expect(sent()).toMatchObject([
    { scheduled_in: '2026-11-26T08:00:00+01:00', scheduled_out: '2026-11-26T17:00:00+01:00' },
  ]);
});

it('says in the editor in which zone a time without one is read', () => {
  const source = importAppointments.properties.find(({ name }) => name === 'source');

  expect(source?.description).toContain("workflow's time zone");
});
