import type {
  IAuthenticateRuleResponseCode,
  IAuthenticateRuleResponseSuccessBody,
  ICredentialTestRequest,
  IHttpRequestOptions,
} from 'n8n-workflow';
import { normaliseBaseUrl } from '../claire/base-url';
import { isClaireError } from '../claire/errors';

/** Where a credential says that Claire is. */
export interface Destination {
  readonly baseUrl: unknown;
  readonly allowPlainHttp: boolean;
}

/** All that keeps the key of a credential from being sent with a request, with its remedy. */
export function credentialProblem(
  destination: Destination,
  apiKey: string,
  request: IHttpRequestOptions,
): string | undefined {
  const { address, problem } = readBaseUrl(destination);
  if (apiKey === '') return [problem, missingKey].filter((one) => one !== undefined).join(' ');
  if (address === undefined) return problem;
  if (!goesTo(address, request)) return goesToOtherAddress;
  return showsKey(request, proxyFor(destination)) ? goesInTheOpen : problem;
}

/**
 * A proxy that need not prove who it is reads the key, whatever the address. After a 401, n8n brings the
 * request again that had the credential's own.
 */
function showsKey(
  request: IHttpRequestOptions & { rejectUnauthorized?: boolean },
  own: Pick<IHttpRequestOptions, 'proxy'>,
): boolean {
  const { proxy, skipSslCertificateValidation, rejectUnauthorized } = request;
  const isOther = Boolean(proxy) && JSON.stringify(proxy) !== JSON.stringify(own.proxy);
  return isOther || Boolean(skipSslCertificateValidation) || rejectUnauthorized === false;
}

/**
 * n8n takes the proxy of the environment for each request, so an address over plain http, which is
 * on this machine or beside it, is its own proxy: no other one gets the key.
 */
export function proxyFor(destination: Destination): Pick<IHttpRequestOptions, 'proxy'> {
  const { address } = readBaseUrl(destination);
  if (address?.startsWith('http://') !== true) return {};
  const { hostname: host, port } = new URL(address);
  return { proxy: { protocol: 'http', host, port: Number(port || 80) } };
}

/** Claire has none, and n8n 1 would send the key along. The last two are of HTTP Request's older form. */
export const noRedirects = {
  disableFollowRedirect: true,
  followRedirect: false,
  followAllRedirects: false,
};

/** A gateway that many sites share goes by this header, and may pass the key on to another one. */
export function withoutHost(headers: IHttpRequestOptions['headers'] = {}) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.trim().toLowerCase() !== 'host'),
  );
}

const missingKey =
  'The API key is missing. Copy it from the Claire API page of the Claire dashboard.';
const goesToOtherAddress =
  'The API key is sent to the base URL of its credential only. Enter an address that starts with it.';
const goesInTheOpen =
  'The API key is not sent through a proxy of one node, nor without a check of certificates. Remove the options Proxy and Ignore SSL Issues.';

/** The address of a base URL, or its problem and the remedy. */
function readBaseUrl({ baseUrl, allowPlainHttp }: Destination): {
  readonly address?: string;
  readonly problem?: string;
} {
  try {
    const entered = typeof baseUrl === 'string' ? baseUrl : '';
    return { address: normaliseBaseUrl(entered, { allowPlainHttp }) };
  } catch (thrown) {
    return {
      problem: isClaireError(thrown) ? `${thrown.message}. ${thrown.advice ?? ''}` : String(thrown),
    };
  }
}

const loopback = String.raw`(?:(?:[^\/:?#@\\]+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])(?=(?::\d+)?(?:\/|$))`;

/**
 * The same address as `normaliseBaseUrl` makes of it, as n8n's expressions can say it. What that one
 * refuses is not sent: `authenticate` comes before; over plain http it could not go all the same.
 */
export const baseUrlExpression = [
  '$credentials.baseUrl.trim()',
  String.raw`.replace(/^(?![a-z][a-z0-9+.-]*:\/\/)(?=${loopback})/i, 'http://')`,
  String.raw`.replace(/^(?![a-z][a-z0-9+.-]*:\/\/)/i, 'https://')`,
  String.raw`.replace($credentials.allowPlainHttp ? /^$/ : /^http:(?!\/\/${loopback})/i, 'https:')`,
  String.raw`.replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '')`,
].join('');

const wrongAddress =
  'This is not the address of a Claire API. Enter the base URL that Claire gave you, without /v1.';
const down =
  'The address is right, but Claire is down for now. Save the credential and test it again later.';

const byStatus: Readonly<Record<number, string>> = {
  400: 'Claire did not understand the request. Check the base URL and the API key.',
  401: 'Claire does not know this API key. Copy it again from the Claire API page of the Claire dashboard, and check that it is not disabled.',
  403: 'Claire does not let this API key see locations. Ask a Dealer Admin which rights the key has.',
  429: 'The address and the API key are right, but Claire accepts no more requests with this key in this hour.',
  ...sameFor([301, 302, 303, 307, 308, 404, 405, 410], wrongAddress),
  ...sameFor([500, 502, 503, 504], down),
};

/** A text begins with one; so does `null`, which is Go's empty list. */
const lettersButN = Array.from('abcdefghijklmopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digits = Array.from('0123456789');

/** The first character of the body: a list starts with a bracket, even an empty one. */
const byFirstCharacter = sameFor(
  ['<', '{', '"', '-', '\n', '\r', ' ', '\t', '\uFEFF', ...lettersButN, ...digits],
  wrongAddress,
);

/** n8n looks at the two kinds one after the other, although its type wants one kind only. */
export const testRules = [...statusRules(), ...bodyRules()] as NonNullable<
  ICredentialTestRequest['rules']
>;

function statusRules(): IAuthenticateRuleResponseCode[] {
  return Object.entries(byStatus).map(([status, message]) => ({
    type: 'responseCode',
    properties: { value: Number(status), message },
  }));
}

function bodyRules(): IAuthenticateRuleResponseSuccessBody[] {
  const rules = Object.entries(byFirstCharacter).map(([value, message]) => ({
    type: 'responseSuccessBody' as const,
    properties: { key: '[0]', value, message },
  }));
  const empty = { key: 'length', value: 0, message: wrongAddress };
  return [...rules, { type: 'responseSuccessBody', properties: empty }];
}

function sameFor(keys: readonly (string | number)[], message: string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, message]));
}

/**
 * Whether a request goes to this address, or below it. n8n lets any node use a credential: in HTTP
 * Request, whoever may edit a workflow enters the address.
 */
function goesTo(address: string, request: IHttpRequestOptions): boolean {
  const targets = listTargets(request);
  return targets.length > 0 && targets.every((target) => isBelow(address, target));
}

/** The HTTP Request node calls it `uri`. */
function listTargets(request: IHttpRequestOptions): string[] {
  const { baseURL = '', url } = request;
  const given: unknown[] = [url, Reflect.get(request, 'uri')];
  return given
    .filter((one) => typeof one === 'string')
    .filter((one) => one !== '')
    .map((one) => join(baseURL, one));
}

/** As n8n's HTTP client joins them, for which `//host` is an address of its own. */
function join(base: string, url: string): string {
  if (base === '' || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url)) return url;
  return `${base.replace(/\/$/, '')}/${url.replace(/^\/+/, '')}`;
}

function isBelow(address: string, target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { origin, pathname } = new URL(target);
  return `${origin}${pathname}/`.startsWith(`${address}/`);
}
