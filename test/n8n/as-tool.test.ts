import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { importItems, rows } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const get = () => ({
  resource: 'appointment',
  operation: 'get',
  appointmentId: String(node.claire.appointments()[0]?.id),
});

describe('as a tool of an AI agent', () => {
  it.each([[['license_plate_number', 'nothing']], ['license_plate_number, nothing']])(
    'gives the model the id and the fields that were chosen: %j',
    async (fields) => {
      const parameters = { ...get(), output: 'selectedFields', fields };
      const { json } = await node.run(parameters, { asTool: true });

      expect(Object.keys(json[0] ?? {})).toEqual(['id', 'license_plate_number']);
    },
  );

  it('refuses to guess which output was meant', async () => {
    const { error } = await node.run({ ...get(), output: 'short' }, { asTool: true });

    expect(error?.message).toContain('Output must be one of');
    expect(node.requests()).toEqual([]);
  });

  it('lets the model leave out a filter that it does not need', async () => {
    const locationId = String(node.claire.appointments()[0]?.location_id);
    const filters = { date: '={{ $today }}', dmsNr: '={{ $fromAI("DMS_Number", "") }}' };
    const parameters = { resource: 'appointment', operation: 'getAll', locationId, filters };
    const model = { asTool: true, items: [{ DMS_Number: '' }] };
    const { error } = await node.run(parameters, model);

    expect(error).toBeUndefined();
    expect(node.requests()).toHaveLength(1);
  });

  it('gives everything as it came when asked for it raw, but for the key of the customer', async () => {
    const { json } = await node.run({ ...get(), output: 'raw' }, { asTool: true });

    const { customcom_key: key, ...rest } = node.claire.appointments()[0] ?? {};
    expect(key).toBeDefined();
    expect(json[0]).toEqual(JSON.parse(JSON.stringify(rest)));
  });
});

describe('the key of a customer, with which anybody can answer in their name', () => {
  const outputs = [
    { output: 'simplified' },
    { output: 'raw' },
    { output: 'selectedFields', fields: ['customcom_key', 'customcom_link', 'customer_driver'] },
    { output: '={{ "" }}' },
  ];

  it.each(outputs)('reaches no model with $output, nor what n8n stores of it', async (output) => {
    const appointment = node.claire.appointments().find(({ customcom_key: key }) => key !== null);
    const parameters = {
      ...get(),
      appointmentId: String(appointment?.id),
      options: { addCustomer: 'driver' },
    };
    const key = String(appointment?.customcom_key);

    const person = await node.run({ ...parameters, output: 'raw' });
    const model = await node.run({ ...parameters, ...output }, { asTool: true });

    expect(person.json[0]).toMatchObject({ id: appointment?.id, customcom_key: key });
    expect(model.json[0]).toMatchObject({ id: appointment?.id });
    expect(model.stored).not.toContain(key);
    expect(model.stored).not.toMatch(/customcom_(key|link)":/);
  });

  it('is left out of a customer who is added to each of a list, and of their message', async () => {
    const [first] = node.claire.appointments().filter(({ customcom_key: key }) => key !== null);
    const keys = node.claire.appointments().map(({ customcom_key: key }) => key);
    const list = { locationId: { __rl: true, mode: 'id', value: String(first?.location_id) } };
    const options = { addCustomer: 'driver', message: 'diagnoseOverview' };
    const all = { resource: 'appointment', returnAll: true, output: 'raw', options, ...list };
    const runs = [
      { ...all, operation: 'getAll', filters: { date: String(first?.time_car_app).slice(0, 10) } },
      { ...all, operation: 'getByDmsNr', dmsNr: String(first?.dms_number) },
    ];

    for (const parameters of runs) {
      const { json, stored } = await node.run(parameters, { asTool: true });
      expect(json[0]).toMatchObject({ customer: { message: { template: 'diagnoseOverview' } } });
      expect(stored).not.toContain('mycarcheck');
      for (const key of keys) if (typeof key === 'string') expect(stored).not.toContain(key);
    }
  });

  it('is left out of what differs, where a text has the link', async () => {
    const link = 'https://mycarcheck.pro/#!/of-the-customer';
    const [row] = rows(1);
    const withLink = { ...row, notes: `Sent: ${link}` };
    await node.run({ ...importItems, waitFor: 'confirmation' }, { items: rows(1) });
    const parameters = { resource: 'appointment', operation: 'compare', source: 'item' };
    const items = [withLink];
    const person = await node.run(parameters, { items });
    const model = await node.run(parameters, { items, asTool: true });

    expect(JSON.stringify(person.json)).toContain(link);
    expect(model.json[0]).toMatchObject({ status: 'changed', differences: [{ field: 'notes' }] });
    expect(JSON.stringify(model.json)).not.toContain(link);
  });
});

it('what a model reads about the node is a description of every operation and of every parameter that is not plain', () => {
  const operations = catalogue.flatMap(({ actions }) => actions);

  expect(operations.every(({ description }) => description.length > 20)).toBe(true);
  for (const { properties } of operations) {
    const silent = properties
      .filter(({ displayOptions }) => displayOptions?.hide?.['@tool'] === undefined)
      .filter(({ description }) => (description ?? '') === '');
    expect(
      silent.map(({ name }) => name).filter((name) => name !== 'options' && name !== 'appointment'),
    ).toEqual([]);
  }
});
