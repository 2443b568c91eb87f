import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { inject, listening } from './example-lab';
import { withMail } from './example-mail-lab';
import type { FlowNode } from './flow';
import { until } from './until';

const contextStorage = { default: { module: 'localfilesystem', config: { flushInterval: 1 } } };
const example = withMail({ settings: { contextStorage } });
const { lab, polled, ofToday } = example;

const carReady = 4;
const readyStatus = 5;

/** The wait ends when the test says so, by the node that forgets at night what came. */
function longWait(node: FlowNode): FlowNode {
  if (node.type === 'delay') return { ...node, timeoutUnits: 'hours' };
  if (node.id !== 'missed-night') return node;
  return { ...node, props: [{ p: 'flush', v: 'true', vt: 'bool' }], wires: [['missed-wait']] };
}

/** In a file of the contexts, which Node-RED writes a moment later. */
function isWritten(text: string): boolean {
  const folder = path.join(lab.nodeRed.userFolder, 'context', 'missed');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.some((file) => readFileSync(path.join(folder, file), 'utf8').includes(text));
}

const call = (id: number) => `"${String(id)}-${String(carReady)}"`;

it('Nothing missed tells once what only the poll saw, in either order and over a crash', async () => {
  const [calledFirst, polledFirst, lost] = [ofToday(0), ofToday(1), ofToday(2)];
  await example.deployAndPoll('Nothing missed', longWait);
  await listening(lab, 3);
  lab.claire.change(calledFirst.id, { status: readyStatus });
  await until('the call is written', () => isWritten(call(calledFirst.id)));
  await until('what was polled is written', () => isWritten('claireChanges'));
  const webhook = lab.claire.webhooks().find(({ webhook_trigger_id: of }) => of === carReady);
  lab.claire.removeWebhook(webhook?.id ?? 0);
  for (const { id } of [polledFirst, lost]) lab.claire.change(id, { status: readyStatus });

  await lab.nodeRed.kill();
  await polled(() => lab.nodeRed.restart());
  await listening(lab, 3);
  lab.claire.fire(carReady, polledFirst.id);
  await until('the second call is written', () => isWritten(call(polledFirst.id)));
  expect(example.mail.received).toEqual([]);
  await inject(lab, 'missed-night');
  const { subject, text, to } = await example.mail.next();

  expect(subject).toContain(lost.workOrder);
  expect(text).toContain(`the call of event ${String(carReady)} did not arrive`);
  expect(to).toEqual(['it@example.com']);
  // All three go on together, and the lost one was the last to change.
  expect(example.mail.received).toHaveLength(1);
});
