import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { startSandbox, type Sandbox } from '../../sandbox/index';
import { foreignerAnd, held, secretsFor } from './trigger-claire';
import type { TriggerEngine, TriggerOptions } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire();
  trigger = await start({ parameters: { events: [6, 8] } });
});

function start(options: TriggerOptions): Promise<TriggerEngine> {
  return startTriggerAt(claire, options);
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

    expect(whileActive).toHaveLength(4);
    expect(whileActive).toEqual(expect.arrayContaining(foreignerAnd(trigger.url, 6, 8)));
    expect(secretsOfCopy).toHaveLength(1);
    expect(JSON.stringify(trigger.staticData)).not.toContain(hashSecret(secretsOfCopy[0] ?? ''));
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });
});

describe('a workflow that was copied within its n8n', () => {
  const publicUrl = 'https://n8n.example.org';
  const address = (webhookId: string) => `${publicUrl}/webhook/${webhookId}/webhook`;

  it('leaves the webhooks of its original alone, whose address differs in its path only', async () => {
    const original = await start({ parameters: { events: [6, 8] }, publicUrl });
    await original.activate();
    const where = { publicUrl, workflowId: 'copy', webhookId: 'node-2' };
    const copy = await start({ parameters: { events: [6] }, ...where });
    copy.staticData = structuredClone(original.staticData);

    await copy.activate();
    const ofOriginal = held(claire).filter(({ url }) => url === address('node-1'));
    const ofCopy = held(claire).filter(({ url }) => url === address('node-2'));
    await copy.hook('delete');
    const left = held(claire).filter(({ url }) => url.startsWith(publicUrl));

    expect(ofOriginal.map(({ event }) => event)).toEqual([6, 8]);
    expect(ofCopy.map(({ event }) => event)).toEqual([6]);
    expect(left).toEqual(ofOriginal);
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

describe('a credential whose base URL names the same Claire in another way', () => {
  it('leaves exactly one webhook for each event, however often it is published again', async () => {
    await trigger.activate();

    for (let number = 1; number <= 6; number += 1) {
      const baseUrl = number % 2 === 0 ? claire.url : claire.url.replace('127.0.0.1', 'localhost');
      trigger.account = { baseUrl, apiKey: claire.apiKey };
      await trigger.hook('delete');
      await trigger.activate();
      expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
    }

    expect(trigger.warnings).toEqual([]);
  });

  it('is told from another Claire, where its webhooks cannot be removed', async () => {
    await trigger.activate();
    const other = await startSandbox({ seed: 2 });
    trigger.account = { baseUrl: other.url, apiKey: claire.apiKey };

    await trigger.hook('delete');
    await trigger.activate();
    await other.close();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
    expect(trigger.warnings.join()).toContain(
      'Webhooks of Claire Trigger were made with another API key or base URL than the credential ' +
        'has now, so they could not be removed. Once the trigger is registered again, their calls ' +
        'are refused. Disable that key in the Claire dashboard, or delete its webhooks there.',
    );
  });
});

describe('the mark of the API key in the static data', () => {
  const kept = () => JSON.stringify(trigger.kept());
  const unsalted = () => createHash('sha256').update(claire.apiKey).digest('hex').slice(0, 16);

  it('is another one in each workflow, so that nobody sees which of them share a key', async () => {
    const second = await start({ parameters: { events: [6] }, workflowId: 'second' });
    await trigger.activate();
    await second.activate();

    const { keyMark } = trigger.kept();
    expect(keyMark).toMatch(/^[0-9a-f]{32}$/);
    expect(second.kept().keyMark).not.toBe(keyMark);
    expect(kept()).not.toContain(unsalted());
    expect(kept()).not.toContain(claire.apiKey);
  });

  it.each(['the same', 'another'])(
    'of an earlier version is understood with %s key',
    async (what) => {
      await trigger.activate();
      const ids = claire.webhooks().map(({ id }) => id);
      const { keySalt, owner, ...before } = trigger.kept();
      expect(keySalt).toMatch(/^[0-9a-f]{32}$/);
      expect(owner).toBe('this n8n workflow');
      trigger.staticData = { 'node:Claire Trigger': { ...before, keyMark: unsalted() } };
      const isSame = what === 'the same';
      const apiKey = isSame ? claire.apiKey : (claire.apiKeys[1]?.key ?? '');
      trigger.account = { baseUrl: claire.url, apiKey };

      await trigger.activate();
      await trigger.hook('create');

      const expected = isSame ? [6, 8] : [6, 6, 8, 8];
      expect(held(claire)).toEqual(foreignerAnd(trigger.url, ...expected));
      expect(claire.webhooks().map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect(trigger.warnings).toHaveLength(isSame ? 0 : 1);
      expect(kept()).not.toContain(unsalted());
    },
  );
});
