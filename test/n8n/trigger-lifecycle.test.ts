import { beforeEach, describe, expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import type { Sandbox } from '../../sandbox/index';
import { foreignerAnd, held, requestsFor, secretsFor, switchOff } from './trigger-claire';
import type { TriggerEngine, TriggerOptions } from './trigger-engine';
import { startClaire, startTriggerAt } from './trigger-lab';

let claire: Sandbox;
let trigger: TriggerEngine;

beforeEach(async () => {
  claire = await startClaire({ webhookLimit: 4 });
  trigger = await start({ parameters: { events: [6, 8] } });
});

function start(options: TriggerOptions): Promise<TriggerEngine> {
  return startTriggerAt(claire, options);
}

function account(apiKey: string) {
  return { baseUrl: claire.url, apiKey };
}

async function readMessage(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('activating the workflow', () => {
  it('makes one webhook at Claire for each event, with its number and a secret in the headers', async () => {
    await trigger.activate();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
    const ours = claire.webhooks().filter(({ url }) => url === trigger.url);
    expect(ours.map(({ headers }) => headers?.map(({ name }) => name))).toEqual([
      ['x-claire-event', 'x-claire-secret'],
      ['x-claire-event', 'x-claire-secret'],
    ]);
    expect(ours.map(({ name }) => name)).toEqual([
      'n8n: Tell the customer, Claire Trigger (event 6)',
      'n8n: Tell the customer, Claire Trigger (event 8)',
    ]);
  });

  it('makes no second one when n8n activates it at its start while a person does', async () => {
    const made = await Promise.all([trigger.hook('create'), trigger.hook('create')]);

    expect(made).toEqual([true, true]);
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
    const secrets = secretsFor(claire, trigger.url);
    expect(
      secrets.filter((secret) => !JSON.stringify(trigger.kept()).includes(hashSecret(secret))),
    ).toEqual([]);
  });

  it('keeps only hashes of the secrets, as n8n shows its static data to whoever reads the workflow', async () => {
    await trigger.activate();

    const secrets = secretsFor(claire, trigger.url);
    expect(new Set(secrets).size).toBe(2);
    const kept = JSON.stringify(trigger.staticData);
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => !kept.includes(hashSecret(secret)))).toEqual([]);
  });

  it('narrows the webhooks down to the chosen location and checklist', async () => {
    trigger.parameters = {
      events: [1, 6],
      locationId: { __rl: true, mode: 'id', value: '12' },
      checklistId: '303',
    };
    await trigger.activate();

    const ours = claire.webhooks().filter(({ url }) => url === trigger.url);
    expect(
      ours.map((one) => [one.webhook_trigger_id, one.dealer_location_id, one.checklist_id]),
    ).toEqual([
      [1, 12, 303],
      [6, 12, null],
    ]);
  });

  it('changes nothing when everything is there already', async () => {
    await trigger.activate();
    const before = held(claire);
    claire.forgetRequests();

    expect(await trigger.hook('checkExists')).toBe(true);
    expect(requestsFor(claire, '/v1/webhooks/create')).toBe(0);
    expect(held(claire)).toEqual(before);
  });

  it('notices when somebody deleted or changed a webhook at Claire', async () => {
    await trigger.activate();
    const [first, second] = claire.webhooks().filter(({ url }) => url === trigger.url);
    claire.removeWebhook(first?.id ?? 0);
    expect(await trigger.hook('checkExists')).toBe(false);
    await trigger.hook('create');
    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));

    await switchOff(claire, second?.id ?? 0);
    expect(await trigger.hook('checkExists')).toBe(false);
    await trigger.hook('create');
    expect(claire.webhooks().every(({ active }) => active)).toBe(true);
  });

  it('does not take a wrong key or another answer for "does not exist"', async () => {
    await trigger.activate();

    trigger.account = account('wrong-key-of-nobody-at-all');
    await expect(trigger.hook('checkExists')).rejects.toThrow();
    trigger.account = account(claire.apiKey);
    claire.failNext({ path: '/v1/webhooks/list', status: 'html' });
    await expect(trigger.hook('checkExists')).rejects.toThrow();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });

  it('fails whole when Claire takes no more webhooks, and leaves none behind', async () => {
    trigger.parameters = { events: [6, 8, 9, 11] };

    const message = await readMessage(trigger.activate());

    expect(message).toContain('Claire takes no more webhooks with this API key: it has 1');
    expect(message).toContain('ask Claire support to raise the limit');
    expect(held(claire)).toEqual(foreignerAnd(trigger.url));
  });

  it('says in the message itself what happened and what to do', async () => {
    trigger.account = account('wrong-key-of-nobody-at-all');

    const message = await readMessage(trigger.activate());

    expect(message).toContain('Claire does not accept the API key (HTTP 401)');
    expect(message).toContain('wrong. Check the API key, and that it belongs to this base URL.');
    expect(message).not.toContain('wrong-key-of-nobody-at-all');
  });

  it('adopts what a killed n8n made and could not write down', async () => {
    await trigger.hook('create', { diesBeforeSaving: true });
    expect(trigger.staticData).toEqual({});

    await trigger.activate();

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
    expect(await trigger.hook('checkExists')).toBe(true);
  });
});

describe('what is refused before Claire is asked', () => {
  const claireOnline = 'https://claire.invalid';

  it.each([
    ['http://n8n.example.org', 'http://n8n.example.org'],
    ['http://localhost:5678', 'http://localhost:5678'],
    ['https://localhost:5678', 'https://localhost:5678'],
    ['https://127.0.0.1', 'https://127.0.0.1'],
  ])('refuses the address %s, which Claire cannot call', async (publicUrl, shown) => {
    trigger = await start({ parameters: { events: [6] }, publicUrl });
    trigger.account = { baseUrl: claireOnline, apiKey: 'key' };

    const message = await readMessage(trigger.activate());

    expect(message).toContain(`Claire cannot call this n8n at ${shown}`);
    expect(message).toContain('N8N_WEBHOOK_URL');
    expect(message).toMatch(/, restart n8n, and try again\.$/);
    expect(trigger.kept()).toEqual({});
  });

  it.each([
    [{ events: [] }, 'No event is chosen'],
    [{ events: [6, 'ready'] }, 'Events holds NaN'],
    [{ events: [6], locationId: { __rl: true, mode: 'id', value: '4.5' } }, 'Location must be'],
    [{ events: [1], checklistId: 'seven' }, 'Checklist ID must be'],
    [{ events: [6], options: { onlyFrom: 'other' } }, 'Other Addresses is empty'],
    [{ events: [6], options: { trustedProxies: '10.0.0.0/99' } }, 'Trusted Proxies holds'],
  ])('refuses %j with the name of the field', async (parameters, words) => {
    trigger.parameters = parameters;
    claire.forgetRequests();

    expect(await readMessage(trigger.activate())).toContain(words);
    expect(claire.requests()).toEqual([]);
  });
});

describe('changing the trigger', () => {
  it('has an address, static data and names of its own while it listens for a test event', async () => {
    await trigger.activate();
    const test = await start({ parameters: { events: [6] }, isTest: true });
    await test.activate();
    expect(claire.webhooks().map(({ name }) => name)).toContain(
      'n8n: Tell the customer, Claire Trigger, test (event 6)',
    );
    expect(test.url).toContain('/webhook-test/');

    await test.hook('delete');

    expect(held(claire)).toEqual(foreignerAnd(trigger.url, 6, 8));
  });
});
