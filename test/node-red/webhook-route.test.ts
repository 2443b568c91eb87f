import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { call, WebhookRouteLab } from './webhook-route-lab';

let lab: WebhookRouteLab;

beforeEach(async () => {
  lab = await WebhookRouteLab.start();
});

afterEach(() => lab.stop());

describe('a call of Claire', () => {
  it('is answered with 200 and is an event, whatever its content type says', async () => {
    lab.startFlows();
    for (const type of ['application/json', 'text/plain', 'application/octet-stream']) {
      const { status } = await lab.post(JSON.stringify(call), { 'content-type': type });
      expect(status).toBe(200);
    }

    expect(lab.events).toHaveLength(3);
    expect(lab.events[0]).toMatchObject({
      event: 4,
      appointmentId: 7,
      locationId: 12,
      payload: call,
    });
  });

  it('passes what the owner of this Node-RED puts before all routes', async () => {
    await lab.post(JSON.stringify(call));

    expect(lab.paths).toEqual(['/claire/webhook/:id']);
    expect(lab.before).toEqual(['/claire/webhook/trigger']);
  });

  it('leaves its connection open for the next one', async () => {
    const { headers } = await lab.post(JSON.stringify(call));

    expect(headers.get('connection')).toBe('keep-alive');
  });

  it('is told apart by where it comes from, as a proxy says it', async () => {
    await lab.post(JSON.stringify(call), { 'x-forwarded-for': '34.91.154.69' });

    expect(lab.callers).toEqual([{ remoteAddress: '127.0.0.1', forwardedFor: '34.91.154.69' }]);
  });

  it('comes from anywhere to what waits for results of an import', async () => {
    lab.registry.hooks.open('trigger', lab.openToAll);

    const { status } = await lab.post(JSON.stringify(call));
    lab.registry.hooks.close('trigger', lab.openToAll);

    expect(status).toBe(200);
    expect(lab.callers).toEqual([]);
  });

  it('is answered when its event has been taken, so that a process that is killed has it', async () => {
    const wereSent: (boolean | undefined)[] = [];
    const take = () => void wereSent.push(lab.answer?.headersSent);
    lab.registry.hooks.open('trigger', { ...lab.openToAll, take });

    const { status } = await lab.post(JSON.stringify(call));

    expect(status).toBe(200);
    expect(wereSent).toEqual([false]);
  });

  it('is told as such before its event, with what it came through', async () => {
    await lab.post(JSON.stringify(call), { via: '1.1 Caddy' });

    expect(lab.received).toEqual([{ marker: undefined, intermediaries: { via: '1.1 Caddy' } }]);
    expect(lab.events).toHaveLength(1);
  });

  it('still comes through when what an earlier node has left is closed', async () => {
    lab.registry.hooks.closePaused('trigger');
    lab.registry.hooks.close('trigger', { ...lab.hook });

    expect((await lab.post(JSON.stringify(call))).status).toBe(200);
  });
});
