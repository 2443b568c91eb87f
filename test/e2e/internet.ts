import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { startHttpServer } from '../../tools/lab/http-server';

export type Internet = Awaited<ReturnType<typeof startInternet>>;

/**
 * All that lies beyond this machine, as a proxy that lets nobody out and sees who wanted to go; `hosts`
 * says which port of this machine stands for a host that is called with https.
 */
export async function startInternet(hosts: Readonly<Record<string, number>>) {
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
    const port = hosts[host];
    if (port === undefined) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    else tunnel(socket, port);
  });
  return {
    /** What a server under test needs in its environment. */
    env: proxied(proxy),
    /** The hosts that somebody asked for. */
    asked,
    close,
  };
}

function tunnel(socket: Socket, port: number): void {
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  const inside = new TLSSocket(socket, { isServer: true, secureContext: certificate() });
  const target = connect(port, '127.0.0.1');
  for (const end of [inside, target]) end.on('error', () => socket.destroy());
  inside.pipe(target).pipe(inside);
}

/** The public test certificate that comes with the mail server. */
function certificate() {
  const context = new SMTPServer({ logger: false }).secureContext.get('*');
  if (context === undefined) throw new Error('The mail server has no certificate of its own.');
  return context;
}

function proxied(proxy: string): NodeJS.ProcessEnv {
  return {
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    NO_PROXY: '127.0.0.1,localhost',
    // Nobody signed the certificate.
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  };
}
