import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { row, rows } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const queue = { resource: 'appointment', operation: 'import', source: 'item', waitFor: 'nothing' };
const confirmItems = {
  resource: 'appointment',
  operation: 'confirmImport',
  options: { failWhen: 'never' },
};
const lookOnce = { ...confirmItems, options: { waitAtMost: 0, failWhen: 'never' } };

const refused: IDataObject = {
  location_id: 11,
  dms_nr: 'D-9',
  wo_nr: 'WO-9',
  status: 'refused',
  error: { code: 'CLAIRE_BAD_REQUEST', message: 'Claire refused it' },
};

async function queuedRows(count: number): Promise<IDataObject[]> {
  const { json } = await node.run({ parameters: queue, items: rows(count) });
  await node.claire.settled();
  node.claire.forgetRequests();
  return json;
}

describe('Confirm Import', () => {
  it('brings queued outcomes up to date, and lets all others through as they are', async () => {
    const [first = {}, second = {}] = await queuedRows(2);

    const { json, items, error } = await node.run({
      parameters: confirmItems,
      items: [first, refused, second],
    });

    expect(error).toBeUndefined();
    expect(json).toMatchObject([
      { wo_nr: 'WO-0', status: 'imported', appointment_id: expect.any(Number) },
      refused,
      { wo_nr: 'WO-1', status: 'imported', appointment_id: expect.any(Number) },
    ]);
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
  });

  it('imports nothing, and asks for a location and day once', async () => {
    const outcomes = await queuedRows(5);

    await node.run({ parameters: confirmItems, items: outcomes });

    expect(node.requests()).toEqual(['POST /v1/appointments/list']);
  });

  it('takes what Import sent to the error branch, and keeps the row and its reason', async () => {
    const [first = {}] = await queuedRows(1);
    const { status, location_id, dms_nr, wo_nr, queued_at, day } = first;
    const reason = { code: 'CLAIRE_TIMEOUT', message: 'It is not there yet' };
    const onErrorBranch = (facts: IDataObject, input: IDataObject): IDataObject => ({
      error: { ...facts, ...reason, input },
    });

    const { json, failed } = await node.run({
      parameters: confirmItems,
      items: [
        onErrorBranch({ status, location_id, dms_nr, wo_nr, queued_at, day }, row(0)),
        onErrorBranch({ status: 'refused', location_id, dms_nr: 'D-9', wo_nr: 'WO-9' }, row(9)),
      ],
      onError: 'continueErrorOutput',
    });

    expect(json).toMatchObject([{ wo_nr: 'WO-0', status: 'imported' }]);
    expect(failed).toMatchObject([
      {
        json: { error: { status: 'refused', wo_nr: 'WO-9', ...reason, input: row(9) } },
        pairedItem: { item: 1 },
      },
    ]);
  });

  it.each(['imported', 'planned'])(
    'believes no row that has a field of its own that says %s, as n8n puts it beside the error',
    async (status) => {
      const { failed } = await node.run({
        parameters: queue,
        items: [row(0, { status, wo_nr: '' })],
        onError: 'continueErrorOutput',
      });

      const { json } = await node.run({
        parameters: lookOnce,
        items: failed.map((item) => item.json),
      });

      expect(failed).toMatchObject([{ json: { status, error: { status: 'invalid' } } }]);
      expect(json).toMatchObject([
        { status: 'invalid', error: { message: expect.stringContaining('wo_nr') } },
      ]);
    },
  );

  it('says of what is still not there that it is not confirmed, on the error branch if asked', async () => {
    const missing = { location_id: 11, dms_nr: 'D-X', wo_nr: 'WO-X', status: 'queued' };
    const open = { ...missing, queued_at: new Date().toISOString(), day: '2026-11-26' };

    const { json, failed, hints } = await node.run({
      parameters: lookOnce,
      items: [open],
      onError: 'continueErrorOutput',
    });

    expect(json).toEqual([]);
    expect(failed).toMatchObject([
      { json: { error: { status: 'unconfirmed', wo_nr: 'WO-X' } }, pairedItem: { item: 0 } },
    ]);
    expect(hints[0]?.message).toMatch(/^1 not confirmed after 0 s/);
  });

  it('gives an item that is no outcome a clear sentence, and asks Claire nothing', async () => {
    const { json } = await node.run({ parameters: confirmItems, items: [row(1)] });

    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('outcome of an import') } },
    ]);
    expect(node.requests()).toEqual([]);
  });
});
