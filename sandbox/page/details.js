import { byId, button, dayAndTime, element, focusOn, smallTable, time, verdict } from './dom.js';

const { document, navigator } = globalThis;
const dialog = byId('details');
const outcome = byId('details-outcome');

/** Of what the dialog shows: where it comes from, how to draw it, and the line that opened it. */
let shown = null;

/** Opens an appointment, a request, a delivery or a message with all that is known of it. */
export async function openDetails({ path, draw, of }) {
  shown = { path, draw, of };
  say('');
  await refreshDetails();
  if (!dialog.open) dialog.showModal();
}

/** What is under way changes while somebody looks at it. */
export async function refreshDetails() {
  if (shown === null) return;
  const { path, draw } = shown;
  const answer = await fetch(path);
  const data = await answer.json();
  if (!answer.ok) {
    say(data.error, 'bad');
    return;
  }
  if (shown?.path !== path || shown.text === JSON.stringify(data)) return;
  shown.text = JSON.stringify(data);
  const { title, parts, actions } = draw(data);
  byId('details-title').replaceChildren(...title);
  byId('details-body').replaceChildren(...parts);
  byId('details-actions').replaceChildren(
    ...actions.map(([label, act]) => button(label, () => attempt(act))),
  );
}

async function attempt(act) {
  say('Just a moment', 'faint');
  try {
    say(await act(), 'good');
  } catch (error) {
    say(error.message, 'bad');
  }
}

function say(text, className = '') {
  outcome.textContent = text;
  outcome.className = className;
}

export const closeDetails = () => dialog.close();
byId('details-close').onclick = closeDetails;

/** The line may have been drawn anew meanwhile, so the browser does not find it again. */
dialog.onclose = () => {
  focusOn(document, shown.of);
  shown = null;
};

export function drawRequest(request, ask) {
  const { id, response, rows } = request;
  return {
    title: [`${request.method} ${request.path} `, verdict(request.status)],
    actions: [
      ['Copy as cURL', () => copy(request.curl)],
      [
        'Send again',
        async () => {
          const { status } = await ask('POST', `/sandbox/requests/${id}/again`);
          return status === 0 ? 'Sent again: no answer.' : `Sent again: ${status}.`;
        },
      ],
    ],
    parts: [
      facts({
        Time: time(request.at),
        Key: request.key ?? 'None that the sandbox knows',
        Fault: request.fault,
      }),
      ...(rows.length > 0
        ? [element('h3', `Rows (${rows.length})`), scroll(smallTable(rowColumns, rows), 'Rows')]
        : []),
      ...message('Request', request),
      ...answer('Response', response, 'None: no whole answer went out.'),
      element('h3', 'cURL'),
      text(request.curl, 'cURL'),
    ],
  };
}

const rowColumns = [
  ['Work order', (row) => row.workOrder],
  ['DMS number', (row) => row.dmsNr],
  [
    'Outcome',
    (row) =>
      element(
        'span',
        rowStates[row.state],
        row.state === 'failed' || row.state === 'lost' ? 'bad' : 'good',
      ),
  ],
  ['Appointment', (row) => row.appointmentId && String(row.appointmentId)],
  ['Reason', (row) => element('td', row.reason ?? '', 'wide')],
  [
    'Event 19 sent to',
    (row) => (row.toldTo === null ? '' : `${row.toldTo} webhook${row.toldTo === 1 ? '' : 's'}`),
  ],
];

const rowStates = {
  waiting: 'In the queue',
  created: 'Imported, new',
  updated: 'Imported, known before',
  failed: 'Not imported',
  lost: 'Lost on purpose',
};

export function drawAppointment({ appointment, checks, history }, ask, { locations, close }) {
  const { id } = appointment;
  const path = `/sandbox/appointments/${id}`;
  return {
    title: [`Appointment ${id}: ${appointment.appointment_status_name}`],
    actions: [
      [
        'Cancel it at the DMS',
        async () => {
          await ask('DELETE', path);
          close();
        },
      ],
    ],
    parts: [
      facts({
        'Work order': appointment.workorder_number,
        'DMS number': appointment.dms_number,
        Car: `${appointment.car_make} ${appointment.car_model}, ${appointment.license_plate_number}`,
        Driver: `${appointment.driver_firstname} ${appointment.driver_surname}`.trim() || null,
        Changed: dayAndTime(appointment.updated_on),
      }),
      changeForm(appointment, locations, (wanted) => ask('POST', path, wanted)),
      element('h3', 'History'),
      scroll(smallTable(historyColumns, history), 'History'),
      element('h3', 'As Claire answers it'),
      text(JSON.stringify(appointment, null, 2), 'The appointment'),
      element('h3', `Checks (${checks.length})`),
      ...(checks.length > 0 ? [text(JSON.stringify(checks, null, 2), 'Checks')] : []),
    ],
  };
}

const historyColumns = [
  ['Time', ({ at }) => dayAndTime(at)],
  ['What', ({ what }) => element('td', what, 'wide')],
];

/** What a receptionist changes; the status has its list in the table. */
function changeForm({ time_car_app, location_id, customer_waiting }, locations, act) {
  const when = input('datetime-local', { value: toLocal(time_car_app), required: true });
  const where = element(
    'select',
    locations.map(([value, name]) => {
      const option = element('option', name);
      Object.assign(option, { value, selected: value === location_id });
      return option;
    }),
  );
  const waits = input('checkbox', { checked: customer_waiting });
  const form = element(
    'form',
    [
      element('label', ['Comes at ', when]),
      element('label', ['Location ', where]),
      element('label', [waits, ' The customer waits'], 'switch'),
      element('button', 'Change'),
    ],
    'line',
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const time = `${new Date(when.value).toISOString().slice(0, 19)}Z`;
    const wanted = { time, location: Number(where.value), customerWaiting: waits.checked };
    return attempt(async () => {
      await act(wanted);
      return 'Changed.';
    });
  };
  return form;
}

function input(type, values) {
  return Object.assign(element('input'), { type, ...values });
}

/** As a field for day and time takes it: in the browser's own zone. */
function toLocal(moment) {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function drawDelivery(delivery, ask) {
  const { id, state, status, took, headers, payload } = delivery;
  return {
    title: [`POST ${delivery.url} `, state === 'waiting' ? '…' : verdict(status ?? 0)],
    actions: [
      [
        'Send again',
        async () => {
          await ask('POST', `/sandbox/deliveries/${id}/again`);
          return 'Sent again.';
        },
      ],
    ],
    parts: [
      facts({
        Time: time(delivery.at),
        Webhook: delivery.webhookId,
        Took: took === null ? null : `${took} ms`,
        Failed: delivery.reason,
      }),
      ...message('Request', { headers, body: payload }),
      ...answer('Answer of the receiver', delivery.response, 'None.'),
    ],
  };
}

export function drawMessage(message, showAppointment) {
  const { by, from, to, subject, appointmentId } = message;
  return {
    title: [`To ${to.join(', ') || by}`],
    actions:
      appointmentId === null
        ? []
        : [[`Show appointment ${appointmentId}`, () => showAppointment(appointmentId)]],
    parts: [
      facts({
        Time: time(message.at),
        By: by,
        From: from || null,
        Subject: subject || null,
        Appointment: appointmentId,
      }),
      text(message.text, 'Text of the message'),
    ],
  };
}

function answer(title, response, none) {
  return response ? message(title, response) : [element('h3', title), element('p', none, 'faint')];
}

function message(title, { query = {}, headers, body }) {
  return [
    element('h3', title),
    facts(query),
    facts(headers),
    body === ''
      ? element('p', 'No body', 'faint')
      : text(
          typeof body === 'string' ? body : JSON.stringify(body, null, 2),
          `Body of the ${title.toLowerCase()}`,
        ),
  ];
}

function facts(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null);
  return element(
    'dl',
    given.flatMap(([name, value]) => [element('dt', name), element('dd', String(value))]),
    'facts',
  );
}

const text = (content, label) => scroll(element('pre', content), label);

/** Keys scroll it too. */
function scroll(content, label) {
  const box = element('div', content, 'box');
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', label);
  return box;
}

async function copy(content) {
  if (!navigator.clipboard)
    throw new Error('This browser copies only on 127.0.0.1: select the text at the end.');
  await navigator.clipboard.writeText(content);
  return 'Copied. It takes the key from CLAIRE_API_KEY.';
}
