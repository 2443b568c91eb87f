import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * Whether a request goes to this address, or below it. n8n lets any node use a credential: in HTTP
 * Request, whoever may edit a workflow enters the address.
 */
export function goesTo(address: string, request: IHttpRequestOptions): boolean {
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
