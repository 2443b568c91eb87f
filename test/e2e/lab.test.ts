import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type N8nServer, startN8n } from '../../tools/lab/n8n/server';
import { readOutput } from '../../tools/lab/n8n/workflow';
import {
  type Call,
  type Receiver,
  startHttpReceiver,
  startMailServer,
  type Mail,
} from '../../tools/lab/receivers';
import { pack } from '../../tools/scripts/steps/pack';
import { byHand } from './by-hand';

let n8n: N8nServer;
let mail: Receiver<Mail>;
let messages: Receiver<Call>;

beforeAll(async () => {
  const { n8n: packageTarball } = await pack();
  [n8n, mail, messages] = await Promise.all([
    startN8n({ packageTarball, refuseWarnings: true }),
    startMailServer(),
    startHttpReceiver(),
  ]);
}, 600_000);

afterAll(async () => {
  await Promise.all([n8n.stop(), mail.close(), messages.close()]);
});

describe('a real n8n', () => {
  it('lists the nodes of the packed package', async () => {
    const names = (await n8n.rest.nodeTypes()).map((type) => type.name);

    expect(names).toEqual(
      expect.arrayContaining(['n8n-nodes-claire.claire', 'n8n-nodes-claire.claireTrigger']),
    );
  });

  it('sends a mail, which the mail server of the lab keeps', async () => {
    const data = { host: '127.0.0.1', port: mail.port, secure: false, disableStartTls: true };
    const credential = { name: 'Mail', type: 'smtp', data: { ...data, user: '', password: '' } };
    const id = await n8n.rest.createCredential(credential);
    const workflow = await n8n.rest.createWorkflow(
      byHand({
        type: 'n8n-nodes-base.emailSend',
        typeVersion: 2.1,
        credentials: { smtp: { id, name: 'Mail' } },
        parameters: {
          fromEmail: 'workshop@example.org',
          toEmail: 'zoe@example.org',
          subject: 'Uw auto is klaar ✓',
          emailFormat: 'text',
          text: 'Beste Zoë, u kunt hem ophalen.',
          options: { appendAttribution: false },
        },
      }),
    );

    const execution = await n8n.rest.run(workflow, 'Start');

    expect(execution).toMatchObject({ status: 'success' });
    expect(await mail.next()).toMatchObject({
      from: 'workshop@example.org',
      to: ['zoe@example.org'],
      subject: 'Uw auto is klaar ✓',
      text: 'Beste Zoë, u kunt hem ophalen.',
    });
  });

  it('calls a provider over HTTP, and shows the answer as the output of the node', async () => {
    const workflow = await n8n.rest.createWorkflow(
      byHand({
        type: 'n8n-nodes-base.httpRequest',
        typeVersion: 4.2,
        parameters: {
          method: 'POST',
          url: `${messages.url}/messages`,
          sendBody: true,
          specifyBody: 'json',
          jsonBody: '{"to":"+31600000001","text":"Klaar"}',
          options: {},
        },
      }),
    );

    const execution = await n8n.rest.run(workflow, 'Start');

    expect(readOutput(execution, 'Do')).toEqual([{ id: 'message-1', status: 'sent' }]);
    expect(await messages.next()).toMatchObject({ body: { to: '+31600000001', text: 'Klaar' } });
  });

  it('is killed and comes back with its data', async () => {
    const before = await n8n.rest.createWorkflow(
      byHand({ type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }),
    );

    await n8n.kill();
    await expect(fetch(n8n.url)).rejects.toThrow('fetch failed');
    await n8n.restart();

    expect(await n8n.rest.workflow(before)).toMatchObject({ id: before });
  });
});
