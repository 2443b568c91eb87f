import { ClaireError } from './errors';

const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const advice =
  'Enter the address that you got from Claire, up to but not including /v1: https://<host>.';

/**
 * The address of a Claire account as the client wants it: without `/v1` or a slash at the end.
 * Refused, never guessed at, is whatever could send the API key to the wrong place in the open.
 */
export function normaliseBaseUrl(text: string): string {
  const typed = text.trim();
  if (typed === '') throw refused('is missing');
  if (/[\s\p{C}]/u.test(typed)) throw refused('holds a space or an invisible character');
  if (typed.includes('\\')) throw refused('holds a backslash');
  const url = parsed(typed);
  const fault = faultOf(url, typed);
  if (fault !== undefined) throw refused(fault);
  return url.origin + pathOf(url);
}

function parsed(typed: string): URL {
  const text = hasScheme.test(typed) ? typed : `${schemeFor(typed)}//${typed}`;
  if (!URL.canParse(text)) throw refused('cannot be read as an address');
  return new URL(text);
}

/** What a person who typed no scheme means. */
function schemeFor(typed: string): string {
  const guess = `http://${typed}`;
  return URL.canParse(guess) && isLoopback(new URL(guess).hostname) ? 'http:' : 'https:';
}

function faultOf(url: URL, typed: string): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `starts with ${url.protocol}// where https:// is due`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'holds a user name or password, which Claire does not use';
  }
  if (typed.includes('?')) return 'holds a query (the part that starts with ?)';
  if (typed.includes('#')) return 'holds a fragment (the part that starts with #)';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'starts with http://, which would send the API key in the open';
  }
  return /\/v1\/./.test(url.pathname) ? 'goes on after /v1' : undefined;
}

/** Whether a host, as in a URL, is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);
}

function pathOf(url: URL): string {
  return withoutSlashes(withoutSlashes(url.pathname).replace(/\/v1$/, ''));
}

function withoutSlashes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

function refused(fault: string): ClaireError {
  // What was typed is not repeated: it may hold a password.
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `The base URL ${fault}`,
    advice,
    problems: [{ path: 'baseUrl', message: fault }],
  });
}
