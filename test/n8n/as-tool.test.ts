import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../nodes/Claire/actions/catalogue';
import { withClaire } from './with-claire';

const node = withClaire();

const get = () => ({
  resource: 'appointment',
  operation: 'get',
  appointmentId: String(node.claire.appointments()[0]?.id),
});

describe('as a tool of an AI agent', () => {
  it('leaves out what is empty, so that the model reads little', async () => {
    const whole = await node.run({ parameters: get() });
    const { json } = await node.run({ parameters: get(), asTool: true });

    const values = Object.values(json[0] ?? {});
    expect(values.length).toBeGreaterThan(20);
    expect(values).not.toContain(null);
    expect(values).not.toContain('');
    expect(JSON.stringify(json).length).toBeLessThan(JSON.stringify(whole.json).length);
  });

  it('gives the model only the fields that were chosen', async () => {
    const { json } = await node.run({
      parameters: {
        ...get(),
        output: 'selected',
        outputFields: 'id, license_plate_number, nothing',
      },
      asTool: true,
    });

    expect(Object.keys(json[0] ?? {})).toEqual(['id', 'license_plate_number']);
  });

  it('refuses to guess which fields were meant', async () => {
    const { error } = await node.run({
      parameters: { ...get(), output: 'selected', outputFields: ' , ' },
      asTool: true,
    });

    expect(error?.message).toContain('Fields');
    expect(node.requests()).toEqual([]);
  });

  it('gives everything as it came when asked for it raw', async () => {
    const { json } = await node.run({ parameters: { ...get(), output: 'raw' }, asTool: true });

    expect(json[0]).toEqual(JSON.parse(JSON.stringify(node.claire.appointments()[0])));
  });
});

describe('what a model reads about the node', () => {
  it('is a description of every operation and of every parameter that is not plain', () => {
    const operations = catalogue.flatMap(({ actions }) => actions);

    expect(operations.every(({ description }) => description.length > 20)).toBe(true);
    for (const { properties } of operations) {
      const silent = properties.filter(({ description }) => (description ?? '') === '');
      expect(
        silent
          .map(({ name }) => name)
          .filter((name) => name !== 'options' && name !== 'appointment'),
      ).toEqual([]);
    }
  });
});
