import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The page and the control API need no key, so they are for this machine only. The host name is
 * looked at too: a web site may point a name of its own at 127.0.0.1.
 */
export function onlyFromThisMachine(
  request: FastifyRequest,
  reply: FastifyReply,
  done: () => void,
): void {
  const { remoteAddress } = request.socket;
  if (isLoopback(remoteAddress ?? '') && isLoopback(readHost(request.headers.host))) {
    done();
  } else {
    void reply.code(403).send({ error: 'Only for this machine: open it by its 127.0.0.1 address' });
  }
}

/**
 * The keys of the sandbox are in its source. Any web page could have its reader's browser make a
 * webhook with them, through which the sandbox calls other servers of that machine.
 */
export function notFromOtherSites(
  request: FastifyRequest,
  reply: FastifyReply,
  done: () => void,
): void {
  const { origin, host } = request.headers;
  const isOwn = origin === `http://${host ?? ''}` && isLoopback(readHost(host));
  if (origin === undefined || isOwn) {
    done();
  } else {
    void reply.code(403).send({ error: 'Not for pages of other web sites' });
  }
}

function readHost(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function isLoopback(name: string): boolean {
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name.replace('::ffff:', '')) === 4 && /^(::ffff:)?127\./.test(name);
}
