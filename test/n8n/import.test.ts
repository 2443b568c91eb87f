import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire({ refuse: ['WO-REFUSED'] });

const { amersfoort, hilversum } = locationIds;

/** What Claire makes of its queue is the subject of import-confirmation.test.ts. */
const importItems = {
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
};

describe('import of the items as they are', () => {
  it('sends 240 appointments of two locations in batches, one outcome for each in order', async () => {
    const rows = Array.from({ length: 240 }, (_, number) =>
      row(number, { location_id: number % 2 === 0 ? amersfoort : hilversum }),
    );

    const { json, items } = await node.run({ parameters: importItems, items: rows });
    await node.claire.settled();

    expect(json.map(({ wo_nr }) => wo_nr)).toEqual(rows.map(({ wo_nr }) => wo_nr));
    expect(json.every(({ status }) => status === 'queued')).toBe(true);
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual(rows.map((_, item) => ({ item })));
    expect(node.requests()).toEqual(Array(4).fill('POST /v1/appointments/import'));
    const imported = node.claire.appointments().map(({ workorder_number }) => workorder_number);
    expect(imported).toEqual(expect.arrayContaining(rows.map(({ wo_nr }) => wo_nr)));
  });

  it('never says imported, because Claire has not said so', async () => {
    const { json, hints } = await node.run({ parameters: importItems, items: [row(1)] });

    expect(json).toMatchObject([
      { location_id: amersfoort, dms_nr: 'D-1', wo_nr: 'WO-1', status: 'queued' },
    ]);
    expect(hints).toMatchObject([{ type: 'info', message: '1 queued' }]);
    expect(node.requests()).toEqual(['POST /v1/appointments/import']);
  });

  it('gives a bad row an outcome with every problem, and sends the others', async () => {
    const bad = row(2, { wo_nr: '', car: { dms_nr: 'C', vin: '' } });

    const { json, error, hints } = await node.run({
      parameters: importItems,
      items: [row(1), bad, row(3)],
    });

    expect(error).toBeUndefined();
    expect(json.map(({ status }) => status)).toEqual(['queued', 'invalid', 'queued']);
    expect(JSON.stringify(json[1]?.error)).toMatch(/wo_nr.*car\.vin|car\.vin.*wo_nr/);
    expect(JSON.stringify(json[1]?.error)).toContain('car.model');
    expect(hints.map(({ message }) => message).join()).toMatch(
      /2 queued, 1 invalid\. 1 invalid: 1 × wo_nr cannot be read, .*\. The first reason: /,
    );
  });

  it('sends bad rows to the error branch when On Error says so, and only those', async () => {
    const bad = row(2, { wo_nr: '' });

    const { json, failed } = await node.run({
      parameters: importItems,
      items: [row(1), bad, row(3)],
      onError: 'continueErrorOutput',
    });

    expect(json.map(({ wo_nr }) => wo_nr)).toEqual(['WO-1', 'WO-3']);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.json).toMatchObject({
      error: {
        code: 'CLAIRE_INVALID_INPUT',
        status: 'invalid',
        message: expect.stringContaining('wo_nr'),
        input: { dms_nr: 'D-2' },
      },
    });
    expect(failed[0]?.pairedItem).toEqual({ item: 1 });
  });

  it('stops with the reason when nothing could be sent', async () => {
    node.claire.failNext({ status: 401, times: null });

    const { error, json } = await node.run({ parameters: importItems, items: [row(1), row(2)] });

    expect(json).toEqual([]);
    expect(error?.message).toContain('No appointment is known to be queued');
    expect(error?.context.claire).toMatchObject({ code: 'CLAIRE_UNAUTHORIZED' });
  });

  it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
    'never passes a row on as its own outcome when the node is set up wrongly: %s',
    async (onError) => {
      const { json, failed } = await node.run({
        parameters: { ...importItems, options: { maxWait: 'soon' } },
        items: [row(1, { status: 'imported' }), row(2)],
        onError,
      });

      const out = onError === 'continueErrorOutput' ? failed.map((item) => item.json) : json;
      expect([...json, ...failed]).toHaveLength(2);
      expect(out).toMatchObject([
        { error: { message: expect.stringContaining('Max Wait'), input: { dms_nr: 'D-1' } } },
        { error: { code: 'CLAIRE_INVALID_INPUT', input: { dms_nr: 'D-2' } } },
      ]);
      // On the error branch n8n itself puts the input item's fields beside `error`.
      expect(json.map(({ status }) => status)).toEqual(json.map(() => undefined));
      expect(node.requests()).toEqual([]);
    },
  );
});
