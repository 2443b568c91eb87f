import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FailedDeliveriesLab, path } from './failed-deliveries-lab';
import { requestsFor } from './trigger-claire';

let lab: FailedDeliveriesLab;

beforeEach(async () => {
  lab = await FailedDeliveriesLab.start();
});

afterEach(() => {
  lab.stop();
});

describe('a trigger that n8n registers', () => {
  it('says once in the log what Claire could not deliver, in Claire’s words', async () => {
    await lab.listen();
    await lab.fail(4, 4, 8);

    expect(await lab.trigger.hook('checkExists')).toBe(true);
    const first = [...lab.trigger.warnings];
    expect(await lab.trigger.hook('checkExists')).toBe(true);
    await lab.trigger.hook('create');

    expect(first).toEqual([
      expect.stringMatching(
        /could not deliver 3 calls of Claire Trigger\. Car ready × 2 \(.*\): The receiver answered with status 403; Diagnose overview is available \(.*Claire Changes Trigger finds the changes\./,
      ),
    ]);
    expect(lab.trigger.warnings).toEqual(first);
  });

  it('asks for no errors while all calls arrive', async () => {
    await lab.listen();
    await lab.fire();
    await lab.trigger.hook('checkExists');
    await lab.trigger.hook('create');

    expect(requestsFor(lab.claire, path)).toBe(0);
    expect(lab.trigger.warnings).toEqual([]);
  });

  it('says so when n8n takes its webhooks away, before Claire forgets it', async () => {
    await lab.listen();
    await lab.fail(4, 8);

    await lab.trigger.hook('delete');
    await lab.trigger.hook('delete');

    expect(lab.trigger.warnings).toEqual([expect.stringContaining('could not deliver 2 calls of')]);
    expect(lab.claire.webhooks().filter(({ url }) => url === lab.trigger.url)).toEqual([]);
  });

  it('says it once when Claire takes nothing away', async () => {
    await lab.listen();
    await lab.fail(4);
    lab.claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: null });

    for (let tries = 0; tries < 3; tries += 1) {
      await expect(lab.trigger.hook('delete')).rejects.toThrow();
    }

    const told = lab.trigger.warnings.filter((text) => text.includes('could not deliver'));
    expect(told).toEqual([expect.stringContaining('could not deliver a call of')]);
  });

  it('is registered all the same when Claire does not say what failed', async () => {
    await lab.listen();
    await lab.fail(4);
    lab.claire.failNext({ path, status: 400, times: null });

    expect(await lab.trigger.hook('checkExists')).toBe(true);
    await lab.trigger.hook('create');

    const told = lab.trigger.warnings.filter((text) =>
      text.includes('could not be delivered lately'),
    );
    expect(told).toEqual([
      expect.stringContaining('but not which. The Claire node (Webhook: Get Errors)'),
    ]);
  });
});
