import type { Break } from './break';

/** What a Node-RED does to Claire, and what its flows hear. */
export const breaksOfNodeRed: readonly Break[] = [
  {
    loses: 'A flow with many messages storms a Claire that is down.',
    file: 'node-red/runtime/outage.ts',
    from: 'const betweenTries = 1000;',
    to: 'const betweenTries = 0;',
    seenBy: [
      {
        in: 'test/node-red/outage.test.ts',
        test: 'and is offline, it is asked once a second at most, however much is to be sent',
      },
    ],
  },
  {
    loses:
      'A request that only waited for Claire is taken for one that Claire may have carried out.',
    file: 'node-red/runtime/outage.ts',
    from: '{ ...reply, sent: false }',
    to: 'reply',
    seenBy: [
      {
        in: 'test/node-red/outage.test.ts',
        test: 'those that wait are told that they were not sent, so that nobody takes them for done',
      },
    ],
  },
  {
    loses:
      'A trigger that waits for its turn never registers, as the flows have started meanwhile.',
    file: 'node-red/nodes/claire-trigger/trigger.ts',
    from: '      await started;\n',
    to: '      await started;\n      await untilStarted(this.#stopped.signal);\n',
    seenBy: [
      {
        in: 'test/node-red/trigger-clock.test.ts',
        test: 'asks once a second at most, and less and less, for a day',
      },
    ],
  },
  {
    loses:
      'What a Node-RED that crashed has left at Claire stays there when its trigger is removed.',
    file: 'node-red/runtime/registration.ts',
    from: 'if (this.#isGone) return;',
    to: 'if (this.#isGone || this.known.length === 0) return;',
    seenBy: [
      {
        in: 'test/node-red/trigger-clock.test.ts',
        test: 'removes what a Node-RED that crashed has left at its address, and nothing else',
      },
    ],
  },
  {
    loses: 'The webhook of a deleted trigger stays at Claire when the flows cannot start again.',
    file: 'node-red/runtime/parked-triggers.ts',
    from: 'if (!tooLate.signal.aborted) sweep();',
    to: 'if (tooLate.signal.aborted) sweep();',
    seenBy: [
      {
        in: 'test/node-red/trigger-clock.test.ts',
        test: 'goes from Claire after half a minute when the flows never tell that they started',
      },
    ],
  },
  {
    loses: 'A deploy that changes nothing deletes and makes every webhook again.',
    file: 'node-red/runtime/flows.ts',
    from: "'globalConfigChanged' in diff",
    to: "'neverThere' in diff",
    seenBy: [
      {
        in: 'test/node-red/trigger-deploys.test.ts',
        test: 'makes no call at a deploy of full that changes nothing',
      },
    ],
  },
  {
    loses: 'An event that Claire sends while its trigger is registered is refused for good.',
    file: 'node-red/runtime/webhook-route.ts',
    from: 'if (hasSecret && hook.isRegistering()) {',
    to: 'if (!hasSecret && hook.isRegistering()) {',
    seenBy: [
      {
        in: 'test/node-red/webhook-route.test.ts',
        test: 'comes while its trigger is being registered: 503, as its secret may be one of ours',
      },
    ],
  },
  {
    loses: 'A Status node never hears that an account has no key.',
    file: 'node-red/runtime/status.ts',
    from: 'const takeBack = onceStarted(() => {\n    setFailed(RED, node, code);\n  });',
    to: 'const takeBack = onceStarted(() => undefined);\n  setFailed(RED, node, code);',
    seenBy: [
      {
        in: 'test/node-red/account.test.ts',
        test: 'with no key says so under its nodes and to their Catch node',
      },
    ],
  },
  {
    loses: 'One flow changes the answer that another has got.',
    file: 'node-red/nodes/claire-api/perform.ts',
    from: 'structuredClone(given.data)',
    to: 'given.data',
    seenBy: [
      {
        in: 'test/node-red/runtime.test.ts',
        test: 'is each one’s own, so that no flow changes what another has',
      },
    ],
  },
  {
    loses: 'The certificates of a company’s network are not used.',
    file: 'node-red/runtime/connection.ts',
    from: 'node?.addTLSOptions?.(options);',
    to: '',
    seenBy: [
      {
        in: 'test/node-red/ways.test.ts',
        test: 'shows its certificate, and trusts the authority of its network',
      },
    ],
  },
  {
    loses: 'Hosts that the proxy is to leave alone are asked through it.',
    file: 'node-red/runtime/connection.ts',
    from: "noProxy: (node?.noproxy ?? []).join(',')",
    to: "noProxy: ''",
    seenBy: [
      {
        in: 'test/node-red/ways.test.ts',
        test: 'goes past it to hosts that are excepted',
      },
    ],
  },
  {
    loses: 'What was deleted while the hour’s requests are used up stays at Claire for good.',
    file: 'node-red/runtime/back-off.ts',
    from: '(resetsAt ?? now) - now',
    to: '0 * (resetsAt ?? now)',
    seenBy: [
      {
        in: 'test/node-red/trigger-clock.test.ts',
        test: 'goes from Claire when the hour is new whose requests are used up',
      },
    ],
  },
];
