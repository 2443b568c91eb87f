import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { importItems, row, rows } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire({ refuse: ['WO-2'] });
const queue = importItems;
const confirming = { ...importItems, waitFor: 'confirmation' };
const confirmItems = {
  resource: 'appointment',
  operation: 'confirmImport',
  options: { failWhen: 'never' },
};
const lookOnce = { ...confirmItems, options: { waitAtMost: 0, failWhen: 'never' } };

describe('an import that waits for confirmation', () => {
  it('is what an import is unless told otherwise, and sends each bad row to the error branch', async () => {
    const { resource, operation, source } = importItems;
    const { json, failed, hints } = await node.run(
      { resource, operation, source },
      { items: [row(1), row(2), row(3, { wo_nr: '' })], onError: 'continueErrorOutput' },
    );

    expect(json).toMatchObject([{ status: 'imported', appointment_id: expect.any(Number) }]);
    expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
    const message: unknown = expect.stringContaining('wo_nr');
    expect(failed.map(({ json: { error } }) => error)).toMatchObject([
      { status: 'refused', code: 'CLAIRE_BAD_REQUEST', input: { wo_nr: 'WO-2' } },
      { status: 'invalid', code: 'CLAIRE_INVALID_INPUT', message, input: { dms_nr: 'D-3' } },
    ]);
    const said = expect.stringMatching(
      /^1 imported, 1 refused, 1 invalid\. Invalid: .*The first reason: /,
    );
    expect(hints).toMatchObject([{ type: 'warning', location: 'outputPane', message: said }]);
  });

  it.each([
    [{ waitFor: '={{ "reasons" }}' }, 'Wait For'],
    [{ options: { waitAtMost: -1 } }, 'Wait At Most must be a number of seconds, 0 or more'],
    [{ options: { waitAtMost: '={{ "" }}' } }, 'Wait At Most must be a number of seconds'],
    [{ options: { failWhen: '={{ "often" }}' } }, 'Fail When must be one of'],
  ])('refuses %j before anything is sent', async (wrong, words) => {
    const { error } = await node.run({ ...confirming, ...wrong }, { items: [row(1)] });

    expect(error?.message).toContain(words);
    expect(node.requests()).toEqual([]);
  });
});

describe('Confirm Import', () => {
  async function queuedRows(count: number): Promise<IDataObject[]> {
    const items = rows(count + 3).slice(3);
    const { json } = await node.run(queue, { items });
    await node.claire.settled();
    node.claire.forgetRequests();
    return json;
  }

  it('brings queued outcomes up to date with one request for a day, and lets all others through as they are', async () => {
    const [first = {}, second = {}] = await queuedRows(2);
    const refused: IDataObject = {
      ...{ location_id: 11, dms_nr: 'D-9', wo_nr: 'WO-9', status: 'refused' },
      error: { code: 'CLAIRE_BAD_REQUEST', message: 'Claire refused it' },
    };

    const { json, items, error } = await node.run(confirmItems, {
      items: [first, refused, second],
    });

    expect(error).toBeUndefined();
    expect(json).toMatchObject([
      { wo_nr: 'WO-3', status: 'imported', appointment_id: expect.any(Number) },
      refused,
      { wo_nr: 'WO-4', status: 'imported', appointment_id: expect.any(Number) },
    ]);
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
    expect(node.requests()).toEqual(['POST /v1/appointments/list']);
  });

  it('takes what Import sent to the error branch, and keeps the row and its reason', async () => {
    const [first = {}] = await queuedRows(1);
    const { status, location_id, dms_nr, wo_nr, queued_at, day } = first;
    const reason = { code: 'CLAIRE_TIMEOUT', message: 'It is not there yet' };
    const onErrorBranch = (facts: IDataObject, input: IDataObject): IDataObject => ({
      error: { ...facts, ...reason, input },
    });

    const { json, failed } = await node.run(confirmItems, {
      items: [
        onErrorBranch({ status, location_id, dms_nr, wo_nr, queued_at, day }, row(3)),
        onErrorBranch({ status: 'refused', location_id, dms_nr: 'D-9', wo_nr: 'WO-9' }, row(9)),
      ],
      onError: 'continueErrorOutput',
    });

    expect(json).toMatchObject([{ wo_nr: 'WO-3', status: 'imported' }]);
    expect(failed).toMatchObject([
      {
        json: { error: { status: 'refused', wo_nr: 'WO-9', ...reason, input: row(9) } },
        pairedItem: { item: 1 },
      },
    ]);
  });

  it('believes no row that has a field of its own that says imported, as n8n puts it beside the error', async () => {
    const { failed } = await node.run(queue, {
      items: [row(0, { status: 'imported', wo_nr: '' })],
      onError: 'continueErrorOutput',
    });

    const items = failed.map((item) => item.json);
    const { json } = await node.run(lookOnce, { items });

    expect(failed).toMatchObject([{ json: { status: 'imported', error: { status: 'invalid' } } }]);
    expect(json).toMatchObject([
      { status: 'invalid', error: { message: expect.stringContaining('wo_nr') } },
    ]);
  });

  it('says of what is still not there that it is not confirmed, on the error branch if asked', async () => {
    const missing = { location_id: 11, dms_nr: 'D-X', wo_nr: 'WO-X', status: 'queued' };
    const open = { ...missing, queued_at: new Date().toISOString(), day: '2026-11-26' };

    const { json, failed, hints } = await node.run(lookOnce, {
      items: [open],
      onError: 'continueErrorOutput',
    });

    expect(json).toEqual([]);
    expect(failed).toMatchObject([
      { json: { error: { status: 'unconfirmed', wo_nr: 'WO-X' } }, pairedItem: { item: 0 } },
    ]);
    expect(hints[0]?.message).toMatch(/^1 not confirmed after 0 s/);
  });
});
