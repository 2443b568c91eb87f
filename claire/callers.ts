import { invalidInput } from './errors';

/** Claire calls webhooks from these addresses, says its reference. */
export const claireAddresses = {
  production: '34.91.154.69',
  development: '34.91.177.194',
} as const;

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
  const isClaire = onlyFrom === 'production' || onlyFrom === 'development';
  const chosen = isClaire ? [claireAddresses[onlyFrom]] : splitList(otherAddresses);
  const addresses = onlyFrom === 'any' ? undefined : chosen;
  return { addresses, trustedProxies: splitList(trustedProxies) };
}

const choices = [undefined, 'any', 'production', 'development', 'other'] as const;

/** Throws for a field that is unreadable or allows no address, and names it. */
export function checkCallers({ onlyFrom, otherAddresses, trustedProxies }: EnteredCallers): void {
  if (!choices.some((choice) => choice === onlyFrom)) {
    throw invalidInput(
      'Only From must be any, production, development or other; with anything else, every call would be refused.',
    );
  }
  const lists = { 'Other Addresses': otherAddresses, 'Trusted Proxies': trustedProxies };
  for (const [field, entered] of Object.entries(lists)) {
    const wrong = splitList(entered).filter((range) => readRange(range) === undefined);
    if (wrong.length === 0) continue;
    throw invalidInput(
      `${field} holds "${wrong.join('", "')}", which is no address and no CIDR range.`,
    );
  }
  if (onlyFrom === 'other' && splitList(otherAddresses).length === 0) {
    throw invalidInput(
      'Other Addresses is empty, so every call would be refused. Enter at least one address.',
    );
  }
}

export function mayCall(caller: Caller, { addresses, trustedProxies }: AllowedCallers): boolean {
  return addresses === undefined || isWithin(findSourceAddress(caller, trustedProxies), addresses);
}

function splitList(entered: unknown): string[] {
  return typeof entered === 'string' ? entered.split(/[\s,]/).filter(Boolean) : [];
}

export interface Caller {
  remoteAddress: string | undefined;
  forwardedFor: string | string[] | undefined;
}

/**
 * The address of the caller: the last hop that is not a trusted proxy, so a forged
 * `X-Forwarded-For` is ignored.
 */
export function findSourceAddress(caller: Caller, trustedProxies: readonly string[]): string {
  const hops = [...parseForwardedFor(caller.forwardedFor), caller.remoteAddress ?? ''];
  const isClient = (hop: string): boolean => !isWithin(hop, trustedProxies);
  return hops.findLast(isClient) ?? '';
}

/** More than a server takes of all headers; the last hops are those that count. */
const maxForwardedFor = 16_384;

function parseForwardedFor(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return splitList(text.slice(-maxForwardedFor)).map(withoutPort);
}

/** Some proxies write `192.0.2.1:443` and `[2001:db8::1]:443`. */
function withoutPort(hop: string): string {
  const [, bracketed, plain] = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/.exec(hop) ?? [];
  return bracketed ?? plain ?? hop;
}

/**
 * Whether `address` is in one of the `ranges`, addresses or CIDR. An unreadable range matches
 * nothing.
 */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const bits = readBits(address);
  if (bits === undefined) return false;
  return ranges.map(readRange).some((range) => {
    return range?.length === bits.length && bits.startsWith(range.prefix);
  });
}

function readRange(range: string): { length: number; prefix: string } | undefined {
  const [address = '', size, ...rest] = range.split('/');
  const bits = readBits(address);
  if (bits === undefined || rest.length > 0) return undefined;
  if (size === undefined) return { length: bits.length, prefix: bits };
  const isSize = /^\d{1,3}$/.test(size) && Number(size) <= bits.length;
  return isSize ? { length: bits.length, prefix: bits.slice(0, Number(size)) } : undefined;
}

/** An address as 32 or 128 digits, 0 and 1. */
function readBits(text: string): string | undefined {
  // A dual-stack socket reports IPv4 callers as ::ffff:192.0.2.1.
  const address = text.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  return address.includes(':') ? readIpv6(address) : readIpv4(address);
}

function readIpv4(text: string): string | undefined {
  const parts = text.split('.');
  const isByte = (part: string) => /^\d{1,3}$/.test(part) && Number(part) < 256;
  const isRead = parts.length === 4 && parts.every(isByte);
  return isRead ? parts.map((part) => toBits(Number(part), 8)).join('') : undefined;
}

function readIpv6(text: string): string | undefined {
  const groups = text.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const [before = [], after, ...rest] = groups;
  const missing = 8 - before.length - (after ?? []).length;
  if (rest.length > 0 || (after === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...before, ...Array<string>(missing).fill('0'), ...(after ?? [])];
  const isRead = all.every((group) => /^[\da-f]{1,4}$/i.test(group));
  return isRead ? all.map((group) => toBits(parseInt(group, 16), 16)).join('') : undefined;
}

function toBits(number: number, count: number): string {
  return number.toString(2).padStart(count, '0');
}

/** Headers by which proxies, tunnels and their networks make themselves known. */
const names = [
  'via',
  'forwarded',
  'x-forwarded-for',
  'x-real-ip',
  'cf-ray',
  'server',
  'x-served-by',
] as const;

const maxLength = 120;

/** What stood between Claire and us, as far as it says so: a header and its value each. */
export type Intermediaries = Readonly<Record<string, string>>;

export function readIntermediaries(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Intermediaries {
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = [headers[name] ?? []].flat().join(', ');
      return given === '' ? [] : [[name, given.slice(0, maxLength)]];
    }),
  );
}
