import { z } from 'zod/v4';
import { appointment } from '../unit/import/appointments';
import { type FlowNode, functionNode, keep, placed, watcher } from './flow';
import type { Lab } from './lab';
import { until } from './until';

const Message = z.record(z.string(), z.unknown());

const Came = z.object({
  outcomes: z.array(Message),
  bad: z.array(Message),
  /** How many. */
  done: z.array(z.unknown()).transform(({ length }) => length),
  caught: z.array(z.looseObject({ message: z.string(), code: z.string() })),
  statuses: z.array(z.string()),
});
export type Came = z.output<typeof Came>;

const feedIn = { type: 'http in', z: 'tab', method: 'post' };

/** POST /feed gives the node each message of a list; GET /came tells what came of all of them. */
export function flowsWith(
  lab: Lab,
  fields: Readonly<Record<string, unknown>> = {},
  more: readonly FlowNode[] = [],
  account: Readonly<Record<string, unknown>> = {},
): FlowNode[] {
  return placed([
    lab.account({ publicUrl: lab.nodeRed.url, ...account }),
    ...watcher('/came', ['outcomes', 'bad', 'done', 'caught', 'statuses']),
    { id: 'tab', type: 'tab', label: 'Import' },
    { ...feedIn, id: 'feed', url: '/feed', wires: [['each', 'ok']] },
    fn('ok', 'return { res: msg.res, payload: "" };', [['answered']]),
    { id: 'answered', type: 'http response', z: 'tab', wires: [] },
    fn('each', 'return [msg.payload];', [['import']]),
    { ...importNode, ...fields },
    fn('outcomes', keep('outcomes', 'msg')),
    fn('bad', keep('bad', 'msg')),
    { id: 'complete', type: 'complete', z: 'tab', scope: ['import'], wires: [['done']] },
    fn('done', keep('done', '1')),
    { id: 'catch', type: 'catch', z: 'tab', scope: ['import'], wires: [['caught']] },
    fn('caught', keep('caught', '{ message: msg.error.message, code: msg.error.code }')),
    { id: 'status', type: 'status', z: 'tab', scope: ['import'], wires: [['statuses']] },
    fn('statuses', keep('statuses', "(msg.status.fill ?? '') + ' ' + (msg.status.text ?? '')")),
    ...more,
  ]);
}

export const importNode: FlowNode = {
  id: 'import',
  type: 'claire-import',
  z: 'tab',
  name: '',
  account: 'account',
  collect: 'array',
  count: '100',
  seconds: '5',
  honourParts: true,
  waitFor: 'nothing',
  waitAtMost: '60',
  output: 'array',
  outputs: 2,
  maxWait: '60',
  wires: [['outcomes'], ['bad']],
};

function fn(id: string, func: string, wires?: readonly string[][]): FlowNode {
  return functionNode('tab', id, func, wires);
}

/** An appointment at a location of the sandbox that takes imports. */
export const row = (number: number, fields: Record<string, unknown> = {}) =>
  appointment(number, { location_id: 11, ...fields });

/** Deploys an import, and forgets what came before. */
export async function start(...[lab, ...flow]: Parameters<typeof flowsWith>): Promise<void> {
  await lab.deploy(flowsWith(lab, ...flow));
  await forgetAll(lab);
}

export async function feed(lab: Lab, ...messages: readonly object[]): Promise<void> {
  await lab.post('/feed', messages);
}

/** As `feed`, for a second import of the name `other`. */
export const feedOther: readonly FlowNode[] = [
  { ...feedIn, id: 'more', url: '/more', wires: [['also', 'ok']] },
  fn('also', 'return [msg.payload];', [['other']]),
];

export async function feedToOther(lab: Lab, ...messages: readonly object[]): Promise<void> {
  await lab.post('/more', messages);
}

export async function came(lab: Lab): Promise<Came> {
  return Came.parse(await (await lab.fetch('/came')).json());
}

/** Waits until each of so many messages was told to be done, or to have failed. */
export async function settled(lab: Lab, messages: number): Promise<Came> {
  await until(`all ${String(messages)} messages are done`, async () => {
    const { done, caught } = await came(lab);
    return done + caught.length >= messages;
  });
  return came(lab);
}

/** Feeds messages to the import that has done none yet, and waits until each is done or has failed. */
export async function handled(lab: Lab, ...messages: readonly object[]): Promise<Came> {
  await feed(lab, ...messages);
  return settled(lab, messages.length);
}

export async function forgetAll(lab: Lab): Promise<void> {
  await lab.post('/forget');
  lab.claire.forgetRequests();
}

export function batches(lab: Lab): number[] {
  return lab.claire
    .requests()
    .filter(({ path }) => path === '/v1/appointments/import')
    .map(
      ({ body }) =>
        z.object({ appointments: z.array(z.unknown()) }).parse(body).appointments.length,
    );
}
