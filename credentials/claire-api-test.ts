import type {
  IAuthenticateRuleResponseCode,
  IAuthenticateRuleResponseSuccessBody,
  ICredentialTestRequest,
} from 'n8n-workflow';
import { normaliseBaseUrl } from '../claire/base-url';
import { isClaireError } from '../claire/errors';

/** All that keeps a credential from being sent, with its remedy. */
export function credentialProblem(baseUrl: unknown, apiKey: string): string | undefined {
  const problem = baseUrlProblem(baseUrl);
  if (apiKey !== '') return problem;
  return [problem, missingKey].filter((one) => one !== undefined).join(' ');
}

const missingKey =
  'The API key is missing. Copy it from the Claire API page of the Claire dashboard.';

let last: { baseUrl: unknown; problem: string | undefined } | undefined;

/** The problem of a base URL and its remedy, if it has one. n8n asks for each request. */
function baseUrlProblem(baseUrl: unknown): string | undefined {
  if (last === undefined || last.baseUrl !== baseUrl)
    last = { baseUrl, problem: findProblem(baseUrl) };
  return last.problem;
}

function findProblem(baseUrl: unknown): string | undefined {
  try {
    normaliseBaseUrl(typeof baseUrl === 'string' ? baseUrl : '');
    return undefined;
  } catch (thrown) {
    return isClaireError(thrown) ? `${thrown.message}. ${thrown.advice ?? ''}` : String(thrown);
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
  String.raw`.replace(/^http:(?!\/\/${loopback})/i, 'https:')`,
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
const byFirstCharacter: Readonly<Record<string, string>> = {
  ...sameFor(
    ['<', '{', '"', '-', '\n', '\r', ' ', '\t', '\uFEFF', ...lettersButN, ...digits],
    wrongAddress,
  ),
};

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
