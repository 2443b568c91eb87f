import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { n8nVersions } from '../../tools/lab/n8n/install';
import { imported, row } from './import-rows';
import { type OperationsLab, startOperationsLab } from './operations-lab';
import { expectNoSecrets } from './secrets';

let lab: OperationsLab;

beforeAll(async () => {
  lab = await startOperationsLab({ n8n: { version: n8nVersions.oldest } });
}, 300_000);

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

const first = () => lab.claire.appointments()[0];
const by = (value: unknown) => ({ __rl: true, mode: 'id', value });

describe('the oldest n8n that is supported', () => {
  it('has both nodes, and the action as a tool', async () => {
    const names = (await lab.n8n.rest.nodeTypes()).map(({ name }) => name);

    expect(names).toEqual(
      expect.arrayContaining([
        'n8n-nodes-claire.claire',
        'n8n-nodes-claire.claireTool',
        'n8n-nodes-claire.claireTrigger',
      ]),
    );
  });

  it('tests a credential, and tells a wrong key from a wrong address', async () => {
    const tested = async (baseUrl: string, apiKey: string) =>
      lab.n8n.rest.testCredential(await lab.credential({ baseUrl, apiKey }));
    const { url, apiKey } = lab.claire;

    expect(await tested(url, apiKey)).toMatchObject({ status: 'OK' });
    // n8n 1 has words of its own for every status, and tells the three apart by them.
    const wrong = (message: string) => ({
      status: 'Error',
      message: expect.stringContaining(message),
    });
    expect(await tested(url, 'a-wrong-key')).toMatchObject(wrong('Authorization failed'));
    expect(await tested(`${url}/elsewhere`, apiKey)).toMatchObject(wrong('could not be found'));
    lab.claire.failNext({ status: 'html' });
    expect(await tested(url, apiKey)).toMatchObject(wrong('not the address of a Claire API'));
    lab.claire.beginMaintenance();
    expect(await tested(url, apiKey)).toMatchObject(wrong('Service unavailable'));
    expect(await tested('http://127.0.0.1:1', apiKey)).toMatchObject(wrong('refused'));
  });

  it.each<[string, () => [object, object]]>([
    [
      'an appointment',
      () => [
        { resource: 'appointment', operation: 'get', appointmentId: first()?.id },
        { id: first()?.id, status_override_label: 'None' },
      ],
    ],
    [
      'the appointments of a customer',
      () => [
        {
          resource: 'appointment',
          operation: 'getAll',
          locationId: by(first()?.location_id),
          filters: { dmsNr: first()?.driver_dms_number, customerKind: 'driver' },
          options: { addCustomer: 'driver' },
        },
        { driver_dms_number: first()?.driver_dms_number, customer: { type: 'driver' } },
      ],
    ],
    [
      'a car',
      () => [{ resource: 'car', operation: 'get', vin: first()?.vin }, { vin: first()?.vin }],
    ],
    [
      'the locations',
      () => [{ resource: 'location', operation: 'getAll' }, { name: 'Amersfoort' }],
    ],
    [
      'the events',
      () => [{ resource: 'webhook', operation: 'getTriggers' }, { id: expect.any(Number) }],
    ],
  ])('looks up %s', async (_what, wanted) => {
    const [parameters, item] = wanted();

    const { json, error } = await lab.run({ ...parameters });

    expect(error).toEqual({});
    expect(json[0]).toMatchObject(item);
  });

  it('imports, with one outcome for each row and the bad ones on the error branch', async () => {
    const items = Array.from({ length: 120 }, (_, number) =>
      row(number, number === 7 ? { wo_nr: '' } : {}),
    );
    const parameters = { resource: 'appointment', operation: 'import', source: 'item' };

    const { json, failed } = await lab.run(parameters, { items, onError: 'continueErrorOutput' });

    expect(json.map(({ wo_nr }) => wo_nr)).toEqual(
      items.map(({ wo_nr }) => wo_nr).filter((number) => number !== ''),
    );
    expect(failed).toMatchObject([
      { error: { code: 'CLAIRE_INVALID_INPUT', status: 'invalid', input: { dms_nr: 'E2E-7' } } },
    ]);
    expect(await imported(lab.claire)).toHaveLength(119);
  });

  it('says what happened to which item, and what to do', async () => {
    const parameters = { resource: 'appointment', operation: 'get', appointmentId: 999_999 };

    const { error } = await lab.run(parameters);

    expect(error).toMatchObject({
      message: expect.stringContaining('appointment 999999'),
      description: expect.stringContaining('CLAIRE_NOT_FOUND'),
      context: { itemIndex: 0, claire: { status: 404 } },
    });
  });
});
