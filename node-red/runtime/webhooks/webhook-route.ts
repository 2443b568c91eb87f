import { type Caller, readIntermediaries } from '../../../claire/callers';
import { claireSecretHeader, readEvent, readTestCall, verify } from '../../../claire/webhooks';
import type { Handler, NodeRed, Request, Response } from '../../types/node-red';
import { type Registry, registry as ofProcess } from '../registry';
import type { Hook } from './listeners';

/** Below Node-RED's own root for nodes; the webhook's id follows. */
export const webhookPath = 'claire/webhook';

/** The one route of the package. */
export function addWebhookRoute(RED: NodeRed, registry = ofProcess): void {
  const { routedApps } = registry;
  if (routedApps.has(RED.httpNode)) return;
  routedApps.add(RED.httpNode);
  const limit = readLimit(RED.settings.apiMaxLength);
  RED.httpNode.post(`/${webhookPath}/:id`, ...middleware(RED), (request, response) => {
    receive(registry, request, response, limit).catch(() => {
      // Node-RED would end.
      if (!response.headersSent) end(response, 500);
    });
  });
}

/** The owner's middleware for all routes, as core's `http in` has it. */
function middleware(RED: NodeRed): Handler[] {
  const { httpNodeMiddleware: given } = RED.settings;
  return [given].flat().filter((one): one is Handler => typeof one === 'function');
}

async function receive(
  { hooks, flows }: Registry,
  request: Request,
  response: Response,
  limit: number,
): Promise<void> {
  const { id = '' } = request.params;
  const hook = hooks.find(id);
  if (hook === undefined && flows.haveBegun) {
    end(response, 404);
    return;
  }
  if (hook === undefined || hook === 'between deploys') {
    hooks.miss(id);
    answerTryAgain(response);
    return;
  }
  if (!admit(hook, request, response)) return;
  const body = await readBody(request, limit);
  if (hooks.find(id) !== hook) {
    // It was stopped while the body came, and would take the event along.
    hooks.miss(id);
    answerTryAgain(response);
    return;
  }
  try {
    answer(hook, body, request, response);
  } catch {
    hook.refused(500, 'unreadable');
    end(response, 500);
  }
}

/** Whether the call has our secret and comes from where it may; any other is answered here. */
function admit(hook: Hook, request: Request, response: Response): boolean {
  if (!verify(request.headers, hook.hashes())) {
    refuseSecret(hook, request, response);
    return false;
  }
  if (hook.isAllowed?.(readCaller(request)) !== false) return true;
  hook.refused(403, 'elsewhere');
  end(response, 403);
  return false;
}

/** While the trigger registers, Claire may know a secret that is not known here yet. */
function refuseSecret(hook: Hook, { headers }: Request, response: Response): void {
  const hasSecret = headers[claireSecretHeader] !== undefined;
  if (hasSecret && hook.isRegistering()) {
    answerTryAgain(response);
    return;
  }
  hook.refused(401, hasSecret ? 'wrongSecret' : 'noSecret');
  end(response, 401);
}

function readCaller({ socket, headers }: Request): Caller {
  return { remoteAddress: socket.remoteAddress, forwardedFor: headers['x-forwarded-for'] };
}

function answer(hook: Hook, body: Body, request: Request, response: Response): void {
  if ('status' in body) {
    hook.refused(body.status, body.status === 413 ? 'tooLarge' : 'noJson');
    end(response, body.status);
    return;
  }
  const { headers } = request;
  const marker = readTestCall(body.json);
  const event = marker === undefined ? readEvent(body.json, headers) : undefined;
  if (marker === undefined && event === undefined) {
    hook.refused(400, 'noEvent');
    end(response, 400);
    return;
  }
  hook.called?.({ marker, intermediaries: readIntermediaries(headers) });
  // Before the answer, so that the event is stored first; its flow runs after that.
  if (event !== undefined) hook.take(event);
  end(response, 200);
}

/** The trigger will be there soon, or will soon know its new secret. */
function answerTryAgain(response: Response): void {
  response.setHeader('Retry-After', '5');
  end(response, 503);
}

function end(response: Response, status: number): void {
  // Nothing more is read of a body that is not wanted.
  if (status !== 200) response.setHeader('Connection', 'close');
  response.writeHead(status).end();
}

/** A body as it came in, or the status that says why it is none. */
type Body = { readonly json: unknown } | { readonly status: 400 | 413 };

const defaultLimit = 5 * 1024 * 1024;

/**
 * The JSON of a call. With Node-RED's admin at the root, its parser has read the stream already, and
 * a second read waits for ever; with the admin elsewhere it is unread.
 */
async function readBody(request: Request, limit: number): Promise<Body> {
  if (request._body) return { json: request.body };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { status: 413 };
  const bytes = await readBytes(request, limit);
  if (bytes === undefined) return { status: 413 };
  try {
    // Without a byte order mark; throws for more than a text can hold.
    return { json: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { status: 400 };
  }
}

/** What Node-RED's setting `apiMaxLength` means, such as `5mb`. */
function readLimit(setting: unknown): number {
  if (typeof setting === 'number') return setting;
  if (typeof setting !== 'string') return defaultLimit;
  const [, number, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*([kmg]?b)?$/i.exec(setting.trim()) ?? [];
  if (number === undefined) return defaultLimit;
  return Number(number) * 1024 ** ['b', 'kb', 'mb', 'gb'].indexOf(unit.toLowerCase());
}

/** `undefined` if too large; empty, so no JSON, if the caller hangs up: for Claire it failed. */
function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (): void => {
      resolve(Buffer.concat(request.complete ? chunks : []));
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.on('end', finish).on('error', finish).on('close', finish);
  });
}
