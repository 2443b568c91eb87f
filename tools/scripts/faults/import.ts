import type { Fault } from './fault';

/** Every row has its own outcome, goes out once, and nothing is said that Claire did not say. */
export const faultsOfImport: readonly Fault[] = [
  {
    symptom: 'One bad row costs the other 99 of its batch their import.',
    file: 'claire/import/send-batches.ts',
    change: { body: 'isRefusal', becomes: 'return false;' },
    testFile: 'test/unit/import/refusals.test.ts',
    test: 'queues the other 99 when Claire refuses one appointment, for at most 8 requests more',
  },
  {
    symptom: 'A row that was only sent is called imported.',
    file: 'claire/import/outcome.ts',
    change: { value: 'status', in: 'queued', becomes: "'imported'" },
    testFile: 'test/n8n/import.test.ts',
    test: 'never says imported, because Claire has not said so',
  },
  {
    symptom: 'An appointment that was at Claire before is called imported.',
    file: 'claire/import/confirm-rows.ts',
    change: { body: 'provesImport', becomes: 'return true;' },
    testFile: 'test/unit/import/confirmation.test.ts',
    test: 'is not imported for being equal there, as it may have been so before',
  },
  {
    symptom: 'Two versions of an appointment go out together, and the older one may win.',
    file: 'claire/import/make-batches.ts',
    change: { body: 'appointmentKey', becomes: 'return String(arguments[0].index);' },
    testFile: 'test/unit/import/make-batches.test.ts',
    test: 'go one after the other, each when the earlier has its outcome',
  },
  {
    symptom: 'An answer is paired with the item after its own, so expressions read the wrong row.',
    file: 'nodes/Claire/actions/router.ts',
    change: { value: 'item', in: '#toItems', becomes: '$0 + 1' },
    testFile: 'test/n8n/many-items.test.ts',
    test: 'gives the answers in the order of the items, each paired with its own',
  },
  {
    symptom: 'The customer of the first appointment of a list is told about all of them.',
    file: 'nodes/Claire/actions/appointment/customer.ts',
    change: {
      call: 'withCustomer',
      in: 'showAppointments',
      becomes: 'withCustomer($1, records[0] ?? {}, $3, $4)',
    },
    testFile: 'test/n8n/customer.test.ts',
    test: 'is that of its own appointment, also in a list',
  },
];
