import { byId, element, reach } from './dom.js';
import { text } from './texts.js';

const form = byId('call');
const { endpoint, path, body, key } = form.elements;

/** Lists the endpoints; each chosen one fills in what its call needs. */
export async function listEndpoints() {
  const openapi = await (await fetch('/openapi.json')).json();
  const endpoints = Object.entries(openapi.paths).flatMap(([name, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path: name,
      ...described,
    })),
  );
  endpoint.replaceChildren(
    ...endpoints.map((one) => element('option', `${one.method} ${one.path}`)),
  );
  endpoint.onchange = () => fillIn(endpoints[endpoint.selectedIndex], openapi);
  endpoint.onchange();
}

function fillIn({ path: name, summary, parameters = [], requestBody }, openapi) {
  const query = parameters.filter((one) => one.in === 'query' && one.required);
  byId('call-summary').textContent = summary;
  path.value = name + (query.length > 0 ? `?${query.map((one) => `${one.name}=`).join('&')}` : '');
  const schema = requestBody?.content['application/json'].schema;
  body.value = schema ? JSON.stringify(toTemplate(schema, openapi), null, 2) : '';
  body.disabled = schema === undefined;
}

/** What must be sent, with values to write over. */
function toTemplate(schema, openapi) {
  const { $ref, type, properties = {}, required = [], items, anyOf } = schema;
  if ($ref) return toTemplate(openapi.components.schemas[$ref.split('/').at(-1)], openapi);
  if (anyOf) return toTemplate(anyOf[0], openapi);
  if (type === 'array') return [toTemplate(items, openapi)];
  if (type !== 'object') return { integer: 0, number: 0, boolean: false }[type] ?? '';
  return Object.fromEntries(required.map((name) => [name, toTemplate(properties[name], openapi)]));
}

/** Sends the call as a flow would; the page shows it among the requests. */
export async function sendCall() {
  const [method] = endpoint.value.split(' ');
  if (!path.value.startsWith('/v1/')) throw new Error(text('call.badPath'));
  const answer = await reach(path.value, {
    method,
    headers: {
      ...(key.value && { authorization: key.value }),
      ...(method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: body.value }),
  });
  const said = text('call.done', { status: answer.status });
  if (!answer.ok) throw new Error(said);
  return said;
}
