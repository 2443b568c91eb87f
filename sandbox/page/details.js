import {
  button,
  byId,
  dayAndTime,
  element,
  focusable,
  focusOn,
  reach,
  redraw,
  smallTable,
  time,
  verdict,
} from './dom.js';
import { keyName, number, refusal, text } from './texts.js';

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
  const answer = await reach(path);
  const data = await answer.json();
  if (!answer.ok) {
    // What was shown before is something else's.
    if (shown?.text === undefined) show({ title: [], parts: [], actions: [] });
    say(refusal(data), 'bad');
    return;
  }
  if (shown?.path !== path || shown.text === JSON.stringify(data)) return;
  shown.text = JSON.stringify(data);
  show(draw(data));
}

function show({ title, parts, actions, form = [] }) {
  byId('details-title').replaceChildren(...title);
  redraw(byId('details-body'), parts);
  redraw(byId('details-actions'), actions.map(actionButton));
  const place = byId('details-form');
  // Nobody loses what they are about to set.
  if (!place.contains(document.activeElement)) place.replaceChildren(...form);
}

function actionButton([label, act, className]) {
  const made = button(label, () => attempt(act), className);
  return focusable(label, made);
}

async function attempt(act) {
  say(text('page.wait'), 'faint');
  try {
    say(await act(), 'good');
  } catch (error) {
    say(error.message, 'bad');
  }
}

function say(said, className = '') {
  outcome.textContent = said;
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
      [text('requests.copy'), () => copy(request.curl, text('requests.copied'))],
      [
        text('requests.again'),
        async () => {
          const { status } = await ask('POST', `/sandbox/requests/${id}/again`);
          const answered = status === 0 ? text('requests.unanswered') : status;
          return text('requests.sentAgain', { status: answered });
        },
      ],
    ],
    parts: [
      facts([
        [text('appointment.time'), time(request.at)],
        [text('requests.key'), request.key ? keyName(request.key) : text('requests.noKey')],
        [text('requests.fault'), request.fault],
      ]),
      ...(rows.length > 0 ? titled(rowsTitle(rows), smallTable(rowColumns, rows)) : []),
      ...message(text('requests.sent'), request),
      ...answer(text('requests.response'), response, text('requests.noResponse')),
      ...titled('cURL', element('pre', request.curl)),
    ],
  };
}

const rowsTitle = (rows) => text('requests.rows', { count: number(rows.length) });

const rowColumns = [
  [text('appointments.workOrder'), (row) => row.workOrder],
  [text('appointment.dmsNumber'), (row) => row.dmsNr],
  [
    text('rows.outcome'),
    (row) =>
      element(
        'span',
        text(`rows.${row.state}`),
        row.state === 'failed' || row.state === 'lost' ? 'bad' : 'good',
      ),
  ],
  [text('inbox.appointment'), (row) => row.appointmentId && String(row.appointmentId)],
  [text('rows.reason'), (row) => element('td', row.reason ?? '', 'wide')],
  [text('rows.toldTo'), (row) => (row.toldTo === null ? '' : String(row.toldTo))],
];

export function drawAppointment({ appointment, checks, history }, ask, { locations, close }) {
  const { id } = appointment;
  const path = `/sandbox/appointments/${id}`;
  return {
    title: [text('appointment.title', { id, status: appointment.appointment_status_name })],
    actions: [
      [
        text('appointment.cancel'),
        async () => {
          await ask('DELETE', path);
          close();
        },
        // It cannot be undone.
        'quiet',
      ],
    ],
    form: [changeForm(appointment, locations, (wanted) => ask('POST', path, wanted))],
    parts: [
      facts([
        [text('appointments.workOrder'), appointment.workorder_number],
        [text('appointment.dmsNumber'), appointment.dms_number],
        [text('appointments.car'), describeCar(appointment)],
        [text('appointment.driver'), describeDriver(appointment)],
        [text('appointment.changedAt'), dayAndTime(appointment.updated_on)],
      ]),
      ...titled(text('appointment.history'), smallTable(historyColumns, history)),
      ...titled(text('appointment.json'), json(appointment)),
      ...(checks.length > 0
        ? titled(text('appointment.checks', { count: checks.length }), json(checks))
        : []),
    ],
  };
}

const describeCar = ({ car_make, car_model, license_plate_number }) =>
  `${car_make} ${car_model}, ${license_plate_number}`;

const describeDriver = ({ driver_firstname, driver_surname }) =>
  `${driver_firstname} ${driver_surname}`.trim() || null;

const historyColumns = [
  [text('appointment.time'), ({ at }) => dayAndTime(at)],
  [text('appointment.what'), (happening) => element('td', describe(happening), 'wide')],
];

function describe({ code, values }) {
  if (code === 'history.import') {
    return text(code, { ...values, state: text(`rows.${values.state}`) });
  }
  if (code === 'history.event') return text(code, { ...values, outcome: outcomeOf(values) });
  return text(code, values);
}

/** What became of a delivery. */
export function outcomeOf({ state, status }) {
  if (state !== 'failed') return text(`deliveries.${state}`);
  return status ? text('deliveries.refused', { status }) : text('deliveries.noAnswer');
}

/** What a receptionist changes; the status has its list in the table. */
function changeForm({ time_car_app, location_id, customer_waiting }, locations, act) {
  const when = input('datetime-local', {
    name: 'time',
    value: toLocal(time_car_app),
    required: true,
  });
  const where = element(
    'select',
    locations.map(([value, name]) => {
      const option = element('option', name);
      Object.assign(option, { value, selected: value === location_id });
      return option;
    }),
  );
  where.name = 'location';
  const waits = input('checkbox', { name: 'customerWaiting', checked: customer_waiting });
  const form = element(
    'form',
    [
      element('label', [text('appointment.comesAt'), when]),
      element('label', [text('appointments.location'), where]),
      element('label', [waits, text('appointment.waits')], 'switch'),
      element('button', text('appointment.change')),
    ],
    'line',
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const time = `${new Date(when.value).toISOString().slice(0, 19)}Z`;
    const wanted = { time, location: Number(where.value), customerWaiting: waits.checked };
    return attempt(async () => {
      await act(wanted);
      return text('appointment.changed');
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
      [text('requests.copy'), () => copy(delivery.curl, text('deliveries.copied'))],
      [
        text('requests.again'),
        async () => {
          await ask('POST', `/sandbox/deliveries/${id}/again`);
          return text('deliveries.sentAgain');
        },
      ],
    ],
    parts: [
      facts([
        [text('appointment.time'), time(delivery.at)],
        [text('deliveries.webhook'), delivery.webhookId],
        [text('deliveries.outcome'), outcomeOf(delivery)],
        [
          text('deliveries.took'),
          took === null ? null : text('deliveries.milliseconds', { count: number(took) }),
        ],
        [text('deliveries.reason'), delivery.reason],
      ]),
      ...message(text('requests.sent'), { headers, body: payload }),
      ...answer(text('deliveries.answer'), delivery.response, text('deliveries.noneCame')),
      ...titled('cURL', element('pre', delivery.curl)),
    ],
  };
}

export function drawMessage(message, showAppointment) {
  const { by, from, to, subject, appointmentId } = message;
  return {
    title: [text('inbox.toSomebody', { names: to.join(', ') || by })],
    actions:
      appointmentId === null
        ? []
        : [
            [
              text('inbox.showAppointment', { id: appointmentId }),
              () => showAppointment(appointmentId),
            ],
          ],
    parts: [
      facts([
        [text('appointment.time'), time(message.at)],
        [text('inbox.by'), by],
        [text('inbox.from'), from || null],
        [text('inbox.subject'), subject || null],
        [text('inbox.appointment'), appointmentId],
      ]),
      scroll(element('pre', message.text), text('inbox.text')),
    ],
  };
}

function answer(title, response, none) {
  return response ? message(title, response) : [element('h3', title), element('p', none, 'faint')];
}

function message(title, { query = {}, headers, body }) {
  const shown = typeof body === 'string' ? element('pre', body) : json(body);
  return [
    element('h3', title),
    facts(Object.entries(query)),
    facts(Object.entries(headers)),
    body === ''
      ? element('p', text('requests.noBody'), 'faint')
      : scroll(shown, text('requests.body', { title })),
  ];
}

function facts(values) {
  const given = values.filter(([, value]) => value !== null);
  return element(
    'dl',
    given.flatMap(([name, value]) => [element('dt', name), element('dd', String(value))]),
    'facts',
  );
}

const json = (value) => element('pre', JSON.stringify(value, null, 2));

export const titled = (title, content) => [element('h3', title), scroll(content, title)];

/** Keys scroll it too. */
function scroll(content, label) {
  const box = element('div', content, 'box');
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', label);
  return focusable(label, box);
}

async function copy(content, said) {
  if (!navigator.clipboard) throw new Error(text('requests.cannotCopy'));
  await navigator.clipboard.writeText(content);
  return said;
}
