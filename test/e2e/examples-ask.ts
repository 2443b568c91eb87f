import { describe, expect, it } from '@jest/globals';
import { asList, asObject } from '../../lab/n8n/rest';
import { type Given, basicAuth } from './examples-lab';
import { people } from './examples-people';

export function askExample(given: Given): void {
  describe('Ask Claire', () => {
    it('lets the model look up appointments, and gives its answer in the chat', async () => {
      const { claire, openAi } = given.lab();
      const { byMail } = people(claire);
      const flow = await given.example('ask-claire.json');
      await flow.activate();
      const appointment = claire.appointments().find(({ id }) => id === byMail.id);
      const day = String(appointment?.time_car_app).slice(0, 10);
      openAi.script = {
        calls: [
          { tool: 'Locations', arguments: {} },
          {
            tool: 'Appointments_of_a_day',
            arguments: { location_id: appointment?.location_id, day },
          },
          { tool: 'Checks_of_an_appointment', arguments: { appointment_id: byMail.id } },
        ],
        answer: (results) => `I looked: ${results.join(' ')}`,
      };

      const asked = await fetch(flow.url('Chat'), {
        method: 'POST',
        headers: { authorization: basicAuth, 'content-type': 'application/json' },
        body: JSON.stringify({ action: 'sendMessage', sessionId: '1', chatInput: 'Who comes in?' }),
      });
      const answer = String(asObject(await asked.json()).output);

      expect(answer).toContain('"name":"Zeist"');
      expect(answer).toContain(`"license_plate_number":"${byMail.plate}"`);
      // A model needs no way to write to the customer.
      expect(answer).not.toContain(byMail.driver.email_private);
      expect(offered(openAi.requests[0])).toEqual([
        'Appointments_of_a_day',
        'Checks_of_an_appointment',
        'Locations',
      ]);
      await flow.ended(1);
    });

    it('asks for a sign-in', async () => {
      const flow = await given.example('ask-claire.json');
      const { status } = await fetch(flow.url('Chat'), { method: 'POST' });

      expect(status).toBe(401);
    });
  });
}

/** The tools that the model could choose from. */
function offered(request: unknown): string[] {
  return asList(asObject(request).tools)
    .map((tool) => String(asObject(tool.function).name))
    .sort();
}
