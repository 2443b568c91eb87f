import { beforeEach, describe, expect, it } from '@jest/globals';
import { NodeOperationError, UserError } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/index';
import { foreignerAnd, held } from './trigger-claire';
import type { TriggerEngine } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire();
  trigger = await startTriggerAt(claire, { parameters: { events: [6, 8] } });
});

describe('deactivating the workflow', () => {
  it('removes our webhooks and nobody else’s', async () => {
    await trigger.activate();

    expect(await trigger.hook('delete')).toBe(true);

    expect(held(claire)).toEqual(foreignerAnd(trigger.url));
    expect(trigger.kept().webhooks).toEqual([]);
  });

  it('keeps what Claire would not delete, so that the next activation sweeps it', async () => {
    await trigger.activate();
    claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: null });
    await expect(trigger.hook('delete')).rejects.toThrow(/405/);
    expect(trigger.kept().webhooks).toHaveLength(2);
    claire.clearFaults();

    trigger.parameters = { events: [9] };
    await trigger.activate();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 9));
  });

  const stillThere = 'Webhooks of Claire Trigger are still at Claire.';
  const whatToDo =
    'Then activate and deactivate this workflow once more, or delete its webhooks in the Claire ' +
    'dashboard.';

  it.each([401, 403])(
    'stops n8n from repeating in vain when Claire answers %d, and says what to do',
    async (status) => {
      await trigger.activate();
      claire.failNext({ path: '/v1/webhooks/list', status, times: null });

      const error = await trigger.hook('delete').catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(NodeOperationError);
      expect(error instanceof Error && error.cause).toBeInstanceOf(UserError);
      expect(trigger.kept().webhooks).toHaveLength(2);
      const [warning, ...more] = trigger.warnings;
      expect(more).toEqual([]);
      expect(warning).toContain(stillThere);
      expect(warning).toContain(whatToDo);
      expect(error).toHaveProperty('message', expect.stringContaining(stillThere));
    },
  );

  it('lets n8n try again after any other refusal', async () => {
    await trigger.activate();
    claire.failNext({ path: '/v1/webhooks/list', status: 405, times: null });

    const error = await trigger.hook('delete').catch((thrown: unknown) => thrown);

    expect(error).toHaveProperty('message', expect.stringContaining(stillThere));
    expect(error instanceof Error && error.cause).not.toBeInstanceOf(UserError);
  });
});
