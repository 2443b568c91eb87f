import { expect, it } from '@jest/globals';
import { locationIds } from '../../../sandbox/data/dealer';
import { given, withNodeRed } from '../../node-red/lab';

// Runs in the copy that has the endpoint: ../adding-an-endpoint.test.ts.
const lab = withNodeRed({});

it('lists the mechanics in a real Node-RED', async () => {
  const { sent } = await lab.call({
    operation: 'mechanic.list',
    parameters: { location_id: given(locationIds.amersfoort, 'num') },
  });

  expect(sent[0]?.payload).toEqual([{ id: 501, name: 'Sanne of Amersfoort' }]);
});
