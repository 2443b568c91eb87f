import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { isObject } from '../../claire/json';
import { z } from 'zod/v4';
import { enumerations } from '../../claire/models';
import { locationIds } from '../../sandbox/data/dealer';
import { startTrigger, type TriggerEngine } from '../n8n/trigger-engine';
import { withNodeRed } from './lab';
import { flowsWith, forget, readState, says, trigger } from './trigger-lab';
import { until } from './until';

const events = enumerations.WebhookTriggerID.map(({ value }) => value);

interface TriggerChoices {
  readonly include: string[];
  /** All that our package knows, when left out. */
  readonly events?: number[];
  readonly simplify?: boolean;
  readonly message?: string;
  readonly locationId?: number;
  /** As n8n saves them: an option that was not added is not there. */
  readonly options?: INodeParameters;
}

interface FiredEvent {
  readonly event: number;
  readonly appointmentId: number;
}

const Output = z.looseObject({ event: z.number(), appointmentId: z.number().nullable() });
type Output = z.output<typeof Output>;

/** Look-ups of several events may end in any order. */
function inOrder(one: Output, other: Output): number {
  return one.event - other.event || (one.appointmentId ?? 0) - (other.appointmentId ?? 0);
}

/** Both listen to the same Claire, so that each event that it sends comes to both of them. */
const lab = withNodeRed();
let ofN8n: TriggerEngine | undefined;

beforeEach(async () => {
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});
afterEach(() => ofN8n?.close());

async function listen({
  include,
  options = {},
  message = '',
  simplify = true,
  events: chosen = events,
  locationId,
}: TriggerChoices): Promise<void> {
  const { url: baseUrl, apiKey } = lab.claire;
  const place = locationId === undefined ? {} : { locationId };
  const choices = { events: chosen, include, simplify, message, ...place };
  ofN8n = await startTrigger({ baseUrl, apiKey }, { parameters: { ...choices, options } });
  await ofN8n.activate();
  await lab.deploy(flowsWith(lab, trigger(lab, { ...choices, ...options })));
  await says(lab, 'registered');
  await forget(lab);
}

/** Claire sends each to both of them. */
async function send(fired: readonly FiredEvent[]): Promise<void> {
  for (const { event, appointmentId } of fired) {
    expect(lab.claire.fire(event, appointmentId)).toBe(2);
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

const everything = ['appointment', 'checks', 'car', 'customer'];

const Customer = z.looseObject({
  link: z.string().optional(),
  message: z.looseObject({}).optional(),
});

const faults = [404, 'cutBody'] as const;

const anId = () => lab.first().id;
const allEvents = (): FiredEvent[] => events.map((event) => ({ event, appointmentId: anId() }));

/** How many fields each record has that came along. */
const listSizes = ({ appointment, checks, car }: Output) =>
  [appointment, checks, car]
    .flat()
    .filter(isObject)
    .map((record) => Object.keys(record).length);

describe('an event in n8n and in Node-RED', () => {
  it.each([
    { include: [], simplify: true },
    { include: everything, simplify: true },
    { include: everything, simplify: false },
  ])(
    'is the same JSON, whichever of all it is, with $include and Simplify $simplify',
    async (one) => {
      await listen(one);

      const given = await theSame(allEvents());

      expect(given.map(({ event }) => event)).toEqual(events);
      for (const output of given) {
        for (const extra of one.include) expect(output[extra]).toBeTruthy();
        expect(listSizes(output).filter((size) => size > 10 === one.simplify)).toEqual([]);
        expect(output).not.toHaveProperty('includeError');
      }
    },
  );

  it('has the same message and link, in the language and the form that the user wants', async () => {
    const options = { linkTemplate: 'https://example.org/c/{key}', language: 'de' };
    await listen({ include: ['customer'], message: 'byEvent', options });
    // All but the check-in, which says a time: each platform has a time zone of its own.
    const isTold = ({ event }: FiredEvent) => event !== 6;

    const given = await theSame(allEvents().filter(isTold));

    const told = given.filter(({ customer }) => Customer.parse(customer).message !== undefined);
    expect(told.map(({ event }) => event)).toEqual([4, 8, 9, 11, 12]);

    const links = given.map(({ customer }) => Customer.parse(customer).link);
    expect(links.filter((link) => link?.startsWith('https://example.org/c/'))).toHaveLength(9);
    expect(lab.nodeRed.log()).not.toContain('https://example.org/c/');
  });

  it('is the same few where several locations are chosen, of which each is heard once', async () => {
    const [one, other] = [locationIds.zeist, locationIds.hilversum];
    const options = { locationIds: [other] };
    await listen({ include: [], locationId: one, options, events: [8] });
    const appointments = lab.claire.appointments().slice(0, 30);
    const isHeard = (place: number) => place === one || place === other;

    await send(appointments.map(({ id }) => ({ event: 8, appointmentId: id })));

    const heard = appointments.filter(({ location_id }) => isHeard(location_id));
    const { inN8n, inNodeRed } = await outputs(heard.length);
    expect(inNodeRed).toEqual(inN8n);
    expect(inNodeRed.map(({ appointmentId }) => appointmentId)).toEqual(
      heard.map(({ id }) => id).sort((first, second) => first - second),
    );
  });

  it.each(faults)('says the same of a Claire whose answer is %s', async (status) => {
    await listen({ include: everything, options: { maxWait: 0 }, events: [8] });
    lab.claire.failNext({ status, times: null });

    const [output] = await theSame([{ event: 8, appointmentId: anId() }]);

    expect(output).toMatchObject({ appointment: null, includeError: { code: expect.any(String) } });
  });
});
