import { describe, expect, it } from '@jest/globals';
import { type ExampleSettings, listening, said } from './example-lab';
import { withMail } from './example-mail-lab';

const example = withMail();
const { lab, mailTo, deployAndPoll, ofToday } = example;

const offerReady = 2;
const carReady = 4;
const readyStatus = 5;
const offerStatus = 3;
const backOrder = 13;

function removeWebhook(event: number): void {
  const webhook = lab.claire.webhooks().find(({ webhook_trigger_id: of }) => of === event);
  lab.claire.removeWebhook(webhook?.id ?? 0);
}

describe('Nothing missed', () => {
  const atOnce: ExampleSettings['alter'] = (node) =>
    node.type === 'delay' ? { ...node, timeout: '0' } : node;

  it('tells the call that got lost, and says nothing of one that came', async () => {
    const called = ofToday(0);
    const lost = ofToday(1);
    await deployAndPoll('Nothing missed', atOnce);
    await listening(lab, 3);
    lab.claire.change(called.id, { status: readyStatus });
    await lab.claire.settled();
    removeWebhook(carReady);
    removeWebhook(offerReady);
    lab.claire.change(lost.id, { status: readyStatus });
    lab.claire.change(called.id, { status: offerStatus });

    await deployAndPoll('Nothing missed', atOnce);
    const about = (workOrder: string) =>
      example.mail.next(({ subject }) => subject.endsWith(workOrder));
    const [first, other] = await Promise.all([about(lost.workOrder), about(called.workOrder)]);

    expect(first.text).toContain(`the call of event ${String(carReady)} did not arrive`);
    expect(other.text).toContain(`the call of event ${String(offerReady)} did not arrive`);
    expect([first.to, first.from]).toEqual([['it@example.com'], 'workshop@example.com']);
    expect(example.mail.received).toHaveLength(2);
  });
});

describe('Back order', () => {
  it('tells the parts desk which car waits, and no other change', async () => {
    const waiting = ofToday(2);
    const ready = ofToday(3);
    await deployAndPoll('Back order');
    lab.claire.change(ready.id, { status: readyStatus });
    lab.claire.change(waiting.id, { status: backOrder });
    await deployAndPoll('Back order');
    const { subject, text } = await mailTo('parts@example.com');

    expect(subject).toContain(waiting.workOrder);
    expect(text).toMatch(/^Car: \w.*VIN \w+$/m);
    expect(example.mail.received).toHaveLength(1);
  });
});

describe('What changed', () => {
  const everySecond: ExampleSettings['alter'] = (node) =>
    node.type === 'claire-changes' ? { ...node, every: '1' } : node;

  it('shows each change since the last poll', async () => {
    const { id } = ofToday(4);
    await deployAndPoll('What changed');
    lab.claire.change(id, { status: backOrder });
    await deployAndPoll('What changed');

    expect(await said(lab, 'Changes')).toMatchObject({ appointmentId: id, status: backOrder });
    expect(example.mail.received).toEqual([]);
  });

  it('tells IT once when Claire cannot be asked', async () => {
    await deployAndPoll('What changed', everySecond);
    lab.claire.failNext({ path: '/v1/appointments/list', status: 401, times: null });
    const { subject, text } = await mailTo('it@example.com');

    expect(subject).toBe('Node-RED, What changed: Claire cannot be polled');
    expect(text).toContain('API key');
    expect(text).not.toContain(lab.claire.apiKey);
  });
});
