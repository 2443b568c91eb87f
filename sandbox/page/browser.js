import { listEndpoints, sendCall } from './call.js';
import {
  closeDetails,
  drawAppointment,
  drawDelivery,
  drawMessage,
  drawRequest,
  openDetails,
  refreshDetails,
} from './details.js';
import {
  buttonOf,
  byId,
  dayAndTime,
  element,
  focusOn,
  redraw,
  table,
  time,
  verdict,
  wide,
} from './dom.js';

const { confirm, document, EventSource } = globalThis;
const statuses = JSON.parse(byId('statuses').textContent);
const locations = JSON.parse(byId('locations').textContent);

let mark = '';
let asked = 0;
let answered = 0;
let hourEnd;
let state = null;
let chosen = null;

async function ask(method, path, body) {
  const options = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await reach(path, options);
  const data = await answer.json();
  if (!answer.ok) throw new Error(data.error);
  byId('notice').textContent = '';
  await refresh();
  return data;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error('The sandbox does not answer. Is it still running?');
  }
}

async function refresh() {
  const number = ++asked;
  const answer = await reach(`/sandbox/state?${new URLSearchParams({ mark, ...filters() })}`);
  const fresh = answer.status === 200 ? await answer.json() : null;
  // A later question may have been answered first.
  if (fresh !== null && number >= answered) {
    answered = number;
    mark = answer.headers.get('x-mark');
    state = fresh;
    show();
  }
  await refreshDetails();
}

const filters = () => ({
  appointments: byId('search').value,
  requests: byId('request-text').value,
  status: byId('request-status').value,
});

/** Told by the sandbox of all that is new; after a lost connection until the sandbox is back. */
function follow() {
  const live = new EventSource('/sandbox/live');
  live.onmessage = refresh;
  live.onopen = async () => {
    mark = '';
    await refresh();
    byId('notice').textContent = '';
    showConnection('Live', 'good');
  };
  live.onerror = () => {
    showConnection('No connection, trying again', 'bad');
    // The browser goes on trying, unless something else has answered.
    if (live.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  };
}

function showConnection(text, className) {
  byId('connection').textContent = text;
  byId('connection').className = className;
}

function show() {
  byId('maintenance').checked = state.maintenance;
  showAppointments();
  table('webhooks', {
    columns: webhookColumns,
    rows: state.webhooks,
    empty:
      'No webhook yet. Activate a flow that waits for an event of Claire, or call POST /v1/webhooks/create.',
  });
  table('deliveries', {
    columns: deliveryColumns,
    rows: state.deliveries,
    count: state.deliveryCount,
    empty:
      state.webhooks.length === 0
        ? 'Nothing delivered yet. First activate a flow that waits for an event: its webhook is then in the list above.'
        : 'Nothing delivered yet. Fire an event that a webhook waits for.',
    open: openDelivery,
  });
  table('inbox', {
    columns: inboxColumns,
    rows: state.inbox,
    count: state.inboxCount,
    empty:
      'Nothing sent yet. Let a flow send its e-mail (SMTP without TLS, any sign-in) and its text messages (JSON with to and text) to the addresses above: nobody else gets them.',
    open: openMessage,
  });
  table('requests', {
    columns: requestColumns,
    rows: state.requests,
    count: state.requestCount,
    empty:
      filters().requests.trim() !== '' || filters().status !== ''
        ? 'No such request. Take words away, or choose all statuses.'
        : 'No request yet. Run a flow with the base URL and the API key above.',
    open: openRequest,
  });
  redraw(byId('faults'), state.faults.map(faultLine));
  showHour();
  showQueue(state.queue);
}

function showQueue({ batches, rows, held, ...behaviour }) {
  byId('queue-now').textContent =
    `Waiting: ${rows} appointments in ${batches} batches. Held: the results of ${held} batches.`;
  const form = byId('queue');
  // Nobody loses what they are about to set.
  if (form.contains(document.activeElement)) return;
  for (const name of ['delay', 'results', 'resultDelay']) {
    form.elements[name].value = behaviour[name];
  }
}

function showHour() {
  byId('hour').replaceChildren(...state.hour.map(hourLine));
  // Nothing happens at the end of an hour but that the next one is whole.
  clearTimeout(hourEnd);
  const ends = state.hour.map(({ reset }) => reset * 1000 - Date.now()).filter((left) => left > 0);
  if (ends.length > 0) hourEnd = setTimeout(refresh, Math.min(...ends) + 1000);
}

function hourLine({ name, limit, remaining, reset }) {
  const meter = element('meter');
  Object.assign(meter, { max: limit, low: limit / 20, optimum: limit, value: remaining });
  meter.setAttribute('aria-label', `Requests left of ${name}`);
  const until = reset === null ? '' : ` until ${time(reset * 1000)}`;
  return element('li', [element('b', name), meter, `${remaining} of ${limit} left${until}`]);
}

const openRequest = ({ id }) =>
  openDetails({
    path: `/sandbox/requests/${id}`,
    of: `request ${id}`,
    draw: (request) => drawRequest(request, ask),
  });

const openAppointment = ({ id }) =>
  openDetails({
    path: `/sandbox/appointments/${id}`,
    of: `appointment ${id}`,
    draw: (appointment) => drawAppointment(appointment, ask, { locations, close: closeDetails }),
  });

const openDelivery = ({ id }) =>
  openDetails({
    path: `/sandbox/deliveries/${id}`,
    of: `delivery ${id}`,
    draw: (delivery) => drawDelivery(delivery, ask),
  });

const openMessage = ({ id }) =>
  openDetails({
    path: `/sandbox/inbox/${id}`,
    of: `message ${id}`,
    draw: (message) => drawMessage(message, showAppointment),
  });

async function showAppointment(id) {
  byId('search').value = id;
  choose(id);
  await refresh();
  closeDetails();
}

function showAppointments() {
  // A list that someone has open must not close under their hands.
  if (
    byId('appointments').contains(document.activeElement) &&
    document.activeElement.matches('select')
  )
    return;
  table('appointments', {
    columns: appointmentColumns,
    rows: state.appointments,
    count: state.appointmentCount,
    empty:
      byId('search').value.trim() === ''
        ? 'No appointment is left. Import some, or reset everything.'
        : 'No appointment like that. Search for a part of a plate, a name, a telephone or any number.',
    open: (row) => choose(row.id),
    isChosen: (row) => row.id === chosen,
  });
}

function choose(id) {
  chosen = id;
  byId('fire').elements.appointmentId.value = id;
  showAppointments();
}

const appointmentColumns = [
  ['Number', (row) => String(row.id)],
  ['When', (row) => dayAndTime(row.time)],
  ['Location', (row) => row.location],
  ['Work order', (row) => row.workOrder],
  ['Plate', (row) => row.plate],
  ['Car', (row) => element('td', row.car, 'wraps')],
  ['Customer', (row) => element('td', row.customer, 'wraps')],
  ['Status', statusSelect],
  ['', pinButton],
  ['', (row) => buttonOf(`appointment ${row.id}`, 'Show', () => openAppointment(row))],
];

const webhookColumns = [
  ['Number', (row) => String(row.id)],
  ['Name', (row) => element('td', row.name, 'wide')],
  ['Event', (row) => `${row.trigger} · ${row.triggerName}`],
  ['URL', (row) => wide(row.url)],
  ['Headers', (row) => row.headers.join(', ')],
  ['Failed', (row) => element('span', String(row.errors), row.errors ? 'bad' : 'faint')],
  ['', (row) => element('span', row.active ? 'on' : 'off', row.active ? 'good' : 'bad')],
  ['', (row) => removal('Delete', 'webhook', row.id)],
];

const deliveryColumns = [
  ['Time', (row) => time(row.at)],
  ['Event', (row) => `${row.trigger} · ${row.triggerName}`],
  ['Webhook', (row) => String(row.webhookId)],
  [
    'Outcome',
    (row) => element('span', row.reason ?? row.state, row.state === 'failed' ? 'bad' : 'good'),
  ],
  ['Payload', (row) => wide(JSON.stringify(row.payload))],
  ['', (row) => buttonOf(`delivery ${row.id}`, 'Show', () => openDelivery(row))],
];

const inboxColumns = [
  ['Time', (row) => time(row.at)],
  ['By', (row) => row.by],
  ['To', (row) => wide(row.to.join(', '))],
  ['Message', (row) => element('td', [row.subject, row.text].filter(Boolean).join(': '), 'wide')],
  ['Appointment', (row) => row.appointmentId && String(row.appointmentId)],
  ['', (row) => buttonOf(`message ${row.id}`, 'Show', () => openMessage(row))],
];

const requestColumns = [
  ['Time', (row) => time(row.at)],
  ['Method', (row) => row.method],
  ['Path', (row) => wide(row.path + queryText(row.query))],
  ['Key', (row) => row.key ?? 'unknown'],
  ['Status', (row) => verdict(row.status)],
  ['Fault', (row) => row.fault],
  ['', (row) => buttonOf(`request ${row.id}`, 'Show', () => openRequest(row))],
];

function queryText(query) {
  const text = new URLSearchParams(query).toString();
  return text && `?${text}`;
}

function statusSelect(row) {
  const select = element(
    'select',
    statuses.map(([value, label]) => {
      const option = element('option', label);
      option.value = value;
      option.selected = value === row.status;
      return option;
    }),
  );
  select.setAttribute('aria-label', `Status of ${row.id}`);
  select.dataset.of = `status ${row.id}`;
  select.onchange = async () => {
    const byKeys = select.matches(':focus-visible');
    select.blur();
    await ask('POST', `/sandbox/appointments/${row.id}`, { status: Number(select.value) });
    if (byKeys) focusOn(byId('appointments'), select.dataset.of);
  };
  return select;
}

function pinButton(row) {
  return buttonOf(row.id, row.pinned ? 'Unpin' : 'Pin', () =>
    ask('POST', `/sandbox/appointments/${row.id}`, { pinned: !row.pinned }),
  );
}

const removal = (label, kind, id) =>
  buttonOf(`${kind} ${id}`, label, () => ask('DELETE', `/sandbox/${kind}s/${id}`));

function faultLine(fault) {
  const left = fault.times === null ? 'always' : `${fault.times} ×`;
  const chance = fault.probability < 1 ? `, chance ${fault.probability}` : '';
  const text = `${fault.status} · ${fault.path ?? 'every path'} · ${left}${chance}`;
  return element('li', [text, removal('Off', 'fault', fault.id)]);
}

function onSubmit(id, act) {
  const form = byId(id);
  form.onsubmit = async (event) => {
    event.preventDefault();
    const output = form.querySelector('output');
    try {
      output.textContent = await act(Object.fromEntries(new globalThis.FormData(form)));
      output.className = 'good';
    } catch (error) {
      output.textContent = error.message;
      output.className = 'bad';
    }
  };
}

onSubmit('fire', async ({ trigger, appointmentId, customerType, checklistId, importError }) => {
  const { webhooks } = await ask('POST', '/sandbox/fire', {
    trigger: Number(trigger),
    appointmentId: Number(appointmentId),
    ...(customerType && { customerType }),
    ...(checklistId && { checklistId: Number(checklistId) }),
    ...(importError && { importError }),
  });
  return webhooks === 0
    ? 'No webhook waits for this event.'
    : `Sent to ${webhooks} webhook${webhooks > 1 ? 's' : ''}.`;
});

onSubmit('fault', async ({ status, path, times, probability, retryAfter }) => {
  await ask('POST', '/sandbox/faults', {
    status: /^\d+$/.test(status) ? Number(status) : status,
    times: times === '' ? null : Number(times),
    probability: Number(probability),
    ...(path && { path }),
    ...(retryAfter && { headers: { 'retry-after': retryAfter } }),
  });
  return '';
});

onSubmit('rate', async ({ keyName, remaining }) => {
  await ask('POST', '/sandbox/rate', { keyName, remaining: Number(remaining) });
  return '';
});

onSubmit('queue', async ({ delay, results, resultDelay }) => {
  await ask('POST', '/sandbox/importing', {
    delay: Number(delay),
    results,
    resultDelay: Number(resultDelay),
  });
  return 'Set.';
});

byId('new-appointment').onclick = async () =>
  openAppointment(await ask('POST', '/sandbox/appointments'));
onSubmit('call', async () => {
  try {
    return await sendCall();
  } finally {
    await refresh();
  }
});

byId('maintenance').onchange = (event) =>
  ask('POST', '/sandbox/maintenance', { on: event.target.checked });
byId('reset').onclick = () => {
  const question =
    'Reset everything? Webhooks, requests, deliveries and changes are lost, and active flows must make their webhooks again.';
  return confirm(question) ? ask('POST', '/sandbox/reset') : undefined;
};
for (const id of ['search', 'request-text', 'request-status']) byId(id).oninput = refresh;

byId('zone').textContent = new Intl.DateTimeFormat().resolvedOptions().timeZone;
globalThis.addEventListener('unhandledrejection', ({ reason }) => {
  byId('notice').textContent = reason.message;
});

await listEndpoints();
follow();
