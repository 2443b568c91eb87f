import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import type { Importer } from '../../node-red/nodes/claire-import/importer';
import { Stream } from '../../node-red/nodes/claire-import/stream';
import type { FlowNode } from './flow';
import { type Lab, withNodeRed } from './lab';
import { until } from './until';

const Seen = z.object({
  /** Messages that went into the import, and of how many Node-RED was told that they are done. */
  came: z.number(),
  done: z.number(),
  asked: z.number(),
  counts: z.record(z.string(), z.number()),
  outOfOrder: z.number(),
  bad: z.number(),
  /** What the last outcome's message had beside it. */
  last: z.looseObject({}).nullable(),
  /** In use after a garbage collection when all were done, in megabytes. */
  heap: z.number().optional(),
  caught: z.array(z.looseObject({ message: z.string(), code: z.string() })),
  statuses: z.array(z.string()),
});
type Seen = z.output<typeof Seen>;

/**
 * POST /start has `rows` appointments made page by page, each page when the import asks for it; a
 * core split node makes messages of them. GET /streamed tells what came of it.
 */
function pagedFlow(lab: Lab, fields: Readonly<Record<string, unknown>> = {}): FlowNode[] {
  return flow(lab, { ...fields, honourParts: false, wires: [['one'], ['bad'], ['page']] }, [
    { ...fn('begin', beginScript, 1), wires: [['page', 'ok']] },
    { ...fn('page', pageScript, 2), wires: [['split'], ['import']] },
    core('split', 'split', { ...splitting, wires: [['came']] }),
    { ...fn('came', cameScript, 1), wires: [['import']] },
  ]);
}

/**
 * The same from a file, read line by line as fast as it goes: a core delay node holds the lines
 * until the import asks for more.
 */
function fileFlow(lab: Lab, file: string): FlowNode[] {
  const read = {
    filename: file,
    filenameType: 'str',
    format: 'lines',
    chunk: false,
    encoding: 'none',
  };
  const csv = {
    spec: 'rfc',
    sep: ',',
    hdrin: true,
    hdrout: 'none',
    multi: 'one',
    ret: '\\n',
    skip: '0',
  };
  const valve = {
    pauseType: 'rate',
    rate: '1',
    nbRateUnits: '1',
    rateUnits: 'day',
    drop: false,
    outputs: 1,
  };
  return flow(lab, { honourParts: true, wires: [['one'], ['bad'], ['asked']] }, [
    { ...fn('begin', beginScript, 1), wires: [['file', 'ok']] },
    core('file', 'file in', { ...read, wires: [['csv']] }),
    core('csv', 'csv', { ...csv, wires: [['row']] }),
    { ...fn('row', rowScript, 1), wires: [['valve']] },
    core('valve', 'delay', { ...valve, wires: [['came']] }),
    { ...fn('asked', askedScript, 1), wires: [['valve']] },
    { ...fn('came', cameScript, 1), wires: [['import']] },
  ]);
}

const splitting = {
  splt: '\\n',
  spltType: 'str',
  arraySplt: 1,
  arraySpltType: 'len',
  stream: false,
};

function flow(lab: Lab, fields: Readonly<Record<string, unknown>>, source: FlowNode[]): FlowNode[] {
  const nodes: FlowNode[] = [
    { id: 'tab', type: 'tab', label: 'Stream' },
    core('start', 'http in', { url: '/start', method: 'post', wires: [['begin']] }),
    ...source,
    fn('ok', 'return { req: msg.req, res: msg.res, payload: "" };', 1, [['answer']]),
    core('import', 'claire-import', { ...importFields, ...fields }),
    fn('one', oneScript, 0),
    fn('bad', count('bad'), 0),
    core('complete', 'complete', { scope: ['import'], wires: [['done']] }),
    fn('done', doneScript, 0, [], libs),
    core('catch', 'catch', { scope: ['import'], wires: [['caught']] }),
    fn('caught', keep('caught', '{ message: msg.error.message, code: msg.error.code }'), 0),
    core('status', 'status', { scope: ['import'], wires: [['statuses']] }),
    fn('statuses', keep('statuses', "msg.status.text ?? ''"), 0),
    core('look', 'http in', { url: '/streamed', method: 'get', wires: [['seen']] }),
    fn('seen', 'msg.payload = global.get("seen"); return msg;', 1, [['answer']]),
    core('answer', 'http response', { wires: [] }),
  ];
  return [lab.account({ publicUrl: lab.nodeRed.url }), ...nodes];
}

const importFields = {
  name: '',
  account: 'account',
  collect: 'stream',
  count: '500',
  seconds: '0',
  waitFor: 'nothing',
  waitAtMost: '60',
  output: 'array',
  outputs: 3,
  maxWait: '60',
};

const libs = ['v8', 'vm', 'process'].map((module) => ({ var: module, module: `node:${module}` }));

function core(id: string, type: string, fields: Readonly<Record<string, unknown>>): FlowNode {
  return { id, type, z: 'tab', x: 100, y: 100, ...fields };
}

function fn(
  id: string,
  func: string,
  outputs: number,
  wires: string[][] = [],
  needs: object[] = [],
) {
  return core(id, 'function', { func, outputs, libs: needs, wires });
}

function keep(key: string, value: string): string {
  return `global.get('seen').${key}.push(${value});`;
}

function count(key: string): string {
  return `global.get('seen').${key} += 1;`;
}

const beginScript = `
  global.set('wish', msg.payload);
  global.set('made', 0);
  global.set('seen', {
    came: 0, done: 0, asked: 0, counts: {}, outOfOrder: 0, bad: 0, last: null,
    caught: [], statuses: [],
  });
  return { req: msg.req, res: msg.res, flush: 500, topic: 'tonight' };`;

/** By day, as a DMS lists its appointments. */
const makeRow = `
  function toRow(number) {
    const day = new Date(Date.UTC(2027, 0, 1 + Math.floor(number / wish.perDay)));
    return {
      // A batch of the third is hardly ever full, and yet the first of all rows is in one.
      location_id: number % 1000 === 0 ? 13 : 11 + (number % 2),
      dms_nr: 'S-' + number,
      wo_nr: 'WO-S-' + number,
      dms_created_at: '2026-11-20T09:00:00Z',
      time_car_app: day.toISOString().slice(0, 10) + 'T08:30:00Z',
      car: { dms_nr: 'C-' + number, vin: 'WVWZZZ1KZ6W' + String(number).padStart(6, '0'), model: 'Golf', make: 'Volkswagen' },
      customer_driver: { dms_nr: 'K-' + number, surname: number % 1000 === 13 ? '' : 'Jansen' },
    };
  }`;

const pageScript = `
  const wish = global.get('wish');
  const made = global.get('made');
  global.get('seen').asked += 1;
  if (made > wish.rows) return null;
  ${makeRow}
  const next = Math.min(wish.rows, made + msg.flush);
  global.set('made', next === made ? wish.rows + 1 : next);
  // The one after the last page.
  if (next === made) return wish.silent ? null : [null, { complete: true }];
  const payload = Array.from({ length: next - made }, (_, at) => toRow(made + at));
  return [{ topic: 'tonight', payload }, null];`;

const rowScript = `
  const wish = global.get('wish');
  ${makeRow}
  msg.payload = toRow(Number(msg.payload.number));
  return msg;`;

const askedScript = `${count('asked')} return msg;`;

const cameScript = `${count('came')} return msg;`;

const oneScript = `
  const seen = global.get('seen');
  const { status, wo_nr } = msg.payload;
  const given = Object.values(seen.counts).reduce((sum, one) => sum + one, 0);
  if (wo_nr !== 'WO-S-' + given) seen.outOfOrder += 1;
  seen.counts[status] = (seen.counts[status] ?? 0) + 1;
  const { claire, complete, topic } = msg;
  seen.last = { claire, complete, topic };`;

const doneScript = `
  const seen = global.get('seen');
  seen.done += 1;
  if (seen.done > global.get('wish').rows) {
    v8.setFlagsFromString('--expose-gc');
    vm.runInNewContext('gc')();
    seen.heap = process.memoryUsage().heapUsed / 1024 / 1024;
  }`;

async function startStream(lab: Lab, wish: object): Promise<void> {
  await lab.post('/start', wish);
}

async function streamed(lab: Lab): Promise<Seen> {
  // A busy Node-RED may close a connection that is kept open just when it is used again.
  const headers = { connection: 'close' };
  return Seen.parse(await (await lab.fetch('/streamed', { headers })).json());
}

const lab = withNodeRed({ rateLimit: 1_000_000 });

async function ended(rows: number): Promise<Seen> {
  await until(
    `all ${String(rows)} are done`,
    async () => {
      const seen = await streamed(lab);
      return seen.done + seen.caught.length >= rows;
    },
    600_000,
  );
  return streamed(lab);
}

describe('a stream of appointments', () => {
  it('goes in page by page, as the third output asks for them, and nothing of it stays', async () => {
    // However busy the machine is: this is about memory, not about time.
    await lab.deploy(pagedFlow(lab, { waitFor: 'confirmation', waitAtMost: '600' }));
    await startStream(lab, { rows: 1000, perDay: 300 });
    const first = await ended(1001);

    await startStream(lab, { rows: 5000, perDay: 300 });
    // The message that says that it is complete is done too.
    const seen = await ended(5001);

    expect(seen).toMatchObject({ done: 5001, outOfOrder: 0, bad: 5, caught: [] });
    expect(seen.last).toEqual({
      claire: {
        operation: 'appointment.import',
        counts: { imported: 4995, invalid: 5 },
        summary: '4995 imported, 5 invalid. 5 invalid: 5 × customer_driver.surname is missing',
        atMost: 600,
      },
      complete: true,
      topic: 'tonight',
    });
    // Pages of 500, and one behind the last.
    expect(seen.asked).toBe(11);
    // In megabytes; the rows take six.
    expect(Number(seen.heap) - Number(first.heap)).toBeLessThan(3);
  }, 600_000);

  it('comes out of a file line by line, with a core delay node as its valve', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'claire-stream-'));
    try {
      const file = path.join(folder, 'rows.csv');
      writeFileSync(file, ['number', ...Array.from({ length: 600 }, (_, at) => at)].join('\n'));
      await lab.deploy(fileFlow(lab, file));

      await startStream(lab, { rows: 600, perDay: 300 });
      const seen = await ended(600);

      expect(seen).toMatchObject({ done: 600, outOfOrder: 0, bad: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('that a deploy stops has an outcome for every row that has come', async () => {
    lab.claire.failNext({ path: '/v1/appointments/import', status: 'hang', times: null });
    await lab.deploy(pagedFlow(lab));
    await startStream(lab, { rows: 2000, perDay: 300 });
    await until('all have come', async () => (await streamed(lab)).came === 2000);

    await lab.deploy(pagedFlow(lab, { name: 'changed' }), 'nodes');
    await until(
      'the last outcome is there',
      async () => (await streamed(lab)).last?.complete === true,
    );

    const seen = await streamed(lab);
    expect(seen).toMatchObject({ counts: { failed: 1998, invalid: 2 }, outOfOrder: 0, bad: 2000 });
    expect(lab.nodeRed.log()).toContain('1998 of 2000 appointments may not be at Claire');
  });

  it('says in its status how many have come, also when nothing follows them', async () => {
    await lab.deploy(pagedFlow(lab));

    await startStream(lab, { rows: 60, perDay: 300, silent: true });

    await until(
      'it shows them',
      async () => (await streamed(lab)).statuses.at(-1)?.endsWith('of 60') === true,
    );
  });

  it('ends after the quiet time that was chosen, when nobody says that it is complete', async () => {
    await lab.deploy(pagedFlow(lab, { seconds: '0.5' }));

    await startStream(lab, { rows: 300, perDay: 300, silent: true });
    const seen = await ended(300);

    expect(seen).toMatchObject({ done: 300, counts: { queued: 299, invalid: 1 } });
    expect(seen.last).toMatchObject({ complete: true });
  });
});

it('asks for more until 20,000 have no outcome, and again when some have', () => {
  let onDone: (rows: number) => void = () => undefined;
  const importer = {
    takeStream: (_rows: unknown, _atMost: number, then: typeof onDone) => (onDone = then),
  } as unknown as Importer;
  const settings = { count: 1, milliseconds: 0, honourParts: false, mayGroup: false };
  let asked = 1;
  const stream = new Stream(importer, settings, (count) => (asked += count));
  const arrival = () => ({
    message: { payload: {} },
    send: () => undefined,
    done: () => undefined,
  });

  let given = 0;
  for (; given < asked && given < 30_000; given += 1) stream.take(arrival());
  expect(given).toBe(20_001);

  onDone(1);
  expect(asked).toBe(20_002);
  stream.end();
});
