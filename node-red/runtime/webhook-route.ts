import type { Caller } from '../../claire/callers/source-address';
import { claireSecretHeader, readEvent, verify, type ClaireEvent } from '../../claire/webhooks';
import type { Handler, NodeRed, Request, Response } from '../types/node-red';
import { haveBegun } from './flows';
import { webhookPath } from './public-address';
import type { Refusal } from './warnings';
import { readLimit, readBody } from './webhook-body';

/** A trigger that waits for calls. */
export interface Hook {
  /** Of the secrets that its webhooks carry, as they are now. */
  hashes(): readonly string[];
  /** Whether it is being registered, so that Claire may know a secret that is not known here yet. */
  isRegistering(): boolean;
  /** Whether a call that knows the secret may come from there; left out, from anywhere. */
  isAllowed?(caller: Caller): boolean;
  /** Claire has been answered; the flow is to run after that answer has left. */
  take(event: ClaireEvent): void;
  /** Said in the log, or a trigger that refuses everything looks like a quiet one. */
  refused(status: number, reason: Refusal): void;
}

/** By the node's id. Of the module, as Node-RED may load the package again without a restart. */
const hooks = new Map<string, Hook | 'between deploys'>();
const apps = new WeakSet<object>();

export function openHook(id: string, hook: Hook): void {
  hooks.set(id, hook);
}

/** Until the trigger is there again, or is known to be gone, Claire is asked to come back. */
export function pauseHook(id: string): void {
  hooks.set(id, 'between deploys');
}

/** Unless the trigger is there again. */
export function closePausedHook(id: string): void {
  if (hooks.get(id) === 'between deploys') hooks.delete(id);
}

/** Unless another one has been opened in its place. */
export function closeHook(id: string, hook: Hook): void {
  if (hooks.get(id) === hook) hooks.delete(id);
}

/** The one route of the package. */
export function addWebhookRoute(RED: NodeRed): void {
  if (apps.has(RED.httpNode)) return;
  apps.add(RED.httpNode);
  const limit = readLimit(RED.settings.apiMaxLength);
  RED.httpNode.post(`/${webhookPath}/:id`, ...middleware(RED), (request, response) => {
    void receive(request, response, limit);
  });
}

/** As core's `http in` does it: what the owner of this Node-RED puts before all its routes. */
function middleware(RED: NodeRed): Handler[] {
  const { httpNodeMiddleware: given } = RED.settings;
  return [given].flat().filter((one): one is Handler => typeof one === 'function');
}

async function receive(request: Request, response: Response, limit: number): Promise<void> {
  const hook = hooks.get(request.params.id ?? '');
  if (hook === undefined && haveBegun()) {
    end(response, 404);
    return;
  }
  if (hook === undefined || hook === 'between deploys') {
    answerTryAgain(response);
    return;
  }
  const { headers } = request;
  if (!verify(headers, hook.hashes())) {
    const hasSecret = headers[claireSecretHeader] !== undefined;
    if (hasSecret && hook.isRegistering()) {
      answerTryAgain(response);
      return;
    }
    hook.refused(401, hasSecret ? 'wrongSecret' : 'noSecret');
    end(response, 401);
    return;
  }
  if (hook.isAllowed?.(readCaller(request)) === false) {
    hook.refused(403, 'elsewhere');
    end(response, 403);
    return;
  }
  await receiveFromClaire(hook, request, response, limit);
}

function readCaller({ socket, headers }: Request): Caller {
  return { remoteAddress: socket.remoteAddress, forwardedFor: headers['x-forwarded-for'] };
}

async function receiveFromClaire(
  hook: Hook,
  request: Request,
  response: Response,
  limit: number,
): Promise<void> {
  const body = await readBody(request, limit);
  if ('status' in body) {
    hook.refused(body.status, body.status === 413 ? 'tooLarge' : 'noJson');
    end(response, body.status);
    return;
  }
  const event = readEvent(body.json, request.headers);
  if (event === undefined) {
    hook.refused(400, 'noEvent');
    end(response, 400);
    return;
  }
  end(response, 200);
  hook.take(event);
}

/** The trigger will be there soon, or will soon know by what it tells Claire from others. */
function answerTryAgain(response: Response): void {
  response.setHeader('Retry-After', '5');
  end(response, 503);
}

function end(response: Response, status: number): void {
  // Nothing more is read of a body that is not wanted.
  if (status !== 200) response.setHeader('Connection', 'close');
  response.writeHead(status).end();
}
