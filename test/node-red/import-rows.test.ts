import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { decodeText, readCsv } from '../../node-red/editor/csv';
import { root } from '../package/packed';
import { imported, row } from './column-rows';
import { withNodeRed } from './lab';

const lab = withNodeRed();

const sample = (file: string, rows: number) =>
  readCsv(decodeText(readFileSync(path.join(root, 'examples', 'data', file))), rows).rows;

describe('rows of a DMS', () => {
  it('go in as a Dutch file has them, and the columns are told', async () => {
    const payload = sample('dutch-dms.csv', 250);
    const fields = { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'name' };

    const { outcomes, claire, statuses, sent } = await imported(
      lab,
      { ...fields, timeZone: 'Europe/Amsterdam' },
      [{ payload }],
    );

    expect(claire).toMatchObject({
      operation: 'appointment.import',
      counts: { queued: 250 },
      columns: {
        recognised: expect.arrayContaining([{ column: 'Werkorder', path: 'wo_nr' }]),
        unused: expect.arrayContaining(['Kleur bekleding']),
      },
    });
    expect(statuses.at(-1)).toBe('green 250 of 250 ok');
    expect(outcomes[0]?.appointments).toEqual(payload);
    expect(sent.find((one) => one.wo_nr === '00100001')).toMatchObject({
      time_car_app: '2026-11-30T07:30:00+01:00',
    });
  });

  it('that are of one appointment have one outcome, with all of them beside it', async () => {
    const payload = sample('german-dms.csv', 40);
    const fields = { dateOrder: 'dayFirst', decimals: 'comma', groupRows: true };

    const { outcomes, sent } = await imported(lab, fields, [{ payload }]);

    const [message] = z
      .array(
        z.object({
          payload: z.array(z.object({ status: z.literal('queued'), rows: z.array(z.number()) })),
          appointments: z.array(z.array(z.unknown())),
        }),
      )
      .parse(outcomes);
    expect(sent.length).toBe(message?.payload.length);
    expect(sent.length).toBeLessThan(40);
    expect(message?.payload.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual([
      ...payload.keys(),
    ]);
    expect(message?.appointments).toEqual(
      message?.payload.map(({ rows }) => rows.map((number) => payload[number])),
    );
  });

  it('that are grouped show how many wait for their confirmation', async () => {
    const payload = sample('german-dms.csv', 40);
    const fields = { dateOrder: 'dayFirst', decimals: 'comma', groupRows: true };

    const { statuses } = await imported(lab, { ...fields, waitFor: 'confirmation' }, [{ payload }]);

    expect(statuses).toContain('blue confirming 40');
    expect(statuses.at(-1)).toBe('green 40 of 40 ok');
  });

  it('that are grouped number their messages by outcome, and the last says how many there are', async () => {
    const payload = [row(1), row(2), row(1, { Datum: '' }), row(3, { VIN: '' })];

    const { outcomes, bad, done } = await imported(lab, { groupRows: true, output: 'parts' }, [
      { payload },
    ]);

    expect(outcomes).toMatchObject([
      { payload: { rows: [0, 2] }, appointment: [payload[0], payload[2]], parts: { index: 0 } },
      { payload: { rows: [1] }, appointment: [payload[1]], parts: { index: 1 } },
      { payload: { status: 'invalid', rows: [3] }, parts: { index: 2, count: 3 } },
    ]);
    expect(outcomes[0]?.parts).not.toHaveProperty('count');
    expect(bad).toHaveLength(1);
    expect(done).toBe(1);
  });

  it('that come one by one are each done once, whatever they are grouped to', async () => {
    const messages = [row(1), row(2), row(1), row(3), row(2)].map((payload) => ({ payload }));
    const fields = {
      collect: 'stream',
      groupRows: true,
      outputs: 3,
      wires: [['outcomes'], ['bad'], []],
    };

    const { outcomes, done } = await imported(lab, fields, [...messages, { complete: true }]);

    expect(outcomes).toMatchObject([
      { payload: { rows: [0, 2] }, parts: { index: 0 } },
      { payload: { rows: [1, 4] }, parts: { index: 1 } },
      { payload: { rows: [3] }, parts: { index: 2, count: 3 }, complete: true },
    ]);
    expect(done).toBe(6);
  });
});

describe('the time zone of rows', () => {
  it.each([
    ['of the node', 'Asia/Tokyo', 'Europe/Berlin', '2026-11-25T08:30:00+09:00'],
    ['of the account', '', 'Europe/Berlin', '2026-11-25T08:30:00+01:00'],
  ])('is that %s', async (_whose, timeZone, ofAccount, time_car_app) => {
    const { sent } = await imported(lab, { timeZone }, [{ payload: [row(1)] }], {
      timeZone: ofAccount,
    });

    expect(sent).toMatchObject([{ time_car_app }]);
  });

  it('that is none stops the import, and says so', async () => {
    const { caught, statuses, sent } = await imported(lab, { timeZone: 'Amsterdam' }, [
      { payload: [row(1)] },
    ]);

    expect(caught).toMatchObject([
      { code: 'CLAIRE_INVALID_INPUT', message: expect.stringContaining('“Amsterdam”') },
    ]);
    expect(statuses.at(-1)).toBe('red claire-import.status.CLAIRE_INVALID_INPUT');
    expect(sent).toEqual([]);
  });
});
