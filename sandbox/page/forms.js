import { byId } from './dom.js';
import { text } from './texts.js';

export function onSubmit(id, act) {
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

/** Lines of a name, a colon and a value; without a value, the header is taken away. */
function readHeaders(lines) {
  const headers = lines.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    headers.map((line) => {
      const [name, ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
}

/** What each form asks of the sandbox. */
export function addForms(ask) {
  onSubmit('fire', async ({ trigger, appointmentId, customerType, checklistId, importError }) => {
    const { webhooks, status } = await ask('POST', '/sandbox/fire', {
      trigger: Number(trigger),
      appointmentId: Number(appointmentId),
      ...(customerType && { customerType }),
      ...(checklistId && { checklistId: Number(checklistId) }),
      ...(importError && { importError }),
    });
    const sent = ['event.notSent', 'event.sentToOne'][webhooks] ?? 'event.sent';
    const said = text(sent, { count: webhooks });
    return status === undefined ? said : `${text('event.status', { status })} ${said}`;
  });

  onSubmit('fault', async ({ status, path, method, times, probability, headers, late, acts }) => {
    await ask('POST', '/sandbox/faults', {
      status: /^\d+$/.test(status) ? Number(status) : status,
      times: times === '' ? null : Number(times),
      probability: Number(probability),
      late: Number(late),
      ...(acts && { acts: true }),
      ...(path && { path }),
      ...(method && { method }),
      headers: readHeaders(headers),
    });
    return '';
  });

  onSubmit('rate', async ({ keyName, remaining }) => {
    await ask('POST', '/sandbox/rate', { keyName, remaining: Number(remaining) });
    return '';
  });

  onSubmit('queue', async ({ delay, results, resultDelay, stamps }) => {
    await ask('POST', '/sandbox/importing', {
      delay: Number(delay),
      results,
      resultDelay: Number(resultDelay),
      stamps: stamps === 'on',
    });
    return text('page.isSet');
  });
}
