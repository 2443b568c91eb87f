import type { Intermediaries } from '../../../claire/callers';
import { toLocationChoices } from '../../../claire/choices';
import { isClaireError } from '../../../claire/errors';
import { operations, toRecords } from '../../../claire/resources';
import { requestTestCall } from '../../../claire/webhooks';
import type { NodeRed } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { toFailure } from '../errors';
import type { ReachableTrigger } from '../webhooks/reachability';
import { type Registry, registry as ofProcess } from '../registry';

/** A person waits at a dialog. */
const patience = { maxWait: 10, fresh: true };

/** How Claire was asked to call a trigger of the account, and what became of it. */
export type TestedCall =
  | { readonly state: 'noTrigger' }
  | { readonly state: 'notRegistered' | 'inactive'; readonly address: string }
  | { readonly state: 'silent'; readonly address: string; readonly reason?: string | undefined }
  | { readonly state: 'notAsked'; readonly address: string; readonly message: string }
  | {
      readonly state: 'came';
      readonly address: string;
      readonly milliseconds: number;
      readonly intermediaries: Intermediaries;
    };

/** What the key sees, what is left of its hour, and whether Claire reaches this Node-RED. */
export async function testConnection(RED: NodeRed, account: ClaireAccount, registry = ofProcess) {
  const { list } = operations.location;
  const options = { ...patience, isProbe: true };
  const { data, rate } = await account.client.call(list, {}, options);
  const call = await testCall(RED, account, registry);
  return { locations: toLocationChoices(toRecords(list, data)), rate, call };
}

async function testCall(
  RED: NodeRed,
  account: ClaireAccount,
  registry: Registry,
): Promise<TestedCall> {
  const trigger = registry.reachability.find(account.fingerprint);
  if (trigger === undefined) return { state: 'noTrigger' };
  const address = new URL(trigger.url).origin;
  const webhook = trigger.webhook();
  if (webhook === undefined) return { state: 'notRegistered', address };
  try {
    return { address, ...(await callTrigger(account, trigger, webhook, registry)) };
  } catch (thrown) {
    return { state: 'notAsked', address, message: toFailure(RED, thrown).message };
  }
}

async function callTrigger(
  { client }: ClaireAccount,
  trigger: ReachableTrigger,
  { id, event }: { id: number; event: number },
  { clock, reachability }: Registry,
) {
  const { get } = operations.webhook;
  const { data } = await client.call(get, { webhook_id: id }, patience);
  if (!data.active || data.url !== trigger.url) return { state: 'inactive' } as const;
  const request = (marker: string): Promise<void> =>
    ask(() => requestTestCall(client, { webhookId: id, event, marker }, patience));
  const { call, milliseconds } = await reachability.expectedCalls.ask(request, clock);
  if (call === undefined) {
    const reason = await trigger.findReason();
    return { state: 'silent', reason } as const;
  }
  return { state: 'came', milliseconds, intermediaries: call.intermediaries } as const;
}

/** Where Claire may have called all the same, the call tells. */
async function ask(request: () => Promise<void>): Promise<void> {
  try {
    await request();
  } catch (thrown) {
    if (!isClaireError(thrown) || !thrown.mayHaveActed) throw thrown;
  }
}
