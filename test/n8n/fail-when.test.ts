import { describe, expect, it } from '@jest/globals';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const bad = row(1, { wo_nr: '' });
const importRows = (failWhen?: string) => ({
  resource: 'appointment',
  operation: 'import',
  source: 'item',
  waitFor: 'nothing',
  ...(failWhen === undefined ? {} : { options: { failWhen } }),
});

describe('Fail When', () => {
  it.each([
    ['no row is good, as nothing else is said', undefined, [bad, { ...bad, dms_nr: 'D-2' }]],
    ['one of two rows is bad', 'anyBad', [bad, row(2)]],
  ])('lets the run fail where %s', async (_what, failWhen, items) => {
    const { status, error } = await node.run({ parameters: importRows(failWhen), items });

    expect(status).toBe('error');
    expect(error?.message).toMatch(/Work Order Number|wo_nr/);
  });

  it.each([
    ['one of two rows is good', undefined, [bad, row(2)], ['invalid', 'queued']],
    ['no row is good, if it never fails', 'never', [bad], ['invalid']],
    ['all rows are good', 'anyBad', [row(1), row(2)], ['queued', 'queued']],
  ])('lets the run end well where %s', async (_what, failWhen, items, statuses) => {
    const { status, json } = await node.run({ parameters: importRows(failWhen), items });

    expect(status).toBe('success');
    expect(json.map((outcome) => outcome.status)).toEqual(statuses);
  });
});
