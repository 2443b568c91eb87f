import type { Break } from './break';

/** In the client: when to try again, how fast to go, what an answer may do. */
export const breaksOfCalls: readonly Break[] = [
  {
    loses: 'A test call of a webhook is made twice after a cut.',
    file: 'claire/operations/webhook.ts',
    from: "whenUnsure: 'stop'",
    to: "whenUnsure: 'repeat'",
    seenBy: [
      { in: 'test/unit/retry.test.ts', test: 'is tried again after a cut only where that is safe' },
    ],
  },
  {
    loses: 'A lost answer to a creation makes a second webhook, and every event comes twice.',
    file: 'claire/operations/webhook.ts',
    from: "whenUnsure: 'lookFirst'",
    to: "whenUnsure: 'repeat'",
    seenBy: [
      {
        in: 'test/n8n/webhooks.test.ts',
        test: 'makes no second webhook when the answer to the first was lost',
      },
    ],
  },
  {
    loses: 'Others with the same key go on asking after a 429, and are all refused.',
    file: 'claire/pacing/pacing.ts',
    from: 'if (refusedUntil !== undefined) this.#budget.close(refusedUntil);',
    to: '',
    seenBy: [
      { in: 'test/unit/rate-limit.test.ts', test: 'nobody with this key sends before the reset' },
    ],
  },
  {
    loses: 'A dealer waits because another key has used up its hour.',
    file: 'n8n/client.ts',
    from: 'update(`${baseUrl}\\n${apiKey}`)',
    to: 'update(baseUrl)',
    seenBy: [{ in: 'test/n8n/bad-answers.test.ts', test: 'holds up nobody who has another key' }],
  },
  {
    loses: 'Somebody on the telephone waits behind a nightly batch of thousands.',
    file: 'claire/pacing/callers.ts',
    from: 'const caller = this.#callerOf(who);',
    to: 'const caller = this.#callerOf(this);',
    seenBy: [
      {
        in: 'test/unit/pacing.test.ts',
        test: 'take turns, so that a look-up does not stand behind thousands',
      },
    ],
  },
  {
    loses: 'A node of Node-RED waits until another has done its thousands of messages.',
    file: 'node-red/nodes/claire-api/runtime.ts',
    from: 'caller: this,',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/turns.test.ts',
        test: 'does not stand behind the thousand messages of another',
      },
    ],
  },
  {
    loses: 'A look-up waits for minutes while a batch spreads the rest of the hour.',
    file: 'claire/pacing/budget.ts',
    from: "if (kind === 'mass') return spread;",
    to: 'if (kind) return spread;',
    seenBy: [
      {
        in: 'test/unit/pacing-hours.test.ts',
        test: 'do so whatever their clocks show',
      },
    ],
  },
  {
    loses: 'Each process uses what is left for all of them, and later look-ups find nothing left.',
    file: 'claire/pacing/company.ts',
    from: 'return Math.max(smallestShare, this.#ours / all);',
    to: 'return Math.max(1, this.#ours / all);',
    seenBy: [
      {
        in: 'test/unit/pacing-hours.test.ts',
        test: 'use each hour, are never refused and hold nobody up: seconds from now',
      },
    ],
  },
  {
    loses: 'A request goes up to a second before the hour is over, and is refused.',
    file: 'claire/pacing/rate.ts',
    from: 'return resetsAt + 1000;',
    to: 'return resetsAt;',
    seenBy: [
      {
        in: 'test/unit/pacing-hours.test.ts',
        test: 'use each hour, are never refused and hold nobody up: seconds from now',
      },
    ],
  },
  {
    loses: 'A webhook is tested twice because the line broke while Claire answered.',
    file: 'claire/answers/network-failure.ts',
    from: "return syscall === 'read' || syscall === 'write';",
    to: 'return false;',
    seenBy: [
      {
        in: 'test/unit/network-failure.test.ts',
        test: 'is open: the host went away while it answered',
      },
    ],
  },
  {
    loses: 'The wait that Claire asks for with Retry-After is not kept.',
    file: 'claire/pacing/rate.ts',
    from: 'seconds * 1000;\n  return wait !== undefined && wait >= 0',
    to: 'seconds;\n  return wait !== undefined && wait >= 0',
    seenBy: [
      {
        in: 'test/unit/rate-limit.test.ts',
        test: 'a Retry-After in seconds is obeyed before the reset',
      },
    ],
  },
  {
    loses: 'A reset in the past closes the door for good.',
    file: 'claire/pacing/rate.ts',
    from: 'wait > 0 && wait <= furthestReset ? now + wait : undefined',
    to: 'wait <= furthestReset ? now + Math.abs(wait) : undefined',
    seenBy: [
      {
        in: 'test/unit/rate-limit.test.ts',
        test: 'with a reset in the past it backs off as after any other refusal',
      },
    ],
  },
  {
    loses:
      'Look-ups wait on after the hour is new, when others had used nearly all of the old one.',
    file: 'claire/pacing/budget.ts',
    from: 'return Math.min(hour.resetsAt, from + (hour.resetsAt - from) / parts);',
    to: 'return from + (hour.resetsAt - from) / parts;',
    seenBy: [
      {
        in: 'test/unit/pacing.test.ts',
        test: 'goes on when the hour is new, however little of the old one others have left',
      },
    ],
  },
  {
    loses: 'The API key follows a redirect to somebody else.',
    file: 'n8n/transport.ts',
    from: 'disableFollowRedirect: true',
    to: 'disableFollowRedirect: false',
    seenBy: [
      {
        in: 'test/n8n/transport.test.ts',
        test: 'follows no redirect, so that the key stays where it belongs',
      },
    ],
  },
  {
    loses: 'A new API key goes to an old address when the credential is changed during a run.',
    file: 'n8n/transport.ts',
    from: "{ credentialsDecrypted: { id: '', name: '', type: 'claireApi', data } },",
    to: 'data && undefined,',
    seenBy: [
      {
        in: 'test/n8n/transport.test.ts',
        test: 'sends the key that belongs to the address, whatever the credential has become since',
      },
    ],
  },
  {
    loses: 'Requests of one moment wait for one another, and a run takes a fifth more time.',
    file: 'n8n/one-by-one.ts',
    from: 'await before;',
    to: '',
    seenBy: [
      {
        in: 'test/n8n/one-by-one.test.ts',
        test: 'leave one after the other, in their order, as n8n goes on with other work in between',
      },
    ],
  },
  {
    loses: 'An answer without end fills the memory of n8n.',
    file: 'n8n/read-text.ts',
    from: 'if (bytes > limit) throw new TooLarge(limit);',
    to: '',
    seenBy: [{ in: 'test/n8n/transport.test.ts', test: 'lets go of an answer that is too large' }],
  },
  {
    loses: 'The API key is shown in a message when Claire or a proxy echoes it.',
    file: 'n8n/client.ts',
    from: "redact: (text) => text.replaceAll(apiKey, '***')",
    to: 'redact: (text) => text',
    seenBy: [
      {
        in: 'test/n8n/bad-answers.test.ts',
        test: 'is in no message or stored execution when a 400 sends it back',
      },
    ],
  },
  {
    loses: 'An id beyond what JavaScript counts asks for another appointment.',
    file: 'nodes/Claire/actions/parameters.ts',
    from: "typeof number === 'number' && Number.isSafeInteger(number)",
    to: "typeof number === 'number' && Number.isInteger(number)",
    seenBy: [
      {
        in: 'test/n8n/bad-input.test.ts',
        test: 'an id beyond what JavaScript counts',
      },
    ],
  },
  {
    loses: 'A line break in the value of a header smuggles in another header.',
    file: 'claire/operations/webhook-input.ts',
    from: ".regex(/^\\P{Cc}*$/u, 'must hold no line breaks or other control characters')",
    to: '',
    seenBy: [{ in: 'test/n8n/bad-input.test.ts', test: 'a line break in a header' }],
  },
  {
    loses: 'Rows are called queued that ended at a proxy’s web page.',
    file: 'claire/answers/answer.ts',
    from: '  if (isWebPage(response)) return webPage(status);\n  if (operation.output === null) return { data: null };\n',
    to: '  if (operation.output === null) return { data: null };\n  if (isWebPage(response)) return webPage(status);\n',
    seenBy: [
      {
        in: 'test/n8n/bad-answers.test.ts',
        test: 'gives every row of an import its own outcome when it is html: failed',
      },
    ],
  },
  {
    loses: 'A field that Claire documents is missing from the node, the OpenAPI file and the docs.',
    file: 'claire/models/car.ts',
    from: "    reg_number: text('Registration plate'),\n",
    to: '',
    seenBy: [
      {
        in: 'test/contract/reference.test.ts',
        test: 'agrees with the code, but for the readings that are written down',
      },
    ],
  },
];
