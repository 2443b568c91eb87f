import type { Break } from './break';

/** Who may start a workflow, and what is left at Claire. */
export const breaksOfWebhooks: readonly Break[] = [
  {
    loses:
      'A person who activates a workflow while n8n starts makes a second webhook for an event.',
    file: 'triggers/ClaireTrigger/lifecycle.ts',
    from: 'turns.take(ownUrl(context), () => register(context))',
    to: 'register(context)',
    seenBy: [
      {
        in: 'test/n8n/trigger-lifecycle.test.ts',
        test: 'makes no second one when n8n activates it at its start while a person does',
      },
    ],
  },
  {
    loses: 'Whoever knows the address starts the workflow while no secret is stored.',
    file: 'claire/webhooks/verify.ts',
    from: "if (typeof given !== 'string' || !hasSecretForm(given)) return false;",
    to: 'if (hashes.length === 0) return true;',
    seenBy: [
      {
        in: 'test/n8n/trigger-receive.test.ts',
        test: 'is refused as well when the trigger has no webhooks at Claire',
      },
    ],
  },
  {
    loses: 'A call with a wrong secret of the right length starts the workflow.',
    file: 'claire/webhooks/verify.ts',
    from: 'return kept.length === given.length && timingSafeEqual(kept, given);',
    to: 'return kept.length === given.length;',
    seenBy: [
      {
        in: 'test/n8n/trigger-receive.test.ts',
        test: 'with a wrong secret gets 401, starts nothing and is told in the log',
      },
    ],
  },
  {
    loses: 'All triggers have one secret, so whoever knows one can forge the events of all.',
    file: 'claire/webhooks/secret.ts',
    from: "return randomBytes(32).toString('hex');",
    to: "return '0'.repeat(randomBytes(32).length * 2);",
    seenBy: [
      {
        in: 'test/n8n/trigger-receive.test.ts',
        test: 'is one with the secret of another trigger as well',
      },
    ],
  },
  {
    loses: 'Whoever may read or export a workflow can forge its events.',
    file: 'claire/webhooks/secret.ts',
    from: "return createHash('sha256')\n    .update(context + secret)\n    .digest('hex');",
    to: 'return createHash.length > 0 ? secret : context;',
    seenBy: [
      {
        in: 'test/n8n/trigger-lifecycle.test.ts',
        test: 'keeps only hashes of the secrets, as n8n shows its static data to whoever reads the workflow',
      },
      {
        in: 'test/unit/webhooks/verify.test.ts',
        test: 'turns away a call with what is kept of it',
      },
    ],
  },
  {
    loses: 'A secret that somebody else gave to a webhook at our address starts the workflow.',
    file: 'claire/webhooks/compare.ts',
    from: 'return known.some(({ secretHash }) => secretHash === hash) ? secret : undefined;',
    to: 'return known.some(({ secretHash }) => secretHash === hash) ? secret : secret;',
    seenBy: [
      {
        in: 'test/unit/webhooks/hashes.test.ts',
        test: 'lets no secret in that somebody else gave to a webhook at our address',
      },
    ],
  },
  {
    loses: 'The first event is refused when it comes before Claire’s answer to the creation.',
    file: 'claire/webhooks/reconcile.ts',
    from: '  await ledger.put(keptOf(wanted, { event, id: null, secret }));\n',
    to: '',
    seenBy: [
      {
        in: 'test/unit/webhooks/hashes.test.ts',
        test: 'lets in an event that comes before Claire has said that it made the webhook',
      },
    ],
  },
  {
    loses: 'What an n8n that was killed had made stays at Claire, and every event comes twice.',
    file: 'claire/webhooks/remote.ts',
    from: 'if (record.url === url) found.push(record);\n    else if',
    to: 'if',
    seenBy: [
      {
        in: 'test/n8n/trigger-lifecycle.test.ts',
        test: 'adopts what a killed n8n made and could not write down',
      },
    ],
  },
  {
    loses: 'A webhook of somebody else is deleted because it has a stored id.',
    file: 'claire/webhooks/remote.ts',
    from: 'if (viewed !== undefined && carries(viewed, hashes.get(record.id))) found.push(viewed);',
    to: 'if (viewed !== undefined) found.push(viewed);',
    seenBy: [
      {
        in: 'test/unit/webhooks/reconcile.test.ts',
        test: 'never touches a webhook that only has an id of ours, as under another API key',
      },
    ],
  },
  {
    loses: 'A workflow cannot be deactivated once its webhook was deleted at Claire.',
    file: 'claire/webhooks/remote.ts',
    from: "error.code === 'CLAIRE_NOT_FOUND') return undefined;",
    to: "error.code === 'CLAIRE_METHOD_NOT_ALLOWED') return undefined;",
    seenBy: [
      {
        in: 'test/unit/webhooks/remove.test.ts',
        test: 'takes a webhook that is gone for removed',
      },
    ],
  },
  {
    loses: 'A webhook limit at Claire leaves half of the webhooks behind.',
    file: 'claire/webhooks/reconcile.ts',
    from: '(await removeEach(created, ledger, client, options)).length',
    to: '0',
    seenBy: [
      {
        in: 'test/n8n/trigger-lifecycle.test.ts',
        test: 'fails whole when Claire takes no more webhooks, and leaves none behind',
      },
    ],
  },
  {
    loses: 'A webhook that somebody switched off at Claire is taken for a good one.',
    file: 'claire/webhooks/wanted.ts',
    from: 'return differs || headerLines(record.headers)',
    to: 'return headerLines(record.headers)',
    seenBy: [
      {
        in: 'test/n8n/trigger-lifecycle.test.ts',
        test: 'notices when somebody deleted or changed a webhook at Claire',
      },
    ],
  },
  {
    loses: 'A call overwrites what an activation has just stored.',
    file: 'triggers/ClaireTrigger/receive.ts',
    from: 'if (include.length === 0) return output(event);',
    to: "context.getWorkflowStaticData('node').lastEvent = event.event;\n  if (include.length === 0) return output(event);",
    seenBy: [
      {
        in: 'test/n8n/trigger-receive.test.ts',
        test: 'starts one execution with stable keys and all that Claire sent',
      },
    ],
  },
  {
    loses: 'Claire waits for our look-ups before it is answered, and may give up.',
    file: 'triggers/ClaireTrigger/receive.ts',
    from: '  end(context, 200);\n  return { ...output(event, await enrich(context, event, include)), noWebhookResponse: true };',
    to: '  const extras = await enrich(context, event, include);\n  end(context, 200);\n  return { ...output(event, extras), noWebhookResponse: true };',
    seenBy: [
      {
        in: 'test/n8n/trigger-include.test.ts',
        test: 'answers Claire before it asks Claire for more',
      },
    ],
  },
  {
    loses: 'An event is lost when the appointment cannot be looked up.',
    file: 'claire/events/enrich.ts',
    from: '    return { includeError: includeError(thrown) };\n',
    to: '    throw thrown;\n',
    seenBy: [
      {
        in: 'test/n8n/trigger-include.test.ts',
        test: 'still comes when Claire answers 500, with the reason',
      },
    ],
  },
  {
    loses: 'Whoever writes an address of Claire into X-Forwarded-For is believed.',
    file: 'claire/webhooks/source-address.ts',
    from: 'hops.findLast(isClient)',
    to: 'hops.find(isClient)',
    seenBy: [
      {
        in: 'test/unit/webhooks/source-address.test.ts',
        test: 'is the last hop that is not a trusted proxy, so a forged one is not believed',
      },
    ],
  },
];
