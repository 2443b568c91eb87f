import { type IHookFunctions, type INode, NodeOperationError, UserError } from 'n8n-workflow';
import type { AccountClient } from '../../claire/client';
import { isSameInstallation, mayBeCalled, readInstallation } from '../../claire/base-url';
import { ClaireError, isClaireError } from '../../claire/errors';
import type { Webhook } from '../../claire/resources';
import {
  isInPlace,
  type KnownWebhook,
  type Listed,
  reconcile,
  removeAll,
  type WantedWebhooks,
  type WebhookOptions,
} from '../../claire/webhooks';
import { KeyedMutex } from '../../claire/waits';
import {
  createApiKeyHash,
  isHashOfAnotherKey,
  openAccount,
  type OpenAccount,
  openClient,
} from '../../n8n/client';
import { toNodeError } from '../../n8n/errors';
import { warnOfFailedDeliveries } from './failed-deliveries';
import { readOptions, readTriggerSettings } from './settings';
import { listKnown, readOwnState, type State, store, storeRegistration } from './state';

/** By address: n8n may activate a workflow at its own start while a person does. */
const turns = new KeyedMutex();

/**
 * The addresses whose activation has just failed in this process. n8n then calls `delete` to clean
 * up. Where that throws, n8n 2.41 keeps its own route, takes the trigger for registered at each
 * later publication, and never calls it again.
 */
const failedActivations = new Set<string>();

/** Whether Claire holds exactly our webhooks. Claire is asked: a stored id alone proves nothing. */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
  try {
    const state = readOwnState(context);
    if (state.webhooks.length === 0) return false;
    const wanted = wantedWebhooks(context, ownUrl(context));
    const client = await openClient(context);
    return await isInPlace(wanted, listKnown(state), client, calls(context, client));
  } catch (thrown) {
    throw activationError(context, thrown);
  }
}

/** n8n may run this up to five times in a row, and after a crash on what an earlier life left. */
export function create(context: IHookFunctions): Promise<boolean> {
  return turns.runExclusive(ownUrl(context), () => register(context));
}

/** n8n goes on whatever happens here, so the next activation finds the rest. */
export function remove(context: IHookFunctions): Promise<boolean> {
  return turns.runExclusive(ownUrl(context), () => unregister(context));
}

async function register(context: IHookFunctions): Promise<boolean> {
  try {
    const state = readOwnState(context);
    const account = await openAccount(context);
    const url = publicUrl(context, account.baseUrl);
    const wanted = wantedWebhooks(context, url);
    const onListed = (listed: Listed): void => {
      keepListed(context, state, listed, account);
      const { webhooks } = state;
      storeRegistration(context, { webhooks, ...createApiKeyHash(account) });
    };
    // What an earlier key made is not found with this one, so its secret is let in no more: it may
    // go on calling, and events would come twice.
    const options = { ...calls(context, account.client), onListed };
    await reconcile(wanted, listKnown(state), account.client, options);
    failedActivations.delete(url);
    return true;
  } catch (thrown) {
    throw activationError(context, thrown);
  }
}

async function unregister(context: IHookFunctions): Promise<boolean> {
  const isCleanUp = failedActivations.delete(ownUrl(context));
  try {
    const state = readOwnState(context);
    const account = await openAccount(context);
    const onListed = (listed: Listed): void => {
      keepListed(context, state, listed, account);
    };
    // A workflow that n8n did not register, as its address is another's, is taken back as well.
    const owner = context.getWorkflow().id;
    const options = { ...calls(context, account.client), onListed, owner };
    await removeAll({ url: ownUrl(context) }, listKnown(state), account.client, options);
    return true;
  } catch (thrown) {
    const isNothingKnown = listKnown(readOwnState(context)).length === 0;
    // The failed activation has said it all.
    if (isCleanUp && isNothingKnown) return true;
    const error = removalError(context.getNode(), thrown);
    // n8n's own line about it leaves the message out.
    context.logger.warn(error.message);
    // The ids are kept: the next activation removes the rest.
    if (isCleanUp) return true;
    throw error;
  }
}

/** What is not this address's to change is kept apart, for when it is to be moved here. */
function keepListed(
  context: IHookFunctions,
  state: State,
  { atOtherAddress, notFound }: Listed,
  account: OpenAccount,
): void {
  const ids = new Set<number | null>(atOtherAddress.map(({ id }) => id));
  store(context, { elsewhere: listKnown(state).filter(({ id }) => ids.has(id)) });
  if (atOtherAddress.length > 0) tellOfOtherAddress(context, atOtherAddress);
  if (notFound.length > 0 && isHashOfAnotherKey(state, account)) tellOfOtherAccount(context);
}

function wantedWebhooks(context: IHookFunctions, url: string): WantedWebhooks {
  const { id: owner } = context.getWorkflow();
  return { ...readTriggerSettings(context), url, name: webhookName(context), owner };
}

/** For people who see the webhook in Claire's dashboard. */
function webhookName(context: IHookFunctions): string {
  const { name } = context.getWorkflow();
  const test = context.getMode() === 'manual' ? ', test' : '';
  return `n8n: ${name ?? 'workflow'}, ${context.getNode().name}${test}`;
}

function calls(context: IHookFunctions, client: AccountClient) {
  const { maxWait, moveWebhooks } = readOptions(context);
  const onKnown = (known: readonly KnownWebhook[]): void => {
    store(context, { webhooks: [...known] });
  };
  const mayMove = (url: string): boolean => moveWebhooks || isHere(context, url);
  // Before anything is deleted, as Claire forgets with a webhook what failed of it.
  const onOursListed = (ours: readonly Webhook[]) => warnOfFailedDeliveries(context, client, ours);
  return { maxWait, onKnown, onOursListed, mayMove } satisfies WebhookOptions;
}

function activationError(context: IHookFunctions, thrown: unknown) {
  failedActivations.add(ownUrl(context));
  const error = hookError(context.getNode(), thrown);
  if (context.getMode() !== 'manual' && isFromOutside(thrown)) {
    error.message = `${error.message} ${publishAgain}`;
  }
  return error;
}

/** Mended without a change to the workflow, so it has to be said what makes n8n try again. */
function isFromOutside(thrown: unknown): boolean {
  return isClaireError(thrown) && thrown.code !== 'CLAIRE_INVALID_INPUT';
}

const publishAgain =
  'Then publish this workflow again; if no event comes although n8n says Published, unpublish it ' +
  'first.';

/** n8n shows the message of these only, so it has to say what to do as well. */
function hookError(node: INode, thrown: unknown) {
  const error = toNodeError(node, thrown);
  if (isClaireError(thrown)) error.message = wholeMessage(thrown);
  return error;
}

function removalError(node: INode, thrown: unknown) {
  const error = hookError(node, thrown);
  error.message =
    `Webhooks of ${node.name} are still at Claire. ${error.message} Then activate and deactivate ` +
    'this workflow once more, or delete its webhooks in the Claire dashboard.';
  if (!isClaireError(thrown) || !isRefusal(thrown)) return error;
  // n8n tries again on anything but this cause, and no repetition makes a wrong key right.
  return new NodeOperationError(node, new UserError(error.message));
}

function isRefusal({ status }: ClaireError): boolean {
  return status === 401 || status === 403;
}

function wholeMessage({ message, advice }: ClaireError): string {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return advice === undefined ? sentence : `${sentence} ${advice}`;
}

/** Claire shows and deletes webhooks only with the key that made them, where it made them. */
function tellOfOtherAccount(context: IHookFunctions): void {
  context.logger.warn(
    `Webhooks of ${context.getNode().name} were made with another API key or base URL than the ` +
      'credential has now, so they could not be removed. Once the trigger is registered again, ' +
      'their calls are refused. Disable that key in the Claire dashboard, or delete its webhooks ' +
      'there.',
  );
}

/** They are this trigger's by their secret; a copy of n8n's database took that along as well. */
function tellOfOtherAddress(context: IHookFunctions, webhooks: readonly Webhook[]): void {
  const origins = [...new Set(webhooks.map(({ url }) => readInstallation(url)))].join(', ');
  const ids = webhooks.map(({ id }) => String(id)).join(', ');
  context.logger.warn(
    `Webhooks of ${context.getNode().name} call another address (${origins}) than this n8n has ` +
      `(${readInstallation(ownUrl(context))}). They were left alone: another n8n with a copy of this ` +
      'database may use them. If n8n itself has moved, turn on the option Move Webhooks From ' +
      'Another Address, publish once more and turn it off again, or delete them with the Claire ' +
      `node (Webhook: Delete): ${ids}.`,
  );
}

/**
 * The address that Claire is to call. One that Claire cannot reach, or that would send customers'
 * data in the open, is refused before Claire stores it.
 */
function publicUrl(context: IHookFunctions, baseUrl: string): string {
  const url = ownUrl(context);
  if (mayBeCalled(url, baseUrl)) return url;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      `Claire cannot call this n8n at ${new URL(url).origin}: it has to be an https address that is reachable ` +
      'from the internet. Set the environment variable N8N_WEBHOOK_URL (WEBHOOK_URL before n8n ' +
      '2.41) to the public address of this n8n, restart n8n, and try again.',
  });
}

/** The address of this trigger, or of its test. */
function ownUrl(context: IHookFunctions): string {
  return context.getNodeWebhookUrl('default') ?? '';
}

/** Whether an address is one of this n8n's. */
function isHere(context: IHookFunctions, url: string): boolean {
  return isSameInstallation(url, ownUrl(context));
}
