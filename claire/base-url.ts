import { ClaireError } from './errors';

/** The faults of a base URL. Platforms translate them. */
export const baseUrlFaults = {
  missing: 'is missing',
  noHost: 'names no host',
  slashes: 'needs two slashes after http: or https:',
  unreadable: 'cannot be read as an address',
  space: 'holds a space or an invisible character',
  backslash: 'holds a backslash',
  scheme: 'must start with https://, not __scheme__//',
  login: 'holds a user name or password, which Claire does not use',
  query: 'holds a query (the part that starts with ?)',
  fragment: 'holds a fragment (the part that starts with #)',
  plainHttp: 'starts with http://, which would send the API key in the open',
  publicHttp:
    'starts with http:// and is no private address, so the API key would cross the internet in the open',
  pastV1: 'goes on after /v1',
} as const;

export type BaseUrlFault = keyof typeof baseUrlFaults;

export class BaseUrlError extends ClaireError {
  // The input is not repeated, as it may hold a password.
  constructor(
    readonly fault: BaseUrlFault,
    /** Such as `ftp:`. */
    readonly scheme = '',
  ) {
    const words = baseUrlFaults[fault].replace('__scheme__', () => scheme);
    super('CLAIRE_INVALID_INPUT', {
      message: `The base URL ${words}`,
      advice:
        'Enter the address that you got from Claire, up to but not including /v1: https://<host>.',
      problems: [{ path: 'baseUrl', message: words }],
    });
  }
}

export interface BaseUrlOptions {
  /** Lets the key travel over plain http to a private address, where others may read it on the way. */
  readonly allowPlainHttp?: boolean | undefined;
}

const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Normalises the address of a Claire account: no `/v1`, no slash at the end. Throws a
 * `BaseUrlError` for an address that could send the API key to the wrong place or unencrypted.
 */
export function normaliseBaseUrl(text: string, options: BaseUrlOptions = {}): string {
  const typed = text.trim();
  const fault = findFaultInText(typed);
  if (fault !== undefined) throw new BaseUrlError(fault);
  const url = parseUrl(typed);
  const faultOfUrl = findFault(url, typed, options);
  if (faultOfUrl !== undefined) throw new BaseUrlError(faultOfUrl, url.protocol);
  return url.origin + trimSlashes(trimSlashes(url.pathname).replace(/\/v1$/, ''));
}

/** Servers read no address of more characters. */
const maxLength = 8_000;

/** Checked before parsing: WHATWG reads `https:/x` as the host https, and `https:///x` as x. */
function findFaultInText(typed: string): BaseUrlFault | undefined {
  if (typed === '') return 'missing';
  if (typed.length > maxLength) return 'unreadable';
  if (/[\s\p{C}]/u.test(typed)) return 'space';
  if (typed.includes('\\')) return 'backslash';
  if (/^https?:?\/*$/i.test(typed)) return 'noHost';
  return /^https?:(?!\/\/[^/])/i.test(typed) ? 'slashes' : undefined;
}

function parseUrl(typed: string): URL {
  const url = hasScheme.test(typed) ? tryUrl(typed) : guessUrl(typed);
  if (url === undefined) throw new BaseUrlError('unreadable');
  return url;
}

function guessUrl(typed: string): URL | undefined {
  const plain = tryUrl(`http://${typed}`);
  return plain && isLoopback(plain.hostname) ? plain : tryUrl(`https://${typed}`);
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function findFault(
  url: URL,
  typed: string,
  { allowPlainHttp = false }: BaseUrlOptions,
): BaseUrlFault | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
  if (url.username !== '' || url.password !== '') return 'login';
  if (typed.includes('?')) return 'query';
  if (typed.includes('#')) return 'fragment';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    if (!allowPlainHttp) return 'plainHttp';
    if (!isPrivate(url.hostname)) return 'publicHttp';
  }
  return /\/v1\/./.test(url.pathname) ? 'pastV1' : undefined;
}

/**
 * Whether one n8n, or one Node-RED, has both addresses of webhooks: behind one host, the path may tell
 * a copy of it apart.
 */
export function isSameInstallation(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => readInstallation(url).replace(/^\w+:/, ''));
  return first !== '' && first === second;
}

/** All of a webhook's address but its last three parts, which either platform adds; empty for none. */
export function readInstallation(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin + pathname.split('/').slice(0, -3).join('/');
}

export function isLoopback(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);
}

/**
 * Whether the Claire of a base URL can call this address without customers' data in the open: by
 * https, or where both are on this machine. A Claire over plain http, which its account allows, is a
 * sandbox in a network of its own, and may call what stands beside it there.
 */
export function mayBeCalled(address: string, baseUrl: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && !isLoopback(hostname)) return true;
  const claire = new URL(baseUrl);
  if (isLoopback(claire.hostname)) return true;
  return claire.protocol === 'http:' && isPrivate(hostname);
}

/**
 * Whether the host of a URL is one of a private network (RFC 1918, 4193, 6762, 8375): by its number,
 * or by a name that no public server has, as containers have one without a dot.
 */
export function isPrivate(host: string): boolean {
  return privateNumber.test(host) || privateName.test(host);
}

const privateNumber =
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[f[cd][\da-f]{2}:[\da-f:]+\])$/;
const privateName = /^(?:[a-z\d_-]+|[a-z\d._-]+\.(?:local|internal|lan|home\.arpa))$/;

/** Cuts the slashes at the end in a loop: a regular expression looks at them many times. */
export function trimSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
