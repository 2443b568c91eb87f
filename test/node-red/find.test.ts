import { expect, it } from '@jest/globals';
import { given, withNodeRed } from './lab';

const lab = withNodeRed({ seed: 1 });

const node = (parameters: object, more: object = {}) => ({
  operation: 'appointment.find',
  parameters,
  ...more,
});

it('Find appointments takes its text from the message, and says in msg.claire what it took', async () => {
  const { id, license_plate_number: plate } = lab.first();
  lab.claire.change(id, { time: new Date().toISOString() });

  const parameters = { search: given('payload', 'msg'), limit: given(1, 'num') };
  const { sent, error } = await lab.call(node(parameters), {
    payload: String(plate).replaceAll('-', ''),
  });

  expect(error).toBeUndefined();
  expect(sent).toMatchObject([{ payload: [{ id, score: 1, license_plate_number: plate }] }]);
  expect(sent[0]?.claire).toMatchObject({
    operation: 'appointment.find',
    requests: expect.any(Number),
    days: expect.arrayContaining([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]),
    failed: [],
    cutShort: 'limit',
  });
});
