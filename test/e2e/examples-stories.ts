import { expect } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index';
import { asList, asObject, type Json } from '../../tools/lab/n8n/rest';
import type { Call, Mail, Receiver } from '../../tools/lab/receivers';
import { events, findOffer, keepOnly, type Offer, people, statuses } from './examples-people';

/** An example in n8n or in Node-RED, and whom it writes to. */
export interface Stage {
  readonly claire: Sandbox;
  readonly mail: Receiver<Mail>;
  /** The provider of text messages, which is the channel too. */
  readonly sms: Receiver<Call>;
  /** Runs it from its clock, or lets it listen. */
  start(): Promise<unknown>;
  /** What the provider was asked to send to this number. */
  textTo(number: string): Promise<string>;
  /** The appointment is so many days from now. */
  move(id: number, days: number): void;
  /** What happens at Claire in it was so long ago. */
  longAgo(milliseconds: number, act: () => void): Promise<void>;
}

type OnMail = Pick<Stage, 'claire' | 'mail' | 'start'>;

const checkInAnswered = 7;
const diagnoseAnswered = 10;
const day = 24 * 3_600_000;
const reception = 'reception@example.com';
const blockedReason = 'The driver wants no messages';

const mailTo = ({ mail }: Pick<Stage, 'mail'>, address: string): Promise<Mail> =>
  mail.next(({ to }) => to.includes(address));

/** Gives the list of those whom it could not remind. */
export async function remind(stage: Stage): Promise<Mail> {
  const { claire } = stage;
  const { byMail, bySms, blocked, nowhere: gone } = people(claire);
  keepOnly(claire, byMail, bySms, blocked, gone);
  for (const { id } of [byMail, bySms, blocked, gone]) stage.move(id, 1);
  claire.change(gone.id, { status: statuses.cancelled });
  await stage.start();
  const letter = await mailTo(stage, byMail.driver.email_private);
  const text = await stage.textTo(bySms.driver.tel_mobile_private);
  const list = await mailTo(stage, reception);

  expect(letter.text.toLowerCase()).toContain(byMail.driver.surname.toLowerCase());
  expect(letter.text).toContain(byMail.plate);
  expect(letter.html).toContain('</');
  expect(text).toMatch(/\d\d:\d\d/);
  expect(list.text).toContain(`${blocked.workOrder}, ${blocked.plate}, `);
  expect(list.text).toContain(blockedReason);
  expect(list.text).not.toContain(gone.workOrder);
  return list;
}

export async function remindOfOffers(stage: Stage): Promise<void> {
  const { claire, mail, sms } = stage;
  const { byMail, bySms, blocked, nowhere } = people(claire);
  const taken = [byMail, bySms, blocked, nowhere].map(({ id }) => id);
  const [other = { id: 0 }] = claire.appointments().filter(({ id }) => !taken.includes(id));
  keepOnly(claire, byMail, bySms, blocked, nowhere, other);
  for (const id of [...taken, other.id]) stage.move(id, -4);
  const offer = (id: number, days: number) =>
    stage.longAgo(days * day, () => {
      claire.change(id, { status: statuses.contacting });
    });
  for (const { id } of [byMail, blocked, other]) await offer(id, 2.5);
  claire.change(other.id, { status: statuses.answered });
  await offer(bySms.id, 1);
  await offer(nowhere.id, 3.5);
  await stage.start();
  const letter = await mailTo(stage, byMail.driver.email_private);
  const list = await mailTo(stage, reception);

  expect(letter.text).toContain(byMail.plate);
  expect(list.text.split('\n').filter((line) => line.startsWith('WO-'))).toEqual([
    expect.stringMatching(`^${blocked.workOrder}, .*${blockedReason}$`),
  ]);
  expect(mail.received).toHaveLength(2);
  expect(sms.received).toEqual([]);
}

/** Gives what was posted to the channel. */
export async function postToday(stage: Stage, channel: 'teams' | 'slack'): Promise<Call> {
  const { claire } = stage;
  const atZeist = claire.appointments().filter(({ location_name: at }) => at === 'Zeist');
  const [first, second, gone] = atZeist;
  if (!first || !second || !gone) throw new Error('The sandbox has too few appointments');
  keepOnly(claire, first, second, gone);
  for (const { id } of [first, second, gone]) stage.move(id, 0);
  const at = (id: number, hour: string) => {
    const today = claire
      .appointments()
      .find((one) => one.id === id)
      ?.time_car_app.slice(0, 10);
    claire.change(id, { time: `${String(today)}T${hour}:15:00Z` });
  };
  at(first.id, '20');
  at(second.id, '01');
  claire.change(gone.id, { status: statuses.cancelled });
  await stage.start();
  const texts = ({ body }: Call): string[] =>
    (channel === 'teams' ? cardTexts : slackTexts)(asObject(body));
  const post = await stage.sms.next((call) => texts(call).join().includes('Zeist today'));

  const all = texts(post).flatMap((text) => text.split('\n'));
  const lines = all.filter((line) => line.includes('WO-'));
  const times = lines.map((line) => /^\d\d:\d\d/.exec(line)?.[0]);
  expect(times).toEqual(times.toSorted());
  expect(times).not.toContain(undefined);
  expect(lines[0]).toContain(second.workorder_number);
  expect(lines.at(-1)).toContain(first.workorder_number);
  expect(lines.join()).not.toContain(gone.workorder_number);
  return post;
}

function cardTexts({ attachments }: Json): string[] {
  const cards = asList(attachments).map(({ content }) => asObject(content));
  return cards.flatMap(({ body }) => asList(body).map(({ text }) => String(text)));
}

function slackTexts({ text }: Json): string[] {
  return [String(text)];
}

export async function tellCustomers(stage: Stage): Promise<void> {
  const { claire, mail, sms } = stage;
  const { byMail, bySms, blocked } = people(claire);
  await stage.start();
  /** The customer's link, once Claire has called. */
  const readLink = (id: number): string => {
    claire.fire(events.diagnose, id, { customerType: 'driver' });
    return `https://mycarcheck.pro/#!/${String(claire.deliveries().at(-1)?.payload.communication_key)}`;
  };
  const mailLink = readLink(byMail.id);
  const letter = await mailTo(stage, byMail.driver.email_private);
  const smsLink = readLink(bySms.id);
  const text = await stage.textTo(bySms.driver.tel_mobile_private);
  const silent = readLink(blocked.id);
  const toReception = await mailTo(stage, reception);

  expect(letter.text.toLowerCase()).toContain(byMail.driver.surname.toLowerCase());
  expect(letter.text).toContain(mailLink);
  expect(letter.html).toContain(mailLink);
  expect(text).toContain(smsLink);
  expect(toReception.subject).toContain(blocked.workOrder);
  expect(toReception.text).toContain(blockedReason);
  expect(toReception.text).not.toContain(silent);
  expect([mail.received.length, sms.received.length]).toEqual([2, 1]);
}

/** The reception hears of a customer whose appointment cannot be looked up. */
export async function tellReception(stage: Stage): Promise<void> {
  const { claire } = stage;
  const { byMail } = people(claire);
  await stage.start();
  claire.failNext({ path: `/v1/appointments/${String(byMail.id)}`, status: 404, times: 2 });
  claire.fire(events.diagnose, byMail.id, { customerType: 'driver' });
  const { subject, text } = await mailTo(stage, reception);

  expect(subject).toContain(byMail.workOrder);
  expect(text).toMatch(/Why: .*404/);
}

/** The parts desk orders and the planning plans what is approved, and the planning hears the rest. */
export async function orderAndPlan(stage: OnMail): Promise<void> {
  const { claire, mail } = stage;
  const { appointment, approved, open } = await findOffer(claire);
  await stage.start();
  claire.fire(diagnoseAnswered, appointment.id);
  const order = await mailTo(stage, 'parts@example.com');
  const plan = await mail.next(({ subject }) => subject.startsWith('Approved: '));
  const rest = await mail.next(({ subject }) => subject.startsWith('Not approved: '));

  const lines = (offers: readonly Offer[]) =>
    offers.map(({ title, price }) => `${title}: € ${String(price)}`);
  const listed = ({ text }: Mail) => text.match(/^.+: € [\d.]+$/gm);
  expect(order.subject).toContain(appointment.workorder_number);
  expect(order.text).toContain(appointment.vin);
  expect(listed(order)).toEqual(lines(approved));
  expect([plan.to, listed(plan)]).toEqual([['planning@example.com'], lines(approved)]);
  expect([rest.to, listed(rest)]).toEqual([['planning@example.com'], lines(open)]);
}

/** Gives what the planning reads of a driver who has answered the check-in. */
export async function tellPlanning(stage: OnMail): Promise<string> {
  const { byMail } = people(stage.claire);
  await stage.start();
  stage.claire.fire(checkInAnswered, byMail.id, { customerType: 'driver' });
  const { subject, text } = await mailTo(stage, 'planning@example.com');

  expect(subject).toBe(`Check-in answered: ${byMail.plate}, work order ${byMail.workOrder}`);
  expect(text).toContain(byMail.driver.surname);
  expect(text).toContain(byMail.driver.tel_mobile_private);
  return text;
}

/** Gives the mail with the one car that is due of two that come tomorrow, and its line. */
export async function listDue(stage: OnMail & Pick<Stage, 'move'>) {
  const { claire, mail } = stage;
  const until = Date.now() + 41 * day;
  const inspection = (one: object) => Date.parse(String(asObject(one).car_apk_date));
  const due = claire.appointments().find((one) => inspection(one) < until);
  const later = claire.appointments().find((one) => inspection(one) > until + 3 * day);
  if (due === undefined || later === undefined) throw new Error('No such cars in the sandbox');
  keepOnly(claire, due, later);
  for (const { id } of [due, later]) stage.move(id, 1);
  await stage.start();
  const letter = await mail.next(({ text }) => text.includes(due.workorder_number));
  const [line = ''] = letter.text.split('\n').filter((one) => one.includes(due.workorder_number));

  expect(letter.to).toEqual([reception]);
  expect(line).toContain(String(due.license_plate_number));
  for (const { text } of mail.received) expect(text).not.toContain(later.workorder_number);
  return { letter, line, apk: String(due.car_apk_date).slice(0, 10) };
}
