import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index';
import { foreignerAnd, held, startClaireWithForeigner } from './trigger-claire';
import { startTrigger, type TriggerEngine } from './trigger-engine';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaireWithForeigner();
  const account = { baseUrl: claire.url, apiKey: claire.apiKey };
  trigger = await startTrigger(account, { parameters: { events: [6, 8] } });
});

afterEach(async () => {
  await trigger.close();
  await claire.close();
});

function useKey(apiKey: string): void {
  trigger.account = { baseUrl: claire.url, apiKey };
}

it('says what makes n8n try again, but not to who only listens for a test event', async () => {
  const again = /Then publish this workflow again/;
  useKey('wrong-key-of-nobody-at-all');
  const test = await startTrigger(trigger.account, { parameters: { events: [6] }, isTest: true });

  await expect(trigger.activate()).rejects.toThrow(again);
  await expect(test.activate()).rejects.not.toThrow(again);

  await test.close();
});

/**
 * n8n 2.41 cleans up after an activation that failed, and only then takes its own route away; with
 * the route still there, no later publication calls the node.
 */
describe('the clean-up after an activation that failed', () => {
  it('succeeds with a wrong key, so that publishing again registers', async () => {
    useKey('wrong-key-of-nobody-at-all');
    await expect(trigger.activate()).rejects.toThrow(/401/);

    expect(await trigger.hook('delete')).toBe(true);
    expect(trigger.warnings).toEqual([]);

    useKey(claire.apiKey);
    await trigger.activate();
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });

  it('succeeds in each of the rounds that n8n makes', async () => {
    useKey('wrong-key-of-nobody-at-all');

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
    useKey('wrong-key-of-nobody-at-all');
    await expect(trigger.hook('checkExists')).rejects.toThrow(/401/);

    expect(await trigger.hook('delete')).toBe(true);
  });

  it('is one removal: the next fails aloud, so that n8n tries again', async () => {
    await trigger.activate();
    useKey('wrong-key-of-nobody-at-all');
    await expect(trigger.hook('checkExists')).rejects.toThrow(/401/);
    await trigger.hook('delete');

    await expect(trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });

  it('is none any more once an activation succeeded', async () => {
    useKey('wrong-key-of-nobody-at-all');
    await expect(trigger.activate()).rejects.toThrow(/401/);
    useKey(claire.apiKey);
    await trigger.activate();
    useKey('wrong-key-of-nobody-at-all');

    await expect(trigger.hook('delete')).rejects.toThrow(/still at Claire/);
  });
});
