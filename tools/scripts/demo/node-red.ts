import { demoFlow } from '../../lab/node-red/demo-flow';
import { type NodeRedServer, startNodeRed } from '../../lab/node-red/server';
import { doing } from '../../lab/progress';
import type { Sandbox } from '../../../sandbox';
import { packNodeRed } from '../steps/pack';
import { type OnStop, portFor, ports, startClaire, tell } from './claire';
import { runOnce } from './story';
import { writeTomorrowsFile } from './tomorrow';

/** Claire takes it in, as it takes all that can be read, and then cannot import it. */
const importResults = { '00100077': { failed: 'the VIN belongs to a car of another dealer' } };

interface Demo {
  /** It takes the flow's reports, e-mails and text messages, too. */
  readonly claire: Sandbox;
  readonly nodeRed: NodeRedServer;
}

export async function nodeRedDemo(onStop: OnStop): Promise<void> {
  const { claire, nodeRed } = await startNodeRedDemo(onStop);
  await runOnce(claire);
  tellAddresses(claire, nodeRed);
}

/** The servers, with a flow that imports by itself as soon as it starts. */
export async function startNodeRedDemo(onStop: OnStop): Promise<Demo> {
  const packageTarball = await packNodeRed();
  const claire = await startClaire(onStop, { importResults });
  const port = await portFor('Node-RED', ports.nodeRed);
  const nodeRed = await doing('Starting Node-RED with the demo flow', () =>
    startNodeRed({
      flows: demoFlow,
      packageTarball,
      port,
      credentials: { 'claire-demo-account': { apiKey: '${CLAIRE_API_KEY}' } },
      env: {
        CLAIRE_URL: claire.url,
        CLAIRE_API_KEY: claire.apiKey,
        CLAIRE_CSV: writeTomorrowsFile(onStop),
        FLOW_URL: `http://127.0.0.1:${String(port)}`,
        REPORT_URL: `${claire.url}/inbox/report`,
        EMAIL_URL: `${claire.url}/inbox/email`,
        SMS_URL: `${claire.url}/inbox/sms`,
      },
    }),
  );
  onStop(() => nodeRed.stop());
  return { claire, nodeRed };
}

function tellAddresses(claire: Sandbox, nodeRed: NodeRedServer): void {
  tell('Open in a browser', [
    `${nodeRed.url}  Node-RED with the demo flow; its debug sidebar shows results and events from now on`,
    `${claire.url}  the sandbox: appointments, webhooks, requests, what flows sent to people, and a button for each event`,
    `API key: ${claire.apiKey}`,
    `Its inbox takes what examples send: MAIL_SERVER 127.0.0.1, MAIL_PORT ${String(claire.mailPort)}, SMS_URL ${claire.url}/inbox/sms`,
  ]);
}
