import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Json, asList, asObject } from '../../tools/lab/n8n/rest';
import { startHttpServer } from '../../tools/lab/http-server';

/** What the model does in one conversation: a call of a tool a turn, then an answer from what came back. */
interface Script {
  calls: { tool: string; arguments: Json }[];
  answer: (results: string[]) => string;
}

interface Model {
  readonly apiKey: string;
  script: Script;
  /** The bodies of the requests. */
  readonly requests: Json[];
}

/** Speaks the chat protocol of OpenAI and thinks nothing: it does as the script says. */
export async function startOpenAi() {
  const script: Script = { calls: [], answer: () => '' };
  const model: Model = { apiKey: 'only-for-the-model', script, requests: [] };
  const { url, close } = await startHttpServer((request, response) => {
    void answer(model, request, response);
  });
  return Object.assign(model, { url: `${url}/v1`, close });
}

async function answer(model: Model, request: IncomingMessage, response: ServerResponse) {
  const body = asObject(JSON.parse((await text(request)) || '{}'));
  const isKnown = request.headers.authorization === `Bearer ${model.apiKey}`;
  if (!isKnown || request.url !== '/v1/chat/completions') {
    const error = { message: 'Incorrect API key or address', type: 'invalid_request_error' };
    send(response, isKnown ? 404 : 401, { error });
    return;
  }
  model.requests.push(body);
  const message = nextMessage(model.script, asList(body.messages));
  if (body.stream === true) stream(response, message);
  else send(response, 200, completion({ message }));
}

function nextMessage({ calls, answer: last }: Script, messages: Json[]): Json {
  const results = messages
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => readContent(content));
  const call = calls[results.length];
  if (call === undefined) return { role: 'assistant', content: last(results) };
  const id = `call_${String(results.length)}`;
  const what = { name: call.tool, arguments: JSON.stringify(call.arguments) };
  return {
    role: 'assistant',
    content: null,
    tool_calls: [{ index: 0, id, type: 'function', function: what }],
  };
}

function completion(choice: Json, object = 'chat.completion'): Json {
  const { tool_calls: calls } = asObject(choice.message ?? choice.delta);
  const reason = calls === undefined ? 'stop' : 'tool_calls';
  return {
    id: 'chatcmpl-1',
    object,
    created: 1_800_000_000,
    model: 'stand-in',
    choices: [{ index: 0, finish_reason: reason, ...choice }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

function stream(response: ServerResponse, message: Json): void {
  const chunk = completion({ delta: message }, 'chat.completion.chunk');
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
}

function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Content is text, or a list of parts that have text. */
function readContent(content: unknown): string {
  if (typeof content === 'string') return content;
  return asList(content)
    .map((part) => String(part.text))
    .join('');
}
