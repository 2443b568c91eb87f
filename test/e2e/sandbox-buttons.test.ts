import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Browser, chromium as playwright, type Locator, type Page } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import type { Sandbox } from '../../sandbox';
import { en } from '../../sandbox/texts/en';
import {
  call,
  control,
  createWebhook,
  fire,
  importRows,
  nowhere,
  row,
  start,
} from '../sandbox/claire';
import { receive } from '../sandbox/receiver';
import { browserPage } from './editor/browser-page';
import { eventually } from './eventually';

let browser: Browser;
let page: Page;
let claire: Sandbox;
let flow: Awaited<ReturnType<typeof receive>>;
let questions: string[];
let answer: 'yes' | 'no';

/** A person sets fields of a part of the page, presses a button and sees that; then all this is so. */
interface Step {
  /** That of the step before where it is left out. */
  in?: string;
  /** By name, id or label. */
  set?: Record<string, string | boolean>;
  /** By its keys: a button. */
  press?: string;
  /** By the mouse: a text. */
  click?: string;
  /** To a question of the page. */
  answer?: 'yes' | 'no';
  seen?: string;
  so?: Partial<Record<keyof typeof facts, unknown>>;
}

const read = async (what: string) => (await control(claire, `GET /sandbox/${what}`)).json;
const column = (list: string, number: number) =>
  page.locator(`#${list} td:nth-child(${String(number)})`).allTextContents();

/** At the sandbox, at the flow that its webhook calls, and in the browser. */
const facts = {
  called: () => flow.bodies(),
  appointments: () => claire.appointments(),
  details: () => read('appointments/50006'),
  webhooks: () => claire.webhooks().map(({ id }) => id),
  deliveries: () => read('deliveries'),
  requests: () => claire.requests().map(({ path, key, status }) => [path, key, status]),
  faults: () => read('faults'),
  state: () => read('state'),
  questions: () => questions,
  clipboard: () => page.evaluate('navigator.clipboard.readText()'),
  focus: () => page.evaluate("document.activeElement.getAttribute('aria-label')"),
  dialogs: () => page.locator('dialog[open]').count(),
  path: () => page.locator('#call [name=path]').inputValue(),
  results: () => page.locator('#queue [name=results]').inputValue(),
  workOrders: () => column('appointments', 4),
  paths: () => column('requests', 3),
  events: () => column('deliveries', 2),
};

const listed = ['/v1/appointments/list', 'All locations', 200];
const missing = ['/v1/nowhere', 'All locations', 404];
const fault = { status: 503, path: '/v1/tags', method: 'GET', times: 3, late: 20, acts: true };
const behaviour = { delay: 250, results: 'lost', resultDelay: 30, stamps: false };
const when = '2027-03-04T09:00:00Z';
const moved = { time_car_app: when, scheduled_in: when, location_id: 12, customer_waiting: true };

const stories: Record<string, readonly Step[]> = {
  'fires an event': [
    { in: '#appointments', click: 'WO-2' },
    { in: '#fire', set: { trigger: '4' }, press: 'Fire' },
    { seen: 'The status is now Car ready. Sent to 1 webhook.' },
    { so: { called: [{ wo_nr: 'WO-1' }, { appointment_id: 50_007, wo_nr: 'WO-2' }] } },
    { set: { trigger: '1', appointmentId: '50006', checklistId: '302' }, press: 'Fire' },
    { seen: 'The status is now Check completed. No webhook waits for this event.' },
    { so: { details: { checks: [{ checklist: { id: 302 } }] } } },
    { set: { trigger: '6', customerType: 'owner', checklistId: '' }, press: 'Fire' },
    { so: { deliveries: [{}, {}, {}, { payload: { customer_type: 'owner' } }] } },
    { set: { trigger: '19', customerType: '', importError: 'No car' }, press: 'Fire' },
    { so: { called: [{}, {}, { appointment_import_error: 'No car' }] } },
    { set: { appointmentId: '1' }, press: 'Fire', seen: 'There is no appointment 1' },
  ],
  'turns faults and maintenance on and off': [
    { in: '#fault', press: 'Off fault 1', so: { faults: [] } },
    { set: { status: '503', path: '/v1/tags', method: 'GET', times: '3', probability: '0.5' } },
    { set: { headers: 'Retry-After 7', late: '20', acts: true }, press: 'Turn on' },
    { seen: 'Retry-After 7 cannot be sent as a header', so: { faults: [] } },
    { set: { headers: 'Retry-After: 7\n\nDate:' }, press: 'Turn on' },
    { seen: '503 · GET /v1/tags · 3 ×, chance 0.5' },
    { so: { faults: [{ ...fault, probability: 0.5, headers: { 'Retry-After': '7', Date: '' } }] } },
    { set: { status: 'html', path: '', method: '', times: '' }, press: 'Turn on' },
    { seen: 'A page of HTML · Every path · Always', so: { faults: [{}, { times: null }] } },
    { press: 'Turn all off', so: { faults: [] } },
    { set: { maintenance: true }, so: { state: { maintenance: true } } },
    { in: '#call', set: { path: '/v1/tags' }, press: 'Send', seen: '503: ' },
    { in: '#fault', set: { maintenance: false }, so: { state: { maintenance: false } } },
    { in: '#call', press: 'Send', seen: '200: ' },
  ],
  'calls Claire within the hour of a key': [
    { in: '#call', set: { endpoint: 'GET /v1/checks', key: 'Another dealer' } },
    { so: { path: '/v1/checks?appointment_id=' } },
    { set: { path: '/v1/checks?appointment_id=50006' }, press: 'Send' },
    { seen: '404: the whole call is in the list of requests.' },
    { so: { requests: [listed, missing, ['/v1/checks', 'Another dealer', 404]] } },
    { in: '#rate', set: { keyName: 'Another dealer', remaining: '0' }, press: 'Set' },
    { seen: 'Another dealer0 of 10,800 left until ' },
    { so: { state: { hour: [{}, {}, { remaining: 0 }] } } },
    { in: '#call', press: 'Send', seen: '429: ' },
    { set: { endpoint: 'POST /v1/appointments/list', key: 'All locations' } },
    { set: { body: '{"location_id": 11, "dms_nr": "A-1"}' }, press: 'Send', seen: '200: ' },
  ],
  'sets the queue of imports': [
    { in: '#queue', so: { results: 'once' } },
    { set: { delay: '250', results: 'lost', resultDelay: '30', stamps: false } },
    { press: 'Set', seen: 'Set.', so: { state: { queue: behaviour } } },
  ],
  'resets everything, if that is meant': [
    { in: 'body', press: 'Reset everything', answer: 'no' },
    { so: { questions: [en['page.resetQuestion']], webhooks: [601, 602, 603] } },
    { press: 'Reset everything', answer: 'yes', seen: en['webhooks.none'] },
    { so: { webhooks: [], appointments: [], requests: [], faults: [] } },
  ],
  'copies a request and sends it again': [
    { in: 'main', press: 'Show request 5' },
    { in: '#details', press: 'Copy as cURL', seen: en['requests.copied'] },
    { so: { clipboard: expect.stringMatching(/^curl -X POST 'http:.*\/v1\/appointments\/list'/) } },
    { press: 'Send again', seen: 'Sent again: 200.', so: { requests: [listed, missing, listed] } },
    { press: 'Close', so: { focus: 'Show request 5' } },
  ],
  'copies a delivery, sends it again and deletes its webhook': [
    { in: '#deliveries', click: '4 · Car ready' },
    { in: '#details', press: 'Copy as cURL', seen: en['deliveries.copied'] },
    { so: { clipboard: expect.stringMatching(/^curl -X POST 'http:.*"appointment_id":50006/s) } },
    { press: 'Send again', seen: 'Sent again.' },
    { so: { called: [{ wo_nr: 'WO-1' }, { wo_nr: 'WO-1' }] } },
    { press: 'Close' },
    { in: 'main', press: 'Delete webhook 601', so: { webhooks: [602, 603] } },
    { press: 'Show delivery 1' },
    { in: '#details', press: 'Send again', seen: 'Webhook 601 has been deleted' },
  ],
  'filters its lists': [
    { in: 'main', set: { search: '50007' }, so: { workOrders: ['WO-2'] } },
    { set: { 'request-text': 'such endpoint' }, so: { paths: ['/v1/nowhere'] } },
    { set: { 'request-status': '2' }, seen: en['requests.notFound'] },
    { set: { 'request-text': 'post LIST a-2' }, so: { paths: ['/v1/appointments/list'] } },
    { set: { 'delivery-text': 'check-in' }, so: { events: ['6 · Online check-in is available'] } },
    { set: { 'delivery-outcome': 'delivered' }, seen: en['deliveries.notFound'] },
    { set: { 'delivery-text': '' }, so: { events: ['4 · Car ready'] } },
  ],
  'changes an appointment, cancels it and makes another': [
    { in: 'main', press: 'Pin 50006', so: { appointments: [{ is_pinned: true }, {}] } },
    { so: { focus: 'Unpin 50006' } },
    { press: 'Unpin 50006', so: { appointments: [{ is_pinned: false }, {}] } },
    { set: { 'Status of 50007': '5' }, so: { called: [{}, { wo_nr: 'WO-2' }] } },
    { press: 'Show appointment 50006' },
    { in: '#details', set: { time: '2027-03-04T10:00', location: '12', customerWaiting: true } },
    { press: 'Change', seen: 'Changed.', so: { appointments: [moved, {}] } },
    { seen: '"customer_waiting": true' },
    { press: 'Cancel it at the DMS', so: { appointments: [{ id: 50_007 }] } },
    { so: { dialogs: 0 } },
    { in: 'body', press: 'New, for today', seen: 'Appointment 50008:' },
    { so: { appointments: [{ id: 50_007 }, { id: 50_008 }] } },
  ],
  'shows a message and its appointment': [
    { in: 'main', press: 'Show message 1' },
    { in: '#details', seen: '<b>WO-2</b> is ready' },
    { press: 'Show appointment 50007', so: { workOrders: ['WO-2'] } },
  ],
  'opens what tries a file, and closes it': [
    { in: 'body', press: 'Try a file', seen: en['file.title'] },
    { in: '#file', press: 'Close', so: { focus: null } },
  ],
};

beforeAll(async () => {
  browser = await playwright.launch(chromium());
  page = await browserPage(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  page.on('dialog', (question) => {
    questions.push(question.message());
    void (answer === 'yes' ? question.accept() : question.dismiss());
  });
});

afterAll(() => browser.close());

/** A little of all that the page lists. */
beforeEach(async () => {
  questions = [];
  claire = await start({ scenario: 'empty' });
  flow = await receive(claire, 4);
  const customer_owner = { dms_nr: 'P-2', surname: 'Bos' };
  await importRows(
    claire,
    row({ customer_owner, scheduled_in: '2026-01-12T09:00:00Z' }),
    row({ dms_nr: 'A-2', wo_nr: 'WO-2' }),
  );
  await createWebhook(claire, { webhook_trigger_id: 6, url: nowhere });
  await createWebhook(claire, { webhook_trigger_id: 19, url: flow.url });
  claire.forgetRequests();
  const body = { location_id: 11, dms_nr: 'A-2' };
  await call(claire, 'POST /v1/appointments/list', { body });
  await call(claire, 'GET /v1/nowhere');
  await fire(claire, 4, 50_006);
  await fire(claire, 6, 50_006);
  await control(claire, 'POST /inbox/sms', {
    to: 'desk@example.com',
    text: '<b>WO-2</b> is ready',
  });
  claire.failNext({ status: 500, path: '/v1/questions' });
  await page.goto(claire.url);
  await page.getByText('Live', { exact: true }).waitFor();
});

const find = (part: string, name: string) =>
  `${part} :is([name="${name}"], [id="${name}"], [aria-label="${name}"])`;

async function fill(field: Locator, value: string | boolean): Promise<void> {
  const name = await field.evaluate(({ tagName }: { tagName: string }) => tagName);
  if (typeof value === 'boolean') await field.setChecked(value);
  else if (name === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

const pageStories = Object.entries(stories).map(([name, steps]) => {
  let part = '';
  return [name, steps.map((step) => ({ ...step, part: (part = step.in ?? part) }))] as const;
});

it.each(pageStories)('the page of the sandbox %s', async (_name, steps) => {
  for (const { part, set = {}, press, click, seen, so = {}, ...step } of steps) {
    answer = step.answer ?? 'no';
    const shown = page.locator(part);
    for (const [name, value] of Object.entries(set))
      await fill(page.locator(find(part, name)), value);
    if (press !== undefined) await shown.getByRole('button', { name: press }).press('Enter');
    if (click !== undefined) await shown.getByText(click, { exact: true }).click();
    if (seen !== undefined) await shown.getByText(seen).filter({ visible: true }).first().waitFor();
    for (const [name, value] of Object.entries(so)) {
      await eventually(async () => {
        expect({ [name]: await facts[name as keyof typeof facts]() }).toMatchObject({
          [name]: value,
        });
      }, 10_000);
    }
  }
});

it('the page has no button and no field that is not used above', async () => {
  const steps = pageStories.flatMap(([, all]) => all);
  const pressed = steps.map(({ press = '-' }) => press.replace(/\d+$/, ''));
  const set = steps.flatMap((step) =>
    Object.keys(step.set ?? {}).map((name) => find(step.part, name)),
  );
  const used = [...set, '#language', '#file *', '#appointments select'].join();
  for (const opened of ['appointment 50006', 'request 5', 'delivery 1', 'message 1']) {
    await page.getByRole('button', { name: `Show ${opened}` }).click();
    await page.locator('#details[open]').waitFor();
    const [buttons, unused] = await page.evaluate<[string[], string[]]>(`[
      [...document.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.textContent),
      [...document.querySelectorAll('input, select, textarea')]
        .filter((one) => !one.matches(${JSON.stringify(used)})).map((one) => one.outerHTML),
    ]`);
    const untried = buttons.filter((name) => !pressed.some((start) => name.startsWith(start)));
    expect([...untried, ...unused]).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
