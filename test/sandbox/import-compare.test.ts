import { describe, expect, it } from '@jest/globals';
import { compare, type CompareOutcome, type Outcome, run } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { row, start } from './claire';
import { makeClient, clock } from './our-client';

type Fields = Record<string, unknown>;

/** A row as a dealer’s system gives it, with all that its records have. */
const wholeRow = (at: number): Fields =>
  row({
    dms_nr: `A-${String(at)}`,
    wo_nr: `WO-${String(at)}`,
    time_car_app: `2026-02-1${String(at % 3)}T09:00:00+01:00`,
    scheduled_out: '2026-02-12T16:30:00.500+01:00',
    current_km: 12_500 + at,
    customer_waiting: at % 2 === 0,
    dms_status: at % 5 === 0 ? '' : ' gepland ',
    car: {
      dms_nr: `C-${String(at)}`,
      vin: `wvwzzz1kzaw${String(100_000 + at)}`,
      make: 'Volkswagen',
      model: 'Golf',
      reg_number: 'ab-123-c',
      apk_date_dms: '2027-03-01T00:00:00Z',
    },
    customer_driver: {
      dms_nr: `P-${String(at)}`,
      surname: 'de Vries',
      first_name: 'Eva',
      email_private: 'eva@example.com',
      tel_mobile_private: '',
      block_communication: false,
      birthday: '1980-05-01T00:00:00Z',
    },
    customer_owner: { dms_nr: `L-${String(at)}`, company: 'Lease' },
    interventions: [
      { dms_nr: '1', title: 'Onderhoud', description: 'Grote beurt', price: 249.95 },
      { dms_nr: '2', title: 'APK' },
    ],
  });

const rows = (count: number): Fields[] => Array.from({ length: count }, (_, at) => wholeRow(at));

async function importInto(claire: Sandbox, input: readonly Fields[]) {
  const outcomes: Outcome[] = [];
  const options = { wait: { clock, atMost: 10 } };
  for await (const outcome of run(input, makeClient(claire), options)) outcomes.push(outcome);
  return outcomes;
}

async function compareWith(claire: Sandbox, input: readonly unknown[]) {
  const outcomes: CompareOutcome[] = [];
  for await (const outcome of compare(input, makeClient(claire))) outcomes.push(outcome);
  return outcomes;
}

const ofInput = (outcomes: readonly CompareOutcome[]) =>
  outcomes.filter(({ status }) => status !== 'onlyAtClaire');

describe('comparing with a Claire', () => {
  it('finds all unchanged that was imported, and imports it without differences', async () => {
    const claire = await start();

    const imported = await importInto(claire, rows(60));
    const compared = ofInput(await compareWith(claire, rows(60)));

    expect(imported.filter(({ status }) => status !== 'imported')).toEqual([]);
    expect(imported.filter((outcome) => 'differences' in outcome)).toEqual([]);
    expect(compared.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    expect(compared.map(({ appointment_id: id }) => id)).toEqual(
      imported.map(({ appointment_id: id }) => id),
    );
  });
});
