import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { row, rows } from './import-rows';
import { withClaire } from './with-claire';

const importItems = { resource: 'appointment', operation: 'import', source: 'item' };
const lookOnce = { ...importItems, options: { waitAtMost: 0 } };

const statuses = (json: readonly IDataObject[]) => json.map(({ status }) => status);

describe('an import that waits for confirmation, as it does unless told otherwise', () => {
  const node = withClaire({ refuse: ['WO-2'] });

  it('calls imported what Claire shows, with the number it has there', async () => {
    const { json, error, items } = await node.run({ parameters: importItems, items: rows(2) });

    expect(error).toBeUndefined();
    const { id } = imported(node.claire.appointments(), 'WO-1');
    expect(json[1]).toEqual({
      location_id: locationIds.amersfoort,
      dms_nr: 'D-1',
      wo_nr: 'WO-1',
      status: 'imported',
      appointment_id: id,
    });
    expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
  });

  it('counts what came of it in a hint, with the first reason of what is not in', async () => {
    const { json, hints } = await node.run({
      parameters: importItems,
      items: [row(1), row(2), row(3, { wo_nr: '' }), row(4)],
    });

    expect(statuses(json)).toEqual(['imported', 'refused', 'invalid', 'imported']);
    expect(hints).toMatchObject([
      {
        type: 'warning',
        location: 'outputPane',
        message: expect.stringMatching(
          /^2 imported, 1 refused, 1 invalid\. 1 invalid: 1 × wo_nr cannot be read\. The first reason: .*Claire refused/,
        ),
      },
    ]);
  });

  it('also says so when all is well', async () => {
    const { hints } = await node.run({ parameters: importItems, items: rows(2) });

    expect(hints).toMatchObject([{ type: 'info', message: '2 imported' }]);
  });

  it('sends each bad row to the error branch with its own reason and pairing', async () => {
    const { json, failed } = await node.run({
      parameters: importItems,
      items: [row(1), row(2), row(3, { wo_nr: '' })],
      onError: 'continueErrorOutput',
    });

    expect(statuses(json)).toEqual(['imported']);
    expect(failed).toMatchObject([
      {
        json: {
          error: { status: 'refused', code: 'CLAIRE_BAD_REQUEST', input: { wo_nr: 'WO-2' } },
        },
        pairedItem: { item: 1 },
      },
      {
        json: { error: { status: 'invalid', message: expect.stringContaining('wo_nr') } },
        pairedItem: { item: 2 },
      },
    ]);
  });

  it('refuses a wait that it does not know, before anything is sent', async () => {
    const { error } = await node.run({
      parameters: { ...importItems, waitFor: '={{ "reasons" }}' },
      items: [row(1)],
    });

    expect(error?.message).toContain('Wait For');
    expect(node.requests()).toEqual([]);
  });

  it.each([-1, 'long', '={{ "" }}', '={{ [] }}'])(
    'refuses to wait for %j seconds, before anything is sent',
    async (waitAtMost) => {
      const { error } = await node.run({
        parameters: { ...importItems, options: { waitAtMost } },
        items: [row(1)],
      });

      expect(error?.message).toContain('Wait At Most must be a number of seconds, 0 or more');
      expect(node.requests()).toEqual([]);
    },
  );
});

describe('an import of what Claire does not import in time', () => {
  const node = withClaire({ importDelay: 3_600_000 });

  it('calls it not confirmed, says so in the hint and on the error branch', async () => {
    const { json, failed, hints } = await node.run({
      parameters: lookOnce,
      items: rows(2),
      onError: 'continueErrorOutput',
    });

    expect(json).toEqual([]);
    expect(failed).toMatchObject([
      { json: { error: { status: 'unconfirmed', wo_nr: 'WO-0' } }, pairedItem: { item: 0 } },
      { json: { error: { status: 'unconfirmed', wo_nr: 'WO-1' } }, pairedItem: { item: 1 } },
    ]);
    expect(hints[0]?.message).toMatch(/^2 not confirmed after 0 s\. The first reason: /);
  });
});

function imported<Row extends { workorder_number: string }>(
  found: readonly Row[],
  wo: string,
): Row {
  const one = found.find(({ workorder_number: number }) => number === wo);
  if (one === undefined) throw new Error(`Claire has no ${wo}`);
  return one;
}
