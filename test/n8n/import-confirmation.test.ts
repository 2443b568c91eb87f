import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { locationIds } from '../../sandbox/data/dealer';
import { row, rows } from './import-rows';
import { withClaire } from './with-claire';

const importItems = { resource: 'appointment', operation: 'import', source: 'item' };
const lookOnce = { ...importItems, options: { waitAtMost: 0 } };
const listPath = '/v1/appointments/list';

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

  it('looks them up with one request for each location and day, not one for each row', async () => {
    const many = rows(2).concat(
      row(3, { location_id: locationIds.hilversum }),
      row(4, { time_car_app: '2026-11-27T08:30:00+01:00' }),
    );

    const { json } = await node.run({ parameters: importItems, items: many });

    expect(statuses(json)).toEqual(['imported', 'imported', 'imported', 'imported']);
    const asked = node.claire.requests().filter(({ path }) => path === listPath);
    const places = asked.map(({ body }) => JSON.stringify(body));
    expect(new Set(places).size).toBe(3);
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
          /^2 imported, 1 refused, 1 invalid\. The first reason: .*Claire refused/,
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

  it('does not stop the workflow for it', async () => {
    const { json, error } = await node.run({ parameters: lookOnce, items: rows(2) });

    expect(error).toBeUndefined();
    expect(statuses(json)).toEqual(['unconfirmed', 'unconfirmed']);
  });

  it('waits for nothing when told so, and never calls imported what Claire has not shown', async () => {
    const parameters = { ...importItems, waitFor: 'nothing' };

    const { json, hints } = await node.run({ parameters, items: rows(2) });

    expect(json).toMatchObject([{ status: 'queued' }, { status: 'queued' }]);
    expect(hints).toMatchObject([{ type: 'info', message: '2 queued' }]);
    expect(node.requests()).toEqual(['POST /v1/appointments/import']);
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
