import { expect, it } from '@jest/globals';
import { eventually } from './eventually';
import { imported, row } from './import-rows';
import type { WithN8n } from './n8n-lab';
import { listWebhooks } from './trigger-workflow';

/** What an n8n of any version has to do. */
export function smoke(n8n: WithN8n): void {
  it('has the nodes, and the action as a tool', async () => {
    const names = (await n8n.n8n.rest.nodeTypes()).map(({ name }) => name);

    expect(names).toEqual(
      expect.arrayContaining([
        'n8n-nodes-claire.claire',
        'n8n-nodes-claire.claireTool',
        'n8n-nodes-claire.claireTrigger',
      ]),
    );
  });

  it('starts workflows on events, also after a restart, and on none that is forged', async () => {
    const one = await n8n.trigger([6, 8], { include: ['appointment'] });
    const { id } = n8n.first();
    const come = async (events: number[]): Promise<void> => {
      await eventually(async () => {
        const items = await one.items();
        expect(items.map(({ event }) => event).sort()).toEqual(events);
        expect(items[0]).toHaveProperty('appointment.id', id);
      });
    };

    await one.activate();
    expect(listWebhooks(n8n.claire)).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    n8n.claire.fire(6, id);
    await come([6]);
    await n8n.n8n.restart();
    n8n.claire.fire(8, id);
    await come([6, 8]);
    expect((await fetch(one.url, { method: 'POST', body: '{}' })).status).toBe(401);

    await one.deactivate();
    expect(listWebhooks(n8n.claire)).toEqual([]);
    expect(await one.executions()).toHaveLength(2);
  });

  it('imports, with one outcome for each row and the bad ones on the error branch', async () => {
    const items = Array.from({ length: 120 }, (_, number) =>
      row(number, number === 7 ? { wo_nr: '' } : {}),
    );
    const parameters = { resource: 'appointment', operation: 'import', source: 'item' };

    const run = await n8n.lab.run(parameters, { items, onError: 'continueErrorOutput' });

    expect(run.json).toHaveLength(119);
    expect(run.failed).toMatchObject([
      { error: { code: 'CLAIRE_INVALID_INPUT', status: 'invalid', input: { dms_nr: 'E2E-7' } } },
    ]);
    expect(await imported(n8n.claire)).toHaveLength(119);
  });

  it('looks up an appointment, with whom to tell, and says what to do when it cannot', async () => {
    const { id, driver_dms_number: dmsNr } = n8n.first();
    const get = { resource: 'appointment', operation: 'get', options: { addCustomer: 'driver' } };

    expect(await n8n.got({ ...get, appointmentId: id })).toMatchObject([
      {
        id,
        appointment_status_identifier: expect.any(Number),
        customer: { type: 'driver', dmsNr },
      },
    ]);
    expect((await n8n.lab.run({ ...get, appointmentId: 999_999 })).error).toMatchObject({
      message: expect.stringContaining('appointment 999999'),
      description: expect.stringContaining('CLAIRE_NOT_FOUND'),
      context: { itemIndex: 0, claire: { status: 404 } },
    });
  });
}
