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
  const isLocal = isLoopback(remoteAddress ?? '') && isLoopback(readHost(request.headers.host));
  if (isLocal && isSameOrigin(request)) {
    done();
  } else {
    void reply.code(403).send({ error: 'Only for this machine: open it by its 127.0.0.1 address' });
  }
}

function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host ?? ''}`;
}

function readHost(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function isLoopback(name: string): boolean {
  if (name === 'localhost' || name === '::1') return true;
  return isIP(name.replace('::ffff:', '')) === 4 && /^(::ffff:)?127\./.test(name);
}
