import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import { z } from 'zod/v4';
import { people } from '../e2e/examples-people';
import { inject as injectIn, listening, readFlow } from './example-lab';
import { day, folder, withMail } from './example-mail-lab';
import { until } from './until';
import { makeFolder } from '../temporary-folder';

const cancelled = -1;

const held = path.join(makeFolder(), 'held.txt');
const example = withMail();
const { lab, mailTo, longAgo, move } = example;
let messages: Receiver<Call>;

const carReady = 4;
const ready = 5;
const checkStarted = 10;
const contacting = 9;

beforeAll(async () => {
  messages = await startHttpReceiver();
});

beforeEach(() => {
  rmSync(held, { force: true });
});

afterEach(() => {
  messages.clear();
});

afterAll(() => messages.close());

function deploy(name: string, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const all = {
    SMS_URL: `${messages.url}/api/sms`,
    SMS_KEY: 'only-for-the-lab',
    CHANNEL_URL: `${messages.url}/channel`,
    HELD_FILE: held,
    ...settings,
  };
  // The clock starts nothing here: the test does.
  return example.deploy(name, all, (node) =>
    node.type === 'inject' ? { ...node, crontab: '' } : node,
  );
}

const inject = (id: string): Promise<void> => injectIn(lab, id);

/** The text of what the gateway was asked to send to this driver. */
async function smsTo({ driver }: ReturnType<typeof people>['bySms']): Promise<string> {
  const sent = z.object({ to: z.string(), from: z.literal('Workshop'), text: z.string() });
  const {
    path: at,
    headers,
    body,
  } = await messages.next(
    (call) => sent.safeParse(call.body).data?.to === driver.tel_mobile_private,
  );
  expect([at, headers['x-api-key']]).toEqual(['/api/sms', 'only-for-the-lab']);
  return sent.parse(body).text;
}

describe('Tell the customer', () => {
  const diagnose = 8;

  it('sends the link by e-mail or SMS as the customer likes, and leaves alone who blocked it', async () => {
    const { byMail, bySms, blocked } = people(lab.claire);
    await deploy('Tell the customer');
    await listening(lab, 5);
    const mailLink = readLink(byMail.id);
    const letter = await mailTo(byMail.driver.email_private);
    const smsLink = readLink(bySms.id);
    const text = await smsTo(bySms);
    const silent = readLink(blocked.id);
    const toReception = await mailTo('reception@example.com');

    expect(letter.text).toContain(mailLink);
    expect(letter.html).toContain(mailLink);
    expect(text).toContain(smsLink);
    expect(toReception.subject).toContain(blocked.workOrder);
    expect(toReception.text).toContain('The driver wants no messages');
    expect(toReception.text).not.toContain(silent);
    expect(example.mail.received).toHaveLength(2);
  });

  it('tells the reception when the customer cannot be looked up', async () => {
    const { byMail } = people(lab.claire);
    await deploy('Tell the customer');
    await listening(lab, 5);
    lab.claire.failNext({ path: `/v1/appointments/${String(byMail.id)}`, status: 404, times: 2 });
    readLink(byMail.id);
    const { subject, text } = await mailTo('reception@example.com');

    expect(subject).toContain(byMail.workOrder);
    expect(text).toMatch(/Why: .*404/);
  });

  /** The customer's link, once Claire has called. */
  function readLink(id: number): string {
    lab.claire.fire(diagnose, id, { customerType: 'driver' });
    return `https://mycarcheck.pro/#!/${String(lab.claire.deliveries().at(-1)?.payload.communication_key)}`;
  }
});

describe('Reminder', () => {
  it('reminds the drivers of tomorrow as they prefer, lists whom it could not, and no cancelled one', async () => {
    const { byMail, bySms, blocked, nowhere: gone } = people(lab.claire);
    for (const { id } of [byMail, bySms, blocked, gone]) move(id, 1);
    lab.claire.change(gone.id, { status: cancelled });
    await deploy('Reminder');
    await inject('remind-start');
    const letter = await mailTo(byMail.driver.email_private);
    const text = await smsTo(bySms);
    const list = await example.mail.next(({ text }) => text.includes(blocked.workOrder));

    expect(letter.text.toLowerCase()).toContain(byMail.driver.surname.toLowerCase());
    expect(letter.text).toContain(byMail.plate);
    expect(letter.html).toContain('<');
    expect(text).toMatch(/\d\d:\d\d/);
    expect(list.to).toEqual(['reception@example.com']);
    expect(list.text).toContain(`${blocked.workOrder}, ${blocked.plate}, `);
    expect(list.text).toContain('The driver wants no messages');
    expect(list.text).not.toContain(gone.workOrder);
  });
});

describe('Car ready', () => {
  it('tells the driver by day, by e-mail or SMS as they prefer, or else the reception', async () => {
    const { byMail, bySms, blocked } = people(lab.claire);
    await deploy('Car ready');
    await listening(lab, 1);
    await inject('ready-day');
    await until('the file is made', () => existsSync(held));
    for (const { id } of [byMail, bySms, blocked]) lab.claire.fire(carReady, id);
    const letter = await mailTo(byMail.driver.email_private);
    await smsTo(bySms);
    const toReception = await mailTo('reception@example.com');

    expect(letter.text).toContain(byMail.plate);
    expect(toReception.subject).toContain(blocked.plate);
    expect(toReception.text).toContain('The driver wants no messages');
  });

  it('opens at 8, looks every five minutes until 21, and closes then', () => {
    const clocks = readFlow(folder, 'Car ready').filter(({ type }) => type === 'inject');

    expect(clocks.map(({ id, crontab }) => [id, crontab])).toEqual([
      ['ready-day', '*/5 8-20 * * *'],
      ['ready-night', '00 21 * * *'],
    ]);
  });

  it('holds what comes at night until the morning, in a file, and tells it once', async () => {
    const { byMail, bySms, blocked: notReady } = people(lab.claire);
    await deploy('Car ready');
    await listening(lab, 1);
    await inject('ready-night');
    for (const { id } of [byMail, bySms, notReady]) lab.claire.change(id, { status: ready });
    const numbers = () =>
      existsSync(held) ? readFileSync(held, 'utf8').split('\n').filter(Boolean) : [];
    await until('all are held', () => numbers().length === 3);
    expect([example.mail.received, messages.received]).toEqual([[], []]);
    // The mechanic has found something else.
    lab.claire.change(notReady.id, { status: checkStarted });

    // As after a restart, nothing is known but the file.
    await lab.deploy([]);
    await deploy('Car ready');
    await inject('ready-day');
    await mailTo(byMail.driver.email_private);
    await messages.next();
    await until('nothing is held', () => numbers().length === 0);
    await inject('ready-day');
    lab.claire.fire(carReady, byMail.id);
    await until('the third is told', () => example.mail.received.length === 2);

    expect(example.mail.received.flatMap(({ to }) => to)).not.toContain('reception@example.com');
    expect(messages.received).toHaveLength(1);
  });
});

describe('Offers that wait', () => {
  it('reminds of an offer of two days ago, of no younger, older or answered one', async () => {
    const { byMail, bySms, blocked, nowhere } = people(lab.claire);
    const taken = [byMail, bySms, blocked, nowhere].map(({ id }) => id);
    const [answered] = lab.claire.appointments().filter(({ id }) => !taken.includes(id));
    for (const id of [...taken, answered?.id ?? 0]) move(id, -4);
    await offer(byMail.id, 2.5);
    await offer(blocked.id, 2.5);
    await offer(answered?.id ?? 0, 2.5);
    lab.claire.change(answered?.id ?? 0, { status: 12 });
    await offer(bySms.id, 1);
    await offer(nowhere.id, 3.5);
    await deploy('Offers that wait');
    await inject('waits-start');
    const letter = await mailTo(byMail.driver.email_private);
    const list = await mailTo('reception@example.com');

    expect(letter.text).toContain(byMail.plate);
    const lines = list.text.split('\n').filter((line) => line.startsWith('WO-'));
    expect(lines).toEqual([
      expect.stringMatching(`^${blocked.workOrder}, .*The driver wants no messages$`),
    ]);
    expect(example.mail.received).toHaveLength(2);
    expect(messages.received).toEqual([]);
  });

  function offer(id: number, days: number): Promise<void> {
    return longAgo(days * day, () => {
      lab.claire.change(id, { status: contacting });
    });
  }
});

describe('Daily list', () => {
  it.each([
    ['teams', (body: unknown) => cardTexts(body)],
    ['slack', (body: unknown) => [(body as { text: string }).text]],
  ])(
    'posts to %s who comes to each location, by time and without the cancelled',
    async (to, texts) => {
      const atZeist = lab.claire.appointments().filter((one) => one.location_name === 'Zeist');
      const [first, second, gone] = atZeist;
      if (!first || !second || !gone) throw new Error('The sandbox has too few appointments');
      const today = new Date().toLocaleDateString('sv');
      lab.claire.change(first.id, { time: `${today}T22:15:00Z` });
      lab.claire.change(second.id, { time: `${today}T01:15:00Z` });
      lab.claire.change(gone.id, { time: `${today}T09:00:00Z`, status: cancelled });
      await deploy('Daily list', { SEND_TO: to });
      await inject('daily-start');
      const { body } = await messages.next((call) =>
        texts(call.body).join().includes('Zeist today'),
      );

      const all = texts(body).flatMap((text) => text.split('\n'));
      const lines = all.filter((line) => line.includes('WO-'));
      const times = lines.map((line) => /^\d\d:\d\d/.exec(line)?.[0]);
      expect(times).toEqual(times.toSorted());
      expect(times).not.toContain(undefined);
      expect(lines[0]).toContain(second.workorder_number);
      expect(lines.at(-1)).toContain(first.workorder_number);
      expect(lines.join()).not.toContain(gone.workorder_number);
    },
  );

  function cardTexts(body: unknown): string[] {
    const { attachments = [] } = body as { attachments?: { content: Card }[] };
    return attachments.flatMap(({ content }) => content.body.map(({ text }) => text));
  }

  interface Card {
    body: { text: string }[];
  }
});
