import { beforeEach, describe, expect, it } from '@jest/globals';
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

function account(apiKey: string) {
  return { baseUrl: claire.url, apiKey };
}

it('says what makes n8n try again, but not to who only listens for a test event', async () => {
  const again = /Then publish this workflow again/;
  const test = await startTriggerAt(claire, { parameters: { events: [6] }, isTest: true });
  for (const one of [trigger, test]) one.account = account('wrong-key-of-nobody-at-all');

  await expect(trigger.activate()).rejects.toThrow(again);
  await expect(test.activate()).rejects.not.toThrow(again);
});

/**
 * n8n 2.41 cleans up after an activation that failed, and only then takes its own route away; with
 * the route still there, no later publication calls the node.
 */
describe('the clean-up after an activation that failed', () => {
  it('succeeds with a wrong key, so that publishing again registers', async () => {
    trigger.account = account('wrong-key-of-nobody-at-all');
    await expect(trigger.activate()).rejects.toThrow(/401/);

    expect(await trigger.hook('delete')).toBe(true);
    expect(trigger.warnings).toEqual([]);

    trigger.account = account(claire.apiKey);
    await trigger.activate();
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });

  it('succeeds in each of the rounds that n8n makes', async () => {
    trigger.account = account('wrong-key-of-nobody-at-all');

    for (let round = 0; round < 5; round += 1) {
      await expect(trigger.activate()).rejects.toThrow(/401/);
      expect(await trigger.hook('delete')).toBe(true);
    }
  });

  it('succeeds when Claire is down, keeps what was made and says so', async () => {
    claire.failNext({ path: '/v1/webhooks/create', status: 200, times: 1 });
    claire.failNext({ path: '/v1/webhooks/create', status: 400, times: 1 });
    await expect(trigger.activate()).rejects.toThrow(/400/);
    claire.failNext({ path: '/v1/webhooks/delete', status: 405, times: null });

    expect(await trigger.hook('delete')).toBe(true);

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6));
    expect(trigger.warnings.join()).toContain('Webhooks of Claire Trigger are still at Claire');
    claire.clearFaults();
    await trigger.activate();
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });

  it('succeeds too when the check before it failed', async () => {
    await trigger.activate();
    trigger.account = account('wrong-key-of-nobody-at-all');
    await expect(trigger.hook('checkExists')).rejects.toThrow(/401/);

    expect(await trigger.hook('delete')).toBe(true);
  });

  it('is one removal: the next fails aloud, so that n8n tries again', async () => {
    await trigger.activate();
    trigger.account = account('wrong-key-of-nobody-at-all');
    await expect(trigger.hook('checkExists')).rejects.toThrow(/401/);
    await trigger.hook('delete');

    await expect(trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });

  it('is none any more once an activation succeeded', async () => {
    trigger.account = account('wrong-key-of-nobody-at-all');
    await expect(trigger.activate()).rejects.toThrow(/401/);
    trigger.account = account(claire.apiKey);
    await trigger.activate();
    trigger.account = account('wrong-key-of-nobody-at-all');

    await expect(trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });
});
