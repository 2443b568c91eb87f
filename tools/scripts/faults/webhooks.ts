import { type Fault, oneTest } from './fault';

/** Who may start a workflow, which events come, and what is left at Claire. */
export const faultsOfWebhooks: readonly Fault[] = [
  {
    symptom: 'After a publication that failed, n8n says Published and registers nothing.',
    file: 'triggers/ClaireTrigger/lifecycle.ts',
    change: { call: 'delete', in: 'unregister', becomes: 'false' },
    killedBy: oneTest(
      'test/n8n/trigger-failed-activation.test.ts',
      'succeeds with a wrong key, so that publishing again registers',
    ),
  },
  {
    symptom: 'A caller who knows the address starts the workflow while no secret is stored.',
    file: 'claire/webhooks/secret.ts',
    change: { body: 'verify', becomes: 'return $2.length === 0;' },
    killedBy: oneTest(
      'test/n8n/trigger-receive.test.ts',
      'is refused as well when the trigger has no webhooks at Claire',
    ),
  },
  {
    symptom: 'A call with a wrong secret starts the workflow.',
    file: 'claire/webhooks/secret.ts',
    change: { call: 'timingSafeEqual', in: 'isSame', becomes: 'true' },
    killedBy: oneTest(
      'test/n8n/trigger-receive.test.ts',
      'with a wrong secret gets 401, starts nothing and is told in the log',
    ),
  },
  {
    symptom: 'A caller who knows the address of a trigger in Node-RED starts its flow.',
    file: 'node-red/runtime/webhooks/webhook-route.ts',
    change: { call: 'verify', in: 'admit', becomes: 'true' },
    killedBy: oneTest('test/node-red/webhook-route.test.ts', 'has no secret, or a wrong one: 401'),
  },
  {
    symptom: 'A caller who forges X-Forwarded-For is taken for Claire.',
    file: 'claire/callers.ts',
    change: { call: 'findLast', in: 'findSourceAddress', becomes: '$this.find($1)' },
    killedBy: oneTest(
      'test/unit/callers.test.ts',
      'is the last hop that is not a trusted proxy, so a forged one is not believed',
    ),
  },
  {
    symptom: 'A reader of a workflow or its export can forge its events.',
    file: 'claire/webhooks/secret.ts',
    change: { body: 'hashSecret', becomes: 'return $1;' },
    killedBy: oneTest(
      'test/n8n/trigger-lifecycle.test.ts',
      'keeps only hashes of the secrets, as n8n shows its static data to whoever reads the workflow',
    ),
  },
  {
    symptom: 'The secret of a trigger is shown to a flow that reads the webhooks.',
    file: 'claire/webhooks/secret.ts',
    change: { body: 'hideSecrets', becomes: 'return $1;' },
    killedBy: oneTest(
      'test/unit/webhooks/secret.test.ts',
      'shows no secret of a trigger: a header',
    ),
  },
  {
    symptom: 'A lost answer to a creation makes a second webhook, and every event comes twice.',
    file: 'claire/resources/webhook.ts',
    change: { value: 'onAmbiguousFailure', in: 'create', becomes: "'repeat'" },
    killedBy: oneTest(
      'test/n8n/webhooks.test.ts',
      'makes no second webhook when the answer to the first was lost',
    ),
  },
  {
    symptom: 'Activating a workflow while n8n starts makes a second webhook for an event.',
    file: 'triggers/ClaireTrigger/lifecycle.ts',
    change: { call: 'runExclusive', in: 'create', becomes: '($2)()' },
    killedBy: oneTest(
      'test/n8n/trigger-lifecycle.test.ts',
      'makes no second one when n8n activates it at its start while a person does',
    ),
  },
  {
    symptom: 'The webhooks of an n8n that was killed stay at Claire, and every event comes twice.',
    file: 'claire/webhooks/remote.ts',
    change: { condition: 1, in: 'findOwnWebhooks', becomes: 'false' },
    killedBy: oneTest(
      'test/n8n/trigger-lifecycle.test.ts',
      'adopts what a killed n8n made and could not write down',
    ),
  },
  {
    symptom: 'Retry On Fail makes webhooks a second time, because another item failed.',
    file: 'n8n/retry-memory.ts',
    change: { condition: 2, in: 'call', becomes: 'false' },
    killedBy: oneTest(
      'test/n8n/retry-on-fail.test.ts',
      'makes no second webhook for an item that went well before another did not',
    ),
  },
  {
    symptom: 'A webhook of others is deleted because its id was once ours.',
    file: 'claire/webhooks/remote.ts',
    change: { body: 'hasSecret', becomes: 'return true;' },
    killedBy: oneTest(
      'test/unit/webhooks/reconcile.test.ts',
      'never touches a webhook that only has an id of ours, as under another API key',
    ),
  },
  {
    symptom: 'The webhooks of a deleted Node-RED trigger stay and use up Claire’s limit.',
    file: 'node-red/runtime/webhooks/retained-triggers.ts',
    change: { call: '#removeForGood', in: '#cleanUp', becomes: 'undefined' },
    killedBy: oneTest(
      'test/node-red/retained-triggers.test.ts',
      'is removed at once when the flows have started without it, and leaves nothing',
    ),
  },
  {
    symptom: 'The first event is lost when it comes before Claire’s answer to the creation.',
    file: 'claire/webhooks/reconcile.ts',
    change: { call: 'put', in: 'createWebhook', becomes: 'undefined' },
    killedBy: oneTest(
      'test/unit/webhooks/secret.test.ts',
      'accept an event that comes before Claire’s response to the creation',
    ),
  },
  {
    symptom: 'An event that comes during a deploy of Node-RED is lost.',
    file: 'node-red/runtime/webhooks/webhook-route.ts',
    change: { call: 'end', in: 'answerTryAgain', becomes: 'end($1, 404)' },
    killedBy: oneTest(
      'test/node-red/webhook-route.test.ts',
      'comes between two deploys: 503, and when to come back',
    ),
  },
  {
    symptom: 'An event is lost when its appointment cannot be looked up.',
    file: 'claire/events.ts',
    change: { body: 'toIncludeError', becomes: 'throw $1;' },
    killedBy: oneTest(
      'test/n8n/trigger-include.test.ts',
      'still comes when Claire answers 404, with the reason',
    ),
  },
];
