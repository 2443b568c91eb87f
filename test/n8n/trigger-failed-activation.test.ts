import { describe, expect, it } from '@jest/globals';
import { withTrigger } from './trigger-lab';

const lab = withTrigger({ events: [6, 8] });
const wrongKey = 'wrong-key-of-nobody-at-all';

it('says what makes n8n try again, but not to who only listens for a test event', async () => {
  const again = /Then publish this workflow again/;
  const test = await lab.start({ isTest: true });
  for (const one of [lab.trigger, test]) {
    one.account = { baseUrl: lab.claire.url, apiKey: wrongKey };
  }

  await expect(lab.trigger.activate()).rejects.toThrow(again);
  await expect(test.activate()).rejects.not.toThrow(again);
});

/**
 * n8n 2.41 cleans up after an activation that failed, and only then takes its own route away; with
 * the route still there, no later publication calls the node.
 */
describe('the clean-up after an activation that failed', () => {
  it('succeeds with a wrong key, so that publishing again registers', async () => {
    lab.useKey(wrongKey);
    await expect(lab.trigger.activate()).rejects.toThrow(/401/);

    expect(await lab.trigger.hook('delete')).toBe(true);
    expect(lab.trigger.warnings).toEqual([]);

    lab.useKey(lab.claire.apiKey);
    await lab.trigger.activate();
    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
  });

  it('succeeds when Claire is down, keeps what was made and says so', async () => {
    const { claire, trigger } = lab;
    claire.failNext({ path: '/v1/webhooks/create', status: 200, times: 1 });
    claire.failNext({ path: '/v1/webhooks/create', status: 400, times: 1 });
    await expect(trigger.activate()).rejects.toThrow(/400/);
    claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: null });

    expect(await trigger.hook('delete')).toBe(true);

    expect(lab.held()).toEqual(lab.foreignerAnd(6));
    expect(trigger.warnings.join()).toContain('Webhooks of Claire Trigger are still at Claire');
    claire.clearFaults();
    await trigger.activate();
    expect(lab.held()).toEqual(lab.foreignerAnd(6, 8));
  });

  it('also succeeds when the check before it failed, once: the next fails aloud, so that n8n tries again', async () => {
    await lab.trigger.activate();
    lab.useKey(wrongKey);
    await expect(lab.trigger.hook('checkExists')).rejects.toThrow(/401/);

    expect(await lab.trigger.hook('delete')).toBe(true);
    await expect(lab.trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });

  it('is none any more once an activation succeeded', async () => {
    lab.useKey(wrongKey);
    await expect(lab.trigger.activate()).rejects.toThrow(/401/);
    lab.useKey(lab.claire.apiKey);
    await lab.trigger.activate();
    lab.useKey(wrongKey);

    await expect(lab.trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });
});
