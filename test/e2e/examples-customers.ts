import { expect, it } from '@jest/globals';
import type { Given, Settings } from './examples-lab';
import { clockAt, events, keepOnly, people, statuses } from './examples-people';
import { postToday, remind, remindOfOffers } from './examples-stories';

const reception = 'reception@example.com';

/** What customers get, each the way they prefer, and the lists that a workshop works with. */
export function customerExamples(given: Given): void {
  const claire = () => given.lab().claire;
  const eachMorning = (file: string, settings?: Settings) =>
    given.stage(async () => (await given.example(file, settings)).run('Every morning'));

  given.story('Reminder', () => {
    it('reminds the drivers of tomorrow as they prefer, and lists whom it could not', async () => {
      const list = await remind(eachMorning('reminder.json'));

      expect(list.subject).toBe('Not reminded of tomorrow: 1');
    });
  });

  given.story('Morning list', () => {
    it('lists who comes today by time, and first those who still have to answer', async () => {
      const { byMail, bySms, blocked } = people(claire());
      keepOnly(claire(), byMail, bySms, blocked);
      for (const { id } of [byMail, bySms, blocked]) given.move(id, 0);
      claire().change(byMail.id, { status: statuses.contacting });
      claire().change(bySms.id, { status: statuses.answered });
      claire().change(blocked.id, { status: statuses.cancelled });
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
      return given.textTo(from);
    };

    it('answers the sender of a text message about their own car, and nobody else', async () => {
      const { bySms } = people(claire());
      keepOnly(claire(), bySms);
      given.move(bySms.id, 0);
      claire().change(bySms.id, { status: 1 });
      const flow = await given.published('is-my-car-ready.json', { max_age: '0' });
      const url = flow.url('Text message');
      const from = bySms.driver.tel_mobile_private;

      expect(await text(url, from)).toContain(`(${bySms.plate}) is not ready yet.`);
      expect(await text(url, '+31687654321')).toContain('We cannot see your car by this number.');
      expect((await fetch(url, { method: 'POST' })).status).toBe(403);
    });
  });

  given.story('Offers that wait', () => {
    it('reminds of an offer of two days ago, of no younger, older or answered one', () =>
      remindOfOffers(eachMorning('offers-that-wait.json')));
  });

  given.story('Car ready', () => {
    const atAnyHour = { send_from: '0000', send_until: '2400' };

    it('looks the appointment up and tells the driver, or else the reception', async () => {
      const { byMail, bySms, blocked } = people(claire());
      const flow = await given.published('car-ready.json', atAnyHour);

      claire().change(byMail.id, { status: 5 });
      const letter = await given.mailTo(byMail.driver.email_private);
      expect(letter.text).toContain(byMail.plate);
      expect(letter.text).toContain(byMail.make);

      claire().fire(events.carReady, bySms.id);
      await given.textTo(bySms.driver.tel_mobile_private);

      claire().fire(events.carReady, blocked.id);
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
      const flow = await given.published('car-ready.json', early);
      claire().change(byMail.id, { status: 5 });
      // Was ready when Claire called, and is not any more.
      claire().change(notReady.id, { status: statuses.checkStarted });
      claire().fire(events.carReady, notReady.id);
      const held = ({ to }: { to: string[] }) => to.includes(byMail.driver.email_private);
      await given.lab().mail.next(held, 90_000);

      expect(Number(clockAt(Date.now()))).toBeGreaterThanOrEqual(Number(minute));
      await flow.ended(2);
      expect(given.lab().mail.received).toHaveLength(1);
    });
  });

  given.story('Daily list', () => {
    it.each(['teams', 'slack'] as const)(
      'posts to %s who comes to each location, by time, without the cancelled',
      async (to) => {
        const { path: at } = await postToday(eachMorning('daily-list.json', { send_to: to }), to);

        expect(at).toBe('/channel');
      },
    );
  });
}
