import type { Break } from './break';

/** In what n8n makes of an import: what is waited for, confirmed later, tried again and stopped. */
export const breaksOfImportInN8n: readonly Break[] = [
  {
    loses: 'An import goes on as soon as Claire has answered, although it was to wait.',
    file: 'nodes/Claire/actions/appointment/waiting.ts',
    from: "if (wanted === 'nothing') return undefined;",
    to: "if (wanted !== '') return undefined;",
    seenBy: [
      {
        in: 'test/n8n/import-confirmation.test.ts',
        test: 'calls imported what Claire shows, with the number it has there',
      },
    ],
  },
  {
    loses: 'Nobody is told how many appointments are not in.',
    file: 'nodes/Claire/actions/appointment/import-report.ts',
    from: '  tell(call, outcomes, atMost);\n',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/import-confirmation.test.ts',
        test: 'counts what came of it in a hint, with the first reason of what is not in',
      },
    ],
  },
  {
    loses: 'Outcomes that went to the error branch can never be confirmed.',
    file: 'nodes/Claire/actions/appointment/confirm-import.ts',
    from: 'return { outcome: { ...facts, error: reason }, input: isObject(input) ? input : {} };',
    to: 'return { outcome: json, input: json };',
    seenBy: [
      {
        in: 'test/n8n/confirm-import.test.ts',
        test: 'takes what Import sent to the error branch, and keeps the row and its reason',
      },
    ],
  },
  {
    loses: 'Retry On Fail imports every row again because the first one is bad.',
    file: 'nodes/Claire/actions/appointment/earlier-try.ts',
    from: 'return kept?.run === this.#run() ? kept.outcomes : undefined;',
    to: 'return undefined;',
    seenBy: [
      {
        in: 'test/n8n/retry-on-fail.test.ts',
        test: 'imports no row again because the first one is bad, for which n8n runs the node again',
      },
      {
        in: 'test/n8n/retry-on-fail.test.ts',
        test: 'sends again what Claire did not answer for, and only that',
      },
    ],
  },
  {
    loses: 'After a stop nobody knows what was sent.',
    file: 'nodes/Claire/actions/appointment/stopped.ts',
    from: '    keep(context, text);\n',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/import-stopped.test.ts',
        test: 'sends no batch after that, and tells what was sent in the custom data of the execution',
      },
    ],
  },
  {
    loses: 'A time of day without a day is imported as today’s.',
    file: 'nodes/Claire/actions/moments.ts',
    from: 'wholeDay.test(text) ? DateTime.fromISO(text, { zone }) : undefined',
    to: 'DateTime.fromISO(text, { zone })',
    seenBy: [
      {
        in: 'test/n8n/import-bad-input.test.ts',
        test: 'refuses a time that names no day, instead of guessing one: 08:30',
      },
    ],
  },
  {
    loses: 'Whoever passes a whole list on as one item is told that all of its fields are missing.',
    file: 'nodes/Claire/actions/appointment/import-rows.ts',
    from: 'inItsPlace(json);',
    to: 'json;',
    seenBy: [
      {
        in: 'test/n8n/import-bad-input.test.ts',
        test: 'tells whoever passes a whole list as one item to split it',
      },
    ],
  },
  {
    loses: 'A workflow that was saved before Confirm Import was there does something else now.',
    file: 'nodes/Claire/actions/catalogue.ts',
    from: '    usual: getAppointment,\n',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/look-ups.test.ts',
        test: 'is what the node does with appointments when a saved workflow names no operation',
      },
    ],
  },
  {
    loses:
      'After a second try of n8n, an older version of an appointment stands over the newer one.',
    file: 'nodes/Claire/actions/appointment/outcomes.ts',
    from: 'return names.has(name) && ',
    to: "return status === 'failed' && ",
    seenBy: [
      {
        in: 'test/n8n/retry-on-fail.test.ts',
        test: 'never puts an older version of an appointment over a newer one that Claire took',
      },
    ],
  },
  {
    loses:
      'Confirm Import calls a row imported because the DMS has a field of its own that says so.',
    file: 'nodes/Claire/actions/appointment/confirm-import.ts',
    from: "if (!isObject(error) || typeof error.status !== 'string') ",
    to: "if (!isObject(error) || 'status' in json || typeof error.status !== 'string') ",
    seenBy: [
      {
        in: 'test/n8n/confirm-import.test.ts',
        test: 'believes no row that has a field of its own that says imported, as n8n puts it beside the error',
      },
    ],
  },
  {
    loses: 'A node that is set up wrongly passes its rows on as if they were outcomes.',
    file: 'nodes/Claire/actions/router.ts',
    from: 'if (!context.continueOnFail()) throw error;',
    to: 'if (error !== undefined) throw error;',
    seenBy: [
      {
        in: 'test/n8n/import.test.ts',
        test: 'never passes a row on as its own outcome when the node is set up wrongly: continueRegularOutput',
      },
    ],
  },
];
