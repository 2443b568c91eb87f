import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../sandbox-state';

const pause = 200;

/** Tells an open page that there is something new; what happens at once is told once. */
export function addLive(routes: FastifyInstance, state: SandboxState): void {
  routes.get('/sandbox/live', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    let timer: NodeJS.Timeout | undefined;
    const tell = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        raw.write('data: changed\n\n');
      }, pause);
    };
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write('retry: 1000\n\n');
    state.changes.on('change', tell);
    raw.on('close', () => {
      clearTimeout(timer);
      state.changes.off('change', tell);
    });
  });
  // Reading changes nothing, and the page reads after each message.
  routes.addHook('onResponse', (request, _reply, done) => {
    if (request.method !== 'GET') state.touch();
    done();
  });
}
