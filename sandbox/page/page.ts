import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allOperations } from '../../claire/resources';
import { enumerations } from '../../claire/models/enumerations';
import openapi from '../../docs/claire.openapi.json';
import { checklists } from '../data/dealer';
import { statusNames } from '../data/appointments';
import { faultKinds } from '../faults';
import { resultModes } from '../options';
import { listLocations } from '../present';
import type { SandboxState } from '../sandbox-state';
import { fileDialog } from './file-dialog';
import {
  type Choice,
  escape,
  keyChoice,
  label,
  options,
  placeholder,
  select,
  span,
  submit,
  text,
  title,
} from './html';
import { languages } from './languages';
const files = {
  'browser.css': 'text/css',
  'browser.js': 'text/javascript',
  'call.js': 'text/javascript',
  'details.js': 'text/javascript',
  'dom.js': 'text/javascript',
  'file.js': 'text/javascript',
  'forms.js': 'text/javascript',
  'texts.js': 'text/javascript',
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
  for (const [language, { texts }] of Object.entries(languages)) {
    routes.get(`/sandbox/page/texts/${language}.json`, (_request, reply) =>
      send(reply, 'application/json', JSON.stringify(texts)),
    );
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
${section('appointments', appointmentTools)}
${section('webhooks', '')}
${section('deliveries', deliveryFilters)}
${section('inbox', inboxAddresses(state, request))}
${section('requests', requestFilters)}
${callForm(state)}
${hourForm(state)}
${queueForm}
</div>
</main>
${details}
${fileDialog(listLocations(state).map(({ name }) => name))}
<script id="statuses" type="application/json">${inScript([...statusNames])}</script>
<script id="locations" type="application/json">${inScript(listLocations(state).map(({ id, name }) => [id, name]))}</script>
<script src="/sandbox/page/browser.js" type="module"></script>
</body>
</html>`;
}

function header(url: string, key: string): string {
  return `<header>
<h1>Claire sandbox</h1>
<dl>
<dt ${text('page.baseUrl')}</dt><dd><code>${escape(url)}</code></dd>
<dt ${text('page.timesIn')}</dt><dd id="zone"></dd>
<dt ${text('page.apiKey')}</dt><dd><details><summary ${text('page.show')}</summary><code>${escape(key)}</code></details></dd>
</dl>
<span class="grow"></span>
<output id="notice" class="bad"></output>
<span id="connection" role="status" ${text('page.connecting')}</span>
<select id="language" ${label('page.language')}>${options(listLanguages())}</select>
<button type="button" id="open-file" class="quiet" ${text('file.open')}</button>
<button type="button" id="reset" class="quiet" ${text('page.reset')}</button>
</header>`;
}

function listLanguages(): Choice[] {
  return Object.entries(languages).map(([language, { name }]) => [language, name]);
}

function eventForm(): string {
  const events = enumerations.WebhookTriggerID.map(
    ({ value, label }) => [String(value), `${String(value)} · ${label}`] as const,
  );
  return `<form id="fire">
${title('event.title')}
<label>${span('event.event')} ${select('trigger', events)}</label>
<label>${span('event.appointment')} <input name="appointmentId" inputmode="numeric" pattern="\\d+" required ${placeholder('event.clickOne')}></label>
<label>${span('event.customer')} ${select('customerType', [
    ['', { text: 'event.firstCustomer' }],
    ['driver', { text: 'event.driver' }],
    ['owner', { text: 'event.owner' }],
    ['contractor', { text: 'event.contractor' }],
  ])}</label>
<label>${span('event.checklist')} ${select('checklistId', [['', { text: 'event.newestChecklist' }], ...checklists.map(({ id, name }) => [String(id), name] as const)])}</label>
<label>${span('event.reason')} <input name="importError" ${placeholder('event.noReason')}></label>
${submit('event.fire')}
<output></output>
</form>`;
}

/** Where a flow has to send what is then shown, instead of to people. */
function inboxAddresses({ mailPort }: SandboxState, request: FastifyRequest): string {
  const port = `${request.hostname}:${String(mailPort)}`;
  const mail = mailPort === 0 ? '' : `${span('inbox.mail')} ${escape(port)} · `;
  return `<span class="faint">${mail}${span('inbox.sms')} POST ${escape(address(request))}/inbox/sms</span>`;
}

/** Its endpoints and templates come from the description of the API. */
function callForm({ settings }: SandboxState): string {
  const keys = settings.apiKeys.map(({ name, key }): Choice => [key, keyChoice(name)]);
  return `<form id="call">
${title('call.title')}
<div class="line">
<label>${span('call.endpoint')} <select name="endpoint"></select></label>
<label>${span('requests.key')} ${select('key', [...keys, ['', { text: 'page.none' }]])}</label>
</div>
<p id="call-summary" class="faint" lang="en"></p>
<label>${span('requests.path')} <input name="path" required></label>
<label>${span('call.body')} <textarea name="body" rows="6"></textarea></label>
<div class="line">
${submit('page.send')}
<a href="/openapi.json" ${text('call.description')}</a>
<output></output>
</div>
</form>`;
}

function hourForm({ settings }: SandboxState): string {
  const keys = settings.apiKeys.map(({ name }): Choice => [name, keyChoice(name)]);
  const limit = String(settings.rateLimit);
  return `<form id="rate">
${title('hour.title')}
<ul id="hour"></ul>
<div class="line">
<label>${span('requests.key')} ${select('keyName', keys)}</label>
<label>${span('hour.requestsLeft')} <input name="remaining" type="number" min="0" max="${limit}" value="${limit}" required></label>
${submit('page.set')}
<output></output>
</div>
</form>`;
}

const queueForm = `<form id="queue">
${title('queue.title')}
<div id="queue-now" class="faint"></div>
<div class="line">
<label>${span('queue.delay')} <input name="delay" type="number" min="0" required></label>
<label>${span('queue.results')} ${select(
  'results',
  resultModes.map((mode) => [mode, { text: `queue.${mode}` }]),
)}</label>
<label>${span('queue.resultDelay')} <input name="resultDelay" type="number" min="0" required></label>
<label class="switch"><input name="stamps" type="checkbox"> ${span('queue.stamps')}</label>
${submit('page.set')}
<output></output>
</div>
</form>`;

const faultStatuses = ['400', '401', '404', '405', '429', '500', '503'] as const;

function faultForm(): string {
  const kinds = [...faultStatuses, ...faultKinds].map((kind): Choice => [
    kind,
    { text: `fault.${kind}` },
  ]);
  const paths = [...new Set(allOperations.map((operation) => operation.path.replace('/{id}', '')))];
  const everyPath: Choice = ['', { text: 'fault.everyPath' }];
  const choices = [everyPath, ...paths.map((path): Choice => [path, path])];
  const methods: Choice[] = [
    ['', { text: 'fault.everyMethod' }],
    ['GET', 'GET'],
    ['POST', 'POST'],
  ];
  return `<form id="fault">
${title('fault.title')}
<label class="switch"><input type="checkbox" id="maintenance"> ${span('page.maintenance')}</label>
<label>${span('fault.kind')} ${select('status', kinds)}</label>
<label>${span('fault.path')} ${select('path', choices)}</label>
<label>${span('requests.method')} ${select('method', methods)}</label>
<div class="pair">
<label>${span('fault.times')} <input name="times" type="number" min="1" value="1" ${placeholder('fault.always')}></label>
<label>${span('fault.chance')} <input name="probability" type="number" min="0" max="1" step="0.05" value="1" required></label>
</div>
<label>${span('fault.headers')} <textarea name="headers" rows="2" placeholder="Retry-After: 30"></textarea></label>
<label>${span('fault.late')} <input name="late" type="number" min="0" value="0" required></label>
<label class="switch"><input name="acts" type="checkbox"> ${span('fault.acts')}</label>
${submit('fault.turnOn')}
<output></output>
<ul id="faults"></ul>
<button type="button" id="clear-faults" class="quiet" ${text('fault.clear')}</button>
</form>`;
}

const appointmentTools = `<span class="filters">
<input type="search" id="search" ${placeholder('appointments.searchHint')} ${label('appointments.search')}>
<button type="button" id="new-appointment" class="quiet" ${text('appointments.new')}</button>
</span>`;

const deliveryFilters = `<span class="filters">
<input type="search" id="delivery-text" ${placeholder('deliveries.searchHint')} ${label('deliveries.search')}>
<select id="delivery-outcome" ${label('deliveries.outcomes')}>${options([
  ['', { text: 'deliveries.all' }],
  ['delivered', { text: 'deliveries.delivered' }],
  ['failed', { text: 'deliveries.failed' }],
  ['waiting', { text: 'deliveries.waiting' }],
])}</select>
</span>`;

const requestFilters = `<span class="filters">
<input type="search" id="request-text" ${placeholder('requests.searchHint')} ${label('requests.search')}>
<select id="request-status" ${label('requests.status')}>${options([
  ['', { text: 'requests.all' }],
  ['2', '2xx'],
  ['4', '4xx'],
  ['5', '5xx'],
  ['0', { text: 'requests.noAnswer' }],
])}</select>
</span>`;

const details = `<dialog id="details" aria-labelledby="details-title">
<div class="bar"><h2 id="details-title"></h2><output id="details-outcome"></output><span id="details-actions"></span><button type="button" id="details-close" class="quiet" ${text('page.close')}</button></div>
<div id="details-form"></div>
<div id="details-body"></div>
</dialog>`;

type SectionId = 'appointments' | 'webhooks' | 'deliveries' | 'inbox' | 'requests';

function section(id: SectionId, tools: string): string {
  return `<section aria-labelledby="${id}-title">
<div class="bar"><h2 id="${id}-title">${span(`${id}.title`)} <span class="count" id="${id}-count"></span></h2>${tools}</div>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-title"><table><thead></thead><tbody id="${id}"></tbody></table></div>
</section>`;
}

/** JSON in a script element must not be able to end it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
