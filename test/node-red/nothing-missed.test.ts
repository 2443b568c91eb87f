import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { emailModule } from '../../tools/lab/node-red/palette';
import { type Receiver, startMailServer, type Mail } from '../../tools/lab/receivers';
import { root } from '../package/packed';
import { deployWithSettings, inject, listening } from './example-lab';
import type { FlowNode } from './flow';
import { withNodeRed } from './lab';
import { until } from './until';

const folder = path.join(root, 'node-red', 'examples');
const contextStorage = { default: { module: 'localfilesystem', config: { flushInterval: 1 } } };
const lab = withNodeRed(
  { seed: 1, importDelay: 0 },
  { palette: [emailModule], settings: { contextStorage } },
);
let mail: Receiver<Mail>;

const carReady = 4;
const readyStatus = 5;
const locationsByDays = 4 * 9;

beforeAll(async () => {
  mail = await startMailServer();
});

afterAll(() => mail.close());

const countLists = () =>
  lab.claire.requests().filter(({ path: at }) => at.endsWith('/list')).length;

async function polled(act: () => Promise<void>): Promise<void> {
  const before = countLists();
  await act();
  await until('the poll has ended', () => countLists() >= before + locationsByDays);
  await lab.claire.settled();
}

/** The wait ends when the test says so, by the node that forgets at night what came. */
function longWait(node: FlowNode): FlowNode {
  if (node.type === 'delay') return { ...node, timeoutUnits: 'hours' };
  if (node.id !== 'missed-night') return node;
  return { ...node, props: [{ p: 'flush', v: 'true', vt: 'bool' }], wires: [['missed-wait']] };
}

/** In the file of the flow's context. */
function isRemembered(id: number): boolean {
  const file = path.join(lab.nodeRed.userFolder, 'context', 'missed', 'flow.json');
  return (
    existsSync(file) && readFileSync(file, 'utf8').includes(`"${String(id)}-${String(carReady)}"`)
  );
}

/** Appointments that a poll sees: they are moved to today. */
function ofToday(count: number) {
  const all = lab.claire
    .appointments()
    .filter(({ appointment_status_identifier: status }) => status === 1);
  return all.slice(0, count).map(({ id, workorder_number: workOrder }) => {
    lab.claire.change(id, { time: `${new Date().toLocaleDateString('sv')}T10:00:00Z` });
    return { id, workOrder };
  });
}

it('Nothing missed tells once what only the poll saw, in either order and over a restart', async () => {
  const [calledFirst, polledFirst, lost] = ofToday(3);
  if (!calledFirst || !polledFirst || !lost) throw new Error('The sandbox has too few');
  const settings = { MAIL_SERVER: '127.0.0.1', MAIL_PORT: String(mail.port) };
  await polled(() =>
    deployWithSettings(lab, folder, 'Nothing missed', { settings, alter: longWait }),
  );
  await listening(lab, 3);
  lab.claire.change(calledFirst.id, { status: readyStatus });
  // Node-RED has it in its flows some milliseconds after its answer.
  await until('the call is remembered', () => isRemembered(calledFirst.id));
  const webhook = lab.claire.webhooks().find(({ webhook_trigger_id: of }) => of === carReady);
  lab.claire.removeWebhook(webhook?.id ?? 0);
  for (const { id } of [polledFirst, lost]) lab.claire.change(id, { status: readyStatus });

  await polled(() => lab.nodeRed.restart());
  await listening(lab, 3);
  lab.claire.fire(carReady, polledFirst.id);
  await until('the second call is remembered', () => isRemembered(polledFirst.id));
  expect(mail.received).toEqual([]);
  await inject(lab, 'missed-night');
  const { subject } = await mail.next();

  expect(subject).toContain(lost.workOrder);
  // All three go on together, and the lost one was the last to change.
  expect(mail.received).toHaveLength(1);
});
