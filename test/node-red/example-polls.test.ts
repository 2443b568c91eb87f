import { describe, expect, it } from '@jest/globals';
import { type ExampleSettings, said } from './example-lab';
import { withMail } from './example-mail-lab';

const example = withMail();
const { lab, mailTo, deployAndPoll, ofToday } = example;

const readyStatus = 5;
const backOrder = 13;

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
