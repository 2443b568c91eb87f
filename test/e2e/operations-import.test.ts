import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultKeys } from '../../sandbox';
import type { Json } from '../../tools/lab/n8n/rest';
import { eventually } from './eventually';
import { imported, row } from './import-rows';
import { type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

let lab: OperationsLab;

beforeAll(async () => {
  lab = await startOperationsLab();
});

afterEach(() => {
  lab.claire.reset();
});

afterAll(async () => {
  await expectNoSecrets(lab);
});

// On its own, so that the servers end whatever was found.
afterAll(async () => {
  await lab.stop();
});

describe('an import of 250 rows in one run', () => {
  const importItems = { resource: 'appointment', operation: 'import', source: 'item' };
  const bad = new Map<number, Json>([
    [3, { wo_nr: '' }],
    [100, { car: { dms_nr: 'C', vin: '', model: 'Polo', make: 'VW' } }],
    [249, { location_id: undefined, time_car_app: undefined }],
  ]);
  const rows = Array.from({ length: 250 }, (_, number) => row(number, bad.get(number)));
  const good = rows.filter((_, number) => !bad.has(number)).map(({ wo_nr }) => wo_nr);

  it('gives one outcome for each, in order, and imports all that are good', async () => {
    const { json, from } = await lab.run(importItems, { items: rows });

    expect(json.map(({ wo_nr }) => wo_nr)).toEqual(rows.map(({ wo_nr }) => wo_nr ?? null));
    expect(json.map(({ status }) => status)).toEqual(
      rows.map((_, number) => (bad.has(number) ? 'invalid' : 'imported')),
    );
    expect(from).toEqual(rows.map((_, number) => number));
    expect(JSON.stringify(json[249]?.error)).toMatch(/location_id.*time_car_app|time_car_app.*loc/);
    expect(await imported(lab.claire)).toEqual([...good].sort());
  });

  it('loses no row when Claire answers with 503, 429, a cut and a cut after acting on the way', async () => {
    const path = '/v1/appointments/import';
    lab.claire.failNext({ path, status: 503 });
    lab.claire.failNext({ path, status: 429, headers: { 'x-ratelimit-reset': '1' } });
    lab.claire.failNext({ path, status: 'cutBefore' });
    lab.claire.failNext({ path, status: 'cutAfter' });

    const { json } = await lab.run(importItems, { items: rows });

    expect(json.filter(({ status }) => status === 'imported')).toHaveLength(247);
    expect(await imported(lab.claire)).toEqual([...good].sort());
  });

  it('sends the bad rows, and only those, to the error branch with what is wrong with them', async () => {
    const { json, failed } = await lab.run(importItems, {
      items: rows,
      onError: 'continueErrorOutput',
    });

    expect(json.map(({ wo_nr }) => wo_nr)).toEqual(good);
    expect(failed.map(({ error }) => error)).toMatchObject([
      { code: 'CLAIRE_INVALID_INPUT', status: 'invalid', input: { dms_nr: 'E2E-3' } },
      { code: 'CLAIRE_INVALID_INPUT', status: 'invalid', input: { dms_nr: 'E2E-100' } },
      { code: 'CLAIRE_INVALID_INPUT', status: 'invalid', input: { dms_nr: 'E2E-249' } },
    ]);
  });
});

describe('an import that waits for nothing', () => {
  const queue = {
    resource: 'appointment',
    operation: 'import',
    source: 'item',
    waitFor: 'nothing',
  };

  it('is brought up to date later by Confirm Import', async () => {
    const queued = await lab.run(queue, { items: [row(1), row(2), row(3, { wo_nr: '' })] });
    await lab.claire.settled();

    const { json, from } = await lab.run(
      { resource: 'appointment', operation: 'confirmImport' },
      { items: queued.json },
    );

    expect(queued.json.map(({ status }) => status)).toEqual(['queued', 'queued', 'invalid']);
    expect(json).toMatchObject([
      { wo_nr: 'WO-E2E-1', status: 'imported', appointment_id: expect.any(Number) },
      { wo_nr: 'WO-E2E-2', status: 'imported', appointment_id: expect.any(Number) },
      { dms_nr: 'E2E-3', status: 'invalid', error: { message: expect.stringContaining('wo_nr') } },
    ]);
    expect(from).toEqual([0, 1, 2]);
  });

  it('sends no batch after a stop, and leaves in the execution what was sent', async () => {
    const path = '/v1/appointments/import';
    lab.claire.failNext({ path, status: 'hang', times: null });
    const requests = () => lab.claire.requests().filter((request) => request.path === path).length;
    const rows = Array.from({ length: 1_500 }, (_, number) => row(number, { location_id: 11 }));

    // Of a key that nothing is known of, so that ten requests may be in flight.
    const apiKey = defaultKeys.find(({ name }) => name === 'Amersfoort only')?.key ?? '';
    const credential = await lab.credential({ baseUrl: lab.claire.url, apiKey });

    const execution = await lab.start(queue, { items: rows, credential });
    await eventually(() => {
      expect(requests()).toBe(10);
    });
    await lab.n8n.rest.stop(execution);

    await eventually(async () => {
      const { status, customData } = await lab.n8n.rest.execution(execution);
      expect([status, customData]).toEqual([
        'canceled',
        {
          claire_import:
            'Stopped: Claire had taken in 0 of 1500 appointments, and of 1000 it had not yet answered.',
        },
      ]);
    });
    expect(requests()).toBe(10);
  });
});
