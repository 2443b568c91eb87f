import type { Break } from './break';

/** In the import of Node-RED: what it hears of Claire, what it leaves there, and how much it holds. */
export const breaksOfNodeRedImport: readonly Break[] = [
  {
    loses: 'An appointment is imported hours too early, as its time is taken for one of UTC.',
    file: 'node-red/nodes/claire-import/times.ts',
    from: 'const minutes = -moment.getTimezoneOffset();',
    to: 'const minutes = 0;',
    seenBy: [
      {
        in: 'test/node-red/import-times.test.ts',
        test: 'reads a time without a zone in the zone of the server: 2026-07-25 08:30',
      },
    ],
  },
  {
    loses: 'An import is deaf while a trigger has the webhook that it shares.',
    file: 'node-red/nodes/claire-trigger/trigger.ts',
    from: '        publishResult(this.account.fingerprint, event);\n',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-reasons.test.ts',
        test: 'on the same event of all locations hears through it, and makes nothing',
      },
    ],
  },
  {
    loses:
      'The result of one import is taken for that of another, which sent the appointment again.',
    file: 'node-red/runtime/import-results-hub.ts',
    from: 'first?.hear(result);',
    to: 'for (const one of waiting) one.hear(result);',
    seenBy: [
      {
        in: 'test/node-red/import-reasons.test.ts',
        test: 'that was sent twice tells each of the two what became of it, and not of the other',
      },
    ],
  },
  {
    loses: 'An import goes deaf when the trigger that heard for it is removed.',
    file: 'node-red/runtime/import-results-hub.ts',
    from: 'if (had) for (const look of [...onLoss]) look();',
    to: 'void had;',
    seenBy: [
      {
        in: 'test/node-red/import-reasons.test.ts',
        test: 'that is removed meanwhile goes on hearing, through one of its own',
      },
    ],
  },
  {
    loses: 'The webhook of an import stays at Claire when the import is over.',
    file: 'node-red/runtime/import-webhook.ts',
    from: 'if (this.#needs === 0) await this.#remove();',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-reasons.test.ts',
        test: 'has a webhook of its own at Claire while it runs, for each location, and no longer',
      },
      { in: 'test/node-red/import-leftovers.test.ts', test: 'when Node-RED stops in the middle' },
    ],
  },
  {
    loses: 'What a killed Node-RED has left at Claire stays there for ever.',
    file: 'node-red/runtime/import-leftovers.ts',
    from: '      removeOne(webhook, client, { ...calls, others: parkedTriggers.knownOf(id) }),\n',
    to: '      Promise.resolve(),\n',
    seenBy: [
      {
        in: 'test/node-red/import-leftovers.test.ts',
        test: 'when Node-RED is killed in the middle: the next start removes it, with one list',
      },
    ],
  },
  {
    loses: 'Every deploy asks Claire for all webhooks.',
    file: 'node-red/runtime/import-leftovers.ts',
    from: '  looked.set(key, work);\n',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-leftovers.test.ts',
        test: 'and asks Claire once only whether something is left, however often it is deployed',
      },
    ],
  },
  {
    loses: 'Nobody learns why the reasons of Claire do not come.',
    file: 'node-red/runtime/import-results.ts',
    from: 'if (!this.#told && !signal.aborted) cannotHear(thrown);',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-leftovers.test.ts',
        test: 'where nobody knows the address of this Node-RED',
      },
    ],
  },
  {
    loses: 'A long stream is asked for faster than it is imported, until the memory is full.',
    file: 'node-red/nodes/claire-import/stream.ts',
    from: ' || this.#expected > 0 || this.#held > mostHeld) return;',
    to: ') return;',
    seenBy: [
      {
        in: 'test/node-red/import-stream.test.ts',
        test: 'comes out of a file line by line, with a core delay node as its valve',
      },
    ],
  },
  {
    loses: 'A stream ends in the middle of a sequence whose last message has overtaken others.',
    file: 'node-red/nodes/claire-import/sequences.ts',
    from: "return this.#open.size === 0 ? 'over' : 'perhaps';",
    to: "return 'over';",
    seenBy: [
      {
        in: 'test/node-red/claire-import.test.ts',
        test: 'whose last message has overtaken others is one import with one summary',
      },
    ],
  },
  {
    loses: 'The status of a stream says that nothing has come, while its rows wait for more.',
    file: 'node-red/nodes/claire-import/progress.ts',
    from: "if (this.#shown !== 'waiting') this.#changed();",
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-stream.test.ts',
        test: 'says in its status how many have come, also when nothing follows them',
      },
    ],
  },
  {
    loses: 'A stopped import claims that it has waited for all of its time.',
    file: 'node-red/nodes/claire-import/importer.ts',
    from: 'tally.stopped = this.#stopped.signal.aborted;',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-confirmation.test.ts',
        test: 'ends at once when a deploy stops it, with an outcome for every row',
      },
    ],
  },
  {
    loses: 'An import of which half went wrong looks like one of which nothing went right.',
    file: 'node-red/nodes/claire-import/progress.ts',
    from: "good > 0 ? 'partly' : 'bad'",
    to: "'bad'",
    seenBy: [
      {
        in: 'test/node-red/claire-import.test.ts',
        test: 'goes out in batches, with an outcome for each in their order and the progress in the status',
      },
    ],
  },
  {
    loses: 'After its account got another address, an import is called at the former one.',
    file: 'node-red/runtime/import-webhook.ts',
    from: 'known.move(site);',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/import-reasons.test.ts',
        test: 'hears at the new address, also while its webhook at the old one cannot be removed',
      },
    ],
  },
];
