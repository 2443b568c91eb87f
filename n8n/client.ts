import { createHmac, randomBytes } from 'node:crypto';
import { normaliseBaseUrl } from '../claire/base-url';
import {
  type AccountClient,
  createClient,
  findApiKeyFault,
  fingerprintAccount,
} from '../claire/client';
import { ClaireError } from '../claire/errors';
import { redactApiKey } from '../claire/http/redact';
import type { Log } from '../claire/ports';
import { maxInFlight } from '../claire/rate-limit/in-flight';
import { clock } from './clock';
import { type ClaireContext, transport } from './transport';

/** The account of this node's credential. */
export interface OpenAccount {
  client: AccountClient;
  baseUrl: string;
  apiKey: string;
  /** As it was entered, unchecked. */
  defaultCountry: unknown;
}

/**
 * Rejects with a `ClaireError` when the credential cannot be used, and with n8n's own error when there
 * is none.
 */
export async function openAccount(context: ClaireContext): Promise<OpenAccount> {
  const credential = await context.getCredentials('claireApi');
  const baseUrl = normaliseBaseUrl(readTrimmed(credential.baseUrl), {
    allowPlainHttp: credential.allowPlainHttp === true,
  });
  const apiKey = checkApiKey(readTrimmed(credential.apiKey));
  const client = createClient({
    baseUrl,
    account: fingerprintAccount(baseUrl, apiKey),
    transport: transport(context, credential),
    clock,
    random: Math.random,
    log: createLog(context),
    redact: redactApiKey(apiKey),
    // One that was saved before there was this field has none.
    atMostInFlight: Number(credential.atMostInFlight ?? maxInFlight),
  });
  return { client, baseUrl, apiKey, defaultCountry: credential.defaultCountry };
}

/** The same where nothing but Claire is asked. */
export async function openClient(context: ClaireContext): Promise<AccountClient> {
  return (await openAccount(context)).client;
}

function checkApiKey(apiKey: string): string {
  const fault = findApiKeyFault(apiKey);
  if (fault === undefined) return apiKey;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message:
      fault === 'missing'
        ? 'The Claire credential has no API key'
        : 'The API key in the Claire credential has a space, a line break or another character that no API key has',
    advice: 'Copy the key again from the Claire API page of the Claire dashboard.',
  });
}

function readTrimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The core's log lines in n8n's log, with the name of the node that caused them. */
function createLog(context: ClaireContext): Log {
  const node = context.getNode().name;
  return {
    debug: (message, facts) => {
      context.logger.debug(message, { node, ...facts });
    },
    warn: (message, facts) => {
      context.logger.warn(message, { node, ...facts });
    },
  };
}

/** Tells one account from another where others can read it, and not which of them are the same. */
export interface ApiKeyHash {
  keyMark: string;
  keySalt: string;
}

type HashedAccount = Pick<OpenAccount, 'baseUrl' | 'apiKey'>;

export function createApiKeyHash(account: HashedAccount): ApiKeyHash {
  const keySalt = randomBytes(16).toString('hex');
  return { keySalt, keyMark: salted(account, keySalt) };
}

/** Whether a mark was made of another account. */
export function isHashOfAnotherKey(
  { keyMark, keySalt }: { keyMark?: string | undefined; keySalt?: string | undefined },
  account: HashedAccount,
): boolean {
  if (keyMark === undefined || keySalt === undefined) return false;
  return keyMark !== salted(account, keySalt);
}

function salted({ baseUrl, apiKey }: HashedAccount, salt: string): string {
  const mac = createHmac('sha256', salt).update(`${baseUrl}\n${apiKey}`);
  return mac.digest('hex').slice(0, 32);
}
