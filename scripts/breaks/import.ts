import type { Break } from './break';

/** In the import: every row has its own outcome, and nothing is said that Claire did not say. */
export const breaksOfImport: readonly Break[] = [
  {
    loses: 'Claire refuses a batch of 101.',
    file: 'claire/import/plan.ts',
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
    file: 'claire/import/plan.ts',
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
    file: 'claire/import/send.ts',
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
    file: 'claire/import/send.ts',
    from: 'this.to.lost(rows, ({ appointment }) => failed(appointment, error));',
    to: 'this.to.lost(rows.slice(0, 1), ({ appointment }) => failed(appointment, error));\n      this.to.queued(rows.slice(1), undefined);',
    seenBy: [
      {
        in: 'test/n8n/bad-answers.test.ts',
        test: 'gives every row of an import its own outcome when it is cutAfter: failed',
      },
    ],
  },
];
