import { describe, expect, it } from '@jest/globals';
import fc from '../fast-check';
import { z } from 'zod/v4';
import type { AccountClient } from '../../claire/client';
import { ImportAppointment } from '../../claire/models';
import { Collecting } from '../../node-red/nodes/claire-import/collecting';
import { type ImportConfig, readSettings } from '../../node-red/nodes/claire-import/config';
import { Importer } from '../../node-red/nodes/claire-import/importer';
import { Stream } from '../../node-red/nodes/claire-import/stream';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import type { Message, NodeRed, RuntimeNode } from '../../node-red/types/node-red';
import { importingClaire } from '../unit/import/importing-claire';
import { appointment } from '../unit/import/appointments';

const Sent = z.object({
  payload: z.object({ status: z.string(), rows: z.array(z.number()).optional() }),
  parts: z.object({ index: z.number(), count: z.number().optional() }).optional(),
  appointment: z.unknown(),
});

const modes = fc.constantFrom('array', 'messages', 'stream');
/** To which appointment each row belongs; a few rows cannot be read. */
const groups = fc.array(fc.option(fc.nat(5), { nil: undefined, freq: 8 }), {
  minLength: 1,
  maxLength: 40,
});

describe('any import', () => {
  it.each(['import', 'compare'])(
    'to %s has each row in one outcome, and each message done once, however rows are grouped',
    async (action) => {
      await fc.assert(
        fc.asyncProperty(groups, modes, fc.boolean(), async (rows, collect, groupRows) => {
          const given = rows.map((group, at) => row(group, at));
          const { done, sent } = await run(given, { action, collect, groupRows });

          const messages = collect === 'array' ? 1 : rows.length;
          expect(done).toEqual(Array.from({ length: messages }, () => 1));
          const own = sent.filter(({ payload }) => payload.status !== 'onlyAtClaire');
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

async function run(rows: readonly object[], fields: Partial<ImportConfig>) {
  const messages: readonly Message[] =
    fields.collect === 'array' ? [{ payload: rows }] : rows.map((payload) => ({ payload }));
  const done = messages.map(() => 0);
  const sent: z.output<typeof Sent>[] = [];
  const config = { id: 'import', type: 'claire-import', name: '', count: '100', seconds: '0' };
  const settings = readSettings({ ...config, source: 'columns', output: 'parts', ...fields });
  const importer = new Importer(RED, node, account(), settings, () => ({
    wait: undefined,
    close: () => Promise.resolve(),
  }));
  const inlet =
    fields.collect === 'stream'
      ? new Stream(importer, settings, () => undefined)
      : new Collecting(importer, settings);
  for (const [at, message] of messages.entries()) {
    const arrival = {
      message: at === messages.length - 1 ? { ...message, complete: true } : message,
      send: (out: unknown) => {
        if (Array.isArray(out)) sent.push(Sent.parse(out[0]));
      },
      done: () => {
        done[at] = (done[at] ?? 0) + 1;
      },
    };
    if (fields.collect === 'array') importer.takeList(arrival);
    else inlet.take(arrival);
  }
  inlet.end();
  await importer.waitForOutcomes();
  return { done, sent };
}

function account(): ClaireAccount {
  const claire = importingClaire();
  for (const number of [2, 90])
    claire.has(ImportAppointment.parse(appointment(number, { location_id: 11 })));
  const client: AccountClient = Object.assign(claire, { forOneRun: () => client });
  return {
    ...{ client, unusable: undefined, baseUrl: 'https://claire.test', fingerprint: '' },
    ...{
      storageKey: Buffer.alloc(32),
      publicUrl: '',
      timeZone: 'UTC',
      whenStopped: 'keep' as const,
      defaultCountry: '',
      join: () => undefined,
      leave: () => Promise.resolve(),
    },
  };
}

let ids = 0;

/** What an import uses of Node-RED. */
const RED = {
  _: (key: string) => key,
  util: {
    cloneMessage: (message: Message) => structuredClone(message),
    generateId: () => String((ids += 1)),
  },
} as unknown as NodeRed;

const node = {
  ...{ id: 'import', type: 'claire-import', on: () => undefined, status: () => undefined },
  ...{ warn: () => undefined, error: () => undefined },
} as unknown as RuntimeNode;
