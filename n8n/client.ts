import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { normaliseBaseUrl } from '../claire/base-url';
import { type AccountClient, createClient } from '../claire/client';
import { ClaireError } from '../claire/errors';
import { clock } from './clock';
import type { ClaireContext } from './context';
import { log } from './log';
import { transport } from './transport';

/**
 * A client for the credential of this node. Rejects with a `ClaireError` when the credential cannot
 * be used, and with n8n's own error when there is none.
 */
export async function claireClient(context: ClaireContext): Promise<AccountClient> {
  const { baseUrl, apiKey, credential } = await readAccount(context);
  return createClient({
    baseUrl,
    account: fingerprint(baseUrl, apiKey),
    transport: transport(context, credential),
    clock,
    random: Math.random,
    log: log(context),
    redact: (text) => text.replaceAll(apiKey, '***'),
  });
}

export interface Account {
  baseUrl: string;
  apiKey: string;
  credential: ICredentialDataDecryptedObject;
}

/** Rejects as `claireClient` does. */
export async function readAccount(context: ClaireContext): Promise<Account> {
  const credential = await context.getCredentials('claireApi');
  return {
    baseUrl: normaliseBaseUrl(toText(credential.baseUrl)),
    apiKey: checkedKey(toText(credential.apiKey)),
    credential,
  };
}

function checkedKey(apiKey: string): string {
  if (/^[\x21-\x7e]+$/.test(apiKey)) return apiKey;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      apiKey === ''
        ? 'The Claire credential has no API key'
        : 'The API key in the Claire credential holds a character that no API key has, such as a space or a line break',
    advice: 'Copy the key again from the Claire API page of the Claire dashboard.',
  });
}

/** Tells accounts apart without telling the key. */
function fingerprint(baseUrl: string, apiKey: string): string {
  return createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex');
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
