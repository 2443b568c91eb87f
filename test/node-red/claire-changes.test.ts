import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import registerChanges, { ChangesMemory } from '../../node-red/nodes/claire-changes/runtime';
import { keepAccount } from '../../node-red/runtime/account/account';
import type { NodeContext } from '../../node-red/types/node-red';
import { type FlowNode, functionNode, keep } from './flow';
import { withNodeRed } from './lab';
import { flowsWith, forget, says, readState } from './trigger-lab';
import { until } from './until';

const amersfoort = 11;
const hour = 3_600_000;

let behind = hour;
// What the sandbox starts with is an hour old by its own stamps, and so not new to the first poll.
const lab = withNodeRed({ now: () => Date.now() - behind });
const polled = /^\d\d:\d\d, [\d,.]+\/hour$/;
let id = 0;

beforeEach(async () => {
  id = appointmentOfTomorrow();
  behind = 0;
  await lab.deploy(flowsWith(lab));
  await forget(lab);
});
afterEach(() => {
  behind = hour;
});

/** The node on the tab; what its second output sends is marked as a report. */
function changesFlow(fields: Readonly<Record<string, unknown>> = {}): FlowNode[] {
  const node = {
    id: 'changes',
    type: 'claire-changes',
    z: 'tab',
    name: '',
    account: 'account',
    locationIds: [amersfoort],
    daysBack: '1',
    daysAhead: '7',
    changes: [],
    includeAppointment: false,
    every: '3600',
    wires: [['got'], ['reported']],
    ...fields,
  };
  const kept = keep('messages', '{ report: msg.topic, payload: msg.payload }');
  const reported = functionNode('tab', 'reported', kept);
  return flowsWith(lab, node, reported);
}

/** What came out of the first output. */
async function readChanges(): Promise<Record<string, unknown>[]> {
  return (await readState(lab)).messages.filter((message) => !('report' in message));
}

/** What came out of the second output, by topic. */
async function readReports(topic: string): Promise<Record<string, unknown>[]> {
  return (await readState(lab)).messages.filter(({ report }) => report === topic);
}

/** Waits until the status has said this so often since the last `forget`. */
async function saysOften(text: RegExp, times: number): Promise<void> {
  await until(`the status is ${String(text)} ${String(times)} times`, async () => {
    const { statuses } = await readState(lab);
    return statuses.filter((one) => text.test(one.text)).length >= times;
  });
}

/** Moves an appointment of the location to tomorrow, where the node polls it. */
function appointmentOfTomorrow(): number {
  const tomorrow = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
  const { id } = lab.first(({ location_id: at }) => at === amersfoort);
  lab.claire.change(id, { time: `${tomorrow}T09:00:00Z` });
  return id;
}

describe('claire-changes', () => {
  it('sends a message for each change, once, with the output of the contract', async () => {
    await lab.deploy(changesFlow({ every: '1' }));
    await saysOften(polled, 1);
    lab.claire.change(id, { status: 10 });
    await until('the change comes', async () => (await readChanges()).length > 0);
    await forget(lab);
    await saysOften(polled, 2);
    expect(await readChanges()).toEqual([]);
    lab.claire.change(id, { status: 8 });
    await until('the change comes', async () => (await readChanges()).length > 0);

    const differences = [{ before: 10, after: 8 }];
    const payload = { change: 'status', appointmentId: id, status: 8, differences };
    expect(await readChanges()).toMatchObject([{ topic: 'status', payload }]);
  });

  it('only remembers at first, and shows the time and what it costs', async () => {
    await lab.deploy(changesFlow({ every: '300' }));
    await saysOften(polled, 1);
    const { statuses } = await readState(lab);

    expect(statuses.at(-1)).toMatchObject({
      text: expect.stringMatching(/, 108\/hour$/),
      fill: 'green',
    });
    expect(await readChanges()).toEqual([]);
    expect(await readReports('notice')).toMatchObject([{ payload: { code: 'firstPoll' } }]);
    expect(lab.claire.requests()).toHaveLength(9);
  });

  it('ends a poll at once when a deploy stops it, and tells what changed before', async () => {
    await lab.deploy(changesFlow());
    await saysOften(polled, 1);
    lab.claire.change(id, { status: 10 });
    const slow = { path: '/v1/appointments/list', status: 200, late: 60_000, times: 20 };
    lab.claire.failNext(slow);
    await forget(lab);
    await lab.deploy(changesFlow());
    await until('it polls', () => lab.claire.requests().length > 0);
    lab.claire.clearFaults();
    await lab.deploy(changesFlow());
    await saysOften(polled, 1);

    const changed = { topic: 'status', payload: { appointmentId: id } };
    expect(await readChanges()).toMatchObject([changed]);
    expect(lab.nodeRed.log()).not.toContain('Close timed out');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'polls the days of its account’s time zone, %s',
    async (timeZone) => {
      const polls = changesFlow({ daysBack: '0', daysAhead: '0' });
      const zoned = (node: FlowNode) => (node.id === 'account' ? { ...node, timeZone } : node);
      const today = () => new Date().toLocaleDateString('sv', { timeZone });
      const days = [today()];
      await lab.deploy(polls.map(zoned));
      await saysOften(polled, 1);
      days.push(today());

      const dates = days.map((day) => expect.objectContaining({ date: `${day}T00:00:00Z` }));
      expect(dates).toContainEqual(lab.claire.requests().at(-1)?.body);
    },
  );

  it('tells an account that is missing, and a setting that is wrong', async () => {
    await lab.deploy(changesFlow({ account: 'nowhere' }));
    await says(lab, 'noAccount', 'changes');
    await lab.deploy(changesFlow({ daysAhead: '61' }));
    await says(lab, 'CLAIRE_INVALID_INPUT', 'changes');
    const { caught } = await readState(lab);

    expect(caught.at(-1)?.message).toContain('Days Ahead must be a whole number from 0 to 60.');
    expect(lab.claire.requests()).toEqual([]);
  });
});

it('claire-changes sends what it saw before it stores it, and ends with a store that hangs', async () => {
  const steps: string[] = [];
  const node = Object.assign(new EventEmitter(), {
    ...{ id: 'changes', type: 'claire-changes', log: () => undefined, status: () => undefined },
    // Node-RED hands messages on later.
    send: () => setImmediate(() => steps.push('sent')),
    context: () => ({
      get: (_key: string, done: () => void) => {
        done();
      },
      // As one whose connection is down may never call back.
      set: () => void steps.push('stored'),
    }),
  });
  const call = () => Promise.resolve({ data: { appointments: [] } });
  const claireAccount = {};
  keepAccount(
    claireAccount as never,
    {
      ...{ client: { call }, baseUrl: here, join: () => undefined, leave: () => undefined },
    } as never,
  );
  const events = new EventEmitter();
  const RED = {
    ...{ events, _: (text: string) => text },
    nodes: {
      createNode: () => undefined,
      getNode: () => claireAccount,
      registerType: (_type: string, make: (this: unknown, config: unknown) => void) => {
        make.call(node, { locationIds: [11] });
      },
    },
  };
  registerChanges(RED as never);
  events.emit('flows:started');
  await until('the first poll is stored', () => steps.includes('stored'));
  await new Promise((done) => node.emit('close', true, done));

  expect(steps).toEqual(['sent', 'stored']);
});

const here = 'https://api.claire.example';

/** A context, and what is kept in the process. */
function memory(baseUrl = here, { kept = new Map<string, unknown>(), context = store() } = {}) {
  // Time passes once nothing else is to be done.
  const clock = { sleep: () => new Promise<void>((wake) => setImmediate(wake)) };
  const until = { clock, signal: new AbortController().signal };
  return new ChangesMemory({ id: 'changes', context: () => context }, baseUrl, kept, until);
}

const hanging: NodeContext = { get: () => undefined, set: () => undefined };

function store(failure?: Error, values = new Map<string, unknown>()): NodeContext {
  return {
    get: (key, done) => {
      done(undefined, values.get(key));
    },
    set: (key, value, done) => {
      if (failure === undefined) values.set(key, value);
      done(failure);
    },
  };
}

describe('what claire-changes keeps', () => {
  it('is in the context, and in this process where Node-RED empties that at a deploy', async () => {
    const kept = new Map<string, unknown>();
    const context = store();
    await memory(here, { kept, context }).write({ failures: 0 });

    expect(await memory(here, { context }).read()).toEqual({ failures: 0 });
    expect(await memory(here, { kept }).read()).toEqual({ failures: 0 });
    expect(await memory().read()).toBeUndefined();
  });

  it('is forgotten with its node', async () => {
    const kept = new Map<string, unknown>();
    await memory(here, { kept }).write({ failures: 0 });
    memory(here, { kept }).forget();

    expect(await memory(here, { kept }).read()).toBeUndefined();
  });

  it('is of one Claire: appointments of the sandbox are not gone from the real one', async () => {
    const context = store();
    await memory(here, { context }).write({ failures: 0 });

    expect(await memory('https://sandbox.example', { context }).read()).toBeUndefined();
  });

  it('is the latest in this process where the store fails, which is told', async () => {
    const [kept, values] = [new Map<string, unknown>(), new Map<string, unknown>()];
    await memory(here, { kept, context: store(undefined, values) }).write({ failures: 1 });
    const context = store(new Error('The disk is full'), values);
    const failing = memory(here, { kept, context });

    await expect(failing.write({ failures: 0 })).rejects.toThrow('The disk is full');
    expect(await failing.read()).toEqual({ failures: 0 });
  });

  it('is told to be unread or unstored where the store does not call back', async () => {
    const late = 'The context store has not called back for 10 seconds';
    const silent = memory(here, { context: hanging });

    await expect(silent.read()).rejects.toThrow(late);
    await expect(silent.write({ failures: 0 })).rejects.toThrow(late);
    expect(await silent.read()).toEqual({ failures: 0 });
  });
});
