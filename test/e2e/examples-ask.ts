import { expect, it } from '@jest/globals';
import { asList, asObject } from '../../tools/lab/n8n/rest';
import type { N8nServer } from '../../tools/lab/n8n/server';
import { type Example, basicAuth, type Given } from './examples-lab';
import { people } from './examples-people';

export function askExample(given: Given): void {
  given.story('Ask Claire', () => {
    it('lets the model look up appointments, and gives its answer in the chat', async () => {
      const { claire, openAi } = given.lab();
      const { byMail } = people(claire);
      const flow = await given.published('ask-claire.json');
      const appointment = claire.appointments().find(({ id }) => id === byMail.id);
      const day = String(appointment?.time_car_app).slice(0, 10);
      openAi.script = {
        calls: [
          { tool: 'Find_appointments', arguments: { search: byMail.plate.replaceAll('-', '') } },
          { tool: 'Locations', arguments: {} },
          {
            tool: 'Appointments_of_a_day',
            arguments: { location_id: appointment?.location_id, day },
          },
          { tool: 'Checks_of_an_appointment', arguments: { appointment_id: byMail.id } },
        ],
        answer: (results) => `I looked: ${results.join(' ')}`,
      };

      const answer = await ask(flow);

      expect((await fetch(flow.url('Chat'), { method: 'POST' })).status).toBe(401);
      expect(answer).toContain('"score":1,');
      expect(answer).toContain('"name":"Zeist"');
      expect(answer).toContain(`"license_plate_number":"${byMail.plate}"`);
      // A model needs no way to write to the customer.
      expect(answer).not.toContain(byMail.driver.email_private);
      expect(offered(openAi.requests[0])).toEqual([
        'Appointments_of_a_day',
        'Checks_of_an_appointment',
        'Find_appointments',
        'Locations',
      ]);
      await flow.ended(1);
    });

    it('gives the model no key of a customer, also when the tool is set to give all', async () => {
      const { claire, openAi, n8n } = given.lab();
      const flow = await given.example('ask-claire.json');
      await giveAll(n8n, flow.id);
      await flow.activate();
      const appointment = claire.appointments().find(({ customcom_key: key }) => key !== null);
      const { location_id, customcom_key: key, time_car_app: time = '' } = appointment ?? {};
      openAi.script = {
        calls: [
          {
            tool: 'Appointments_of_a_day',
            arguments: { location_id, day: time.slice(0, 10) },
          },
          { tool: 'Find_appointments', arguments: { search: appointment?.license_plate_number } },
        ],
        answer: (results) => results.join(' '),
      };

      const answer = await ask(flow);

      expect(answer).toContain(`"workorder_number":"${String(appointment?.workorder_number)}"`);
      // In n8n's own event log it is searched for when all examples have run.
      expect(answer).not.toContain(String(key));
      await flow.ended(1);
    });
  });
}

async function ask(flow: Example): Promise<string> {
  const asked = await fetch(flow.url('Chat'), {
    method: 'POST',
    headers: { authorization: basicAuth, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'sendMessage', sessionId: '1', chatInput: 'Who comes in?' }),
  });
  return String(asObject(await asked.json()).output);
}

/** Sets every tool of the workflow to give what Claire sends. */
async function giveAll({ rest }: N8nServer, id: string): Promise<void> {
  const workflow = await rest.workflow(id);
  const nodes = asList(workflow.nodes).map((node) => ({
    ...node,
    parameters: {
      ...asObject(node.parameters),
      ...(node.type === 'n8n-nodes-claire.claireTool' ? { output: 'raw' } : {}),
    },
  }));
  await rest.updateWorkflow(id, { ...workflow, nodes });
}

/** The tools that the model could choose from. */
function offered(request: unknown): string[] {
  return asList(asObject(request).tools)
    .map((tool) => String(asObject(tool.function).name))
    .sort();
}
