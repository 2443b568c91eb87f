import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allOperations } from '../../claire/resources';
import { enumerations } from '../../claire/models/enumerations';
import openapi from '../../docs/claire.openapi.json';
import { checklists, dealerId } from '../data/dealer';
import { statusNames } from '../data/appointments';
import { faultKinds } from '../faults';
import type { ImportBehaviour } from '../options';
import type { SandboxState } from '../sandbox-state';

const files = {
  'browser.css': 'text/css',
  'browser.js': 'text/javascript',
  'call.js': 'text/javascript',
  'details.js': 'text/javascript',
  'dom.js': 'text/javascript',
};

/** The page and its files: it needs nothing from elsewhere. */
export function addPage(routes: FastifyInstance, state: SandboxState): void {
  routes.get('/', (request, reply) => send(reply, 'text/html', shell(state, request)));
  routes.get('/openapi.json', (_request, reply) =>
    send(reply, 'application/json', JSON.stringify(openapi)),
  );
  for (const [name, type] of Object.entries(files)) {
    const text = readFileSync(join(__dirname, name), 'utf8');
    routes.get(`/sandbox/page/${name}`, (_request, reply) => send(reply, type, text));
  }
}

function send(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .type(`${type}; charset=utf-8`)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
    .send(text);
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function address(request: FastifyRequest): string {
  return `http://${request.headers.host ?? ''}`;
}

function shell(state: SandboxState, request: FastifyRequest): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Claire sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/page/browser.css">
</head>
<body>
${header(address(request), state.settings.apiKeys[0]?.key ?? '')}
<main>
<div class="side">
${eventForm()}
${faultForm()}
</div>
<div class="tables">
${section('appointments', 'Appointments', appointmentTools)}
${section('webhooks', 'Webhooks', '')}
${section('deliveries', 'Deliveries', '')}
${section('inbox', 'Inbox', inboxAddresses(state, request))}
${section('requests', 'Requests', requestFilters)}
${callForm(state)}
${hourForm(state)}
${queueForm}
</div>
</main>
${details}
<script id="statuses" type="application/json">${inScript([...statusNames])}</script>
<script id="locations" type="application/json">${inScript(listLocations(state))}</script>
<script src="/sandbox/page/browser.js" type="module"></script>
</body>
</html>`;
}

function header(url: string, key: string): string {
  return `<header>
<h1>Claire sandbox</h1>
<dl>
<dt>Base URL</dt><dd><code>${escape(url)}</code></dd>
<dt>Times in</dt><dd id="zone"></dd>
<dt>API key</dt><dd><details><summary>Show</summary><code>${escape(key)}</code></details></dd>
</dl>
<span class="grow"></span>
<output id="notice" class="bad"></output>
<span id="connection" role="status">Connecting</span>
<label class="switch"><input type="checkbox" id="maintenance"> Maintenance (503)</label>
<button type="button" id="reset" class="quiet">Reset everything</button>
</header>`;
}

function listLocations({ store }: SandboxState): [number, string][] {
  return [...store.locations.values()]
    .filter((location) => location.dealerId === dealerId)
    .map(({ fields }) => [fields.id, fields.name]);
}

function eventForm(): string {
  const events = enumerations.WebhookTriggerID.map(
    ({ value, label }) => [String(value), `${String(value)} · ${label}`] as const,
  );
  return `<form id="fire">
<h2>Fire an event</h2>
<label>Event ${select('trigger', events)}</label>
<label>Appointment <input name="appointmentId" inputmode="numeric" required placeholder="Click one in the table"></label>
<label>Customer, for communication events ${select('customerType', [
    ['', 'The first there is'],
    ['driver', 'Driver'],
    ['owner', 'Owner'],
    ['contractor', 'Contractor'],
  ])}</label>
<label>Checklist, for event 1 ${select('checklistId', [['', 'That of the newest check'], ...checklists.map(({ id, name }) => [String(id), name] as const)])}</label>
<label>Reason, for a failed import (19) <input name="importError" placeholder="None: it was imported"></label>
<button>Fire</button>
<output></output>
</form>`;
}

/** Where a flow has to send what is then shown, instead of to people. */
function inboxAddresses({ mailPort }: SandboxState, request: FastifyRequest): string {
  const mail = mailPort === 0 ? '' : `E-mail: ${request.hostname}:${String(mailPort)} · `;
  return `<span class="faint">${escape(mail)}SMS: POST ${escape(address(request))}/inbox/sms</span>`;
}

/** Its endpoints and templates come from the description of the API. */
function callForm({ settings }: SandboxState): string {
  const keys = settings.apiKeys.map(({ name, key }) => [key, name] as const);
  return `<form id="call">
<h2>Call Claire</h2>
<div class="line">
<label>Endpoint <select name="endpoint"></select></label>
<label>Key ${select('key', [...keys, ['', 'None']])}</label>
</div>
<p id="call-summary" class="faint"></p>
<label>Path <input name="path" required></label>
<label>Body <textarea name="body" rows="6"></textarea></label>
<div class="line">
<button>Send</button>
<a href="/openapi.json">OpenAPI description</a>
<output></output>
</div>
</form>`;
}

function hourForm({ settings }: SandboxState): string {
  const keys = settings.apiKeys.map(({ name }) => [name, name] as const);
  return `<form id="rate">
<h2>Hour</h2>
<ul id="hour"></ul>
<div class="line">
<label>Key ${select('keyName', keys)}</label>
<label>Requests left <input name="remaining" type="number" min="0" max="${String(settings.rateLimit)}" value="0" required></label>
<button>Set</button>
<output></output>
</div>
</form>`;
}

const resultNames = [
  ['once', 'Each once'],
  ['twice', 'Each twice'],
  ['reversed', 'The last first'],
  ['lost', 'None'],
] as const satisfies readonly (readonly [ImportBehaviour['results'], string])[];

const queueForm = `<form id="queue">
<h2>Import queue</h2>
<div id="queue-now" class="faint"></div>
<div class="line">
<label>Wait of a batch, in ms <input name="delay" type="number" min="0" required></label>
<label>Results, event 19 ${select('results', resultNames)}</label>
<label>Results later by, in ms <input name="resultDelay" type="number" min="0" required></label>
<button>Set</button>
<output></output>
</div>
</form>`;

function faultForm(): string {
  const statuses = ['400', '401', '404', '405', '429', '500', '503'];
  const kinds = [...statuses, ...faultKinds].map(
    (kind) => [kind, faultNames[kind] ?? kind] as const,
  );
  const paths = [...new Set(allOperations.map((operation) => operation.path.replace('/{id}', '')))];
  const choices = [['', 'Every path'] as const, ...paths.map((path) => [path, path] as const)];
  return `<form id="fault">
<h2>Turn on a fault</h2>
<label>What happens ${select('status', kinds)}</label>
<label>To requests for ${select('path', choices)}</label>
<div class="pair">
<label>Times <input name="times" inputmode="numeric" value="1" placeholder="Always"></label>
<label>Chance <input name="probability" type="number" min="0" max="1" step="0.05" value="1"></label>
</div>
<label>Retry-After, in seconds <input name="retryAfter" inputmode="numeric" placeholder="None"></label>
<button>Turn on</button>
<output></output>
<ul id="faults"></ul>
</form>`;
}

const faultNames: Record<string, string> = {
  html: 'A page of HTML',
  empty: 'An empty answer',
  null: 'The answer null',
  array: 'An empty list',
  object: 'An empty object',
  huge: '50 MB of answer',
  endless: 'An answer that never ends',
  cutBody: 'An answer cut half-way',
  cutBefore: 'Connection cut before Claire acts',
  cutAfter: 'Connection cut after Claire acted',
  hang: 'No answer at all',
  '400': '400 Bad request',
  '401': '401 Unauthorized',
  '404': '404 Not found',
  '405': '405 Method not allowed',
  '429': '429 Too many requests',
  '500': '500 Internal server error',
  '503': '503 Service unavailable',
};

const appointmentTools = `<span class="filters">
<input type="search" id="search" placeholder="Plate, name or any number" aria-label="Search appointments">
<button type="button" id="new-appointment" class="quiet">New, for today</button>
</span>`;

const requestFilters = `<span class="filters">
<input type="search" id="request-text" placeholder="Path, number or text" aria-label="Search requests">
<select id="request-status" aria-label="Status of requests">
<option value="">All statuses</option><option value="2">2xx</option><option value="4">4xx</option>
<option value="5">5xx</option><option value="0">No answer</option>
</select>
</span>`;

const details = `<dialog id="details" aria-labelledby="details-title">
<div class="bar"><h2 id="details-title"></h2><output id="details-outcome"></output><span id="details-actions"></span><button type="button" id="details-close" class="quiet">Close</button></div>
<div id="details-body"></div>
</dialog>`;

function section(id: string, title: string, tools: string): string {
  return `<section aria-labelledby="${id}-title">
<div class="bar"><h2 id="${id}-title">${title} <span class="count" id="${id}-count"></span></h2>${tools}</div>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-title"><table><thead></thead><tbody id="${id}"></tbody></table></div>
</section>`;
}

function select(name: string, choices: readonly (readonly [string, string])[]): string {
  const options = choices.map(
    ([value, label]) => `<option value="${escape(value)}">${escape(label)}</option>`,
  );
  return `<select name="${name}">${options.join('')}</select>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** JSON in a script element must not be able to end it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
