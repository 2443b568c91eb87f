import { expect, it } from '@jest/globals';
import { hashSecret } from '../../claire/webhooks';
import { n8nVersions } from '../../tools/lab/n8n/install';
import { eventually } from './eventually';
import { listExecutions } from './kept-by-n8n';
import { expectNoSecrets, webhookSecrets } from './secrets';
import { startTriggerLab } from './trigger-lab';

it(`lives through event, restart and deactivation in n8n ${n8nVersions.oldest} as well`, async () => {
  const lab = await startTriggerLab({ version: n8nVersions.oldest });
  try {
    const one = await lab.workflow([6, 8], { include: ['appointment'] });
    const [appointment] = lab.claire.appointments();
    const { id } = appointment ?? { id: 0 };
    const come = async (events: number[]): Promise<void> => {
      await eventually(async () => {
        const items = await one.items();
        expect(items.map(({ event }) => event).sort()).toEqual(events);
        expect(items[0]).toHaveProperty('appointment.id', id);
      }, 60_000);
    };

    await one.activate();
    expect(lab.held()).toEqual([`6 ${one.url}`, `8 ${one.url}`]);
    lab.claire.fire(6, id);
    await come([6]);
    await lab.n8n.restart();
    lab.claire.fire(8, id);
    await come([6, 8]);
    const forged = await fetch(one.url, { method: 'POST', body: '{}' });
    expect(forged.status).toBe(401);

    // n8n 1 lays a copy of what nodes remember into each execution that it stores.
    const copies = JSON.stringify(await listExecutions(lab.n8n));
    const [secret = ''] = webhookSecrets(lab.claire);
    expect(copies).toContain(hashSecret(secret));
    await expectNoSecrets(lab);
    await one.deactivate();
    expect(lab.held()).toEqual([]);
    expect(await one.executions()).toHaveLength(2);
  } finally {
    await lab.stop();
  }
});
