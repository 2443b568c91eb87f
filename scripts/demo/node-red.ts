import path from 'node:path';
import { z } from 'zod/v4';
import { type NodeRedServer, startNodeRed } from '../../lab/node-red/server';
import { doing } from '../../lab/progress';
import { type Call, type Receiver, startHttpReceiver } from '../../lab/receivers';
import type { Sandbox } from '../../sandbox';
import { root } from '../steps/inputs';
import { carIsReady, type OnStop, portFor, ports, startClaire, tell, until } from './claire';

const flowFile = path.join(root, 'lab', 'node-red', 'demo-flow.json');

export async function nodeRedDemo(onStop: OnStop): Promise<void> {
  const claire = await startClaire(onStop);
  const messages = await startHttpReceiver(await portFor('the receiver', ports.messages));
  onStop(() => messages.close());
  const port = await portFor('Node-RED', ports.nodeRed);
  const nodeRed = await doing('Starting Node-RED with the demo flow', () =>
    startNodeRed({ flowFile, port, env: flowEnv(claire, messages, port) }),
  );
  onStop(() => nodeRed.stop());
  await runOnce(claire, messages);
  tellAddresses(claire, nodeRed);
}

function flowEnv(claire: Sandbox, messages: Receiver<Call>, port: number): NodeJS.ProcessEnv {
  return {
    CLAIRE_URL: claire.url,
    CLAIRE_API_KEY: claire.apiKey,
    CLAIRE_WEBHOOK_SECRET: crypto.randomUUID(),
    FLOW_URL: `http://127.0.0.1:${String(port)}`,
    MESSAGE_URL: messages.url,
  };
}

/** The flow imports by itself when it starts; the event is ours to cause. */
async function runOnce(claire: Sandbox, messages: Receiver<Call>): Promise<void> {
  const { sent, results } = await doing('Importing tonight’s appointments', () => imported(claire));
  tell('Went in: one import by the flow', sent);
  tell('Came out: the result of each, by webhook', results);
  await carIsReady(claire, messages);
}

async function imported(claire: Sandbox): Promise<{ sent: string[]; results: string[] }> {
  const rows = await until('the import', () => {
    const request = claire.requests().find(({ path: at }) => at === '/v1/appointments/import');
    return request === undefined ? undefined : rowsOf(request.body);
  });
  const results = await until('the result of each appointment', () => {
    const delivered = claire.deliveries().filter(({ state }) => state === 'delivered');
    return delivered.length < rows.length ? undefined : delivered;
  });
  return {
    sent: rows.map(
      (row) => `${row.wo_nr}  ${row.car.reg_number}  ${row.car.make} ${row.car.model}`,
    ),
    results: results.map(({ payload }) => JSON.stringify(payload)),
  };
}

const ImportBody = z.object({
  appointments: z.array(
    z.object({
      wo_nr: z.string(),
      car: z.object({ reg_number: z.string(), make: z.string(), model: z.string() }),
    }),
  ),
});

function rowsOf(body: unknown) {
  return ImportBody.parse(body).appointments;
}

function tellAddresses(claire: Sandbox, nodeRed: NodeRedServer): void {
  tell('Open in a browser', [
    `${nodeRed.url}  Node-RED with the demo flow`,
    `${claire.url}  the sandbox: appointments, webhooks, requests, and a button for each event`,
    `API key: ${claire.apiKey}`,
  ]);
}
