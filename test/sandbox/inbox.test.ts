import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';
import type { Message, Sandbox } from '../../sandbox';
import { call, control, importRows, row, start } from './claire';

const mobile = '+31600001234';

/** Says a line of SMTP after each answer; gives the answers. */
async function talk(port: number, ...lines: string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  const answers: string[] = [];
  for await (const answer of createInterface(socket)) {
    // A line with a dash has more behind it.
    if (!/^\d{3} /.test(answer)) continue;
    answers.push(answer);
    socket.write(`${lines.shift() ?? 'QUIT'}\r\n`);
  }
  return answers;
}

function sendMail(claire: Sandbox, to: string, ...content: string[]): Promise<string[]> {
  const envelope = ['EHLO flow', 'MAIL FROM:<workshop@example.com>', `RCPT TO:<${to}>`, 'DATA'];
  return talk(claire.mailPort, ...envelope, [...content, '.'].join('\r\n'));
}

async function sendText(claire: Sandbox, body: unknown): Promise<Message | undefined> {
  const answer = await call(claire, 'POST /inbox/sms', { body, key: 'of-the-provider' });
  expect([answer.status, answer.json]).toEqual([
    200,
    { id: `message-${String(claire.inbox().length)}`, status: 'sent' },
  ]);
  return claire.inbox().at(-1);
}

/** Two appointments, of which one has a driver who can be reached. */
async function startWithDriver(): Promise<Sandbox> {
  const claire = await start({ scenario: 'empty', mailPort: 0 });
  const reached = { tel_mobile_private: mobile, email_private: 'Vries@example.com' };
  const car = { dms_nr: 'C-2', vin: 'WVWZZZ1KZAW000002', make: 'Kia', model: 'Niro' };
  const other = { dms_nr: 'A-2', wo_nr: 'WO-2222', car };
  await importRows(
    claire,
    row({ wo_nr: 'WO-1111', customer_driver: { dms_nr: 'P-1', surname: 'de Vries', ...reached } }),
    row({ ...other, customer_driver: { dms_nr: 'P-2', surname: 'Bos' } }),
  );
  return claire;
}

describe('The inbox', () => {
  it('takes e-mail, and says whose appointment it is', async () => {
    const claire = await startWithDriver();

    const lines = ['Subject: =?UTF-8?Q?Klaar_=E2=9C=93?=', '', 'Uw auto is klaar.'];
    const answers = await sendMail(claire, 'vries@example.com', ...lines);

    expect(answers.map((answer) => answer.slice(0, 3))).toEqual([
      ...['220', '250', '250', '250', '354', '250', '221'],
    ]);
    const appointmentId = claire.appointments()[0]?.id;
    const mail = { by: 'E-mail', from: 'workshop@example.com', to: ['vries@example.com'] };
    expect(claire.inbox()).toMatchObject([
      { ...mail, subject: 'Klaar ✓', text: 'Uw auto is klaar.', appointmentId },
    ]);
  });

  it('looks into no mail within a mail, as thousands in each other would hold it up', async () => {
    const claire = await start({ scenario: 'empty', mailPort: 0 });
    const inner = ['Content-Type: message/rfc822', '', 'Subject: Within', '', 'Hidden'];

    await sendMail(claire, 'desk@example.com', 'Subject: Around', ...inner);

    expect(claire.inbox()).toMatchObject([{ subject: 'Around', text: '' }]);
  });

  it.each([
    ['JSON', JSON.stringify({ to: '06 0000 1234', from: 'Workshop', text: 'Ready' })],
    ['a form', 'to=%2B31600001234&from=Workshop&text=Ready'],
  ])('takes a text message as %s', async (_, body) => {
    const claire = await startWithDriver();

    const message = await sendText(claire, body);

    const appointmentId = claire.appointments()[0]?.id;
    expect(message).toMatchObject({ by: 'SMS', from: 'Workshop', text: 'Ready', appointmentId });
  });

  it('keeps what is no message as it came', async () => {
    const claire = await startWithDriver();

    await sendText(claire, { rows: 2 });
    await sendText(claire, 'Two rows');

    expect(claire.inbox().map(({ to, text }) => [to, text])).toEqual([
      [[], '{\n  "rows": 2\n}'],
      [[], 'Two rows'],
    ]);
  });

  it('keeps the start of a subject that is as long as a mail may be', async () => {
    const claire = await startWithDriver();
    const long = '-'.repeat(1_000_000);

    await sendText(claire, { to: mobile, subject: long, text: long });
    const list = await control(claire, 'GET /sandbox/state');

    expect(claire.inbox()).toMatchObject([{ subject: long.slice(0, 20_000) }]);
    expect(list.json).toMatchObject({ inbox: [{ subject: long.slice(0, 200) }] });
  });

  it.each([
    ['names the only one in its text', 'desk@example.com', 'WO-2222 is ready', 1],
    ['names several', 'desk@example.com', 'WO-1111 and WO-2222', undefined],
    ['names none', 'desk@example.com', 'Nothing today', undefined],
    ['goes to a customer who has one', mobile, 'About WO-2222', 0],
  ])('belongs to the right appointment where it %s', async (_, to, text, index) => {
    const claire = await startWithDriver();

    const message = await sendText(claire, { to, text });

    const expected = index === undefined ? null : claire.appointments()[index]?.id;
    expect(message?.appointmentId).toBe(expected);
  });

  it('shows a message without the key of the customer, and forgets all at a reset', async () => {
    const claire = await start({ mailPort: 0 });
    const [link = ''] = claire
      .appointments()
      .flatMap(({ customcom_key: key }) => (typeof key === 'string' ? [key] : []));
    const text = `See https://claire.example.com/${link}/`;
    await sendText(claire, { to: 'x@example.com', subject: text, text });
    // The list shows the first 200 signs.
    await sendText(claire, { to: 'x@example.com', text: '-'.repeat(169) + link });

    const list = await control(claire, 'GET /sandbox/state');
    const one = await control(claire, 'GET /sandbox/inbox/1');

    expect(list.json).toMatchObject({ inboxCount: 2, inbox: [{ id: 2 }, { id: 1, by: 'SMS' }] });
    const shown = 'See https://claire.example.com/••••••/';
    expect(one.json).toMatchObject({ subject: shown, text: shown });
    expect(list.text).not.toContain(link.slice(0, 16));
    claire.reset();
    expect(claire.inbox()).toEqual([]);
    expect((await control(claire, 'GET /sandbox/inbox/1')).status).toBe(404);
  });

  it('is not for pages of other sites, and has no mail server unless it is asked for', async () => {
    const claire = await start();

    const headers = { origin: 'https://elsewhere.example.com' };
    const answer = await call(claire, 'POST /inbox/sms', { key: null, headers, body: {} });

    expect([answer.status, claire.mailPort, claire.inbox()]).toEqual([403, 0, []]);
  });

  it('says so where its port for e-mail is taken, and leaves nothing running', async () => {
    const { mailPort, url } = await start({ mailPort: 0 });

    await expect(start({ mailPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect((await fetch(url)).status).toBe(200);
  });
});
