import { expect, it } from '@jest/globals';
import type { Given } from './examples-lab';
import { events, statuses, toDay } from './examples-people';
import { listDue, orderAndPlan, tellPlanning } from './examples-stories';

/** What the planning, the parts desk, the reception and IT hear of the workshop. */
export function workshopExamples(given: Given): void {
  const claire = () => given.lab().claire;
  const received = () => given.lab().mail.received;

  /** One that a poll sees: it is today, or moved there. */
  function ofToday(index: number) {
    const { ready, backOrder } = statuses;
    const appointments = claire()
      .appointments()
      .filter((one) => ![ready, backOrder, 3, 4].includes(one.appointment_status_identifier));
    const { id, workorder_number: workOrder } = appointments[index] ?? { id: 0 };
    claire().change(id, { time: `${toDay()}T10:00:00Z` });
    return { id, workOrder: String(workOrder) };
  }

  given.story('Nothing missed', () => {
    it('tells the call that got lost, and says nothing of one that came', async () => {
      const called = ofToday(0);
      const lost = ofToday(1);
      const flow = await given.published('nothing-missed.json', { minutes_to_wait: '0' });
      claire().change(called.id, { status: statuses.ready });
      await flow.ended(1);
      const webhook = claire()
        .webhooks()
        .find(({ webhook_trigger_id: event }) => event === events.carReady);
      claire().removeWebhook(webhook?.id ?? 0);
      claire().change(lost.id, { status: statuses.ready });

      // n8n polls at once when a workflow is published.
      await flow.deactivate();
      await flow.activate();
      const { subject, text } = await given.mailTo('it@example.com');
      await flow.ended(2);

      expect(subject).toContain(lost.workOrder);
      expect(text).toContain(`the call of event ${String(events.carReady)} did not arrive`);
      expect(received()).toHaveLength(1);
    });

    it('says nothing of a call that comes after the poll, seconds later', async () => {
      const polledFirst = ofToday(5);
      const lost = ofToday(6);
      const flow = await given.published('nothing-missed.json', { minutes_to_wait: '0.25' });
      await flow.deactivate();
      for (const { id } of [polledFirst, lost]) claire().change(id, { status: statuses.ready });
      await flow.activate();
      claire().fire(events.carReady, polledFirst.id);
      const { subject } = await given.lab().mail.next(() => true, 60_000);
      await flow.ended(2);

      expect(subject).toContain(lost.workOrder);
      expect(received()).toHaveLength(1);
    });
  });

  given.story('Check-in answered', () => {
    it('tells the planning which car comes when, and whom to ask', async () => {
      const text = await tellPlanning(given.stage(() => given.published('check-in-answered.json')));

      expect(text).toMatch(/^Comes: \d\d-\d\d-\d{4} \d\d:\d\d, \w/m);
      expect(text).toContain('Mobile: ');
    });
  });

  given.story('Approved and declined', () => {
    it('has parts ordered and work planned for what is approved, and tells the rest apart', () =>
      orderAndPlan(given.stage(() => given.published('approved-and-declined.json'))));
  });

  given.story('Back order', () => {
    it('tells the parts desk which car waits, and no other change', async () => {
      const waiting = ofToday(3);
      const ready = ofToday(4);
      const flow = await given.published('back-order.json');
      claire().change(ready.id, { status: statuses.ready });
      claire().change(waiting.id, { status: statuses.backOrder });
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
      const start = async () => (await given.example('inspection-due.json')).run('Every afternoon');

      const { letter, line, apk } = await listDue(given.stage(start));

      expect(letter.subject).toMatch(/^APK or HU due tomorrow in \w+: \d+$/);
      expect(line).toMatch(/^\d\d:\d\d {2}/);
      expect(line).toContain(`APK ${apk.split('-').reverse().join('-')}`);
    });
  });
}
