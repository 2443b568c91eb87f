import { expect, it } from '@jest/globals';
import { asObject, type Json } from '../../tools/lab/n8n/rest';
import type { Given } from './examples-lab';
import { findOffer, people, toDay } from './examples-people';

const carReady = 4;
const checkInAnswered = 7;
const diagnoseAnswered = 10;
const readyStatus = 5;
const backOrder = 13;
const day = 24 * 3_600_000;

/** What the planning, the parts desk, the reception and IT hear of the workshop. */
export function workshopExamples(given: Given): void {
  const claire = () => given.lab().claire;
  const received = () => given.lab().mail.received;

  /** One that a poll sees: it is today, or moved there. */
  function ofToday(index: number) {
    const appointments = claire()
      .appointments()
      .filter((one) => ![readyStatus, backOrder, 3, 4].includes(one.appointment_status_identifier));
    const { id, workorder_number: workOrder } = appointments[index] ?? { id: 0 };
    claire().change(id, { time: `${toDay()}T10:00:00Z` });
    return { id, workOrder: String(workOrder) };
  }

  given.story('Nothing missed', () => {
    it('tells the call that got lost, and says nothing of one that came', async () => {
      const called = ofToday(0);
      const lost = ofToday(1);
      const flow = await given.example('nothing-missed.json', { minutes_to_wait: '0' });
      await flow.activate();
      claire().change(called.id, { status: readyStatus });
      await flow.ended(1);
      const webhook = claire()
        .webhooks()
        .find(({ webhook_trigger_id: event }) => event === carReady);
      claire().removeWebhook(webhook?.id ?? 0);
      claire().change(lost.id, { status: readyStatus });

      // n8n polls at once when a workflow is published.
      await flow.deactivate();
      await flow.activate();
      const { subject, text } = await given.mailTo('it@example.com');
      await flow.ended(2);

      expect(subject).toContain(lost.workOrder);
      expect(text).toContain(`the call of event ${String(carReady)} did not arrive`);
      expect(received()).toHaveLength(1);
    });

    it('says nothing of a call that comes after the poll, seconds later', async () => {
      const polledFirst = ofToday(5);
      const lost = ofToday(6);
      const flow = await given.example('nothing-missed.json', { minutes_to_wait: '0.25' });
      await flow.activate();
      await flow.deactivate();
      for (const { id } of [polledFirst, lost]) claire().change(id, { status: readyStatus });
      await flow.activate();
      claire().fire(carReady, polledFirst.id);
      const { subject } = await given.lab().mail.next(() => true, 60_000);
      await flow.ended(2);

      expect(subject).toContain(lost.workOrder);
      expect(received()).toHaveLength(1);
    });
  });

  given.story('Check-in answered', () => {
    it('tells the planning which car comes when, and whom to ask', async () => {
      const { byMail } = people(claire());
      const flow = await given.example('check-in-answered.json');
      await flow.activate();
      claire().fire(checkInAnswered, byMail.id, { customerType: 'driver' });
      const { subject, text } = await given.mailTo('planning@example.com');

      expect(subject).toBe(`Check-in answered: ${byMail.plate}, work order ${byMail.workOrder}`);
      expect(text).toMatch(/^Comes: \d\d-\d\d-\d{4} \d\d:\d\d, \w/m);
      expect(text).toContain(byMail.driver.surname);
      expect(text).toContain(`Mobile: ${byMail.driver.tel_mobile_private}`);
    });
  });

  given.story('Approved and declined', () => {
    it('has parts ordered and work planned for what is approved, and tells the rest apart', async () => {
      const { appointment, approved, open } = await findOffer(claire());
      const flow = await given.example('approved-and-declined.json');
      await flow.activate();
      claire().fire(diagnoseAnswered, appointment.id);
      const { mail } = given.lab();
      const order = await given.mailTo('parts@example.com');
      const plan = await mail.next(({ subject }) => subject.startsWith('Approved: '));
      const rest = await mail.next(({ subject }) => subject.startsWith('Not approved: '));

      const lines = (items: Json[]) =>
        items.map(({ title, price }) => `${String(title)}: € ${String(price)}`);
      const listed = (text: string) => text.match(/^.+: € [\d.]+$/gm);
      expect(order.subject).toContain(appointment.workorder_number);
      expect(order.text).toContain(appointment.vin);
      expect(listed(order.text)).toEqual(lines(approved));
      expect([plan.to, listed(plan.text)]).toEqual([['planning@example.com'], lines(approved)]);
      expect([rest.to, listed(rest.text)]).toEqual([['planning@example.com'], lines(open)]);
    });
  });

  given.story('Back order', () => {
    it('tells the parts desk which car waits, and no other change', async () => {
      const waiting = ofToday(3);
      const ready = ofToday(4);
      const flow = await given.example('back-order.json');
      await flow.activate();
      claire().change(ready.id, { status: readyStatus });
      claire().change(waiting.id, { status: backOrder });
      await flow.deactivate();
      await flow.activate();
      const { subject, text } = await given.mailTo('parts@example.com');
      await flow.ended(1);

      expect(subject).toContain(waiting.workOrder);
      expect(text).toMatch(/^Car: \w.*VIN \w+$/m);
      expect(received()).toHaveLength(1);
    });
  });

  given.story('Inspection due', () => {
    it('lists for each location the cars of tomorrow that are due, and no others', async () => {
      const { due, later } = tomorrow();
      given.keepOnly(due, later);
      const flow = await given.example('inspection-due.json');
      await flow.run('Every afternoon');
      const { subject, text } = await given.lab().mail.next(({ to, subject: about }) => {
        return to.includes('reception@example.com') && about.includes(String(due.location_name));
      });

      expect(subject).toMatch(/^APK or HU due tomorrow in \w+: \d+$/);
      const [line = ''] = text.split('\n').filter((one) => one.includes(due.workorder_number));
      const apk = String(due.car_apk_date).slice(0, 10).split('-').reverse().join('-');
      expect(line).toMatch(/^\d\d:\d\d {2}/);
      expect(line).toContain(`${String(due.license_plate_number)}, `);
      expect(line).toContain(`APK ${apk}`);
      for (const mail of received()) expect(mail.text).not.toContain(later.workorder_number);
    });

    /** One that is due and one that is not, both moved to tomorrow. */
    function tomorrow() {
      const until = Date.now() + 41 * day;
      const apk = (one: Json) => Date.parse(String(one.car_apk_date));
      const appointments = claire().appointments();
      const due = appointments.find((one) => apk(asObject(one)) < until);
      const later = appointments.find((one) => apk(asObject(one)) > until + 3 * day);
      if (due === undefined || later === undefined) throw new Error('No such cars in the sandbox');
      for (const { id } of [due, later]) {
        claire().change(id, { time: `${toDay(1)}T09:00:00Z` });
      }
      return { due, later };
    }
  });
}
