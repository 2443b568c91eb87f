import type { IHookFunctions } from 'n8n-workflow';
import type { Webhook } from '../../claire/resources';
import { ownUrl } from './public-url';

/** Claire shows and deletes webhooks only with the key that made them, where it made them. */
export function tellOfOtherAccount(context: IHookFunctions): void {
  context.logger.warn(
    `Webhooks of ${context.getNode().name} were made with another API key or base URL than the ` +
      'credential has now, so they could not be removed. Once the trigger is registered again, ' +
      'their calls are refused. Disable that key in the Claire dashboard, or delete its webhooks ' +
      'there.',
  );
}

/** They are this trigger's by their secret; a copy of n8n's database took that along as well. */
export function tellOfOtherAddress(context: IHookFunctions, webhooks: readonly Webhook[]): void {
  const origins = [...new Set(webhooks.map(({ url }) => readOrigin(url)))].join(', ');
  const ids = webhooks.map(({ id }) => String(id)).join(', ');
  context.logger.warn(
    `Webhooks of ${context.getNode().name} call another address (${origins}) than this n8n has ` +
      `(${readOrigin(ownUrl(context))}). They were left alone: another n8n with a copy of this ` +
      'database may use them. If n8n itself has moved, turn on the option Move Webhooks From ' +
      'Another Address, publish once more and turn it off again, or delete them with the Claire ' +
      `node (Webhook: Delete): ${ids}.`,
  );
}

function readOrigin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'unreadable';
}
