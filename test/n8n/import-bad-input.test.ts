import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
  options: { failWhen: 'never' },
};

/** What reached Claire, of all requests. */
function sent(): IDataObject[] {
  return node.claire
    .requests()
    .flatMap(({ body }) => (body as { appointments?: IDataObject[] } | null)?.appointments ?? []);
}

describe('an import of rows that are none', () => {
  it('refuses a number where text is due, because its zeros are lost already', async () => {
    const { json } = await node.run({ parameters: importItems, items: [row(1, { wo_nr: 123 })] });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('leading zeros') } },
    ]);
    expect(node.requests()).toEqual([]);
  });

  it('tells whoever passes a whole list as one item to split it', async () => {
    const { json } = await node.run({
      parameters: importItems,
      items: [{ appointments: [row(1), row(2)] as never }, row(3)],
    });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(/"appointments".*Split Out/) } },
      { wo_nr: 'WO-3', status: 'queued' },
    ]);
  });

  it.each([
    [
      'a list deeper in the item',
      { body: { appointments: [row(1)] } },
      /"body\.appointments".*Split Out/,
    ],
    ['its fields below another', { body: row(1) }, /"body".*Edit Fields/],
  ])('says where the appointment is when an item has %s', async (_what, item, message) => {
    const { json } = await node.run({ parameters: importItems, items: [item, row(2)] });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringMatching(message) } },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });

  it('gives an item that is nested 2,000 levels deep its own outcome', async () => {
    let notes: IDataObject = { end: true };
    for (let level = 0; level < 2_000; level += 1) notes = { notes };

    const { json } = await node.run({
      parameters: importItems,
      items: [{ ...row(1), notes }, row(2)],
    });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('200 levels deep') } },
      { wo_nr: 'WO-2', status: 'queued' },
    ]);
  });

  it('does not take a car or an intervention for the appointment', async () => {
    const { car, customer_driver } = row(1);
    const item = { car, customer_driver, interventions: [{ dms_nr: 'I-1', title: 'APK' }] };

    const { json } = await node.run({ parameters: importItems, items: [item] });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('wo_nr is required') } },
    ]);
  });

  // n8n itself ends the execution at an item that is null.
  it.each([
    ['a list', [row(1)]],
    ['a word', 'WO-1'],
    ['nothing', undefined],
  ])('gives an item that is %s an outcome of its own', async (_what, value) => {
    const { json } = await node.run({
      parameters: importItems,
      items: [value as never, row(2)],
    });

    expect(json.map(({ status }) => status)).toEqual(['invalid', 'queued']);
  });

  it('does not run at all for an empty list', async () => {
    const { json, error } = await node.run({ parameters: importItems, items: [] });

    expect([json, error]).toEqual([[], undefined]);
    expect(node.requests()).toEqual([]);
  });

  it('keeps mixed locations, doubles and a tenth of bad rows apart: one outcome for each, in order', async () => {
    const items = Array.from({ length: 300 }, (_, number) => {
      if (number % 10 === 7) return row(number, { car: null });
      const location = number % 3 === 0 ? locationIds.hilversum : locationIds.amersfoort;
      return row(number % 20 === 4 ? number - 3 : number, { location_id: location });
    });

    const { json } = await node.run({ parameters: importItems, items });

    expect(json.map(({ wo_nr: wo }) => wo)).toEqual(items.map(({ wo_nr: wo }) => wo));
    expect(json.map(({ status }) => status)).toEqual(
      items.map(({ car }) => (car === null ? 'invalid' : 'queued')),
    );
    expect(sent()).toHaveLength(270);
  });
});

describe('a large row', () => {
  const large = 2 ** 20;
  const strict = withClaire({ refuse: ({ notes }) => String(notes).length > large });

  it.each([
    [10, 'that Claire takes', 'queued', () => node],
    [2, 'that Claire does not take', 'refused', () => strict],
  ])('of %i MB %s costs no other row its import', async (megabytes, _which, status, claire) => {
    const notes = 'x'.repeat(megabytes * large);

    const { json } = await claire().run({
      parameters: importItems,
      items: [row(1), row(2, { notes }), row(3)],
    });

    expect(json.map(({ wo_nr: wo, status: its }) => [wo, its])).toEqual([
      ['WO-1', 'queued'],
      ['WO-2', status],
      ['WO-3', 'queued'],
    ]);
  });
});
