import { createHmac, randomBytes } from 'node:crypto';

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
