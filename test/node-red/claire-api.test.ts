import { describe, expect, it } from '@jest/globals';
import { given, withNodeRed } from './lab';

const lab = withNodeRed();

const first = () => {
  const [appointment] = lab.claire.appointments();
  if (appointment === undefined) throw new Error('The sandbox has no appointments');
  return appointment;
};

const get = (type = 'num', value = String(first().id)) => ({
  operation: 'appointment.get',
  parameters: { id: { type, value } },
});

describe('the output of claire-api', () => {
  it('is the whole answer in the payload, beside all else that the message held', async () => {
    const { sent } = await lab.call(get(), { topic: 'workshop' });

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      topic: 'workshop',
      payload: JSON.parse(JSON.stringify(first())),
      statusCode: 200,
      claire: {
        operation: 'appointment.get',
        attempts: 1,
        rate: { limit: 10_800, remaining: 10_799 },
      },
    });
  });
});
