import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf } from '../../claire/webhooks';
import type { Sandbox } from '../../sandbox/index';
import { foreignerAnd, held, secretsFor, startClaireWithForeigner } from './trigger-claire';
import { startTrigger, type TriggerEngine, type TriggerOptions } from './trigger-engine';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaireWithForeigner();
  trigger = await start({ parameters: { events: [6, 8] } });
});

afterEach(async () => {
  await trigger.close();
  await claire.close();
});

function start(options: TriggerOptions): Promise<TriggerEngine> {
  return startTrigger({ baseUrl: claire.url, apiKey: claire.apiKey }, options);
}

describe('a copied workflow', () => {
  it.each([
    ['in another n8n', { instanceId: 'another n8n' }],
    ['in this n8n', { workflowId: 'copy' }],
  ])('leaves the webhooks of its original alone %s', async (_place, where) => {
    await trigger.activate();
    const copy = await start({ parameters: { events: [6] }, ...where });
    // Exports and n8n's own API take the static data along.
    copy.staticData = structuredClone(trigger.staticData);

    await copy.activate();
    const whileActive = held(claire);
    const secretsOfCopy = secretsFor(claire, copy.url);
    await copy.hook('delete');
    await copy.close();

    expect(whileActive).toHaveLength(4);
    expect(whileActive).toEqual(expect.arrayContaining(foreignerAnd(trigger.url, 6, 8)));
    expect(secretsOfCopy).toHaveLength(1);
    expect(JSON.stringify(trigger.staticData)).not.toContain(hashOf(secretsOfCopy[0] ?? ''));
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });
});

describe('a new API key in the credential', () => {
  it('refuses what the webhooks of an earlier API key still send, so that no event comes twice', async () => {
    await trigger.activate();
    const [appointment] = claire.appointments();
    trigger.account = { baseUrl: claire.url, apiKey: claire.apiKeys[1]?.key ?? '' };

    await trigger.hook('delete');
    await trigger.activate();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 6, 8, 8));
    expect(trigger.warnings.join()).toContain('another API key');
    claire.fire(6, appointment?.id ?? 0);
    await claire.settled();
    expect(trigger.executions).toHaveLength(1);
  });
});
