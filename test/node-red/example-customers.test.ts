import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Call, type Receiver, startHttpReceiver } from '../../tools/lab/receivers';
import { z } from 'zod/v4';
import { events, people, statuses } from '../e2e/examples-people';
import {
  postToday,
  remind,
  remindOfOffers,
  type Stage,
  tellCustomers,
  tellReception,
} from '../e2e/examples-stories';
import { inject as injectIn, listening, readFlow } from './example-lab';
import { folder, withMail } from './example-mail-lab';
import { until } from './until';
import { makeFolder } from '../temporary-folder';

const held = path.join(makeFolder(), 'held.txt');
const example = withMail();
const { lab, mailTo } = example;
let messages: Receiver<Call>;

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

/** The text of what the gateway was asked to send to this number. */
async function textTo(number: string): Promise<string> {
  const sent = z.object({ to: z.literal(number), from: z.literal('Workshop'), text: z.string() });
  const call = await messages.next(({ body }) => sent.safeParse(body).success);
  expect([call.path, call.headers['x-api-key']]).toEqual(['/api/sms', 'only-for-the-lab']);
  return sent.parse(call.body).text;
}

/** The example of that name; `begin` follows its deploy. */
function stage(name: string, begin: () => Promise<void>, settings = {}): Stage {
  const start = async () => {
    await deploy(name, settings);
    await begin();
  };
  const { mail, move, longAgo } = example;
  return { claire: lab.claire, mail, sms: messages, start, textTo, move, longAgo };
}

describe('Tell the customer', () => {
  const listens = () => stage('Tell the customer', () => listening(lab, 5));

  it('sends the link by e-mail or SMS as the customer likes, and leaves alone who blocked it', () =>
    tellCustomers(listens()));

  it('tells the reception when the customer cannot be looked up', () => tellReception(listens()));
});

it('_Reminder_ reminds the drivers of tomorrow as they prefer, lists whom it could not, and no cancelled one', async () => {
  await remind(stage('Reminder', () => inject('remind-start')));
});

describe('Car ready', () => {
  it('tells the driver by day, by e-mail or SMS as they prefer, or else the reception', async () => {
    const { byMail, bySms, blocked } = people(lab.claire);
    await deploy('Car ready');
    await listening(lab, 1);
    await inject('ready-day');
    await until('the file is made', () => existsSync(held));
    for (const { id } of [byMail, bySms, blocked]) lab.claire.fire(events.carReady, id);
    const letter = await mailTo(byMail.driver.email_private);
    await textTo(bySms.driver.tel_mobile_private);
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
    for (const { id } of [byMail, bySms, notReady])
      lab.claire.change(id, { status: statuses.ready });
    const numbers = () =>
      existsSync(held) ? readFileSync(held, 'utf8').split('\n').filter(Boolean) : [];
    await until('all are held', () => numbers().length === 3);
    expect([example.mail.received, messages.received]).toEqual([[], []]);
    // The mechanic has found something else.
    lab.claire.change(notReady.id, { status: statuses.checkStarted });

    // As after a restart, nothing is known but the file.
    await lab.deploy([]);
    await deploy('Car ready');
    await inject('ready-day');
    await mailTo(byMail.driver.email_private);
    await messages.next();
    await until('nothing is held', () => numbers().length === 0);
    await inject('ready-day');
    lab.claire.fire(events.carReady, byMail.id);
    await until('the third is told', () => example.mail.received.length === 2);

    expect(example.mail.received.flatMap(({ to }) => to)).not.toContain('reception@example.com');
    expect(messages.received).toHaveLength(1);
  });
});

it('_Offers that wait_ reminds of an offer of two days ago, of no younger, older or answered one', () =>
  remindOfOffers(stage('Offers that wait', () => inject('waits-start'))));

it.each(['teams', 'slack'] as const)(
  'Daily list posts to %s who comes to each location, by time and without the cancelled',
  async (to) => {
    const settings = { SEND_TO: to };
    await postToday(
      stage('Daily list', () => inject('daily-start'), settings),
      to,
    );
  },
);
