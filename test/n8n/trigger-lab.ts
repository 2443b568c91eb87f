import { afterEach, beforeEach } from '@jest/globals';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index';
import { createWebhook } from '../sandbox/claire';
import type { NodeParameters } from './engine';
import { startTrigger, type TriggerEngine, type TriggerOptions } from './trigger-engine';

const foreign = { event: 4, url: 'https://elsewhere.example.org/webhook/1' };

/** A Claire that holds a webhook of somebody else, and a trigger with its key, for each test of a file. */
export function withTrigger(parameters: NodeParameters = {}, sandbox: SandboxOptions = {}) {
  let claire: Sandbox;
  let trigger: TriggerEngine;
  const started: TriggerEngine[] = [];

  /** Another one, with the same key; ends with the test. */
  async function start(options: Partial<TriggerOptions> = {}): Promise<TriggerEngine> {
    const account = { baseUrl: claire.url, apiKey: claire.apiKey };
    const one = await startTrigger(account, { parameters, ...options });
    started.push(one);
    return one;
  }

  beforeEach(async () => {
    claire = await startSandbox({ seed: 1, ...sandbox });
    await createWebhook(claire, { url: foreign.url, webhook_trigger_id: foreign.event });
    trigger = await start();
  });

  afterEach(async () => {
    for (const one of started.splice(0)) await one.close();
    await claire.close();
  });

  const ours = (url = trigger.url) => claire.webhooks().filter((webhook) => webhook.url === url);
  const first = () => claire.appointments()[0]?.id ?? 0;

  return {
    get claire() {
      return claire;
    },
    get trigger() {
      return trigger;
    },
    start,
    first,
    /** The webhooks at Claire that call the trigger, or another address. */
    ours,
    /** The trigger as n8n registers it, with these parameters. */
    listen: async (others: NodeParameters = {}, options: Partial<TriggerOptions> = {}) => {
      if (options.isTest) trigger = await start(options);
      trigger.parameters = { ...parameters, ...others };
      await trigger.activate();
      claire.forgetRequests();
    },
    /** Lets Claire tell an event, and gives what the trigger put out last. */
    received: async (event: number, appointmentId = first(), details = {}) => {
      claire.fire(event, appointmentId, details);
      await claire.settled();
      await trigger.idle();
      return trigger.executions.at(-1) ?? {};
    },
    useKey: (apiKey: string) => {
      trigger.account = { baseUrl: claire.url, apiKey };
    },
    /** What Claire holds, as far as it matters to who is called for what. */
    held: () =>
      claire
        .webhooks()
        .map(({ webhook_trigger_id: event, url }) => ({ event, url }))
        .sort(byEvent),
    /** The foreign webhook, and one of the trigger's for each event. */
    foreignerAnd: (...events: number[]) =>
      [foreign, ...events.map((event) => ({ event, url: trigger.url }))].sort(byEvent),
    requestsFor: (path: string) => claire.requests().filter((one) => one.path === path).length,
    /** The secrets that Claire sends along to this address, as only the key's owner sees them there. */
    secrets: (url?: string) =>
      ours(url)
        .flatMap(({ headers }) => headers ?? [])
        .filter(({ name }) => name === 'x-claire-secret')
        .map(({ value }) => value),
  };
}

function byEvent(one: { event: number }, other: { event: number }): number {
  return one.event - other.event;
}
