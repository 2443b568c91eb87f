import type { Break } from './break';

/** In the import: every row has its own outcome, and nothing is said that Claire did not say. */
export const breaksOfImport: readonly Break[] = [
  {
    loses: 'Claire refuses a batch of 101.',
    file: 'claire/import/sending/plan.ts',
    from: 'const batchSize = 100;',
    to: 'const batchSize = 101;',
    seenBy: [
      {
        in: 'test/unit/import/run.test.ts',
        test: 'gives one outcome for each, in the order in which they came',
      },
    ],
  },
  {
    loses: 'Two versions of an appointment travel in one batch, and the older one may win.',
    file: 'claire/import/sending/plan.ts',
    from: '    place.appointments.set(appointment, claim);\n',
    to: '',
    seenBy: [
      {
        in: 'test/unit/import/run.test.ts',
        test: 'knows two versions by the moment, however the zone is written',
      },
    ],
  },
  {
    loses: 'One bad row costs the other 99 of its batch.',
    file: 'claire/import/sending/send.ts',
    from: "if (isRefusal(error)) return { kind: 'refused', error };",
    to: "if (isRefusal(error)) {\n      this.refuse(rows, error);\n      return { kind: 'failed' };\n    }",
    seenBy: [
      {
        in: 'test/unit/import/refusals.test.ts',
        test: 'queues the other 99 when Claire refuses one appointment, for at most 8 requests more',
      },
      {
        in: 'test/n8n/import.test.ts',
        test: 'queues the other rows of a batch when Claire refuses one',
      },
    ],
  },
  {
    loses: 'A row that was only sent is called imported.',
    file: 'claire/import/outcome.ts',
    from: "return { location_id, dms_nr, wo_nr, status: 'queued', ...traces };",
    to: "return { location_id, dms_nr, wo_nr, status: 'imported', ...traces };",
    seenBy: [
      {
        in: 'test/n8n/import.test.ts',
        test: 'never says imported, because Claire has not said so',
      },
    ],
  },
  {
    loses: 'Only the first thing that is wrong with a row is told.',
    file: 'claire/import/check.ts',
    from: 'result.error.issues.map(',
    to: 'result.error.issues.slice(0, 1).map(',
    seenBy: [
      {
        in: 'test/n8n/import.test.ts',
        test: 'gives a bad row an outcome with every problem, and sends the others',
      },
      { in: 'test/n8n/import.test.ts', test: 'names every field that is missing, not the first' },
    ],
  },
  {
    loses: 'What a DMS sends beyond the fields that the reference names never reaches Claire.',
    file: 'claire/import/check.ts',
    from: 'if (result.success) return { appointment: result.data };',
    to: 'if (result.success) {\n    const known = Object.keys(ImportAppointment.shape);\n    const kept = Object.entries(result.data).filter(([field]) => known.includes(field));\n    return { appointment: ImportAppointment.parse(Object.fromEntries(kept)) };\n  }',
    seenBy: [
      {
        in: 'test/unit/import/run.test.ts',
        test: 'sends a later version of an appointment after the earlier one was answered',
      },
    ],
  },
  {
    loses: 'After a lost answer nobody knows of 100 rows that they may be queued.',
    file: 'claire/import/sending/send.ts',
    from: 'this.to.lost(rows, ({ appointment }) => failed(appointment, error));',
    to: 'this.to.lost(rows.slice(0, 1), ({ appointment }) => failed(appointment, error));\n      this.to.queued(rows.slice(1), undefined);',
    seenBy: [
      {
        in: 'test/n8n/bad-answers.test.ts',
        test: 'gives every row of an import its own outcome when it is cutAfter: failed',
      },
    ],
  },
  {
    loses: 'An appointment that was at Claire before is called imported.',
    file: 'claire/import/follow-up/looking/evidence.ts',
    from: 'return changedAt >= Math.floor(takenAt / 1000) * 1000 && changedAt !== notBy;',
    to: 'return true;',
    seenBy: [
      {
        in: 'test/unit/import/confirmation.test.ts',
        test: 'never takes one that was there before for imported',
      },
    ],
  },
  {
    loses: 'The stamp of one version of an appointment speaks for the next.',
    file: 'claire/import/follow-up/looking/evidence.ts',
    from: ' && changedAt !== notBy;',
    to: ';',
    seenBy: [
      {
        in: 'test/unit/import/same-names.test.ts',
        test: 'never takes the first version of an appointment for evidence of the second',
      },
    ],
  },
  {
    loses: 'Claire is asked while more is being sent, and has to be asked again.',
    file: 'claire/import/follow-up/looking/schedule.ts',
    from: 'return isBusy() ? Math.max(due, oldest.since + atMost / 2) : due;',
    to: 'return due;',
    seenBy: [
      {
        in: 'test/unit/import/confirmation.test.ts',
        test: 'asks nobody while more is being sent',
      },
    ],
  },
  {
    loses: 'Forty workshops ask for ten days each while Claire’s queue is slow.',
    file: 'claire/import/follow-up/looking/tempo.ts',
    from: 'this.#expected = Math.max(this.#expected, within(2 * (now - queuedAt)));',
    to: 'this.#expected = within(0);',
    seenBy: [
      {
        in: 'test/unit/import/forty-workshops.test.ts',
        test: 'costs about one request for each workshop and day (mixed: false, 20000 ms in the queue)',
      },
    ],
  },
  {
    loses: 'An appointment at midnight is looked for on one day only.',
    file: 'claire/import/follow-up/looking/round.ts',
    from: 'return new Set(missing.flatMap(({ otherDays }) => otherDays));',
    to: 'return new Set(missing.flatMap(({ otherDays }) => otherDays.slice(9)));',
    seenBy: [
      {
        in: 'test/unit/import/confirmation.test.ts',
        test: 'finds 2026-11-25T00:00:00+01:00 also where Claire lists it under 2026-11-24',
      },
    ],
  },
  {
    loses: 'A row goes before the earlier one with its work order number has its result.',
    file: 'claire/import/sending/plan.ts',
    from: "if (claim !== undefined && this.witness === 'look') freeWorkOrder(claim);",
    to: 'if (claim !== undefined) freeWorkOrder(claim);',
    seenBy: [
      {
        in: 'test/unit/import/reasons.test.ts',
        test: 'sends a row only when the one before it with its work order number has its outcome',
      },
    ],
  },
  {
    loses: 'The echo of one result is taken for the result of another row.',
    file: 'claire/import/follow-up/hearing.ts',
    from: 'const isEcho = this.#told.has(words);',
    to: 'const isEcho = false;',
    seenBy: [
      {
        in: 'test/unit/import/reasons.test.ts',
        test: 'does not take the echo of the first result for the result of the second row',
      },
    ],
  },
  {
    loses: 'A result that comes before the answer to the request is lost.',
    file: 'claire/import/follow-up/hearing.ts',
    from: 'else if (expected.early.length < mostEarly) expected.early.push(result);',
    to: '',
    seenBy: [
      {
        in: 'test/unit/import/reasons.test.ts',
        test: 'takes a result that comes before the answer to the request',
      },
    ],
  },
  {
    loses: 'A stopped run waits on for what it can no longer know.',
    file: 'claire/import/follow-up/follow-up.ts',
    from: '    this.#stop.abort();\n    this.#confirmation.stop();\n',
    to: '    this.#stop.abort();\n',
    seenBy: [
      {
        in: 'test/unit/import/stopping.test.ts',
        test: 'says at once of each row that it is not known (confirmation)',
      },
    ],
  },
  {
    loses: 'A row of 10 MB takes others with it when it is refused for its size.',
    file: 'claire/import/sending/plan.ts',
    from: 'number > behind && size + row.size <= largestBatch',
    to: 'number > behind && size >= 0',
    seenBy: [
      {
        in: 'test/unit/import/large-rows.test.ts',
        test: 'sends a row of 10 MB alone, in its place',
      },
    ],
  },
  {
    loses:
      'An outcome whose time lost its zone on the way calls an older change of the appointment its import.',
    file: 'claire/import/confirm.ts',
    from: 'isText(value) && isTime(value) ? Date.parse(value) : undefined',
    to: 'Date.parse(String(value))',
    seenBy: [
      {
        in: 'test/unit/import/confirm.test.ts',
        test: 'takes no appointment for evidence where the time of the import is "5", no moment with its zone',
      },
    ],
  },
];
