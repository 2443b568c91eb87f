import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';

/**
 * The page and the control API need no key, so they are for this machine only, or for who opens them
 * by a name that was allowed. The host name is looked at on this machine too: a web site may point a
 * name of its own at 127.0.0.1.
 */
export function onlyForOwnHosts(allowed: readonly string[]): onRequestHookHandler {
  return (request, reply, done) => {
    const { remoteAddress } = request.socket;
    const host = readHost(request);
    if (allowed.includes(host) || (isLoopback(remoteAddress ?? '') && isLoopback(host))) done();
    else refuseHost(reply, host);
  };
}

/**
 * The keys of the sandbox are in its source. Any web page could have its reader's browser make a
 * webhook with them, through which the sandbox calls other servers of that machine. A page that reads
 * from its own name, which now leads here, sends no origin.
 */
export function notFromOtherSites(allowed: readonly string[]): onRequestHookHandler {
  return (request, reply, done) => {
    const { origin } = request.headers;
    const host = readHost(request);
    const isAllowed = allowed.includes(host);
    const isOwn = origin === `http://${request.headers.host ?? ''}`;
    if (origin !== undefined && !(isOwn && (isAllowed || isLoopback(host)))) {
      refuse(reply, 'Not for pages of other web sites');
    } else if (isAllowed || isIP(host) !== 0 || noSite.test(host)) done();
    else refuseHost(reply, host);
  };
}

/** Names that no web site can have, such as `claire-sandbox` and `host.docker.internal`. */
const noSite = /^[^.]*$|\.(internal|local|localhost|lan|home\.arpa)$/;

function refuseHost(reply: FastifyReply, host: string): void {
  refuse(reply, `Not for ${host}: open it by 127.0.0.1, or start it with --allow-host ${host}`);
}

function refuse(reply: FastifyReply, error: string): void {
  void reply.code(403).send({ error });
}

function readHost({ headers: { host = '' } }: FastifyRequest): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

function isLoopback(name: string): boolean {
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name.replace('::ffff:', '')) === 4 && /^(::ffff:)?127\./.test(name);
}
