import { convert, validate } from '../../../claire/import/check';
import { Progress, estimateSize, type Row } from '../../../claire/import/stages';
import { OpenKeys } from '../../../claire/import/batches';
import { match, resultKey } from '../../../claire/import/import-results';
import { strictParser } from '../../../claire/import/rows/record';
import { ImportAppointment } from '../../../claire/models';
import { utcTimes } from '../../../claire/times';
import { appointmentRow } from '../rows';
import { alternately, warmUp } from '../sampling';
import type { Task } from '../task';

const rows = 100_000;
/** Rows are made so many at a time, and not on the clock, so that all of them need no memory. */
const chunk = 1000;

export const core: Task = {
  name: 'core',
  about:
    'The core alone: check, keys and match of 100,000 rows beside zod alone, which parses the same rows with the same schema.',
  async measure() {
    const sides = {
      ours: () => Promise.resolve(microsecondsARow(importRows)),
      theirs: () => Promise.resolve(microsecondsARow(parseOnly)),
    };
    await warmUp(sides);
    return [
      {
        ...{ task: `core: ${String(rows)} rows`, line: 'none', rival: 'zod alone', better: 'less' },
        unit: 'µs of processor time a row',
        ...(await alternately(sides, 25)),
        target: 0.7,
      },
    ];
  },
};

type Work = (rows: readonly unknown[], from: number) => void;

/** Processor time, which others on the machine cannot stretch as they do the clock's. */
function microsecondsARow(makeWork: () => Work): number {
  const work = makeWork();
  let microseconds = 0;
  for (let from = 0; from < rows; from += chunk) {
    const some = Array.from({ length: chunk }, (_, index) => appointmentRow(from + index));
    const started = process.cpuUsage();
    work(some, from);
    const { user, system } = process.cpuUsage(started);
    microseconds += user + system;
  }
  return microseconds / rows;
}

function parseOnly(): Work {
  return (some) => {
    for (const row of some) if (!ImportAppointment.safeParse(row).success) throw notAsMade();
  };
}

/** One run through what an import does with a row; Claire's answers are made up on the spot. */
function importRows(): Work {
  // As event 19 tells here what became of each row.
  const keys = new OpenKeys(new Progress(), { hasResults: true });
  const values = strictParser(utcTimes);
  let matched = 0;
  let batch: Row[] = [];
  return (some, from) => {
    for (const [at, row] of some.entries()) {
      const checked = validate(convert(row, values));
      if (checked.problems !== undefined) throw notAsMade();
      const { appointment } = checked;
      const size = estimateSize(appointment) ?? 0;
      const state = { isSettled: false, differsBefore: false, isLater: false };
      const next = { index: from + at, appointment, size, ...state };
      keys.add(next);
      if (keys.takeReleased() !== next) throw notAsMade();
      if (batch.push(next) < 100) continue;
      matched += matchRows(batch, keys);
      batch = [];
    }
    if (from + some.length - matched >= 100) throw notAsMade(); // More than one open batch.
  };
}

function matchRows(sent: readonly Row[], keys: OpenKeys): number {
  const open = new Set(sent.map(({ appointment }) => resultKey(appointment)));
  return sent.filter((row) => {
    const outcome = match(resultFor(row.appointment));
    if (outcome === undefined) return false;
    keys.settled(row, outcome);
    return open.delete(resultKey(outcome));
  }).length;
}

function resultFor({ location_id, wo_nr, dms_nr }: ImportAppointment): unknown {
  return { dealer_location_id: location_id, wo_nr, dms_nr, appointment_id: 50_001 };
}

function notAsMade(): Error {
  return new Error('The core did not treat a good row as one, so its time says nothing.');
}
