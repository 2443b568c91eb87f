import { describe, expect, it } from '@jest/globals';
import { events, findOffers, isOpen, statuses } from '../e2e/examples-people';
import { listDue, orderAndPlan, tellPlanning } from '../e2e/examples-stories';
import { type ExampleSettings, inject, listening, said } from './example-lab';
import { askClaire } from './lab';
import { withMail } from './example-mail-lab';

const example = withMail();
const { lab, mailTo, deploy, deployAndPoll, longAgo, move, ofToday } = example;

/** The example of that name, once its trigger is registered. */
const listens = (name: string) => ({
  claire: lab.claire,
  mail: example.mail,
  start: async () => {
    await deploy(name);
    await listening(lab, 1);
  },
});

describe('Check-in answered', () => {
  it('tells the planning which car comes when, and whom to ask', async () => {
    const text = await tellPlanning(listens('Check-in answered'));

    expect(text).toMatch(/^Comes: \w+day \d+ \w+ at \d\d:\d\d, \w/m);
  });

  it('tells the planning why, when the appointment cannot be looked up', async () => {
    await listens('Check-in answered').start();
    const { id, workorder_number: workOrder } = lab.first((one) => one.customer_driver !== null);
    lab.claire.failNext({ path: `/v1/appointments/${String(id)}`, status: 404, times: 2 });
    lab.claire.fire(7, id);

    expect((await mailTo('planning@example.com')).subject).toContain(workOrder);
  });
});

describe('Approved and declined', () => {
  it('has parts ordered and work planned for what is approved, and tells the rest apart', () =>
    orderAndPlan(listens('Approved and declined')));

  it('orders nothing where nothing was approved', async () => {
    const [found] = await findOffers(lab.claire, 1, (all) => all.length > 0 && all.every(isOpen));
    await listens('Approved and declined').start();
    lab.claire.fire(10, found?.appointment.id ?? 0);

    await example.mail.next(({ subject }) => subject.startsWith('Not approved: '));
    expect(example.mail.received).toHaveLength(1);
  });
});

describe('Webhook health', () => {
  const hour = 3_600_000;

  it('tells IT in one mail which calls of the last hour did not arrive, and who is silent', async () => {
    await deploy('Webhook health');
    const nobody = { name: 'Nobody there', url: 'http://127.0.0.1:1/gone', webhook_trigger_id: 4 };
    await askClaire(lab.claire, '/v1/webhooks/create', { ...nobody, active: true });
    const [first, second, third] = lab.claire.appointments();
    await longAgo(2 * hour, () => lab.claire.fire(events.carReady, first?.id ?? 0));
    for (const one of [second, third]) lab.claire.fire(events.carReady, one?.id ?? 0);
    await lab.claire.settled();
    await inject(lab, 'health-hour');
    const { subject, text } = await mailTo('it@example.com');

    expect(subject).toBe('Calls of Claire that did not arrive: Nobody there');
    expect(text.match(/^\d{4}-.*: The receiver/gm)).toHaveLength(2);
    expect(example.mail.received).toHaveLength(1);
  });

  it('tells IT when Claire does not answer', async () => {
    await deploy('Webhook health');
    lab.claire.failNext({ path: '/v1/webhooks/list', status: 401 });
    await inject(lab, 'health-hour');

    expect((await mailTo('it@example.com')).subject).toContain('could not be looked at');
  });
});

it('_Morning list_ lists who comes today, and of whom an answer is still due', async () => {
  const [due, other, gone] = lab.claire.appointments();
  if (!due || !other || !gone) throw new Error('The sandbox has too few appointments');
  for (const { id } of [due, other, gone]) move(id, 0);
  lab.claire.change(due.id, { status: 9 });
  lab.claire.change(other.id, { status: 1 });
  lab.claire.change(gone.id, { status: -1 });
  await deploy('Morning list');
  await lab.fetch('/inject/morning-start', { method: 'POST' });
  const { text } = await mailTo('reception@example.com');

  const lines = text.split('\n');
  const at = (workOrder: string) => lines.findIndex((line) => line.includes(workOrder));
  expect(lines[at(due.workorder_number)]).toMatch(/^\d\d:\d\d, \w/);
  expect(lines[at(due.workorder_number) + 1]).toContain('STILL TO ANSWER');
  expect(lines[at(other.workorder_number) + 1] ?? '').not.toContain('STILL TO ANSWER');
  expect(at(other.workorder_number)).toBeGreaterThan(-1);
  expect(at(gone.workorder_number)).toBe(-1);
});

it('_Inspection due_ lists the cars of tomorrow that are due, and no others', async () => {
  const start = async () => {
    await deploy('Inspection due');
    await inject(lab, 'due-start');
  };

  const { line, apk } = await listDue({ claire: lab.claire, mail: example.mail, start, move });

  expect(line).toMatch(/^\w+day \d+ \w+ at \d\d:\d\d, \w+: /);
  expect(line).toContain(`APK ${apk}, HU`);
});

it('_Back order_ tells the parts desk which car waits, and no other change', async () => {
  const waiting = ofToday(2);
  const ready = ofToday(3);
  await deployAndPoll('Back order');
  lab.claire.change(ready.id, { status: statuses.ready });
  lab.claire.change(waiting.id, { status: statuses.backOrder });
  await deployAndPoll('Back order');
  const { subject, text } = await mailTo('parts@example.com');

  expect(subject).toContain(waiting.workOrder);
  expect(text).toMatch(/^Car: \w.*VIN \w+$/m);
  expect(example.mail.received).toHaveLength(1);
});

describe('What changed', () => {
  const everySecond: ExampleSettings['alter'] = (node) =>
    node.type === 'claire-changes' ? { ...node, every: '1' } : node;

  it('shows each change since the last poll', async () => {
    const { id } = ofToday(4);
    await deployAndPoll('What changed');
    lab.claire.change(id, { status: statuses.backOrder });
    await deployAndPoll('What changed');

    expect(await said(lab, 'Changes')).toMatchObject({
      appointmentId: id,
      status: statuses.backOrder,
    });
    expect(example.mail.received).toEqual([]);
  });

  it('tells IT once when Claire cannot be asked', async () => {
    await deployAndPoll('What changed', everySecond);
    lab.claire.failNext({ path: '/v1/appointments/list', status: 401, times: null });
    const { subject, text } = await mailTo('it@example.com');

    expect(subject).toBe('Node-RED, What changed: Claire cannot be polled');
    expect(text).toContain('API key');
    expect(text).not.toContain(lab.claire.apiKey);
  });
});
