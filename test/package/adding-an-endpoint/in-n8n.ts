import { expect, it } from '@jest/globals';
import { locationIds } from '../../../sandbox/data/dealer';
import { outputSchemas } from '../../../tools/scripts/steps/output-schemas';
import { withClaire } from '../../n8n/with-claire';

// Runs in the copy that has the endpoint: ../adding-an-endpoint.test.ts.
const node = withClaire();

it('lists the mechanics in n8n, by its own field for the location', async () => {
  const locationId = { __rl: true, mode: 'id', value: String(locationIds.amersfoort) };

  const { json } = await node.run({ resource: 'mechanic', operation: 'getAll', locationId });

  expect(json).toEqual([{ id: 501, name: 'Sanne of Amersfoort' }]);
  expect(node.requests()).toEqual(['GET /v1/mechanics']);
});

it('shows its fields in n8n’s editor before a run', () => {
  expect(outputSchemas().get('mechanic/getAll')).toMatchObject({
    properties: { name: { type: 'string' } },
  });
});
