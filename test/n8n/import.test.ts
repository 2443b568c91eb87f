import { describe, expect, it } from '@jest/globals';
import { importItems, row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire({ refuse: ['WO-REFUSED'] });

const bad = row(9, { wo_nr: '' });

describe('import of the items as they are', () => {
  it('stops with the reason when nothing could be sent', async () => {
    node.claire.failNext({ status: 401, times: null });

    const { error, json } = await node.run(importItems, { items: [row(1), row(2)] });

    expect(json).toEqual([]);
    expect(error?.message).toContain('Nothing is known to be imported: 2 failed.');
    expect(error?.context.claire).toMatchObject({ code: 'CLAIRE_UNAUTHORIZED' });
  });

  it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
    'never passes a row on as its own outcome when the node is set up wrongly: %s',
    async (onError) => {
      const { json, failed } = await node.run(
        { ...importItems, options: { maxWait: 'soon' } },
        { items: [row(1, { status: 'imported' }), row(2)], onError },
      );

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

describe('Fail When', () => {
  it.each([
    [
      ...(['no row is good, as nothing else is said', undefined] as const),
      [bad, { ...bad, dms_nr: 'D-2', time_car_app: 'soon' }],
      /^Nothing was imported: 2 invalid\. In all 2: wo_nr [^.:]+\. In some: 1 × time_car_app cannot be read$/,
    ],
    [
      ...(['one of two rows is bad', 'anyBad', [bad, row(2)]] as const),
      /^1 queued, 1 invalid\. Invalid: 1 × wo_nr .*\. The first reason: .* wo_nr/,
    ],
  ])('lets the run fail where %s', async (_what, failWhen, items, message) => {
    const options = failWhen === undefined ? {} : { failWhen };
    const { status, error } = await node.run({ ...importItems, options }, { items });

    expect(status).toBe('error');
    expect(error?.message).toMatch(message);
  });

  it.each([
    ['one of two rows is good', {}, [bad, row(2)], ['invalid', 'queued']],
    ['no row is good, if it never fails', { failWhen: 'never' }, [bad], ['invalid']],
    ['all rows are good', { failWhen: 'anyBad' }, [row(1), row(2)], ['queued', 'queued']],
  ])('lets the run end well where %s', async (_what, options, items, statuses) => {
    const { status, json } = await node.run({ ...importItems, options }, { items });

    expect(status).toBe('success');
    expect(json.map((outcome) => outcome.status)).toEqual(statuses);
  });
});
