import { describe, expect, it } from '@jest/globals';
import {
  createRunExecutionData,
  type IDataObject,
  type IExecuteFunctions,
  type IRunExecutionData,
} from 'n8n-workflow';
import { invalid } from '../../claire/import/outcome';
import { Claire } from '../../nodes/Claire/Claire.node';
import { keepOutcomes, readKeptOutcomes } from '../../nodes/Claire/actions/appointment/import';
import { locationIds } from '../../sandbox/data/dealer';
import { executeContext } from './contexts';
import { importItems, row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const items = [{ event: 2 }, { event: 4 }, { event: 5 }];

const create = {
  resource: 'webhook',
  operation: 'create',
  name: '=Event {{ $json.event }}',
  trigger: '={{ $json.event }}',
  url: 'https://planning.example.com/claire',
};

/** In the first try only. */
function refuseSecond(path: string): void {
  node.claire.failNext({ path, status: 200 });
  node.claire.failNext({ path, status: 400 });
}

describe('Retry On Fail', () => {
  it('makes no second webhook for an item that went well before another did not', async () => {
    refuseSecond('/v1/webhooks/create');

    const { error, json } = await node.run(create, { items, tries: 2 });

    expect(error).toBeUndefined();
    expect(json).toHaveLength(3);
    const events = node.claire.webhooks().map(({ webhook_trigger_id: event }) => event);
    expect(events).toEqual([2, 4, 5]);
  });

  it('calls the receiver of a webhook once for each item that asks for it', async () => {
    const test = await testOfWebhook();
    refuseSecond('/v1/webhooks/test');

    const { error } = await node.run(test, { items: [{}, {}], tries: 2 });

    expect(error).toBeUndefined();
    expect(testStatuses()).toEqual([200, 400, 200]);
  });

  it('does not repeat what Claire may have done, and says so', async () => {
    const test = await testOfWebhook();
    node.claire.failNext({ path: '/v1/webhooks/test', status: 500 });

    const { error } = await node.run(test, { tries: 3 });

    expect(error?.description).toContain('look before repeating it');
    expect(testStatuses()).toEqual([500]);
  });

  it('asks Claire again in another execution', async () => {
    await node.run(create, { items: [{ event: 2 }], tries: 2 });
    await node.run(create, { items: [{ event: 2 }], tries: 2 });

    expect(node.claire.webhooks()).toHaveLength(2);
  });
});

describe('Retry On Fail of an import', () => {
  const importPath = '/v1/appointments/import';
  const badFirst = [row(1, { wo_nr: '' }), row(2), row(3)];

  /** The work orders of each import request. */
  function sent(): unknown[] {
    return node.claire
      .requests()
      .filter(({ path }) => path === importPath)
      .map(({ body }) => (body as { appointments: IDataObject[] }).appointments)
      .map((appointments) => appointments.map(({ wo_nr }) => wo_nr));
  }

  it('imports no row again because the first one is bad, for which n8n runs the node again', async () => {
    const { json } = await node.run(importItems, { items: badFirst, tries: 3 });

    expect(json.map(({ status }) => status)).toEqual(['invalid', 'queued', 'queued']);
    expect(sent()).toEqual([['WO-2', 'WO-3']]);
  });

  it('says of a row that is sent again which row of the file it is', async () => {
    const items = [row(1, { dms_nr: '', wo_nr: '' }), row(2, { location_id: 99 }), row(3)];
    node.claire.failNext({ path: importPath, status: 'html', times: 2 });

    const { json, hints } = await node.run(
      { ...importItems, source: 'columns', locationBy: 'id' },
      { items, tries: 2 },
    );

    expect(json.map(({ status }) => status)).toEqual(['invalid', 'refused', 'queued']);
    expect(json[1]).toMatchObject({ error: { message: expect.stringMatching(/^Row 2: /) } });
    expect(hints.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Read 3 rows of 7 columns'),
    );
  });

  it('imports no row again where one bad row is to fail the node', async () => {
    const items = [row(1), row(2, { wo_nr: '' })];

    const { error } = await node.run(
      { ...importItems, options: { failWhen: 'anyBad' } },
      { items, tries: 2 },
    );

    expect(error).toMatchObject({ message: expect.stringContaining('1 queued, 1 invalid') });
    expect(sent()).toEqual([['WO-1']]);
  });

  it('sends again only what Claire did not answer for, and reads it as all rows together say it is written', async () => {
    const other = { location_id: locationIds.hilversum, time_car_app: '30-11-2026 8:30' };
    const items = [row(1, { time_car_app: '05-12-2026 8:30' }), row(2, other)];
    node.claire.failNext({ path: importPath, status: 401 });

    const { json } = await node.run(
      { ...importItems, source: 'columns', locationBy: 'id' },
      { items, tries: 2 },
    );

    expect(json.map(({ status }) => status)).toEqual(['queued', 'queued']);
    expect(sent()).toEqual([['WO-1'], ['WO-2'], ['WO-1']]);
  });

  it.each([
    ['once its location is known', '/v1/locations', 401, [['WO-2']]],
    ['where it is sent again', importPath, 'html', [['WO-2'], ['WO-2']]],
  ] as const)('gives the rows of one appointment one outcome %s', async (...those) => {
    const [, path, status, requests] = those;
    const lines = ['Oil', 'Tyres'].map((title) => row(2, { 'interventions.0.title': title }));
    node.claire.failNext({ path, status });

    const { json } = await node.run(
      { ...importItems, source: 'columns', groupRows: true },
      { items: [row(1, { dms_nr: '', wo_nr: '' }), ...lines], tries: 2 },
    );

    expect(json).toMatchObject([
      { status: 'invalid', rows: [0] },
      { status: 'queued', rows: [1, 2] },
    ]);
    expect(sent()).toEqual(requests);
  });

  it('never puts an older version of an appointment over a newer one that Claire took', async () => {
    const version = (km: number) => row(1, { current_km: km });
    node.claire.failNext({ path: importPath, status: 'html' });

    const { json } = await node.run(importItems, {
      items: [version(100), row(2), version(200)],
      tries: 2,
    });
    await node.claire.settled();

    expect(json.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
    const [found] = node.claire.appointments().filter(({ dms_number: nr }) => nr === 'D-1');
    expect(found?.current_km).toBe(200);
  });

  it('keeps nothing in the execution unless n8n may run the node again', async () => {
    const { stored } = await node.run(importItems, { items: badFirst });

    expect(stored).not.toContain('importOutcomes');
  });
});

describe('an execution that a person retries', () => {
  it('reads all rows anew after a change of the node', () => {
    const execution = createRunExecutionData();
    keepOutcomes(contextIn(execution, 'iso'), [invalid({}, [])]);

    expect(readKeptOutcomes(contextIn(execution, 'iso'))).toMatchObject({ isRetried: false });
    expect(readKeptOutcomes(contextIn(execution, 'dayFirst'))).toBeUndefined();
  });

  it('sends again what Claire refused, and nothing that it took', async () => {
    const { url: baseUrl, apiKey } = node.claire;
    const context = {
      ...{ account: { baseUrl, apiKey }, execution: createRunExecutionData() },
      ...{ retryOnFail: true, items: [row(1), row(2)] },
      parameters: { ...importItems, options: { failWhen: 'anyBad' } },
    };
    const run = (executionId: string) =>
      new Claire().execute.call(executeContext({ ...context, executionId }));
    node.claire.failNext({ path: '/v1/appointments/import', status: 400, times: 2 });
    await expect(run('1')).rejects.toThrow('1 queued, 1 refused');
    await expect(run('1')).rejects.toThrow('1 queued, 1 refused');
    const before = node.claire.requests().length;

    const [outcomes] = await run('2');

    expect(outcomes?.map(({ json }) => json.status)).toEqual(['queued', 'queued']);
    expect(node.claire.requests()).toHaveLength(before + 1);
  });
});

/** n8n's context of an import in this execution. */
function contextIn(execution: IRunExecutionData, dateOrder: string): IExecuteFunctions {
  const parameters = { ...importItems, source: 'fields', dateOrder };
  return executeContext({ parameters, execution, retryOnFail: true });
}

async function testOfWebhook() {
  const { json } = await node.run(create, { items: [{ event: 2 }] });
  const webhookId = { __rl: true, mode: 'id', value: String(Number(json[0]?.ID)) };
  return { resource: 'webhook', operation: 'test', webhookId };
}

function testStatuses(): number[] {
  const tests = node.claire.requests().filter(({ path }) => path === '/v1/webhooks/test');
  return tests.map(({ status }) => status);
}
