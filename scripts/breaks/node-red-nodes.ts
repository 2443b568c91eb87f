import type { Break } from './break';

/** In Node-RED: who may call, who sees a key or a secret, and what its nodes give out. */
export const breaksOfNodeRedNodes: readonly Break[] = [
  {
    loses: 'Whoever knows the address of a trigger in Node-RED starts its flow.',
    file: 'node-red/runtime/webhook-route.ts',
    from: 'if (!verify(headers, hook.hashes())) {',
    to: "if (headers[claireSecretHeader] === '') {",
    seenBy: [
      { in: 'test/node-red/webhook-route.test.ts', test: 'has no secret, or a wrong one: 401' },
    ],
  },
  {
    loses: 'An event that comes during a deploy is refused for good, and lost.',
    file: 'node-red/runtime/webhook-route.ts',
    from: '  end(response, 503);\n',
    to: '  end(response, 404);\n',
    seenBy: [
      {
        in: 'test/node-red/webhook-route.test.ts',
        test: 'comes between two deploys: 503, and when to come back',
      },
    ],
  },
  {
    loses: 'A call without end fills the memory of Node-RED.',
    file: 'node-red/runtime/webhook-body.ts',
    from: '      if (length <= limit) chunks.push(chunk);\n      else {',
    to: '      chunks.push(chunk);\n      if (length < 0) {',
    seenBy: [
      {
        in: 'test/node-red/webhook-route.test.ts',
        test: 'has a body that is too large, with its length said or not: 413',
      },
    ],
  },
  {
    loses: 'The webhooks of a trigger that was deleted stay, and use up Claire’s limit.',
    file: 'node-red/runtime/parked-triggers.ts',
    from: 'void this.#removeForGood(RED, entry);',
    to: 'void this.#removeForGood;',
    seenBy: [
      {
        in: 'test/node-red/trigger-deploys.test.ts',
        test: 'goes from Claire when a deploy of full deletes it',
      },
    ],
  },
  {
    loses: 'A key that Claire does not accept is tried again for ever.',
    file: 'node-red/nodes/claire-trigger/trigger.ts',
    from: '    if (!mayHelp(thrown)) {',
    to: '    if (!mayHelp(thrown) && tries > 5) {',
    seenBy: [
      {
        in: 'test/node-red/trigger-clock.test.ts',
        test: 'asks only once, and claims nothing, when its key is not accepted',
      },
    ],
  },
  {
    loses: 'The first node that closes cuts the connections of all others with its account.',
    file: 'node-red/runtime/account.ts',
    from: '      if (users.size > 0) return;\n',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/account.test.ts',
        test: 'keeps its connection while a node uses it, and closes it after the last one',
      },
    ],
  },
  {
    loses: 'The API key is shown by a node when Claire or a proxy echoes it.',
    file: 'node-red/runtime/account.ts',
    from: "text.replaceAll(apiKey, '***')",
    to: 'text',
    seenBy: [
      {
        in: 'test/node-red/account.test.ts',
        test: 'is hidden where Claire echoes it, even one that looks like no key',
      },
    ],
  },
  {
    loses: 'Whoever may only look at flows can use the API key, at an address of their choice.',
    file: 'node-red/runtime/admin-routes.ts',
    from: "needsPermission('flows.write')",
    to: "needsPermission('flows.read')",
    seenBy: [
      {
        in: 'test/node-red/permissions.test.ts',
        test: 'may not ask POST /claire/test, which would use the key of the account',
      },
    ],
  },
  {
    loses: 'The API key is exported with the flows, and shown to whoever opens the account.',
    file: 'node-red/nodes/claire-account/editor.ts',
    from: "apiKey: { type: 'password',",
    to: "apiKey: { type: 'text',",
    seenBy: [
      {
        in: 'test/node-red/pages.test.ts',
        test: 'keeps the API key as a password credential and nothing else',
      },
    ],
  },
  {
    loses: 'The secret of a trigger is shown to a flow that reads the webhooks.',
    file: 'node-red/nodes/claire-api/perform.ts',
    from: "operation.resource === 'webhook' ? shown.map(withoutSecret) : shown",
    to: "operation.resource === 'webhook' ? shown : shown.map(withoutSecret)",
    seenBy: [
      {
        in: 'test/node-red/account.test.ts',
        test: 'of Claire is not all that is secret: the secret of a trigger leaves no webhook operation',
      },
    ],
  },
  {
    loses: 'A join node behind a look-up waits for ever.',
    file: 'node-red/nodes/claire-api/output.ts',
    from: '    parts: { ...shared, index },',
    to: '    parts: shared,',
    seenBy: [
      {
        in: 'test/node-red/claire-api.test.ts',
        test: 'is one message for each record, with the parts that a join node needs',
      },
    ],
  },
  {
    loses: 'The good rows of an import are reported as bad ones too.',
    file: 'node-red/nodes/claire-import/output.ts',
    from: 'const bad = all.filter(({ outcome }) => isBad(outcome));',
    to: 'const bad = all;',
    seenBy: [
      {
        in: 'test/node-red/claire-import.test.ts',
        test: 'costs the good rows nothing when some are bad, which the second output has too',
      },
    ],
  },
  {
    loses: 'An import goes on sending after its flow was deployed anew.',
    file: 'node-red/nodes/claire-import/importer.ts',
    from: '  stop(): void {\n    this.#stopped.abort();\n',
    to: '  stop(): void {\n',
    seenBy: [
      {
        in: 'test/node-red/claire-import.test.ts',
        test: 'accounts for every row, and sends nothing more',
      },
    ],
  },
  {
    loses: 'The last appointments of a file wait for others that never come.',
    file: 'node-red/nodes/claire-import/collecting.ts',
    from: 'if (isLast || this.#held.length >= this.settings.count) this.#sendAll();',
    to: 'if (this.#held.length >= this.settings.count) this.#sendAll();',
    seenBy: [
      {
        in: 'test/node-red/claire-import.test.ts',
        test: 'are sent at once with msg.complete, with an appointment of its own or without',
      },
    ],
  },
  {
    loses: 'A German user sees the name of a text in the place of the text.',
    file: 'node-red/nodes/claire-api/locale.de.json',
    from: '  "port": "Antwort",\n',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/texts.test.ts',
        test: 'of claire-api are all there in de, with the same values in them',
      },
    ],
  },
  {
    loses: 'The result of an import has other keys in Node-RED than in n8n.',
    file: 'node-red/nodes/claire-trigger/trigger.ts',
    from: 'payload: outputOf(event, extras)',
    to: 'payload: { ...event, ...extras }',
    seenBy: [
      {
        in: 'test/node-red/trigger-parity.test.ts',
        test: 'is the same outcome of an import, whether it went well or failed',
      },
    ],
  },
  {
    loses: 'A customer gets another link from a flow in n8n than from one in Node-RED.',
    file: 'triggers/ClaireTrigger/enrich.ts',
    from: 'calls: { maxWait }, linkTemplate }',
    to: 'calls: { maxWait } }',
    seenBy: [
      {
        in: 'test/node-red/trigger-parity.test.ts',
        test: 'has the same link, in the form that the user wants',
      },
    ],
  },
  {
    loses: 'A connection that broke has another name in Node-RED than in n8n.',
    file: 'node-red/runtime/transport-failure.ts',
    from: "nodesName.get(code ?? '') ?? code",
    to: 'code',
    seenBy: [
      {
        in: 'test/node-red/trigger-parity.test.ts',
        test: 'says the same of a Claire whose answer is cutBefore',
      },
      {
        in: 'test/unit/network-failure.test.ts',
        test: 'is told in the same words, whatever undici calls a line that the other side closed',
      },
    ],
  },
];
