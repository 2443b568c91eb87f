import { afterEach, beforeEach, expect } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { z } from 'zod/v4';
import { enumerations } from '../../claire/models';
import type { EventDetails } from '../../sandbox/events';
import { startTrigger, type TriggerEngine } from '../n8n/trigger-engine';
import { withNodeRed } from './lab';
import { flowsWith, forget, says, readState, trigger } from './trigger-lab';
import { until } from './until';

export const events = enumerations.WebhookTriggerID.map(({ value }) => value);

interface TriggerChoices {
  readonly include: string[];
  /** All that our package knows, when left out. */
  readonly events?: number[];
  /** As n8n saves them: an option that was not added is not there. */
  readonly options?: INodeParameters;
}

export interface FiredEvent {
  readonly event: number;
  readonly appointmentId: number;
  readonly details?: EventDetails;
}

const Output = z.looseObject({ event: z.number(), appointmentId: z.number().nullable() });
export type Output = z.output<typeof Output>;

/** Look-ups of several events may end in any order. */
function inOrder(one: Output, other: Output): number {
  return one.event - other.event || (one.appointmentId ?? 0) - (other.appointmentId ?? 0);
}

/** Both listen to the same Claire, so that each event that it sends comes to both of them. */
export function withBothTriggers() {
  const lab = withNodeRed({ laterEvents: [{ id: 20, name: 'Tyres are stored' }] });
  let ofN8n: TriggerEngine | undefined;

  beforeEach(async () => {
    await lab.deploy(flowsWith(lab));
    await forget(lab);
  });
  afterEach(() => ofN8n?.close());

  async function listen({
    include,
    options = {},
    events: chosen = events,
  }: TriggerChoices): Promise<void> {
    const { url: baseUrl, apiKey } = lab.claire;
    const parameters = { events: chosen, include, options };
    ofN8n = await startTrigger({ baseUrl, apiKey }, { parameters });
    await ofN8n.activate();
    await lab.deploy(flowsWith(lab, trigger(lab, { events: chosen, include, ...options })));
    await says(lab, 'registered');
    await forget(lab);
  }

  /** Claire sends each to both of them. */
  async function send(fired: readonly FiredEvent[]): Promise<void> {
    for (const { event, appointmentId, details } of fired) {
      expect(lab.claire.fire(event, appointmentId, details)).toBe(2);
    }
    await lab.claire.settled();
  }

  /** What each of them gives for so many events, in the same order. */
  async function outputs(count: number) {
    await ofN8n?.idle();
    const isThere = async () => (await readState(lab)).messages.length === count;
    await until('all events come', isThere);
    const { messages } = await readState(lab);
    const items = Output.array().parse(JSON.parse(JSON.stringify(ofN8n?.executions)));
    const payloads = messages.map(({ payload }) => Output.parse(payload));
    expect(messages.map(({ topic }) => topic)).toEqual(payloads.map(({ eventName }) => eventName));
    return { inN8n: items.sort(inOrder), inNodeRed: payloads.sort(inOrder) };
  }

  async function theSame(fired: readonly FiredEvent[]): Promise<Output[]> {
    await send(fired);
    const { inN8n, inNodeRed } = await outputs(fired.length);
    expect(inNodeRed).toEqual(inN8n);
    return inNodeRed;
  }

  return { lab, listen, send, outputs, theSame };
}
