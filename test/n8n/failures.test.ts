import { describe, expect, it } from '@jest/globals';
import { withClaire } from './with-claire';

const node = withClaire();

const getEach = { resource: 'appointment', operation: 'get', appointmentId: '={{ $json.id }}' };

const someId = () => node.claire.appointments()[0]?.id ?? 0;

describe('an item that fails', () => {
  it('stops the node with what happened, to which item, and what to do', async () => {
    const { error, json } = await node.run(getEach, { items: [{ id: someId() }, { id: 999_999 }] });

    expect(json).toEqual([]);
    expect(error).toMatchObject({
      message: expect.stringContaining('appointment 999999'),
      description: expect.stringContaining('CLAIRE_NOT_FOUND'),
      httpCode: '404',
      context: { itemIndex: 1, claire: { code: 'CLAIRE_NOT_FOUND', status: 404 } },
    });
  });

  it('says once what is wrong with a field, in lines that n8n may show as one', async () => {
    const { error } = await node.run({ ...getEach, appointmentId: 'abc' });

    expect(error).toMatchObject({
      message: 'Appointment ID must be a whole number above 0, not text',
      description:
        "Correct 'Appointment ID' of this node; nothing was sent to Claire.\nCode: CLAIRE_INVALID_INPUT.",
    });
  });

  it('stays in its place in the output when On Error continues there', async () => {
    const { json, failed, items } = await node.run(getEach, {
      items: [{ id: 999_999 }, { id: someId() }],
      onError: 'continueRegularOutput',
    });

    expect(failed).toEqual([]);
    // With any other key beside it, n8n 1 would not know such an item on the error branch.
    expect(json[0]).toEqual({ error: expect.objectContaining({ code: 'CLAIRE_NOT_FOUND' }) });
    expect(json[1]).toMatchObject({ id: someId() });
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
  });
});

const getFrom = (name: string) => ({
  ...getEach,
  appointmentId: `={{ $('${name}').item.json.id }}`,
});

it.each([
  ['Nowhere', 'Referenced node doesn\'t exist "Nowhere" (parameter appointmentId)'],
  [
    'Claire',
    'Invalid expression: No path back to referenced node "Claire" (parameter appointmentId)',
  ],
])(
  'an expression that n8n cannot resolve keeps what the editor makes its text of: %s',
  async (name, message) => {
    const { error } = await node.run(getFrom(name));

    expect(error).toMatchObject({
      message,
      context: { nodeCause: name, parameter: 'appointmentId', descriptionKey: expect.any(String) },
    });
  },
);
