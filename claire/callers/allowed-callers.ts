import { ClaireError } from '../errors';
import {
  splitAddresses,
  type Caller,
  isWithin,
  findSourceAddress,
  findUnreadable,
} from './source-address';

/** Claire calls webhooks from these addresses, says its reference. */
export const claireAddresses = {
  production: '34.91.154.69',
  development: '34.91.177.194',
} as const;

/** The user's settings, unchecked. */
export interface EnteredCallers {
  onlyFrom?: unknown;
  otherAddresses?: unknown;
  trustedProxies?: unknown;
}

/** The allowed addresses; callers also need the secret. */
export interface AllowedCallers {
  /** Addresses and CIDR ranges; `undefined` for any. */
  readonly addresses: readonly string[] | undefined;
  readonly trustedProxies: readonly string[];
}

/** Never throws: an unreadable entry, as from an expression, allows no address. */
export function readCallers({
  onlyFrom = 'any',
  otherAddresses,
  trustedProxies,
}: EnteredCallers): AllowedCallers {
  return {
    addresses: parseAddresses(onlyFrom, splitList(otherAddresses)),
    trustedProxies: splitList(trustedProxies),
  };
}

const choices = [undefined, 'any', 'production', 'development', 'other'] as const;

/** Throws for a field that is unreadable or allows no address, and names it. */
export function checkCallers({ onlyFrom, otherAddresses, trustedProxies }: EnteredCallers): void {
  if (!choices.some((choice) => choice === onlyFrom)) {
    throw invalidInputError(
      'Only From must be any, production, development or other; with anything else, every call would be refused.',
    );
  }
  const lists = { 'Other Addresses': otherAddresses, 'Trusted Proxies': trustedProxies };
  for (const [field, entered] of Object.entries(lists)) {
    const wrong = findUnreadable(splitList(entered));
    if (wrong.length === 0) continue;
    throw invalidInputError(
      `${field} holds "${wrong.join('", "')}", which is no address and no CIDR range.`,
    );
  }
  if (onlyFrom === 'other' && splitList(otherAddresses).length === 0) {
    throw invalidInputError(
      'Other Addresses is empty, so every call would be refused. Enter at least one address.',
    );
  }
}

export function mayCall(caller: Caller, { addresses, trustedProxies }: AllowedCallers): boolean {
  return addresses === undefined || isWithin(findSourceAddress(caller, trustedProxies), addresses);
}

function parseAddresses(
  onlyFrom: unknown,
  others: readonly string[],
): readonly string[] | undefined {
  if (onlyFrom === 'any') return undefined;
  if (onlyFrom === 'production' || onlyFrom === 'development') return [claireAddresses[onlyFrom]];
  return others;
}

function splitList(entered: unknown): string[] {
  return typeof entered === 'string' ? splitAddresses(entered) : [];
}

function invalidInputError(message: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', { message });
}
