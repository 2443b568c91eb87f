import { describe, expect, it } from '@jest/globals';
import { confirm, type Outcome } from '../../../claire/import';
import { all, appointment } from './appointments';
import { importingClaire } from './importing-claire';

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
  const options = { wait: { clock: claire.clock }, signal };
  const [outcome] = await claire.clock.run(all(confirm([{ ...open, ...fields }], claire, options)));
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

  const options = { wait: { clock: claire.clock } };
  const outcomes = await claire.clock.run(all(confirm([earlier], claire, options)));

  expect(outcomes).toMatchObject([{ status, rows: [3, 4] }]);
});

describe('the message about an appointment that is not confirmed', () => {
  it('names no number where Claire does not show it', async () => {
    const outcome = await neverImported({});

    expect(outcome).toMatchObject({ status: 'unconfirmed' });
    expect(outcome).not.toHaveProperty('appointment_id');
  });

  it('tells to look again where it is there without a change', async () => {
    const outcome = await neverImported({ wasThere: true });

    expect(outcome?.error).toEqual({
      code: 'CLAIRE_TIMEOUT',
      message:
        'Appointment A-1 (work order WO-1) of location 12 exists, but shows no change since the import (looked for 60 s). It may still be updated: look again later.',
    });
  });

  it('tells how to know where the time of its import is not known', async () => {
    const outcome = await neverImported({ wasThere: true, fields: { queued_at: undefined } });

    expect(outcome?.error).toEqual({
      code: 'CLAIRE_BAD_RESPONSE',
      message:
        'Appointment A-1 (work order WO-1) of location 12 exists, but nothing shows that this import created or changed it: the time when Claire accepted the import is unknown. Look at its data in Claire, or have the results of imports reported by event 19.',
    });
  });

  it('tells that it may be imported again where the run was stopped', async () => {
    const outcome = await neverImported({ signal: AbortSignal.abort() });

    expect(outcome?.error?.message).toBe(
      'Claire accepted appointment A-1 (work order WO-1) of location 12, but the run was stopped before its import was confirmed. Look it up later; importing it again is safe.',
    );
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
