import { beforeAll, expect, it } from '@jest/globals';
import { createWebhook, nowhere } from '../sandbox/claire';
import type { Example, Given } from './examples-lab';
import { events, people } from './examples-people';

const alarmTo = 'it@example.com';
const carInShop = 13;

export function healthExample(given: Given): void {
  given.story('Webhook health', () => {
    let flow: Example;
    let tellTheCustomer: Example;
    let carReady: Example;

    const look = () => flow.run('Every hour');
    const subjects = () => given.lab().mail.received.map(({ subject }) => subject);

    beforeAll(async () => {
      flow = await given.example('webhook-health.json');
      tellTheCustomer = await given.example('tell-the-customer.json');
      carReady = await given.example('car-ready.json');
    });

    it('raises the alarm while Claire calls nobody', async () => {
      await look();
      const { subject, text } = await given.mailTo(alarmTo);

      expect(subject).toBe('Webhooks missing at Claire: 6');
      expect(text).toContain('Tell the customer: event 12\nCar ready: event 4\n');
    });

    it('is quiet when all that is wanted is there', async () => {
      await tellTheCustomer.activate();
      await carReady.activate();
      await look();

      expect(subjects()).toEqual([]);
    });

    it('raises the alarm for the one webhook that somebody deleted at Claire', async () => {
      const { claire } = given.lab();
      const webhook = claire
        .webhooks()
        .find(({ webhook_trigger_id: event }) => event === events.diagnose);
      claire.removeWebhook(webhook?.id ?? 0);
      await look();
      const { text } = await given.mailTo(alarmTo);

      expect(text).toContain('\n\nTell the customer: event 8\n\n');
      expect(subjects()).toEqual(['Webhooks missing at Claire: 1']);
      await tellTheCustomer.deactivate();
      await tellTheCustomer.activate();
    });

    it('names the webhook whose calls did not arrive, and why', async () => {
      const { claire } = given.lab();
      const { id } = people(claire).byMail;
      const board = { name: 'Planning board', webhook_trigger_id: carInShop, url: nowhere };
      await createWebhook(claire, board);
      claire.fire(carInShop, id);
      await claire.settled();
      await look();
      const { subject, text } = await given.mailTo(alarmTo);

      expect(subject).toBe('Calls of Claire that did not arrive: 1');
      expect(text).toMatch(/Planning board: The receiver gave no answer/);
    });

    it('says so when Claire itself gives no answer', async () => {
      const { claire } = given.lab();
      claire.failNext({ path: '/v1/webhooks/list', status: 401 });
      await look();
      const { subject, text } = await given.mailTo(alarmTo);

      expect(subject).toBe('The webhooks of Claire could not be looked at');
      expect(text).toContain('401');
      expect(subjects()).toHaveLength(1);
    });
  });
}
