import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { z } from 'zod/v4';
import type { AccountClient } from '../../claire/client';
import { ImportAppointment } from '../../claire/models';
import { Collecting, Stream } from '../../node-red/nodes/claire-import/collecting';
import { readSettings } from '../../node-red/nodes/claire-import/config';
import { Importer } from '../../node-red/nodes/claire-import/importer';
import { AsyncQueue } from '../../node-red/nodes/claire-import/rows';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Sequences } from '../../node-red/runtime/imports/sequences';
import type { Message } from '../../node-red/types/node-red';
import { importingClaire } from '../unit/import/importing-claire';
import { appointment } from '../unit/import/appointments';
import { fakeNode, fakeNodeRed } from './fake-node-red';
import { account } from './registrations-lab';

const Sent = z.object({
  payload: z.object({ status: z.string(), rows: z.array(z.number()).optional() }),
  parts: z.object({ index: z.number(), count: z.number().optional() }).optional(),
  appointment: z.unknown(),
});

const modes = fc.constantFrom('array', 'messages', 'stream');
/** To which appointment each row belongs; a few rows cannot be read. */
const group = fc.option(fc.nat(5), { nil: undefined, freq: 8 });
const groups = fc.array(group, { minLength: 1, maxLength: 40 });

it.each(['import', 'compare'])(
  'any import to %s has each row in one outcome, and each message done once, however rows are grouped',
  async (action) => {
    await fc.assert(
      fc.asyncProperty(groups, modes, fc.boolean(), async (rows, collect, groupRows) => {
        const given = rows.map((group, at) => row(group, at));
        const { done, sent } = await run(given, { action, collect, groupRows });

        const messages = collect === 'array' ? 1 : rows.length;
        expect(done).toEqual(Array.from({ length: messages }, () => 1));
        const own = sent.filter(({ payload }) => payload.status !== 'onlyAtClaire');
        const others = sent.slice(own.length).map(({ appointment: beside }) => beside);
        expect(others.filter((beside) => beside !== null)).toEqual([]);
        const numbers = own.flatMap(({ payload }, at) => payload.rows ?? [at]);
        expect(numbers.sort((a, b) => a - b)).toEqual([...rows.keys()]);
        expect(own.map(({ appointment: beside }) => beside)).toEqual(
          own.map(({ payload }, at) => payload.rows?.map((number) => given[number]) ?? given[at]),
        );
        if (!groupRows && action === 'import') return;
        expect(sent.map(({ parts }) => parts?.index)).toEqual([...sent.keys()]);
        expect(sent.map(({ parts }) => parts?.count).filter(Boolean)).toEqual([sent.length]);
      }),
      { numRuns: 60 },
    );
  },
);

it('An import that is stopped while it gives its outcomes says how many may not have come on', async () => {
  const messages = [...[0, 1, 2].map((at) => ({ payload: row(at, at) })), { complete: true }];
  const stop: WhenDone = async (importer, _inlet, sentFirst) => {
    await sentFirst;
    importer.stop();
  };
  const { sent } = await feed(messages, { collect: 'messages' }, importingClaire(), stop);

  expect(statuses(sent)).toEqual(['queued']);
  expect(warned).toEqual([expect.stringMatching(/stoppedGiving .*"count":2,"total":3/)]);
});

it.each([
  ['collected by count', { collect: 'messages', count: '3' }],
  ['collected by time', { collect: 'messages', seconds: '0.05' }],
  ['of a stream', { collect: 'stream', seconds: '0.05' }],
])('Messages %s each have an outcome, though the payload of one throws', async (_how, fields) => {
  const messages = [0, 1, 2].map((at) => ({ payload: row(at, at) }));
  const get = (): never => {
    throw new Error('a trap');
  };
  Object.defineProperty(messages[1], 'payload', { enumerable: true, get });

  const { sent, errors } = await feed(messages, fields, importingClaire(), untilDone);

  expect(sent.map(({ payload }) => payload.status)).toEqual(['queued', 'invalid', 'queued']);
  expect(errors).toEqual([]);
});

it('A stream that cannot begin fails each of its messages', async () => {
  const messages = [0, 1, 2].map((at) => ({ payload: row(at, at) }));
  const settings = { collect: 'stream', timeZone: 'Europe/Nowhere' };

  const { sent, errors } = await feed(messages, settings, importingClaire(), untilDone);

  expect(sent).toEqual([]);
  expect(errors).toEqual(messages.map(() => expect.stringContaining('timeZone')));
});

it('A stream of long orders goes on, however many locations they are of', async () => {
  const claire = importingClaire();
  const settings = readSettings({ ...config, collect: 'stream', groupRows: true });
  const importer = new Importer(fakeNodeRed(), node, accountAt(claire), settings, noWait);
  const queue = new AsyncQueue();
  const goesOn = new Promise<void>((resolve) => {
    importer.takeStream(queue, 6000, () => {
      resolve();
    });
  });

  for (let at = 0; at <= 6000; at += 1) {
    const payload = { ...row(Math.floor(at / 50), at), location_id: String(11 + (at % 2)) };
    queue.push({ message: { payload }, send: () => undefined, done: () => undefined });
  }

  await goesOn;
  importer.stop();
  queue.end(true);
  await importer.waitForOutcomes();
}, 60_000);

it('Messages that are collected for one leave their sequence, as with core’s join', async () => {
  const outer = { id: 'files', index: 0, count: 2 };
  const messages = inSequence(lines.slice(0, 3)).map(({ payload, parts }) => ({
    ...{ payload, topic: 'tonight', parts: { ...parts, parts: outer } },
  }));
  Object.assign(messages[2] ?? {}, { complete: true });
  const settings = { collect: 'messages', output: 'array' };

  const { whole } = await feed(messages, settings, importingClaire(), untilDone);

  expect(whole).toMatchObject([{ topic: 'tonight', parts: outer, claire: { counts: {} } }]);
  expect(whole[0]).not.toHaveProperty('complete');
});

it('What is wrong with all rows is said beside their outcomes, once', async () => {
  const payload = [0, 1, 2].map((at) => ({ ...row(at, at), 'car.vin': '' }));
  await feed([{ payload }], { collect: 'array' });

  expect(warned.filter((text) => text.includes('inAll'))).toEqual([
    expect.stringMatching(/inAll .*"count":3,"problems":"Car: VIN \(column car.vin\) is required"/),
  ]);
});

it('A row that cannot be copied costs no outcome', async () => {
  let deep: unknown = {};
  for (let level = 0; level < 300; level += 1) deep = { deep };
  const given = [0, 1].map((at) => row(at, at));
  const payload = [{ ...given[0], Zomaar: deep }, given[1]];

  const { sent } = await feed([{ payload }], { collect: 'array' });

  expect(statuses(sent)).toEqual(['queued']);
  expect(sent.map(({ appointment: beside }) => beside)).toEqual([null, given[1]]);
});

it('A message that is refused, as its parts cannot be read, is not imported with the next', async () => {
  const trap = () => {
    throw new Error('a trap');
  };
  const parts = Object.defineProperty({}, 'id', { get: trap });
  const claire = importingClaire();

  await feed([{ payload: row(2, 2) }], { collect: 'messages' }, claire, (importer, inlet) => {
    const nothing = () => undefined;
    const arrival = { message: { payload: row(1, 1), parts }, send: nothing, done: nothing };
    expect(() => {
      inlet.take(arrival);
    }).toThrow('a trap');
    inlet.end();
    return importer.waitForOutcomes();
  });

  expect(claire.imports.flat().map(({ dms_nr }) => dms_nr)).toEqual(['A-2']);
});

function row(group: number | undefined, at: number): Record<string, unknown> {
  if (group === undefined) return { wo_nr: `row ${String(at)}` };
  const { car, customer_driver: driver, ...rest } = appointment(group, { location_id: 11 });
  return {
    ...rest,
    location_id: '11',
    ...Object.fromEntries(Object.entries(car).map(([name, value]) => [`car.${name}`, value])),
    ...Object.fromEntries(
      Object.entries(driver).map(([name, value]) => [`customer_driver.${name}`, value]),
    ),
    'interventions.0.dms_nr': `I-${String(at)}`,
    'interventions.0.title': 'APK',
  };
}

type Sent = z.output<typeof Sent>;

async function run(rows: readonly object[], fields: Readonly<Record<string, unknown>>) {
  const messages: Message[] =
    fields.collect === 'array' ? [{ payload: rows }] : rows.map((payload) => ({ payload }));
  Object.assign(messages.at(-1) ?? {}, { complete: true });
  const claire = importingClaire();
  for (const number of [2, 90]) has(claire, number);
  const { done, sent } = await feed(messages, fields, claire);
  return { done: done.map((calls) => calls.length), sent };
}

type WhenDone = (
  importer: Importer,
  inlet: Pick<Collecting, 'end' | 'take'>,
  sentFirst: Promise<void>,
) => Promise<void>;

/** Feeds messages one after the other, and stops once all of them are done, or with the last one. */
async function feed(
  messages: readonly Message[],
  fields: Readonly<Record<string, unknown>>,
  claire = importingClaire(),
  whenDone: WhenDone = (importer, inlet) => {
    inlet.end();
    return importer.waitForOutcomes();
  },
) {
  warned.length = 0;
  const done = messages.map((): unknown[] => []);
  const sent: Sent[] = [];
  const whole: unknown[] = [];
  let tell = (): void => undefined;
  const sentFirst = new Promise<void>((resolve) => (tell = resolve));
  const settings = readSettings({ ...config, output: 'parts', ...fields });
  const importer = new Importer(fakeNodeRed(), node, accountAt(claire), settings, noWait);
  const inlet =
    fields.collect === 'stream'
      ? new Stream(importer, settings, () => undefined, new Sequences())
      : new Collecting(importer, settings, new Sequences());
  const allDone = new Promise<void>((resolve) => {
    for (const [at, message] of messages.entries()) {
      const arrival = {
        message,
        send: (out: unknown) => {
          if (!Array.isArray(out)) return;
          if (settings.inParts) sent.push(Sent.parse(out[0]));
          else whole.push(out[0]);
          tell();
        },
        done: (error?: unknown) => {
          done[at]?.push(error);
          if (done.every((calls) => calls.length > 0)) resolve();
        },
      };
      if (fields.collect === 'array') importer.takeList(arrival);
      else inlet.take(arrival);
    }
  });
  await whenDone(importer, inlet, sentFirst);
  await allDone;
  inlet.end();
  await importer.waitForOutcomes();
  const errors = done.flat().filter((error) => error !== undefined);
  return { done, sent, errors: errors.map((error) => (error as Error).message), warned, whole };
}

const config = {
  ...{ id: 'import', type: 'claire-import', name: '', source: 'columns' },
  ...{ count: '100', seconds: '0' },
};

const noWait = () => ({ wait: undefined, close: () => Promise.resolve() });

const untilDone = (): Promise<void> => Promise.resolve();

/** Fifty orders of three lines, as a csv node gives them: a message a row. */
const lines = Array.from({ length: 150 }, (_, at) => row(Math.floor(at / 3), at));
const inSequence = (rows: readonly object[], id = 'file') =>
  rows.map((payload, index) => ({ payload, parts: { id, index, count: rows.length } }));
const jobs = ({ imports }: ReturnType<typeof importingClaire>) =>
  imports.flat().map(({ interventions }) => interventions?.length);
const statuses = (sent: readonly Sent[]) => [...new Set(sent.map(({ payload }) => payload.status))];

describe('rows of one appointment', () => {
  const settings = { groupRows: true, collect: 'messages', seconds: '0.05' };

  it('are not cut by the count where they are of one sequence', async () => {
    const claire = importingClaire();
    const { sent, errors } = await feed(inSequence(lines), settings, claire, untilDone);

    expect(jobs(claire)).toEqual(Array.from({ length: 50 }, () => 3));
    expect([statuses(sent), errors]).toEqual([['queued'], []]);
  });

  it('are sent as soon as their sequences are here, in whichever order, and after msg.complete', async () => {
    const claire = importingClaire();
    const [one, two] = [inSequence(lines.slice(0, 6), 'a'), inSequence(lines.slice(6, 12), 'b')];
    const mixed = [...one.slice(3), ...two, ...one.slice(0, 3)];
    const others = lines.slice(12, 18).map((payload) => ({ payload }));
    const messages = [...mixed, ...others, { complete: true }];
    await feed(messages, { ...settings, seconds: '0' }, claire, untilDone);

    expect(jobs(claire)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  const loose = lines.map((payload) => ({ payload }));

  it('are not cut by a pause of a stream, which is told, nor by its end without msg.complete', async () => {
    const claire = importingClaire();
    const stream = { ...settings, collect: 'stream', count: '5', seconds: '0.02' };
    const messages = loose.slice(0, 5);
    const { sent, errors } = await feed(messages, stream, claire, async (importer, inlet) => {
      await paused;
      inlet.end();
      await importer.waitForOutcomes();
    });

    expect(warned).toContainEqual(expect.stringContaining('groupsWait'));
    expect(jobs(claire)).toEqual([]);
    expect([statuses(sent), errors]).toEqual([
      ['failed'],
      [expect.stringContaining('groupsNeedEnd')],
    ]);
  });
});

it('A stream that comes slowly has its first outcomes before its end', async () => {
  const messages = [0, 1].map((at) => ({ payload: row(undefined, at) }));
  const end: WhenDone = async (_importer, inlet, sentFirst) => {
    await sentFirst;
    inlet.end();
  };
  const settings = { collect: 'stream', count: '5' };
  const { sent } = await feed(messages, settings, importingClaire(), end);

  expect(statuses(sent)).toEqual(['invalid']);
});

describe('what only Claire has', () => {
  const settings = { action: 'compare', collect: 'messages' };
  const single = lines.filter((_, at) => at % 3 === 0);
  const known = () => {
    const claire = importingClaire();
    for (let number = 0; number < 50; number += 1) has(claire, number);
    has(claire, 90);
    return claire;
  };
  const onlyThere = (sent: readonly Sent[]) =>
    sent.filter(({ payload }) => payload.status === 'onlyAtClaire').length;
  const loose = single.map((payload) => ({ payload }));

  it('is not told where a pause of a stream cut the rows, and a warning says why', async () => {
    const fields = { ...settings, collect: 'stream', count: '50', seconds: '0.05' };
    const { sent } = await feed(loose, fields, known(), untilDone);

    expect(statuses(sent)).not.toContain('onlyAtClaire');
    expect(warned).toContainEqual(expect.stringContaining('partOfInput'));
  });

  it.each([
    ['all of a sequence', inSequence(single), {}],
    ['msg.complete', [...loose, { complete: true }], {}],
    ['a list', [{ payload: single }], { collect: 'array' }],
    ['a stream of a sequence', inSequence(single), { collect: 'stream' }],
    ['a stream with its end', [...loose, { complete: true }], { collect: 'stream' }],
  ])('is told where %s is whole', async (_what, messages, fields) => {
    const { sent } = await feed(messages, { ...settings, ...fields }, known(), untilDone);

    expect(onlyThere(sent)).toBe(1);
    expect(warned).toEqual([]);
  });
});

function has(claire: ReturnType<typeof importingClaire>, number: number): void {
  claire.has(ImportAppointment.parse(appointment(number, { location_id: 11 })));
}

function accountAt(claire: ReturnType<typeof importingClaire>): ClaireAccount {
  const client: AccountClient = Object.assign(claire, { forOneRun: () => client });
  return { ...account(), client, timeZone: 'UTC' };
}

const warned: string[] = [];
let tellPause: () => void = () => undefined;
const paused = new Promise<void>((resolve) => {
  tellPause = resolve;
});

const node = fakeNode('claire-import', {
  warn: (text: string) => {
    warned.push(text);
    if (text.includes('groupsWait')) tellPause();
  },
});
