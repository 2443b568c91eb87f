import { listEndpoints, sendCall } from './call.js';
import {
  closeDetails,
  drawAppointment,
  drawDelivery,
  drawMessage,
  drawRequest,
  openDetails,
  outcomeOf,
  refreshDetails,
} from './details.js';
import {
  buttonOf,
  byId,
  dayAndTime,
  element,
  focusOn,
  reach,
  redraw,
  table,
  time,
  verdict,
  wide,
} from './dom.js';
import './file.js';
import { addForms, onSubmit } from './forms.js';
import { keyName, number, refusal, text } from './texts.js';

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
  if (!answer.ok) throw new Error(refusal(data));
  byId('notice').textContent = '';
  await refresh();
  return data;
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
  deliveries: byId('delivery-text').value,
  outcome: byId('delivery-outcome').value,
});

/** Told by the sandbox of all that is new; after a lost connection until the sandbox is back. */
function follow() {
  const live = new EventSource('/sandbox/live');
  live.onmessage = refresh;
  live.onopen = async () => {
    mark = '';
    await refresh();
    byId('notice').textContent = '';
    showConnection('page.live', 'good');
  };
  live.onerror = () => {
    showConnection('page.noConnection', 'bad');
    // The browser goes on trying, unless something else has answered.
    if (live.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  };
}

function showConnection(key, className) {
  byId('connection').textContent = text(key);
  byId('connection').className = className;
}

function show() {
  byId('maintenance').checked = state.maintenance;
  showAppointments();
  table('webhooks', {
    columns: webhookColumns,
    rows: state.webhooks,
    empty: text('webhooks.none'),
  });
  table('deliveries', {
    columns: deliveryColumns,
    rows: state.deliveries,
    count: state.deliveryCount,
    empty: text(noDeliveries()),
    open: openDelivery,
  });
  table('inbox', {
    columns: inboxColumns,
    rows: state.inbox,
    count: state.inboxCount,
    empty: text('inbox.none'),
    open: openMessage,
  });
  table('requests', {
    columns: requestColumns,
    rows: state.requests,
    count: state.requestCount,
    empty: text(isFiltered('requests', 'status') ? 'requests.notFound' : 'requests.none'),
    open: openRequest,
  });
  redraw(byId('faults'), state.faults.map(faultLine));
  byId('clear-faults').hidden = state.faults.length === 0;
  showHour();
  showQueue(state.queue);
}

const isFiltered = (...names) => names.some((name) => filters()[name].trim() !== '');

function noDeliveries() {
  if (isFiltered('deliveries', 'outcome')) return 'deliveries.notFound';
  return state.webhooks.length === 0 ? 'deliveries.noWebhook' : 'deliveries.none';
}

function showQueue({ batches, rows, held, ...behaviour }) {
  const counts = { rows: number(rows), batches: number(batches), held: number(held) };
  byId('queue-now').textContent = text('queue.now', counts);
  const form = byId('queue');
  // Nobody loses what they are about to set.
  if (form.contains(document.activeElement)) return;
  for (const name of ['delay', 'results', 'resultDelay']) {
    form.elements[name].value = behaviour[name];
  }
  form.elements.stamps.checked = behaviour.stamps;
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
  meter.setAttribute('aria-label', text('hour.requestsLeftOf', { name: keyName(name) }));
  const counts = { remaining: number(remaining), limit: number(limit) };
  const left =
    reset === null
      ? text('hour.left', counts)
      : text('hour.leftUntil', { ...counts, time: time(reset * 1000) });
  return element('li', [element('b', keyName(name)), meter, left]);
}

const openRequest = ({ id }) =>
  openDetails({
    path: `/sandbox/requests/${id}`,
    of: text('requests.request', { id }),
    draw: (request) => drawRequest(request, ask),
  });

const openAppointment = ({ id }) =>
  openDetails({
    path: `/sandbox/appointments/${id}`,
    of: text('appointments.appointment', { id }),
    draw: (appointment) => drawAppointment(appointment, ask, { locations, close: closeDetails }),
  });

const openDelivery = ({ id }) =>
  openDetails({
    path: `/sandbox/deliveries/${id}`,
    of: text('deliveries.delivery', { id }),
    draw: (delivery) => drawDelivery(delivery, ask),
  });

const openMessage = ({ id }) =>
  openDetails({
    path: `/sandbox/inbox/${id}`,
    of: text('inbox.message', { id }),
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
    empty: text(isFiltered('appointments') ? 'appointments.notFound' : 'appointments.none'),
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
  [text('appointments.number'), (row) => String(row.id)],
  [text('appointments.when'), (row) => dayAndTime(row.time)],
  [text('appointments.location'), (row) => row.location],
  [text('appointments.workOrder'), (row) => row.workOrder],
  [text('appointments.plate'), (row) => row.plate],
  [text('appointments.car'), (row) => element('td', row.car, 'wraps')],
  [text('appointments.customer'), (row) => element('td', row.customer, 'wraps')],
  [text('appointments.status'), statusSelect],
  ['', pinButton],
  ['', (row) => showButton(text('appointments.appointment', row), () => openAppointment(row))],
];

const webhookColumns = [
  [text('appointments.number'), (row) => String(row.id)],
  [text('webhooks.name'), (row) => element('td', row.name, 'wide')],
  [text('webhooks.event'), (row) => `${row.trigger} · ${row.triggerName}`],
  ['URL', (row) => wide(row.url)],
  [text('webhooks.headers'), (row) => row.headers.join(', ')],
  [
    text('webhooks.failed'),
    (row) => element('span', String(row.errors), row.errors ? 'bad' : 'faint'),
  ],
  [
    '',
    (row) =>
      element(
        'span',
        text(row.active ? 'webhooks.on' : 'webhooks.off'),
        row.active ? 'good' : 'bad',
      ),
  ],
  [
    '',
    (row) =>
      removal(text('page.delete'), text('webhooks.webhook', row), `/sandbox/webhooks/${row.id}`),
  ],
];

const deliveryColumns = [
  [text('appointment.time'), (row) => time(row.at)],
  [text('webhooks.event'), (row) => `${row.trigger} · ${row.triggerName}`],
  [text('deliveries.webhook'), (row) => String(row.webhookId)],
  [
    text('deliveries.outcome'),
    (row) => element('span', outcomeOf(row), row.state === 'failed' ? 'bad' : 'good'),
  ],
  [text('deliveries.payload'), (row) => wide(JSON.stringify(row.payload))],
  ['', (row) => showButton(text('deliveries.delivery', row), () => openDelivery(row))],
];

const inboxColumns = [
  [text('appointment.time'), (row) => time(row.at)],
  [text('inbox.by'), (row) => row.by],
  [text('inbox.to'), (row) => wide(row.to.join(', '))],
  [
    text('inbox.messageTitle'),
    (row) => element('td', [row.subject, row.text].filter(Boolean).join(': '), 'wide'),
  ],
  [text('inbox.appointment'), (row) => row.appointmentId && String(row.appointmentId)],
  ['', (row) => showButton(text('inbox.message', row), () => openMessage(row))],
];

const requestColumns = [
  [text('appointment.time'), (row) => time(row.at)],
  [text('requests.method'), (row) => row.method],
  [text('requests.path'), (row) => wide(row.path + queryText(row.query))],
  [text('requests.key'), (row) => (row.key ? keyName(row.key) : text('requests.unknownKey'))],
  [text('appointments.status'), (row) => verdict(row.status)],
  [text('requests.fault'), (row) => row.fault],
  ['', (row) => showButton(text('requests.request', row), () => openRequest(row))],
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
  select.setAttribute('aria-label', text('appointments.statusOf', row));
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
  const label = text(row.pinned ? 'appointments.unpin' : 'appointments.pin');
  return buttonOf(row.id, label, () =>
    ask('POST', `/sandbox/appointments/${row.id}`, { pinned: !row.pinned }),
  );
}

const showButton = (of, act) => buttonOf(of, text('page.show'), act);

const removal = (label, of, path) => buttonOf(of, label, () => ask('DELETE', path));

function faultLine(fault) {
  const { id, status, method, path, times, probability } = fault;
  const left = times === null ? text('fault.always') : text('fault.left', { count: number(times) });
  const chance = { left, chance: number(probability) };
  const parts = [
    typeof status === 'number' ? status : text(`fault.${status}`),
    [method, path ?? text('fault.everyPath')].filter(Boolean).join(' '),
    probability < 1 ? text('fault.leftByChance', chance) : left,
  ];
  const off = removal(text('fault.turnOff'), text('fault.fault', { id }), `/sandbox/faults/${id}`);
  return element('li', [parts.join(' · '), off]);
}

addForms(ask);

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
byId('clear-faults').onclick = () => ask('DELETE', '/sandbox/faults');
byId('reset').onclick = () => {
  return confirm(text('page.resetQuestion')) ? ask('POST', '/sandbox/reset') : undefined;
};
for (const id of [
  ...['search', 'request-text', 'request-status'],
  ...['delivery-text', 'delivery-outcome'],
]) {
  byId(id).oninput = refresh;
}

byId('zone').textContent = new Intl.DateTimeFormat().resolvedOptions().timeZone;
globalThis.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  byId('notice').textContent = event.reason.message;
});

await listEndpoints();
follow();
