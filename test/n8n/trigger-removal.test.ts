import { expect, it } from '@jest/globals';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [6, 8] });

it.each([
  [401, 'stops n8n from repeating in vain', true],
  [403, 'stops n8n from repeating in vain', true],
  [405, 'lets n8n try again', false],
])(
  'deactivating the workflow refused with %d, %s, and says what to do',
  async (status, _what, isFinal) => {
    await lab.trigger.activate();
    lab.claire.failNext({ path: '/v1/webhooks/list', status, times: null });

    const error = await lab.trigger.hook('delete').catch((thrown: unknown) => thrown);

    expect(error instanceof NodeOperationError && error.cause instanceof UserError).toBe(isFinal);
    expect(lab.trigger.kept().webhooks).toHaveLength(2);
    const said =
      /^Webhooks of Claire Trigger are still at Claire\. .* Then activate and deactivate this workflow once more, or delete its webhooks in the Claire dashboard\./;
    expect(error).toHaveProperty('message', expect.stringMatching(said));
    expect(lab.trigger.warnings).toEqual([expect.stringMatching(said)]);
  },
);
