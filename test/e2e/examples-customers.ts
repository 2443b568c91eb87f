import { expect, it } from '@jest/globals';
import { asList, asObject, type Json } from '../../tools/lab/n8n/rest';
import type { Given } from './examples-lab';
import { clockAt, people, toDay } from './examples-people';

const carReady = 4;
const contacting = 9;
const checkStarted = 10;
const answered = 12;
const cancelled = -1;
const day = 24 * 3_600_000;
const reception = 'reception@example.com';

/** What customers get, each the way they prefer, and the lists that a workshop works with. */
export function customerExamples(given: Given): void {
  const claire = () => given.lab().claire;
  const move = (id: number, days: number) => {
    claire().change(id, { time: `${toDay(days)}T09:00:00Z` });
  };
  const smsTo = (number: string) =>
    given.lab().sms.next(({ body }) => asObject(body).to === number);

  given.story('Reminder', () => {
    it('reminds the drivers of tomorrow as they prefer, and lists whom it could not', async () => {
      const { byMail, bySms, blocked, nowhere } = people(claire());
      given.keepOnly(byMail, bySms, blocked, nowhere);
      for (const { id } of [byMail, bySms, blocked, nowhere]) move(id, 1);
      claire().change(nowhere.id, { status: cancelled });
      await (await given.example('reminder.json')).run('Every morning');
      const letter = await given.mailTo(byMail.driver.email_private);
      const { body } = await smsTo(bySms.driver.tel_mobile_private);
      const list = await given.mailTo(reception);

      expect(letter.text.toLowerCase()).toContain(byMail.driver.surname.toLowerCase());
      expect(letter.text).toContain(byMail.plate);
      expect(letter.html).toContain('</');
      expect(asObject(body).text).toMatch(/\d\d:\d\d/);
      expect(list.subject).toBe('Not reminded of tomorrow: 1');
      expect(list.text).toContain(`${blocked.workOrder}, ${blocked.plate}, `);
      expect(list.text).toContain('The driver wants no messages');
      expect(list.text).not.toContain(nowhere.workOrder);
    });
  });

  given.story('Morning list', () => {
    it('lists who comes today by time, and first those who still have to answer', async () => {
      const { byMail, bySms, blocked } = people(claire());
      given.keepOnly(byMail, bySms, blocked);
      for (const { id } of [byMail, bySms, blocked]) move(id, 0);
      claire().change(byMail.id, { status: contacting });
      claire().change(bySms.id, { status: answered });
      claire().change(blocked.id, { status: cancelled });
      await (await given.example('morning-list.json')).run('Every morning');
      const { subject, text } = await given.mailTo(reception);
      const [due = '', all = ''] = text.split('Today:');

      expect(subject).toBe('Today: 2, still to answer: 1');
      expect(due).toContain(`${byMail.workOrder}, ${byMail.plate}: `);
      expect(due).toContain(byMail.driver.tel_mobile_private.replace(/\D/g, '').slice(-8));
      expect(due).not.toContain(bySms.workOrder);
      expect(all).toMatch(/^\d\d:\d\d {2}\w/m);
      for (const { workOrder } of [byMail, bySms]) expect(all).toContain(workOrder);
      expect(all).not.toContain(blocked.workOrder);
    });
  });

  given.story('Is my car ready', () => {
    const headers = { authorization: 'only-for-the-demo', 'content-type': 'application/json' };
    const text = async (url: string, from: string): Promise<unknown> => {
      const body = JSON.stringify({ from, text: 'Is my car ready?' });
      expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
      return asObject((await smsTo(from)).body).text;
    };

    it('answers the sender of a text message about their own car, and nobody else', async () => {
      const { bySms } = people(claire());
      given.keepOnly(bySms);
      move(bySms.id, 0);
      claire().change(bySms.id, { status: 1 });
      const flow = await given.example('is-my-car-ready.json', { max_age: '0' });
      await flow.activate();
      const url = flow.url('Text message');
      const from = bySms.driver.tel_mobile_private;

      expect(await text(url, from)).toContain(`(${bySms.plate}) is not ready yet.`);
      expect(await text(url, '+31687654321')).toContain('We cannot see your car by this number.');
      expect((await fetch(url, { method: 'POST' })).status).toBe(403);
    });
  });

  given.story('Offers that wait', () => {
    it('reminds of an offer of two days ago, of no younger, older or answered one', async () => {
      const { byMail, bySms, blocked, nowhere } = people(claire());
      const taken = [byMail, bySms, blocked, nowhere].map(({ id }) => id);
      const [other = { id: 0 }] = claire()
        .appointments()
        .filter(({ id }) => !taken.includes(id));
      given.keepOnly(byMail, bySms, blocked, nowhere, other);
      for (const id of [...taken, other.id]) move(id, -4);
      for (const { id } of [byMail, blocked, other]) offer(id, 2.5);
      claire().change(other.id, { status: answered });
      offer(bySms.id, 1);
      offer(nowhere.id, 3.5);
      await (await given.example('offers-that-wait.json')).run('Every morning');
      const letter = await given.mailTo(byMail.driver.email_private);
      const list = await given.mailTo(reception);

      expect(letter.text).toContain(byMail.plate);
      expect(list.text.split('\n').filter((line) => line.startsWith('WO-'))).toEqual([
        expect.stringMatching(`^${blocked.workOrder}, .*The driver wants no messages$`),
      ]);
      expect(given.lab().mail.received).toHaveLength(2);
      expect(given.lab().sms.received).toEqual([]);
    });

    function offer(id: number, days: number): void {
      given.lab().inThePast(days * day, () => {
        claire().change(id, { status: contacting });
      });
    }
  });

  given.story('Car ready', () => {
    const atAnyHour = { send_from: '0000', send_until: '2400' };

    it('looks the appointment up and tells the driver, or else the reception', async () => {
      const { byMail, bySms, blocked } = people(claire());
      const flow = await given.example('car-ready.json', atAnyHour);
      await flow.activate();

      claire().change(byMail.id, { status: 5 });
      const letter = await given.mailTo(byMail.driver.email_private);
      expect(letter.text).toContain(byMail.plate);
      expect(letter.text).toContain(byMail.make);

      claire().fire(carReady, bySms.id);
      const { headers, body } = await smsTo(bySms.driver.tel_mobile_private);
      expect(headers.authorization).toBe('only-for-the-demo');
      expect(asObject(body)).toMatchObject({ from: 'Workshop' });

      claire().fire(carReady, blocked.id);
      const toReception = await given.mailTo(reception);
      expect(toReception.subject).toContain(blocked.plate);
      expect(toReception.text).toContain('The driver wants no messages');
      await flow.ended(3);
      expect(given.lab().mail.received).toHaveLength(2);
      expect(given.lab().sms.received).toHaveLength(1);
    });

    it('holds what comes before the first hour until then, and sends it if the car is still ready', async () => {
      const { byMail, blocked: notReady } = people(claire());
      const minute = clockAt(Date.now() + 60_000);
      const early = { send_from: minute, send_until: '2400' };
      const flow = await given.example('car-ready.json', early);
      await flow.activate();
      claire().change(byMail.id, { status: 5 });
      // Was ready when Claire called, and is not any more.
      claire().change(notReady.id, { status: checkStarted });
      claire().fire(carReady, notReady.id);
      const held = ({ to }: { to: string[] }) => to.includes(byMail.driver.email_private);
      await given.lab().mail.next(held, 90_000);

      expect(Number(clockAt(Date.now()))).toBeGreaterThanOrEqual(Number(minute));
      await flow.ended(2);
      expect(given.lab().mail.received).toHaveLength(1);
    });
  });

  given.story('Daily list', () => {
    it.each([
      ['teams', (body: Json) => cardTexts(body)],
      ['slack', (body: Json) => [String(body.text)]],
    ])(
      'posts to %s who comes to each location, by time, without the cancelled',
      async (to, texts) => {
        const [first, second, gone] = claire()
          .appointments()
          .filter(({ location_name: at }) => at === 'Zeist');
        if (!first || !second || !gone) throw new Error('The sandbox has too few appointments');
        given.keepOnly(first, second, gone);
        const today = toDay();
        claire().change(first.id, { time: `${today}T20:15:00Z` });
        claire().change(second.id, { time: `${today}T01:15:00Z` });
        claire().change(gone.id, { time: `${today}T09:00:00Z`, status: cancelled });
        const flow = await given.example('daily-list.json', { send_to: to });
        await flow.run('Every morning');
        const { path: at, body } = await given.lab().sms.next((call) => {
          return texts(asObject(call.body)).join().includes('Zeist today: ');
        });

        const lines = texts(asObject(body))
          .join('\n')
          .split('\n')
          .filter((one) => one.includes('WO-'));
        const times = lines.map((line) => /^\d\d:\d\d/.exec(line)?.[0]);
        expect(at).toBe('/workflows/daily-list');
        expect(times).toEqual(times.toSorted());
        expect(times).not.toContain(undefined);
        expect(lines[0]).toContain(second.workorder_number);
        expect(lines.at(-1)).toContain(first.workorder_number);
        expect(lines.join()).not.toContain(gone.workorder_number);
      },
    );

    function cardTexts({ attachments }: Json): string[] {
      return asList(attachments).flatMap(({ content }) =>
        asList(asObject(content).body).map(({ text }) => String(text)),
      );
    }
  });
}
