import type { Fault } from './fault';

/** Where the API key and a customer's key may be, which customers get no message, and how fast it goes. */
export const faultsOfCalls: readonly Fault[] = [
  {
    symptom: 'The API key follows a redirect to another host.',
    file: 'n8n/transport.ts',
    change: { value: 'disableFollowRedirect', becomes: 'false' },
    testFile: 'test/n8n/transport.test.ts',
    test: 'follows no redirect, so that the key stays where it belongs',
  },
  {
    symptom: 'The API key stands in a message of n8n when Claire or a proxy echoes it.',
    file: 'n8n/client.ts',
    change: { call: 'redactApiKey', in: 'openAccount', becomes: '(text: string) => text' },
    testFile: 'test/n8n/bad-answers.test.ts',
    test: 'is in no message or stored execution when a 400 sends it back',
  },
  {
    symptom: 'The API key stands in a message of Node-RED when Claire or a proxy echoes it.',
    file: 'node-red/runtime/account/account.ts',
    change: { call: 'redactApiKey', in: 'openAccount', becomes: '(text: string) => text' },
    testFile: 'test/node-red/account.test.ts',
    test: 'is hidden where Claire echoes it, even one that looks like no key',
  },
  {
    symptom: 'After a 429 all others with this key go on asking, and are refused too.',
    file: 'claire/rate-limit/rate-limiter.ts',
    change: { call: 'close', in: '#finish', becomes: 'undefined' },
    testFile: 'test/unit/rate-limit.test.ts',
    test: 'no client of this key sends before the reset',
  },
  {
    symptom: 'An account falls silent for good after a rate limit whose reset is in the past.',
    file: 'claire/rate-limit/budget.ts',
    change: {
      body: 'readReset',
      becomes: "return Number($1['x-ratelimit-reset']) * 1e6 || undefined;",
    },
    testFile: 'test/unit/rate-limit.test.ts',
    test: 'with a reset in the past it backs off as after any other refusal',
  },
  {
    symptom: 'The key with which a customer approves offers goes to an AI model.',
    file: 'nodes/Claire/actions/router.ts',
    change: { call: 'map', in: '#performItem', becomes: '$this' },
    testFile: 'test/n8n/as-tool.test.ts',
    test: 'is left out of a customer who is added to each of a list, and of their message',
  },
  {
    symptom: 'A customer who wants no messages gets an e-mail.',
    file: 'claire/contact/contact.ts',
    change: { body: 'isBlocked', becomes: 'return false;' },
    testFile: 'test/unit/contact/contact.test.ts',
    test: 'has no channel for a customer who blocked communication',
  },
  {
    symptom: 'A flow with many messages storms a Claire that is down.',
    file: 'node-red/runtime/account/circuit-breaker.ts',
    change: { value: 'probeInterval', becomes: '0' },
    testFile: 'test/node-red/circuit-breaker.test.ts',
    test: 'and is offline, it is asked once a second at most, however much is to be sent',
  },
];
