import { beforeAll, expect, it } from '@jest/globals';
import { asObject } from '../../tools/lab/n8n/rest';
import type { Example, Given } from './examples-lab';
import { people } from './examples-people';

const checkIn = 6;
const diagnose = 8;
const reception = 'reception@example.com';

export function messageExamples(given: Given): void {
  given.story('Tell the customer', () => {
    let flow: Example;

    beforeAll(async () => {
      flow = await given.example('tell-the-customer.json');
      await flow.activate();
    });

    it('sends the link by e-mail or SMS as the customer likes, and leaves alone who blocked it', async () => {
      const { claire, mail, sms } = given.lab();
      const { byMail, bySms, blocked, nowhere } = people(claire);
      const readLink = (event: number, id: number) => {
        claire.fire(event, id);
        return `https://mycarcheck.pro/#!/${String(claire.deliveries().at(-1)?.payload.communication_key)}`;
      };

      const mailLink = readLink(checkIn, byMail.id);
      const letter = await given.mailTo(byMail.driver.email_private);
      expect(letter.subject).toContain('online');
      expect(letter.text.toLowerCase()).toContain(byMail.driver.surname.toLowerCase());
      expect(letter.html).toContain(mailLink);
      expect(letter.text).toContain(mailLink);

      const smsLink = readLink(diagnose, bySms.id);
      const { path: at, headers, body } = await sms.next();
      expect([at, headers.authorization]).toEqual(['/messages', 'only-for-the-demo']);
      expect(body).toMatchObject({ to: bySms.driver.tel_mobile_private, from: 'Workshop' });
      expect(asObject(body).text).toContain(`\n${smsLink}\n`);

      for (const [visit, reason] of [
        [blocked, 'The driver wants no messages'],
        [nowhere, 'The driver has no e-mail address and no mobile number'],
      ] as const) {
        mail.clear();
        const link = readLink(diagnose, visit.id);
        const toReception = await given.mailTo(reception);
        expect(toReception.subject).toContain(visit.workOrder);
        expect(toReception.text).toContain(reason);
        expect(toReception.text).not.toContain(link);
      }
      await flow.ended(4);
      expect(mail.received).toHaveLength(1);
      expect(sms.received).toHaveLength(1);
    });

    it('tells the reception when the customer cannot be looked up', async () => {
      const { claire } = given.lab();
      const { byMail } = people(claire);
      claire.failNext({ path: `/v1/appointments/${String(byMail.id)}`, status: 404, times: 2 });
      claire.fire(diagnose, byMail.id);
      const { subject, text } = await given.mailTo(reception);

      expect(subject).toContain(byMail.workOrder);
      expect(text).toMatch(/Why: .*404/);
    });
  });
}
