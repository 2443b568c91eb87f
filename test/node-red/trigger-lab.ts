import { z } from 'zod/v4';
import { type FlowNode, functionNode, keep, placed, watcher } from './flow';
import { askClaire, type Lab } from './lab';
import { until } from './until';

const State = z.object({
  messages: z.array(z.record(z.string(), z.unknown())),
  /** What came out of the second output. */
  failed: z.array(z.record(z.string(), z.unknown())),
  statuses: z.array(z.object({ id: z.string(), text: z.string(), fill: z.string().optional() })),
  caught: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
});
export type State = z.output<typeof State>;

/** A trigger on the tab, whose messages and statuses can be seen. */
export function trigger(lab: Lab, fields: Readonly<Record<string, unknown>> = {}): FlowNode {
  return {
    id: 'trigger',
    type: 'claire-trigger',
    z: 'tab',
    name: 'Ready',
    account: 'account',
    events: [4],
    locationId: '',
    checklistId: '',
    include: [],
    publicUrl: lab.nodeRed.url,
    linkTemplate: '',
    maxWait: '60',
    wires: [['got'], ['failed']],
    ...fields,
  };
}

export const tab: FlowNode = { id: 'tab', type: 'tab', label: 'Workshop', disabled: false };

const seen = ['messages', 'failed', 'statuses', 'caught'];

const fn = (id: string, func: string): FlowNode => functionNode('tab', id, func);

const catcher: FlowNode[] = [
  fn('got', keep('messages', 'msg')),
  fn('failed', keep('failed', 'msg')),
  { id: 'status', type: 'status', z: 'tab', scope: null, wires: [['shown']] },
  fn(
    'shown',
    keep(
      'statuses',
      "{ id: msg.status.source.id, text: msg.status.text ?? '', fill: msg.status.fill }",
    ),
  ),
  { id: 'catch', type: 'catch', z: 'tab', scope: null, wires: [['caught']] },
  fn(
    'caught',
    keep('caught', '{ id: msg.error.source.id, code: msg.error.code, message: msg.error.message }'),
  ),
];

/** A whole flow file: the account, the watcher, and these on their tab. */
export function flowsWith(lab: Lab, ...nodes: readonly FlowNode[]): FlowNode[] {
  return placed([lab.account(), ...watcher('/state', seen), tab, ...catcher, ...nodes]);
}

export async function readState(lab: Lab): Promise<State> {
  return State.parse(await (await lab.fetch('/state')).json());
}

/** A Node-RED that has just started may not have its flows yet. */
export async function forget(lab: Lab): Promise<void> {
  await until('the flows forget', async () => {
    await lab.post('/forget');
    return true;
  });
  lab.claire.forgetRequests();
}

/** Waits until the trigger has said this in its status. */
export async function says(lab: Lab, text: string | RegExp, id = 'trigger'): Promise<void> {
  await until(`the status of ${id} is ${String(text)}`, async () => {
    const { statuses } = await readState(lab);
    return statuses.some((one) => one.id === id && matches(one.text, text));
  });
}

/** Waits until a call of Claire has reached each of these triggers, as their status says in green. */
export async function isReached(lab: Lab, ...ids: readonly string[]): Promise<void> {
  await until(`calls reach ${ids.join(', ')}`, async () => {
    const { statuses } = await readState(lab);
    return ids.every((id) => {
      const last = statuses.filter((one) => one.id === id).at(-1);
      return last?.fill === 'green' && last.text.endsWith('registered');
    });
  });
}

/** Waits until Claire was asked to call so many times. */
export async function isTested(lab: Lab, times: number): Promise<void> {
  await until(`Claire is asked for ${String(times)} test calls`, () => {
    return calls(lab).filter((call) => call === 'test').length === times;
  });
}

function matches(given: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? given.endsWith(wanted) : wanted.test(given);
}

/** The calls about webhooks that Claire got, by the last part of their path, in order. */
export function calls(lab: Lab): string[] {
  return lab.claire
    .requests()
    .filter(({ path }) => path.startsWith('/v1/webhooks/'))
    .map(({ path }) => path.slice('/v1/webhooks/'.length));
}

/** Events and addresses of what Claire holds, without the foreign one. */
export function held(lab: Lab): string[] {
  return lab.claire
    .webhooks()
    .filter(({ url }) => url !== foreign.url)
    .map(({ webhook_trigger_id: event, url }) => `${String(event)} ${new URL(url).pathname}`)
    .sort();
}

const foreign = {
  name: 'Not ours',
  url: 'https://elsewhere.example.org/hook',
  webhook_trigger_id: 4,
  active: true,
};

/** Somebody else's webhook, made with the same key. */
export async function addForeign({ claire }: Lab): Promise<void> {
  await askClaire(claire, '/v1/webhooks/create', foreign);
}

/** What Claire has of it, but whether a call to it failed. */
export function foreignOne({ claire }: Lab): unknown {
  const found = claire.webhooks().find(({ url }) => url === foreign.url);
  return found && { ...found, has_recent_error: null };
}

export function hasForeign({ claire }: Lab): boolean {
  return claire.webhooks().some(({ url, active }) => url === foreign.url && active);
}
