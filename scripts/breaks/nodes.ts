import type { Break } from './break';

/** In what a flow gets: items, errors, days, the customer to tell; and in the local Claire. */
export const breaksOfNodes: readonly Break[] = [
  {
    loses:
      'Retry On Fail makes the webhooks a second time that were made before another item failed.',
    file: 'n8n/changes-made.ts',
    from: 'if (made !== undefined) return made;',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/retry-on-fail.test.ts',
        test: 'makes no second webhook for an item that went well before another did not',
      },
    ],
  },
  {
    loses: 'A failed item has no code on the error branch, so no flow can act on it.',
    file: 'nodes/Claire/actions/error-item.ts',
    from: 'error: { ...facts, message,',
    to: 'error: { message,',
    seenBy: [
      {
        in: 'test/n8n/failures.test.ts',
        test: 'goes alone to the error branch, with its code, status, message and input',
      },
    ],
  },
  {
    loses: 'An answer is paired with the item after its own, so expressions read the wrong row.',
    file: 'nodes/Claire/actions/router.ts',
    from: 'pairedItem: { item: index } }));',
    to: 'pairedItem: { item: index + 1 } }));',
    seenBy: [
      {
        in: 'test/n8n/many-items.test.ts',
        test: 'gives the answers in the order of the items, each paired with its own',
      },
    ],
  },
  {
    loses: 'Every item is looked up at the location of the first.',
    file: 'nodes/Claire/actions/appointment/get-all.ts',
    from: "requiredId(context, 'locationId', 'Location', index)",
    to: "requiredId(context, 'locationId', 'Location', 0)",
    seenBy: [
      {
        in: 'test/n8n/own-item.test.ts',
        test: 'is read for each item by appointment: getAll {"locationId":{"__rl":true,"mode":"id","value":"={{ $json.own }}"},"filters":{"dmsNr":"1"}}',
      },
    ],
  },
  {
    loses: 'A field that is read without n8n is read from the first item for all of them.',
    file: 'nodes/Claire/actions/quick-parameters.ts',
    from: 'this.#context.getInputData()[index]?.json',
    to: 'this.#context.getInputData()[0]?.json',
    seenBy: [
      {
        in: 'test/n8n/quick-parameters.test.ts',
        test: 'is what n8n itself makes of "={{ $json.vin }}"',
      },
    ],
  },
  {
    loses: 'A space beside a field in an expression, which n8n makes part of the text, is lost.',
    file: 'nodes/Claire/actions/quick-values.ts',
    from: '`^=\\{\\{',
    to: '`^=\\s*\\{\\{',
    seenBy: [
      {
        in: 'test/n8n/quick-parameters.test.ts',
        test: 'is what n8n itself makes of "= {{ $json.vin }}"',
      },
    ],
  },
  {
    loses: 'The customer of the first appointment of a list is told about all of them.',
    file: 'nodes/Claire/actions/appointment/customer.ts',
    from: 'contact(appointments[at] ?? {}, type)',
    to: 'contact(appointments[0] ?? {}, type)',
    seenBy: [
      {
        in: 'test/n8n/own-item.test.ts',
        test: 'is that of its own appointment, also in a list',
      },
    ],
  },
  {
    loses: 'A thousand requests are made after the one that has stopped the workflow.',
    file: 'nodes/Claire/actions/router.ts',
    from: 'if (!this.#goesOn) this.#givenUp.abort();',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/own-item.test.ts',
        test: 'stops it at once: no request is made for the many items behind it',
      },
    ],
  },
  {
    loses: 'Reads go one after the other, and many items take ten times as long.',
    file: 'nodes/Claire/actions/router.ts',
    from: 'const readsAtOnce = 10;',
    to: 'const readsAtOnce = 1;',
    seenBy: [
      {
        in: 'test/n8n/many-items.test.ts',
        test: 'has several reads under way, but never more than ten',
      },
    ],
  },
  {
    loses: 'Ten items that wait together are told as ten times the wait.',
    file: 'nodes/Claire/actions/waits.ts',
    from: 'Math.max(0, end - Math.max(now, this.#until))',
    to: 'milliseconds',
    seenBy: [
      {
        in: 'test/n8n/many-items.test.ts',
        test: 'waits as long as Max Wait allows, and says so',
      },
    ],
  },
  {
    loses: 'The appointments of another day are found near midnight.',
    file: 'nodes/Claire/actions/moments.ts',
    from: 'read(value, zone)?.setZone(zone)',
    to: "read(value, zone)?.setZone('utc')",
    seenBy: [
      {
        in: 'test/n8n/days.test.ts',
        test: '2026-11-25T23:30:00Z in Europe/Amsterdam means 2026-11-26',
      },
    ],
  },
  {
    loses: 'A change of a name removes the headers of the webhook.',
    file: 'nodes/Claire/actions/webhook/update.ts',
    from: '...changes, id };',
    to: 'headers: [], ...changes, id };',
    seenBy: [
      {
        in: 'test/n8n/webhooks.test.ts',
        test: 'changes what is named and keeps the rest, headers too',
      },
    ],
  },
  {
    loses: 'A web page that somebody opens beside Node-RED is sent the saved API key.',
    file: 'node-red/runtime/admin-routes.ts',
    from: 'if (!isJson(request)) {',
    to: 'if (request._body === undefined) {',
    seenBy: [
      {
        in: 'test/node-red/editor-requests.test.ts',
        test: 'sends no saved key where the form of a web page wants it',
      },
    ],
  },
  {
    loses: 'The secret of a trigger is shown to a flow when its header is written in capitals.',
    file: 'claire/webhooks/without-secret.ts',
    from: 'name.toLowerCase() === claireSecretHeader',
    to: 'name === claireSecretHeader',
    seenBy: [
      {
        in: 'test/n8n/webhooks.test.ts',
        test: 'gets one with its headers, but never the secret of a trigger',
      },
    ],
  },
  {
    loses:
      'The key with which a customer approves offers goes to a model, and into the log of n8n.',
    file: 'nodes/Claire/actions/router.ts',
    from: 'this.#isTool ? records.map(withoutCustomerKeys) : records',
    to: 'isTool(context) ? records : records.map(withoutCustomerKeys)',
    seenBy: [
      {
        in: 'test/n8n/as-tool.test.ts',
        test: 'is left out of lists as well',
      },
    ],
  },
  {
    loses: 'A customer who wants no messages gets an e-mail.',
    file: 'claire/contact.ts',
    from: 'if (isBlocked(customer)) return',
    to: 'if (address === null && isBlocked(customer)) return',
    seenBy: [{ in: 'test/unit/contact.test.ts', test: 'tells nobody who blocked communication' }],
  },
  {
    loses: 'A key with a slash or a # leads the customer elsewhere.',
    file: 'claire/contact.ts',
    from: "replaceAll('{key}', encodeURIComponent(key))",
    to: "replaceAll('{key}', key)",
    seenBy: [
      {
        in: 'test/unit/contact.test.ts',
        test: 'has the key in a form that cannot change the address',
      },
    ],
  },
  {
    loses: 'Simplify drops what Claire adds and the reference does not name yet.',
    file: 'claire/simplify.ts',
    from: '[field, simplify(model && modelOf(model, field), value)],',
    to: '[field, isObject(value) && !(model && modelOf(model, field)) ? null : simplify(model && modelOf(model, field), value)],',
    seenBy: [
      {
        in: 'test/unit/simplify.test.ts',
        test: 'keeps every field and value of any record, but for times',
      },
    ],
  },
  {
    loses: 'The sandbox takes any key, so a flow that works with it fails at Claire.',
    file: 'sandbox/api/serve.ts',
    from: 'world.settings.apiKeys.find((known) => known.key === given);',
    to: 'world.settings.apiKeys.find((known) => known.key === given) ?? world.settings.apiKeys[0];',
    seenBy: [{ in: 'test/sandbox/keys.test.ts', test: 'that is unknown gets 401' }],
  },
  {
    loses: 'The sandbox imports a row without a car, which Claire would not.',
    file: 'sandbox/import/rows.ts',
    from: '    ...carProblems(row.car),\n',
    to: '',
    seenBy: [
      {
        in: 'test/sandbox/import.test.ts',
        test: 'accepts a row with no car and lets it fail afterwards',
      },
    ],
  },
];
