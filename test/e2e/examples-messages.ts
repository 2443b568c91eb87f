import { beforeAll, expect, it } from '@jest/globals';
import type { Example, Given } from './examples-lab';
import { events, people } from './examples-people';
import { tellCustomers, tellReception } from './examples-stories';

const checkIn = 6;

export function messageExamples(given: Given): void {
  given.story('Tell the customer', () => {
    let flow: Example;

    beforeAll(async () => {
      flow = await given.published('tell-the-customer.json');
    });

    it('sends the link by e-mail or SMS as the customer likes, and leaves alone who blocked it', () =>
      tellCustomers(given.stage()));

    it('tells the reception when the customer cannot be looked up', () =>
      tellReception(given.stage()));

    it('says by the event what is to be done, and to the reception who cannot be reached', async () => {
      const { claire } = given.lab();
      const { byMail, nowhere } = people(claire);
      claire.fire(checkIn, byMail.id);
      claire.fire(events.diagnose, nowhere.id);

      expect((await given.mailTo(byMail.driver.email_private)).subject).toContain('online');
      const { subject, text } = await given.mailTo('reception@example.com');
      expect(subject).toContain(nowhere.workOrder);
      expect(text).toContain('The driver has no e-mail address and no mobile number');
      await flow.ended(6);
    });
  });
}
