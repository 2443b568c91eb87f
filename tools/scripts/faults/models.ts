import type { Fault } from './fault';

const ofModel = (model: string, test: string) => ({
  testFile: `test/models/${model}.test.ts`,
  test,
});
const cut = ofModel(
  'cut-anywhere',
  'Claire has an order as a whole or as before, no order of the file is only at Claire, and the whole afterwards mends all',
);
const values = ofModel(
  'conservation',
  'is at Claire as it was meant, or is told; a wish for no messages is at Claire, or its row is not',
);
const whom = ofModel(
  'whom-to-tell',
  'is the one named and nobody else, gets nothing against a wish, and no SMS on a number with two readings',
);
const history = ofModel(
  'changes',
  'is told once and in order of each appointment, whatever polls fail, and whatever the clock says',
);
const pace = ofModel(
  'pacing',
  'lets each call end by its patience and the end of the hour, at once while plenty is left, and makes no 429 but with one probe a minute',
);
const wholeHours = ofModel(
  'pacing',
  'uses 99 % of each hour that has more calls than it takes, whatever the clock is set to',
);
const alarms = ofModel(
  'alarms',
  'is told once for each way in which it fails, and its end once, whatever else fails beside',
);
const life = ofModel(
  'trigger-life',
  'ends with one webhook for each event of each trigger, which lets its calls in, all others as they were, and none of these let in',
);
const deliveries = ofModel(
  'deliveries',
  'is told once and in order, as news once an outage, and all of it but what a report calls cut off',
);
const lifeInNodeRed = ofModel(
  'trigger-life-in-node-red',
  'any course of deploys, restarts and crashes ends with the webhooks of the trigger that is there, and with no others of ours; it is green once Claire has called with its secret',
);

/** Each invariant of a model, broken on purpose. */
export const faultsOfModels: readonly Fault[] = [
  {
    symptom: 'The rest of an order is taken for all of it.',
    file: 'node-red/runtime/imports/sequences.ts',
    change: { value: 'isWhole', becomes: 'true' },
    ...cut,
  },
  {
    symptom: 'A part of a file says what only Claire has.',
    file: 'claire/import/compare.ts',
    change: { value: 'isPart', becomes: 'false' },
    ...cut,
  },
  {
    symptom: 'An order is sent without the lines that a broken file did not bring.',
    file: 'claire/import/rows/read-rows.ts',
    change: { value: 'isCut', becomes: 'false' },
    ...ofModel(
      'cut-anywhere',
      'Claire has an order as a whole or as before, what is told as sent is there, and the whole afterwards mends all',
    ),
  },
  {
    symptom: 'What Claire drops with a customer is not told.',
    file: 'claire/import/lost-customers.ts',
    change: { body: 'findLostCustomers', becomes: 'return [];' },
    ...values,
  },
  {
    symptom: 'A wish for no messages is lost with its customer.',
    file: 'claire/import/lost-customers.ts',
    change: { body: 'withLostWishes', becomes: 'return $1;' },
    ...values,
  },
  {
    symptom: 'A number is read as one of the customer’s country, whoever has it elsewhere.',
    file: 'claire/contact/mobile.ts',
    change: { body: 'readAnywhere', becomes: 'return readMobileNumber($1, $2[0] ?? $2[1]);' },
    ...whom,
  },
  {
    symptom: 'Who wants no messages gets them.',
    file: 'claire/contact/contact.ts',
    change: { body: 'isBlocked', becomes: 'return false;' },
    ...whom,
  },
  {
    symptom: 'Another customer gets the key of the one whom the event names.',
    file: 'claire/events.ts',
    change: { value: 'isAnother', in: 'findCustomerToNotify', becomes: 'false' },
    ...whom,
  },
  {
    symptom: 'A customer is told in the language of the workshop, not in their own.',
    file: 'claire/contact/contact.ts',
    change: { call: 'findLanguage', in: 'toContact', becomes: 'findLanguage(countries[1])' },
    ...whom,
  },
  {
    symptom: 'The language that is chosen counts in n8n only.',
    file: 'node-red/runtime/config.ts',
    change: { value: 'language', in: 'readCustomerSettings', becomes: 'undefined' },
    ...whom,
  },
  {
    symptom: 'A status that came and went between two polls is not told.',
    file: 'claire/changes/compare.ts',
    change: { body: 'newEntries', becomes: 'return [];' },
    ...history,
  },
  {
    symptom: 'A machine that starts in the past forgets the days of its right time.',
    file: 'claire/changes/poll.ts',
    change: { body: 'withLaterDays', becomes: 'return windows;' },
    ...history,
  },
  {
    symptom: 'Who is left out of a list is gone, and is there.',
    file: 'claire/changes/find-missing.ts',
    change: { value: 'isInWindow', becomes: 'false' },
    ...history,
  },
  {
    symptom: 'Another time of an appointment is not told.',
    file: 'claire/changes/compare.ts',
    change: { body: 'compareTimes', becomes: 'return [];' },
    ...ofModel('changes', 'has each new time and each removal told by the next poll'),
  },
  {
    symptom: 'An outage is told again with each poll.',
    file: 'claire/changes/reports.ts',
    change: { value: 'isAlarm', in: 'countOne', becomes: 'next >= alarmAfter' },
    ...alarms,
  },
  {
    symptom: 'The end of an outage is not told.',
    file: 'claire/changes/reports.ts',
    change: { call: 'push', in: 'countFailedParts', becomes: 'undefined' },
    ...alarms,
  },
  {
    symptom: 'One location that fails counts as a poll that fails.',
    file: 'claire/changes/reports.ts',
    change: { value: 'whole', in: 'findFailed', becomes: 'failure ?? first' },
    ...alarms,
  },
  {
    symptom: 'A call that failed is told again by the process that follows.',
    file: 'claire/webhooks/failed-deliveries.ts',
    change: { body: 'cursors', becomes: 'return {};' },
    ...deliveries,
  },
  {
    symptom: 'Of many failed calls, only those of the first pages are told.',
    file: 'claire/webhooks/failed-deliveries.ts',
    change: { value: 'isEnd', in: 'listErrors', becomes: 'true' },
    ...deliveries,
  },
  {
    symptom: 'Calls that failed are told in any order.',
    file: 'claire/webhooks/failed-deliveries.ts',
    change: { body: 'byAge', becomes: 'return 0;' },
    ...deliveries,
  },
  {
    symptom: 'An outage of calls is news with each check.',
    file: 'claire/webhooks/failed-deliveries.ts',
    change: { call: 'add', in: '#check', becomes: 'undefined' },
    ...deliveries,
  },
  {
    symptom: 'Calls go on while the hour is used up.',
    file: 'claire/rate-limit/budget.ts',
    change: { body: 'closedUntil', becomes: 'return undefined;' },
    ...pace,
  },
  {
    symptom: 'A call waits for longer than it may.',
    file: 'claire/rate-limit/rate-limiter.ts',
    change: { body: 'mayWaitUntil', becomes: 'return true;' },
    ...pace,
  },
  {
    symptom: 'Calls are spread over the hour while plenty is left.',
    file: 'claire/rate-limit/budget.ts',
    change: { value: 'fullSpeedShare', becomes: '1' },
    ...pace,
  },
  {
    symptom: 'A call that has ended keeps its place.',
    file: 'claire/rate-limit/rate-limiter.ts',
    change: { call: 'end', in: '#finish', becomes: 'undefined' },
    ...pace,
  },
  {
    symptom: 'A twentieth of each hour is left unused.',
    file: 'claire/rate-limit/budget.ts',
    change: { value: 'reserveShare', becomes: '0.05' },
    ...wholeHours,
  },
  {
    symptom: 'The end of the hour is read by a clock that may be wrong.',
    file: 'claire/rate-limit/budget.ts',
    change: { body: 'waitUntil', becomes: 'return $1 === undefined ? undefined : $1 - $2;' },
    ...wholeHours,
  },
  {
    symptom: 'A webhook that is not wanted any more stays at Claire.',
    file: 'claire/webhooks/reconcile.ts',
    change: { body: 'deleteAll', becomes: 'return Promise.resolve();' },
    ...life,
  },
  {
    symptom: 'Webhooks of other systems are taken for ours.',
    file: 'claire/webhooks/remote.ts',
    change: { value: 'own', in: 'findOwnWebhooks', becomes: 'record' },
    ...life,
  },
  {
    symptom: 'Claire calls with a secret that the trigger does not know.',
    file: 'claire/webhooks/reconcile.ts',
    change: { body: 'findKnownSecret', becomes: 'return readSecret($1);' },
    ...life,
  },
  {
    symptom: 'A copy of the database moves the webhooks of production.',
    file: 'claire/webhooks/remote.ts',
    change: { call: 'mayMove', in: 'findOwnWebhooks', becomes: 'true' },
    ...life,
  },
  {
    symptom: 'A copied workflow takes the webhooks of its original.',
    file: 'triggers/ClaireTrigger/state.ts',
    change: { value: 'isOwn', becomes: 'true' },
    ...life,
  },
  {
    symptom: 'An n8n that is told to move its webhooks leaves them at its old address.',
    file: 'triggers/ClaireTrigger/lifecycle.ts',
    change: { value: 'mayMove', in: 'calls', becomes: '(url: string) => isHere(context, url)' },
    ...life,
  },
  {
    symptom: 'A secret of a webhook that the trigger has no more is let in.',
    file: 'claire/webhooks/remote.ts',
    change: { body: 'dropPending', becomes: 'return Promise.resolve();' },
    ...life,
  },
  {
    symptom: 'A trigger of Node-RED is green, and Claire has never reached it.',
    file: 'node-red/nodes/claire-trigger/trigger.ts',
    change: { call: '#show', in: '#showRegistered', becomes: "this.#show('good', 'registered')" },
    ...lifeInNodeRed,
  },
  {
    symptom: 'A forged call proves the address of a trigger.',
    file: 'node-red/runtime/webhooks/webhook-route.ts',
    change: { call: 'verify', in: 'admit', becomes: 'true' },
    ...lifeInNodeRed,
  },
  {
    symptom: 'A copy of the user directory moves the webhooks of its original.',
    file: 'node-red/runtime/webhooks/registration.ts',
    change: { value: 'mayMove', in: '#options', becomes: '() => true' },
    ...lifeInNodeRed,
  },
  {
    symptom: 'The webhooks of a trigger that was deleted before a crash stay.',
    file: 'node-red/runtime/webhooks/stored-triggers.ts',
    change: { body: 'removeGivenUp', becomes: '' },
    ...lifeInNodeRed,
  },
];
