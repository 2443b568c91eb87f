import { EventEmitter } from 'node:events';
import { z } from 'zod/v4';
import register from '../../node-red/nodes/claire-import/runtime';
import { keepAccount } from '../../node-red/runtime/account/account';
import { clock as systemClock } from '../../node-red/runtime/clock';
import type { Message, RuntimeNode } from '../../node-red/types/node-red';
import { fakeNodeRed } from '../node-red/fake-node-red';
import { account as openAccount } from '../node-red/registrations-lab';
import { type Fault, Workshop } from './workshop';
import { describe, expect, it } from '@jest/globals';
import { type Outcome, run } from '../../claire/import';
import { ImportAppointment } from '../../claire/models';
import { all, appointment } from '../unit/import/appointments';
import { VirtualClock } from '../unit/virtual-clock';
import fc, { shareSequences } from './sequences';

const Sent = z.object({ payload: z.object({ status: z.string(), dms_nr: z.string().nullable() }) });

let nodes = 0;

/** A claire-import with a stand-in for Node-RED, and what became of all that came to it. */
class ImportNode {
  readonly outcomes: z.output<typeof Sent>['payload'][] = [];
  /** Of each message, what its `done` was called with. */
  readonly done: unknown[][] = [];
  warnings = 0;
  readonly #events = new EventEmitter();
  readonly #id = `import ${String((nodes += 1))}`;
  #node: EventEmitter;

  constructor(
    private readonly workshop: Workshop,
    private readonly fields: object,
  ) {
    this.#node = this.#start();
  }

  take(message: Message): void {
    const calls: unknown[] = [];
    this.done.push(calls);
    const send = (out: unknown): void => {
      if (Array.isArray(out)) this.outcomes.push(Sent.parse(out[0]).payload);
    };
    this.#node.emit('input', message, send, (error: unknown) => calls.push(error));
  }

  /** What is under way ends, and a new node takes its place, of some nodes or of all flows. */
  async deploy(type: 'nodes' | 'full' = 'nodes'): Promise<void> {
    await this.close(type);
    this.#node = this.#start();
    this.#events.emit('flows:started', {});
  }

  close(type: 'nodes' | 'full' = 'nodes'): Promise<void> {
    this.#events.emit('flows:stopping', { type, diff: { globalConfigChanged: false } });
    return new Promise((resolve) => {
      this.#node.emit('close', false, resolve);
    });
  }

  #start(): EventEmitter {
    const nothing = (): void => undefined;
    const node = Object.assign(new EventEmitter(), {
      ...{ status: nothing, error: nothing, debug: nothing, send: nothing },
      warn: () => (this.warnings += 1),
    });
    const account = {} as RuntimeNode;
    keepAccount(account, { ...openAccount(), client: this.workshop.client, timeZone: 'UTC' });
    const RED = Object.assign(fakeNodeRed(), {
      events: this.#events,
      httpNode: { post: nothing },
      nodes: {
        createNode: () => Object.assign(node, { id: this.#id, type: 'claire-import' }),
        getNode: () => account,
        registerType: (_type: string, create: (this: object, config: object) => void) => {
          create.call(node, { id: this.#id, account: 'account', ...this.fields });
        },
      },
    });
    register(RED);
    return node;
  }
}

/** What a csv, a split or a database node makes of a file, and messages that say nothing. */
const forms = [
  ...(['of a sequence', 'without a count', 'alone', 'lists', 'one list'] as const),
  ...(['rows of lists', 'list of lists'] as const),
];

const input = fc.record({
  /** How many lines each order has. */
  orders: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
  /** Whether the lines of an order stand together, or the first of all orders, the second and so on. */
  areTogether: fc.boolean(),
});
const faults = fc.array(fc.constantFrom<Fault>(undefined, 'not sent', 'answer lost'), {
  maxLength: 4,
});
const cutting = fc.record({
  action: fc.constantFrom('import', 'compare', 'compare single rows'),
  collect: fc.constantFrom('array', 'messages', 'stream'),
  form: fc.constantFrom(...forms),
  /** Whether the last message has, or is followed by one with, `msg.complete`. */
  complete: fc.constantFrom('never', 'with the last', 'after the last'),
  count: fc.integer({ min: 1, max: 12 }),
  seconds: fc.constantFrom('0', '5'),
  /** What happens before the message of this number. */
  between: fc.dictionary(fc.nat(20).map(String), fc.constantFrom('a pause', 'a deploy'), {
    maxKeys: 3,
  }),
  /** Two messages that overtake each other. */
  swapped: fc.option(fc.tuple(fc.nat(20), fc.nat(20)), { nil: undefined }),
  /** One that comes twice, and one that never comes. */
  twice: fc.option(fc.nat(20), { nil: undefined }),
  lost: fc.option(fc.nat(20), { nil: undefined }),
  faults,
});
type Input = typeof input extends fc.Arbitrary<infer Value> ? Value : never;
type Cutting = typeof cutting extends fc.Arbitrary<infer Value> ? Value : never;

const threeOrders: Input = { orders: [1, 1, 2], areTogether: false };
/** Seed 1930258648: the last line says that it is the last, and the first went with a deploy. */
const deployInAFile: Cutting = {
  ...{ action: 'import', collect: 'messages', form: 'of a sequence', complete: 'with the last' },
  ...{ count: 1, seconds: '0', between: { '3': 'a deploy' }, swapped: undefined, faults: [] },
  ...{ twice: undefined, lost: undefined },
};
/** Seed 608472501: the same of a stream. */
const deployInAStream: Cutting = { ...deployInAFile, collect: 'stream' };

const untouched: Cutting = { ...deployInAFile, complete: 'never', between: {} };
/** Seed -839689427: a list of the lists that a file was cut into. */
const listOfLists: Cutting = { ...untouched, collect: 'array', form: 'list of lists' };
/** Seed 1564348568: the last line comes once more behind the file, and then the word that all is here. */
const twiceAtTheEnd: Cutting = {
  ...{ ...untouched, action: 'compare', complete: 'after the last', twice: 3 },
};
/** Seed 1909940764: a line that never comes, and nothing ends the wait for it. */
const lostLine: Cutting = { ...untouched, collect: 'stream', lost: 3 };

const virtual = { clock: new VirtualClock() };
// Not by `jest.mock`, which comes after the imports: the node would have the system's clock.
Object.assign(systemClock, {
  now: () => virtual.clock.now(),
  monotonic: () => virtual.clock.monotonic(),
  sleep: (length: number, signal?: AbortSignal) => virtual.clock.sleep(length, signal),
});

describe('however the rows of orders are cut on Node-RED', () => {
  it('Claire has an order as a whole or as before, no order of the file is only at Claire, and the whole afterwards mends all', async () => {
    await fc.assert(
      fc.asyncProperty(input, cutting, async (file, cut) => {
        virtual.clock = new VirtualClock();
        const rows = toRows(file);
        const workshop = new Workshop();
        for (const row of before(file)) workshop.has(row);
        const { node, waitsUntold } = await feed(workshop, rows, cut);

        expect(waitsUntold).toBe(false);
        const jobs = jobsByOrder(workshop);
        expect(jobs.filter(isPart(file))).toEqual([]);
        const listOf = (...statuses: readonly string[]) =>
          node.outcomes.flatMap(({ status, dms_nr }) => (statuses.includes(status) ? dms_nr : []));
        expect(listOf('onlyAtClaire').filter((order) => order !== 'A-90')).toEqual([]);
        // All are at Claire, without their jobs.
        expect(listOf('new', 'unchanged')).toEqual([]);
        const sent = listOf('queued');
        expect(jobs.filter(([order, count]) => count === 0 && sent.includes(order))).toEqual([]);
        expect(node.done.map((calls) => calls.length)).toEqual(node.done.map(() => 1));

        workshop.faults = [];
        await virtual.clock.run(all(run(rows, workshop.client, { rows: grouped })));
        expect(jobsByOrder(workshop)).toEqual(wholes(file));
      }),
      {
        ...shareSequences(2),
        examples: [
          [threeOrders, deployInAFile],
          [threeOrders, deployInAStream],
          [threeOrders, listOfLists],
          [threeOrders, twiceAtTheEnd],
          [threeOrders, lostLine],
        ],
      },
    );
  });
});

describe('a full deploy', () => {
  it.each(['messages', 'stream'] as const)(
    'lets rows without a sequence begin anew (%s), as all nodes do',
    async (collect) => {
      virtual.clock = new VirtualClock();
      const [workshop, rows] = [new Workshop(), toRows(threeOrders)];
      const node = new ImportNode(workshop, {
        ...{ collect, source: 'columns', groupRows: true, locationBy: 'id' },
        ...{ waitFor: 'nothing', output: 'parts' },
      });
      for (const payload of rows.slice(0, 3)) node.take({ payload });
      await virtual.clock.run(node.deploy('full'));
      for (const payload of rows) node.take({ payload });
      node.take({ complete: true });
      await virtual.clock.advance(20_000);
      await virtual.clock.run(node.close());

      expect(jobsByOrder(workshop)).toEqual([
        ['A-0', 1],
        ['A-1', 1],
        ['A-2', 2],
      ]);
    },
  );
});

describe('however an import of orders ends', () => {
  const ending = fc.record({
    how: fc.constantFrom('breaks', 'is stopped', 'is left'),
    at: fc.nat(20),
    ahead: fc.integer({ min: 1, max: 10 }),
    /** How many rows after its first an order is complete; no order has more. */
    groupWithin: fc.constantFrom(4, 5000),
    faults,
  });

  /** Seed -2053525820: the source throws between two lines of an order. */
  const brokenOff = { how: 'breaks', at: 3, ahead: 1, groupWithin: 4 } as const;

  it('Claire has an order as a whole or as before, what is told as sent is there, and the whole afterwards mends all', async () => {
    await fc.assert(
      fc.asyncProperty(input, ending, async (file, { how, at, faults: some, ...options }) => {
        const rows = toRows({ ...file, areTogether: true });
        const workshop = new Workshop();
        for (const row of before(file)) workshop.has(row);
        workshop.faults = [...some];
        const stop = new AbortController();
        const reached = (): void => {
          if (how === 'is stopped') stop.abort();
          if (how === 'breaks') throw new Error('The file ends here');
        };
        const settings = { ...grouped, groupWithin: options.groupWithin };
        const outcomes: Outcome[] = [];
        const source = cutAt(rows, at, reached);
        const wanted = { rows: settings, ahead: options.ahead, signal: stop.signal };
        try {
          for await (const outcome of run(source, workshop.client, wanted)) {
            outcomes.push(outcome);
            if (how === 'is left' && outcomes.length > at) break;
          }
        } catch {
          // What the source throws comes after the outcomes.
        }

        expect(jobsByOrder(workshop).filter(isPart(file))).toEqual([]);
        const sent = outcomes.filter(({ status }) => status === 'queued');
        const there = new Map(jobsByOrder(workshop));
        expect(sent.filter(({ dms_nr }) => there.get(dms_nr ?? '') === 0)).toEqual([]);

        workshop.faults = [];
        await all(run(rows, workshop.client, { rows: grouped }));
        expect(jobsByOrder(workshop)).toEqual(wholes(file));
      }),
      { ...shareSequences(2), examples: [[threeOrders, { ...brokenOff, faults: [] }]] },
    );
  });
});

async function* cutAt(rows: readonly object[], at: number, reached: () => void) {
  for (const [number, row] of rows.entries()) {
    if (number === at) reached();
    await Promise.resolve();
    yield row;
  }
}

const grouped = { source: 'columns', groupRows: true, locationBy: 'id' } as const;

async function feed(
  workshop: Workshop,
  rows: readonly object[],
  { action, collect, count, seconds, between, faults, ...cut }: Cutting,
) {
  const { clock } = virtual;
  const node = new ImportNode(workshop, {
    ...{ action: action.split(' ')[0], groupRows: action !== 'compare single rows' },
    ...{ collect, seconds, count: String(count), source: 'columns' },
    ...{ locationBy: 'id', waitFor: 'nothing', output: 'parts' },
  });
  workshop.faults = [...faults];
  for (const [at, message] of toMessages(rows, cut).entries()) {
    if (between[String(at)] === 'a pause') await clock.advance(6_000);
    if (between[String(at)] === 'a deploy') await clock.run(node.deploy());
    node.take(message);
  }
  await clock.advance(120_000);
  // Without seconds, only a number ends what is of no sequence.
  const isAlone = cut.form === 'alone' || cut.form === 'one list';
  const mayWait = node.warnings > 0 || (isAlone && seconds === '0');
  const waitsUntold = !mayWait && node.done.some((calls) => calls.length === 0);
  await clock.run(node.close());
  return { node, waitsUntold };
}

type Cut = Pick<Cutting, 'form' | 'complete' | 'swapped' | 'twice' | 'lost'>;

function toMessages(
  rows: readonly object[],
  { form, complete, swapped, twice, lost }: Cut,
): Message[] {
  const all = overtake(bare(rows, form), swapped);
  const isAt = (place: number | undefined, at: number) =>
    place !== undefined && place % all.length === at;
  const messages = all.flatMap((message, at) => {
    // Who says that all have come is believed.
    if (complete === 'never' && isAt(lost, at)) return [];
    const isWord = form === 'alone' && complete === 'with the last';
    return isAt(twice, at) && !isWord ? [message, { ...message }] : [message];
  });
  const last = messages.at(-1);
  if (complete === 'with the last' && last !== undefined) last.complete = true;
  return complete === 'after the last' ? [...messages, { complete: true }] : messages;
}

function bare(rows: readonly object[], form: Cutting['form']): Message[] {
  const count = rows.length;
  if (form === 'one list') return [{ payload: [...rows] }];
  if (form === 'lists' || form === 'rows of lists' || form === 'list of lists') {
    // A split into lists of one gives the rows themselves.
    const half = Math.max(2, Math.ceil(count / 2));
    const lists = [rows.slice(0, half), rows.slice(half)].filter(({ length }) => length > 0);
    const len = form === 'list of lists' ? 1 : half;
    const file = { id: 'file', type: 'array', len, count: lists.length };
    const messages = lists.map((payload, index) => ({ payload, parts: { ...file, index } }));
    if (form !== 'rows of lists') return messages;
    return messages.flatMap(({ payload, parts }) => {
      const list = { id: `list ${String(parts.index)}`, count: payload.length, parts };
      return payload.map((row, index) => ({ payload: row, parts: { ...list, index } }));
    });
  }
  return rows.map((payload, index) => {
    if (form === 'alone') return { payload };
    const parts = { id: 'file', index, ...(form === 'of a sequence' && { count }) };
    return { payload, parts };
  });
}

function overtake(messages: Message[], swapped: Cutting['swapped']): Message[] {
  const [one, other] = (swapped ?? [0, 0]).map((at) => at % messages.length);
  return messages.map((message, at) => {
    if (at === one) return messages[other ?? 0] ?? message;
    return at === other ? (messages[one ?? 0] ?? message) : message;
  });
}

function toRows({ orders, areTogether }: Input): object[] {
  const lines = orders.flatMap((jobs, order) =>
    Array.from({ length: jobs }, (_, job) => ({ order, job })),
  );
  const sorted = areTogether ? lines : lines.toSorted((one, other) => one.job - other.job);
  return sorted.map(({ order, job }) => ({
    ...makeRow(order),
    'interventions.0.dms_nr': `I-${String(job)}`,
    'interventions.0.title': 'APK',
  }));
}

function makeRow(order: number): Record<string, unknown> {
  return {
    ...{ location_id: '12', dms_nr: `A-${String(order)}`, wo_nr: `WO-${String(order)}` },
    ...{ dms_created_at: '2026-11-20T09:00:00Z', time_car_app: '2026-11-25T08:30:00Z' },
    ...{ 'car.dms_nr': 'C-1', 'car.vin': 'WVWZZZ1KZ6W000001', 'car.model': 'Golf' },
    ...{ 'car.make': 'VW', 'customer_driver.dms_nr': 'K-1', 'customer_driver.surname': 'Bos' },
  };
}

/** All of the orders, with no job yet, and one that the file does not have. */
function before({ orders }: Input): ImportAppointment[] {
  return [...orders.keys(), 90].map((order) =>
    ImportAppointment.parse(appointment(order, { dms_created_at: '2026-11-20T09:00:00Z' })),
  );
}

type Jobs = [order: string, jobs: number];

function jobsByOrder({ appointments }: Workshop): Jobs[] {
  return [...appointments.values()].map(({ dms_nr, interventions }) => [
    dms_nr,
    interventions?.length ?? 0,
  ]);
}

function wholes({ orders }: Input): Jobs[] {
  return [...orders.map((jobs, order): Jobs => [`A-${String(order)}`, jobs]), ['A-90', 0]];
}

function isPart(file: Input) {
  const whole = new Map(wholes(file));
  return ([order, jobs]: Jobs): boolean => jobs !== 0 && jobs !== whole.get(order);
}
