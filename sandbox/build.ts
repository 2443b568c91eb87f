import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { allOperations } from '../claire/resources';
import { Refusal, refusalAnswer, send } from './api/call';
import { findHandler } from './api/handlers';
import { recordResponse, serve } from './api/serve';
import { rateHeaders } from './rate';
import { notFromOtherSites } from './control/guard';
import { addControl } from './control/routes';
import type { SandboxState } from './sandbox-state';

const maxBodySize = 64 * 1024 * 1024;

/** The server, not listening yet. */
export function build(state: SandboxState): FastifyInstance {
  const app = fastify({
    frameworkErrors: (error, _request, reply) => {
      void reply.headers(rateHeaders(state.rates.untouched()));
      void send(reply, refusalAnswer(error.statusCode ?? 400, 'The request cannot be read'));
    },
    bodyLimit: maxBodySize,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // HTTP lets a client send the whole address, as n8n's nodes do over plain http.
    rewriteUrl: ({ url = '/' }) => url.replace(/^http:\/\/[^/]*/i, ''),
  });
  app.addHook('onRequest', notFromOtherSites(state.settings.allowedHosts));
  app.addHook('onSend', (request, reply, payload, done) => {
    recordResponse(state, request, reply, payload);
    done(null, payload);
  });
  readBodiesAsText(app);
  answerCrashes(app, state);
  for (const operation of allOperations) {
    const handler = findHandler(operation.id);
    if (!handler) throw new Error(`The sandbox has no handler for ${operation.id}`);
    const url = operation.path.replace(/\{(\w+)\}/g, ':$1');
    app.route({ method: operation.method, url, handler: serve(state, handler) });
  }
  answerUnknownPaths(app, state);
  addControl(app, state);
  return app;
}

/** What no handler expected: a body that is too large, or a mistake of the sandbox's own. */
function answerCrashes(app: FastifyInstance, state: SandboxState): void {
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    void reply.headers(rateHeaders(state.rates.untouched()));
    return send(reply, refusalAnswer(error.statusCode ?? 500, error.message));
  });
}

/** What a body must be is each handler's own to say, also when it is no JSON or has no type. */
function readBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
}

function answerUnknownPaths(app: FastifyInstance, state: SandboxState): void {
  const respond = (request: FastifyRequest, reply: FastifyReply) => {
    const methods = listMethods(request.url);
    if (methods.length > 0) void reply.header('allow', methods.join(', '));
    const refusal =
      methods.length > 0
        ? new Refusal(405, `This endpoint takes ${methods.join(' or ')}`)
        : new Refusal(404, 'There is no such endpoint');
    return serve(state, refusal)(request, reply);
  };
  app.setNotFoundHandler(respond);
}

function listMethods(url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  return allOperations
    .filter((operation) => {
      const pattern = operation.path.replace(/\{\w+\}/g, '[^/]+');
      return new RegExp(`^${pattern}$`).test(path);
    })
    .map((operation) => operation.method);
}
