import type { IHookFunctions } from 'n8n-workflow';
import { isLoopback, isSameHost, normaliseBaseUrl } from '../../claire/base-url';
import { ClaireError } from '../../claire/errors';

/**
 * The address that Claire is to call. One that Claire cannot reach, or that would send customers'
 * data in the open, is refused before Claire stores it.
 */
export async function publicUrl(context: IHookFunctions): Promise<string> {
  const url = ownUrl(context);
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === 'https:' && !isLoopback(hostname)) return url;
  // A Claire on this machine, such as the sandbox, can call an n8n on this machine.
  if (await isClaireHere(context)) return url;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      `Claire cannot call this n8n at ${origin}: it has to be an https address that is reachable ` +
      'from the internet. Set the environment variable N8N_WEBHOOK_URL (WEBHOOK_URL before n8n ' +
      '2.41) to the public address of this n8n, restart n8n, and try again.',
  });
}

/** The address of this trigger, or of its test. */
export function ownUrl(context: IHookFunctions): string {
  return context.getNodeWebhookUrl('default') ?? '';
}

/** Whether an address is one of this n8n's. */
export function isHere(context: IHookFunctions, url: string): boolean {
  return isSameHost(url, ownUrl(context));
}

async function isClaireHere(context: IHookFunctions): Promise<boolean> {
  const { baseUrl } = await context.getCredentials('claireApi');
  return typeof baseUrl === 'string' && isLoopback(new URL(normaliseBaseUrl(baseUrl)).hostname);
}
