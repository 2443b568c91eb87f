import { describe, expect, it } from '@jest/globals';
import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';
import { Claire } from '../../nodes/Claire/Claire.node';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import { editorContext } from './contexts';
import { withClaire } from './with-claire';

const laterEvents = [{ id: 20, name: 'Tyres are stored' }];
const node = withClaire({ laterEvents });

const editor = (parameters: INodeParameters = {}, apiKey = node.claire.apiKey) =>
  editorContext({ baseUrl: node.claire.url, apiKey }, parameters);

const { listSearch, loadOptions, resourceMapping } = new Claire().methods;

describe('lists in the editor', () => {
  it('shows the locations by name, and finds one by a part of it', async () => {
    const all = await listSearch.searchLocations.call(editor());
    const found = await listSearch.searchLocations.call(editor(), 'molen HILV');

    expect(all.results.map(({ value }) => value).sort()).toEqual([11, 12, 13, 14]);
    expect(found.results).toEqual([{ name: expect.stringContaining('Hilversum'), value: 12 }]);
  });

  it('shows the webhooks by name and event', async () => {
    await node.run({
      resource: 'webhook',
      operation: 'create',
      name: 'To planning',
      trigger: 2,
      url: 'https://planning.example.com/',
    });

    const { results } = await listSearch.searchWebhooks.call(editor());

    expect(results).toEqual([{ name: 'To planning (Offer ready)', value: expect.any(Number) }]);
  });

  it('shows the events that Claire has', async () => {
    const events = await loadOptions.getEvents.call(editor());

    expect(events).toHaveLength(20);
    expect(events).toContainEqual(expect.objectContaining({ name: 'Car ready', value: 4 }));
    expect(events).toContainEqual(expect.objectContaining({ name: 'Tyres are stored', value: 20 }));
  });

  it.each([
    ['locations', () => listSearch.searchLocations.call(editor({}, 'wrong-key'))],
    ['webhooks', () => listSearch.searchWebhooks.call(editor({}, 'wrong-key'))],
    ['events', () => loadOptions.getEvents.call(editor({}, 'wrong-key'))],
  ])('says why there are no %s instead of showing an empty list', async (_what, list) => {
    await expect(list()).rejects.toMatchObject({
      httpCode: '401',
      description: expect.stringContaining('CLAIRE_UNAUTHORIZED'),
    });
  });
});

describe('the events of the trigger', () => {
  const { loadOptions: ofTrigger } = new ClaireTrigger().methods;
  const values = async (context: ILoadOptionsFunctions) =>
    (await ofTrigger.getEvents.call(context)).map(({ value }) => Number(value));
  const known = Array.from({ length: 19 }, (_, at) => at + 1);
  const sorted = (numbers: number[]) => numbers.sort((one, other) => one - other);

  it('are those that we know and those that Claire has added since, by their names', async () => {
    const events = await ofTrigger.getEvents.call(editor());

    expect(sorted(events.map(({ value }) => Number(value)))).toEqual([...known, 20]);
    expect(events).toContainEqual(expect.objectContaining({ name: 'Tyres are stored', value: 20 }));
    expect(events).toContainEqual({ name: 'Car ready', value: 4, description: 'Event 4' });
  });

  it('are those that we know where Claire cannot be asked, and those that are chosen', async () => {
    expect(sorted(await values(editor({}, 'wrong-key')))).toEqual(known);
    expect(sorted(await values(editor({ events: [4, 20] }, 'wrong-key')))).toEqual([...known, 20]);
  });

  it('are those that we know in an editor that has no credential yet', async () => {
    const context = editor();
    const getCredentials = () => Promise.reject(new Error('Node has no credentials'));
    Object.defineProperty(context, 'getCredentials', { value: getCredentials });

    expect(sorted(await values(context))).toEqual(known);
  });

  it('have the locations beside them, of which several can be chosen', async () => {
    const locations = await ofTrigger.getLocations.call(editor());

    expect(locations.map(({ value }) => value).sort()).toEqual([11, 12, 13, 14]);
  });
});

const required = async (nested: string) => {
  const node = { resource: 'appointment', operation: 'import', source: 'fields', nested };
  const { fields } = await resourceMapping.getAppointmentFields.call(editor(node));
  return fields.filter((field) => field.required).map(({ id }) => id);
};

it('the mapping form of import marks what Claire needs, with the car as fields or as one object', async () => {
  const own = ['dms_nr', 'wo_nr', 'dms_created_at', 'time_car_app', 'location_id'];

  const car = ['dms_nr', 'vin', 'make', 'model'].map((name) => `car.${name}`);
  expect(await required('fields')).toEqual([...own, ...car]);
  expect(await required('json')).toEqual([...own, 'car']);
});
