import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Tells one account from another where others can read it, and not which of them are the same. */
export interface ApiKeyHash {
  keyMark: string;
  keySalt: string;
}

export interface HashedAccount {
  baseUrl: string;
  apiKey: string;
}

export function createApiKeyHash(account: HashedAccount): ApiKeyHash {
  const keySalt = randomBytes(16).toString('hex');
  return { keySalt, keyMark: salted(account, keySalt) };
}

/** Whether a mark was made of another account. An earlier version made them of the API key alone. */
export function isHashOfAnotherKey(
  { keyMark, keySalt }: { keyMark?: string | undefined; keySalt?: string | undefined },
  account: HashedAccount,
): boolean {
  if (keyMark === undefined) return false;
  const mark = keySalt === undefined ? unsalted(account) : salted(account, keySalt);
  return keyMark !== mark;
}

function salted({ baseUrl, apiKey }: HashedAccount, salt: string): string {
  const mac = createHmac('sha256', salt).update(`${baseUrl}\n${apiKey}`);
  return mac.digest('hex').slice(0, 32);
}

function unsalted({ apiKey }: HashedAccount): string {
  return createHash('sha256').update(apiKey).digest('hex').slice(0, 16);
}
