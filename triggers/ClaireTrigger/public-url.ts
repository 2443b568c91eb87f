import type { IHookFunctions } from 'n8n-workflow';
import { isSameHost, mayBeCalled, normaliseBaseUrl } from '../../claire/base-url';
import { ClaireError } from '../../claire/errors';

/**
 * The address that Claire is to call. One that Claire cannot reach, or that would send customers'
 * data in the open, is refused before Claire stores it.
 */
export async function publicUrl(context: IHookFunctions): Promise<string> {
  const url = ownUrl(context);
  if (mayBeCalled(url, await readBaseUrl(context))) return url;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      `Claire cannot call this n8n at ${new URL(url).origin}: it has to be an https address that is reachable ` +
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

async function readBaseUrl(context: IHookFunctions): Promise<string> {
  const { baseUrl, allowPlainHttp } = await context.getCredentials('claireApi');
  const given = typeof baseUrl === 'string' ? baseUrl : '';
  return normaliseBaseUrl(given, { allowPlainHttp: allowPlainHttp === true });
}
