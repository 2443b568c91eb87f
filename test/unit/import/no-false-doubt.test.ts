import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../../claire/import';
import { ImportAppointment } from '../../../claire/models';
import fc from '../../fast-check';
import { appointment } from './appointments';
import {
  type Behaviour,
  blocked,
  type Processed,
  simulatedClaire,
  type SimulatedClaire,
} from './simulated-claire';
import { confirmWaiting, importListening, importWaiting } from './waiting';

/** Near midnight in one zone or another, too. */
const times = [
  '2026-11-25T08:30:00+01:00',
  '2026-11-26T08:30:00+01:00',
  '2026-11-25T23:30:00Z',
  '2026-11-26T00:15:00+01:00',
  '2026-11-25T18:30:00-05:00',
  '2026-11-26T09:00:00+11:00',
];

const zones = [0, 60].map(
  (minutes) => (moment: number) => new Date(moment + minutes * 60_000).toISOString().slice(0, 10),
);

/** A request takes so many milliseconds three times. */
const behaviours = (...latencies: number[]): fc.Arbitrary<Behaviour> =>
  fc.record({
    now: fc.integer({ min: 0, max: 999 }).map((ms) => Date.parse('2026-03-02T08:00:00Z') + ms),
    uplink: fc.constantFrom(...latencies),
    handling: fc.constantFrom(...latencies),
    downlink: fc.constantFrom(...latencies),
    queue: fc.array(fc.constantFrom(0, 5, 200, 950, 2000), { minLength: 1, maxLength: 3 }),
    resultDelay: fc.constantFrom(0, 50, 900),
    stampUnit: fc.constantFrom(1, 1000),
    stampsSame: fc.boolean(),
    showsCreation: fc.boolean(),
    rewritesNotes: fc.boolean(),
    dayOf: fc.constantFrom(...zones),
  });

/** Few numbers, so that versions, duplicates and shared work orders are common. */
const fields = fc.record({
  dms: fc.nat(4),
  wo: fc.option(fc.nat(3), { nil: undefined, freq: 3 }),
  location_id: fc.constantFrom(12, 13),
  notes: fc.constantFrom('one', 'two'),
  time_car_app: fc.constantFrom(...times),
  created: fc.constantFrom('2026-11-20T09:00:00+01:00', '2026-11-21T09:00:00+01:00'),
  isBlocked: fc.nat(5).map((number) => number === 0),
});

type RowFields = typeof fields extends fc.Arbitrary<infer Value> ? Value : never;

const toRow = ({ dms, wo, created, isBlocked, ...others }: RowFields): ImportAppointment =>
  ImportAppointment.parse(
    appointment(dms, {
      ...(wo === undefined ? {} : { wo_nr: `W-${String(wo)}` }),
      ...others,
      dms_created_at: created,
      ...(isBlocked ? { [blocked]: true } : {}),
    }),
  );

const isGood = (row: ImportAppointment): boolean => row[blocked] === undefined;
const rows = fc.array(fields.map(toRow), { minLength: 1, maxLength: 8 });
const goodRows = rows.map((all) => all.filter(isGood));
const before = fc.array(fields.map(toRow), { maxLength: 4 }).map((all) => all.filter(isGood));

const nameAppointment = ({ location_id, dms_nr }: Pick<Outcome, 'location_id' | 'dms_nr'>) =>
  `${String(location_id)} ${String(dms_nr)}`;

function isTrue({ status, appointment_id, error }: Outcome, { id, reason }: Processed): boolean {
  if (id === undefined) return status === 'failed' && error?.message === reason;
  return status === 'imported' && appointment_id === id;
}

/** Claire shows nothing by which it could be known. */
function isUnknowable({ status }: Outcome, { id, isStamped }: Processed): boolean {
  return status === 'unconfirmed' && id !== undefined && !isStamped;
}

/** Rows of one appointment are sent in their order, so they are processed in it. */
function expectTrue(claire: SimulatedClaire, outcomes: readonly Outcome[], input: unknown[]): void {
  let { processed } = claire;
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'unchanged') {
      expect(claire.everShowed(input[at] as ImportAppointment)).toBe(true);
      continue;
    }
    const isOfRow = ({ row }: Processed) => nameAppointment(row) === nameAppointment(outcome);
    const truth = processed.find(isOfRow);
    processed = processed.filter((one) => one !== truth);
    const isRight = truth && (isTrue(outcome, truth) || isUnknowable(outcome, truth));
    expect(isRight ? undefined : { outcome, truth }).toBeUndefined();
  }
}

type Course = [Behaviour, ImportAppointment[], ImportAppointment[], boolean];
type Import = (
  claire: SimulatedClaire,
  input: ImportAppointment[],
  onlyChanged: boolean,
) => Promise<Outcome[]>;

/** Whether the outcomes are true in any course, at a Claire that has some appointments from before. */
function expectTrueOutcomes(
  behaviour: fc.Arbitrary<Behaviour>,
  input: fc.Arbitrary<ImportAppointment[]>,
  importAll: Import,
): Promise<void> {
  const follow = async (...[behaves, sent, known, onlyChanged]: Course): Promise<void> => {
    const claire = simulatedClaire(behaves);
    for (const row of known) claire.has(row);

    expectTrue(claire, await importAll(claire, sent, onlyChanged), sent);
  };
  const courses = fc.asyncProperty(behaviour, input, before, fc.boolean(), follow);
  return Promise.resolve(fc.assert(courses, { numRuns: 150 }));
}

describe('an import at a Claire that does nothing wrong', () => {
  it('says of each row what is true, where it looks the rows up', () =>
    expectTrueOutcomes(behaviours(0, 20, 400, 2500), goodRows, (claire, input, onlyChanged) =>
      importWaiting(claire, input, { onlyChanged }),
    ));

  it('says of each row what is true, where event 19 tells', () =>
    // Of a request that takes longer, a stamp may be that of the version before.
    expectTrueOutcomes(behaviours(0, 20, 330), rows, (claire, input, onlyChanged) =>
      importListening(claire, input, { onlyChanged }),
    ));

  it('says of each row what is true, where they are confirmed later', () => {
    const input = goodRows.map((all) => [
      ...new Map(all.map((row) => [nameAppointment(row), row])).values(),
    ]);
    return expectTrueOutcomes(
      behaviours(0, 20, 400, 2500),
      input,
      async (claire, sent, onlyChanged) =>
        confirmWaiting(claire, await importWaiting(claire, sent, { wait: undefined, onlyChanged })),
    );
  });
});
