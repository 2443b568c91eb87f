import { describe, expect, it } from '@jest/globals';
import {
  AppointmentList,
  listAppointments,
  toListedAppointment,
} from '../../../claire/import/appointment-list';
import { isProven, isSameWorkOrder } from '../../../claire/import/confirm-rows';
import type { PendingRow } from '../../../claire/import/outcome';
import { pendingRow } from './stage-rows';
import type { Outcome } from '../../../claire/import';
import { appointment } from './appointments';
import { goodResponse } from './good-response';
import { importingClaire } from './importing-claire';
import { confirmWaiting } from './waiting';
import type { Client } from '../../../claire/client';
import { LocationId } from '../../../claire/models';

const second = Date.parse('2026-03-02T08:00:00Z');
const record = {
  id: 1001,
  dms_number: 'A-1',
  workorder_number: 'WO-1',
  created_on: '2026-03-01T08:00:00Z',
  updated_on: '2026-03-02T08:00:00Z',
};
const row = (acceptedSince = second, fields: Record<string, unknown> = {}): PendingRow => ({
  ...pendingRow(1, fields),
  acceptedSince,
});

function isShownBy(fields: Record<string, unknown>, of = row()): boolean {
  const list = new AppointmentList([{ ...record, ...fields }]);
  return list.find(of.dms_nr, of.createdAt).some((listed) => isSameWorkOrder(listed, of));
}

function proves(fields: Record<string, unknown>, of = row()): boolean {
  const listed = toListedAppointment({ ...record, ...fields });
  return listed !== undefined && isProven(listed, of, false);
}

describe('an appointment in a list of Claire', () => {
  it.each([null, undefined, 7, 'A-1', [], {}])('is none where it is %j', (value) => {
    expect(toListedAppointment(value)).toBeUndefined();
  });

  it.each([{ id: '1001' }, { id: undefined }])('is none with %j', (fields) => {
    expect(toListedAppointment({ ...record, ...fields })).toBeUndefined();
  });

  it('is that of a row whose numbers it has, written as numbers or with blanks too', () => {
    const of = row(second, { dms_nr: ' 17 ', wo_nr: '23 ' });

    expect(isShownBy({ dms_number: 17, workorder_number: 23 }, of)).toBe(true);
    expect(isShownBy({ dms_number: '17 ', workorder_number: ' 23' }, of)).toBe(true);
    expect(isShownBy({ dms_number: 18, workorder_number: 23 }, of)).toBe(false);
    expect(isShownBy({ dms_number: 17, workorder_number: 24 }, of)).toBe(false);
  });

  it.each([null, undefined, '', ' ', {}, true])('is that of no row by the number %j', (number) => {
    expect(isShownBy({ dms_number: number })).toBe(false);
  });

  it('is not that of a row that the DMS made at another moment, where both are told', () => {
    const made = { dms_created_at: '2026-11-20T09:00:01+01:00' };

    expect(isShownBy(made)).toBe(false);
    expect(isShownBy(made, { ...row(), createdAt: undefined })).toBe(true);
    expect(isShownBy({ dms_created_at: '2026-11-20T08:00:00Z' })).toBe(true);
  });

  it('is that of a row whose fraction of a second Claire does not keep', () => {
    const of = row(second, { dms_created_at: '2026-11-20T09:00:00.750+01:00' });

    expect(isShownBy({ dms_created_at: '2026-11-20T08:00:00Z' }, of)).toBe(true);
    expect(isShownBy({ dms_created_at: '2026-11-20T08:00:01Z' }, of)).toBe(true);
    expect(isShownBy({ dms_created_at: '2026-11-20T08:00:02Z' }, of)).toBe(false);
  });

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T23:59:59Z', null, 'soon', 7])(
    'does not tell when the DMS made it by %j',
    (dms_created_at) => {
      expect(isShownBy({ dms_created_at })).toBe(true);
    },
  );

  it.each(['2026-03-02 08:00:00', '2026-03-02T09:00:00', 'Mar 2 2026'])(
    'proves nothing by %s, whose zone is not told',
    (updated_on) => {
      expect(toListedAppointment({ ...record, updated_on, created_on: null })?.changedAt).toBe(
        undefined,
      );
    },
  );

  it('proves the import by what was made or changed since its request, or in that second', () => {
    const of = row(second + 999);

    expect(proves({}, of)).toBe(true);
    expect(proves({ updated_on: '2026-03-02T08:00:00.998Z' }, of)).toBe(false);
    expect(proves({ updated_on: '2026-03-02T08:00:00.999Z' }, of)).toBe(true);
    expect(proves({ updated_on: '2026-03-02T07:59:59.999Z' }, of)).toBe(false);
    expect(proves({ created_on: '2026-03-02T08:00:01Z', updated_on: null }, of)).toBe(true);
  });

  it('takes the later of its stamps', () => {
    const listed = toListedAppointment({ ...record, updated_on: '2026-02-01T08:00:00Z' });

    expect(listed?.changedAt).toBe(Date.parse(record.created_on));
    expect(toListedAppointment(record)?.changedAt).toBe(second);
  });

  it('proves nothing when Claire told no time', () => {
    expect(proves({}, { ...row(), acceptedSince: undefined })).toBe(false);
  });

  // JavaScript takes a number for a year.
  it.each([2030, '0001-01-01T00:00:00Z', undefined, 'soon'])('proves nothing by %j', (stamp) => {
    expect(proves({ created_on: stamp, updated_on: stamp })).toBe(false);
  });
});

const open = {
  location_id: 12,
  dms_nr: 'A-1',
  wo_nr: 'WO-1',
  status: 'queued',
  queued_at: '2026-03-02T08:00:00.000Z',
  day: '2026-11-25',
};

interface Case {
  /** Of the outcome that is to be confirmed. */
  fields?: Record<string, unknown>;
  /** It was in Claire before the import. */
  wasThere?: boolean;
  signal?: AbortSignal;
}

/** What is said in the end of an appointment that Claire never imports. */
async function neverImported({ fields, wasThere, signal }: Case): Promise<Outcome | undefined> {
  const claire = importingClaire();
  if (wasThere) claire.has(appointment(1) as never);
  const [outcome] = await confirmWaiting(claire, [{ ...open, ...fields }], { signal });
  return outcome;
}

async function readMessage(fields: Record<string, unknown>): Promise<string | undefined> {
  return (await neverImported({ fields }))?.error?.message;
}

it.each([
  ['imported', true],
  ['unconfirmed', false],
])('an outcome that is %s in the end keeps the rows of its group', async (status, isImported) => {
  const claire = importingClaire();
  if (isImported) claire.has(appointment(1) as never);
  const earlier = { ...open, queued_at: '2026-03-01T08:00:00.000Z', rows: [3, 4] };

  const outcomes = await confirmWaiting(claire, [earlier]);

  expect(outcomes).toMatchObject([{ status, rows: [3, 4] }]);
});

describe('the message about an appointment that is not confirmed', () => {
  const [there, stopped] = [{ wasThere: true }, { signal: AbortSignal.abort() }];

  it.each<[string, Case, RegExp]>([
    [
      'to look again where it is there without a change',
      there,
      /T .* shows no change .* again lat/,
    ],
    [
      'how to know where the time of its import is not known',
      { ...there, fields: { queued_at: undefined } },
      /^CLAIRE_BAD_RESPONSE .* the time when Claire accepted .* is unknown.* by event 19\.$/,
    ],
    ['that it may be imported again where the run was stopped', stopped, /importing it again is s/],
  ])('tells %s', async (_what, found, words) => {
    const { code, message } = (await neverImported(found))?.error ?? {};

    expect(`${String(code)} ${String(message)}`).toMatch(words);
  });

  it('leaves out the day and the work order where they are not known', async () => {
    expect(await readMessage({ day: undefined, wo_nr: null })).toContain(
      'Claire accepted appointment A-1 of location 12 but does not show it (looked for 60 s)',
    );
  });

  it('shows names of up to 60 characters whole, and the beginning of longer ones', async () => {
    const message = await readMessage({ dms_nr: 'D'.repeat(60), wo_nr: 'W'.repeat(61) });

    expect(message).toContain(` ${'D'.repeat(60)} (work order ${'W'.repeat(59)}…) `);
  });
});

const query = { location_id: LocationId.parse(12), date: '2026-11-25' };

/** A client that has kept an answer, and gives it to all who do not ask anew. */
function clientWithCache(appointments: unknown[], now: unknown[]): Client {
  return {
    call: (_operation, _input, options) =>
      Promise.resolve(goodResponse({ appointments: options?.fresh === true ? now : appointments })),
  };
}

describe('the list of Claire', () => {
  it('is the present one, not that of the last poll', async () => {
    const record = { id: 1001, dms_number: 'A-1', workorder_number: 'WO-1' };

    const list = await listAppointments(clientWithCache([], [record]), query, {});

    expect(list.find('A-1', undefined)).toMatchObject([{ id: 1001 }]);
  });

  it('is told with a reason where it cannot be asked for at all', async () => {
    const cause = new Error('No such location');
    const client: Client = { call: () => Promise.reject(cause) };

    await expect(listAppointments(client, query, {})).rejects.toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message: 'The list of appointments could not be asked for',
      cause,
    });
  });
});
