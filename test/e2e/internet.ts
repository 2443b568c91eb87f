import type { Socket } from 'node:net';
import { startHttpServer } from '../../tools/lab/http-server';

/** All that lies beyond this machine, as a proxy that lets nobody out and sees who wanted to go. */
export async function startInternet() {
  const asked: string[] = [];
  const {
    server,
    url: proxy,
    close,
  } = await startHttpServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://unknown.invalid').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket: Socket) => {
    const [host = ''] = url.split(':');
    asked.push(host);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return {
    /** What a server under test needs in its environment. */
    env: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: '127.0.0.1,localhost' },
    /** The hosts that somebody asked for. */
    asked,
    close,
  };
}
