import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestCallMarker } from '../../claire/webhooks';
import { call, WebhookRouteLab } from './webhook-route-lab';

let lab: WebhookRouteLab;

beforeEach(async () => {
  lab = await WebhookRouteLab.start();
});

afterEach(() => lab.stop());

describe('a call that starts nothing', () => {
  afterEach(() => {
    expect(lab.events).toEqual([]);
  });

  it('was asked for to try the way: 200, also without an appointment', async () => {
    const marker = createTestCallMarker();

    const { status } = await lab.post(JSON.stringify({ appointment_id: 0, wo_nr: marker }));

    expect(status).toBe(200);
    expect(lab.received).toEqual([{ marker, intermediaries: {} }]);
    expect(lab.refusals).toEqual([]);
  });

  it('is said to be a test by who does not know the secret: 401', async () => {
    const body = JSON.stringify({ wo_nr: createTestCallMarker() });

    const { status } = await lab.post(body, { 'x-claire-secret': 'c'.repeat(64) });

    expect(status).toBe(401);
    expect(lab.received).toEqual([]);
  });

  it('has no secret, or a wrong one: 401', async () => {
    const without = await fetch(`${lab.url}/claire/webhook/trigger`, {
      method: 'POST',
      body: '{}',
    });
    const wrong = await lab.post(JSON.stringify(call), { 'x-claire-secret': 'c'.repeat(64) });
    const short = await lab.post(JSON.stringify(call), { 'x-claire-secret': '' });

    expect([without.status, wrong.status, short.status]).toEqual([401, 401, 401]);
    expect(lab.refusals).toEqual(['401 noSecret', '401 wrongSecret', '401 wrongSecret']);
  });

  it('has the secret and comes from an address that is not allowed: 403', async () => {
    lab.isAllowed = false;

    const { status, headers } = await lab.post(JSON.stringify(call));

    expect(status).toBe(403);
    expect(headers.get('connection')).toBe('close');
    expect(lab.refusals).toEqual(['403 elsewhere']);
  });

  it.each(['', '{', 'nonsense'])('has a body that is no JSON, %j: 400', async (body) => {
    expect((await lab.post(body)).status).toBe(400);
    expect(lab.refusals).toEqual(['400 noJson']);
  });

  it.each(['[]', '{}', 'null', '{"appointment_id":"7"}'])(
    'has a body that is no event, %j: 400',
    async (body) => {
      expect((await lab.post(body)).status).toBe(400);
      expect(lab.refusals).toEqual(['400 noEvent']);
    },
  );

  it('has a body that is too large, with its length said or not: 413', async () => {
    const large = JSON.stringify({ ...call, note: 'x'.repeat(2000) });

    expect((await lab.post(large)).status).toBe(413);
    expect(await lab.chunked(large)).toContain('413');
    expect(lab.refusals).toEqual(['413 tooLarge', '413 tooLarge']);
  });

  it('is for a trigger that is not there: 503 until the flows have begun, then 404', async () => {
    const early = await lab.post(JSON.stringify(call), {}, 'another');
    lab.startFlows();
    const late = await lab.post(JSON.stringify(call), {}, 'another');

    expect([early.status, late.status]).toEqual([503, 404]);
    expect(early.headers.get('retry-after')).toBe('5');
  });

  it('is for a trigger that a deploy has deleted, or that was closed: 404', async () => {
    lab.startFlows();
    lab.registry.hooks.pause('trigger');
    lab.registry.hooks.closePaused('trigger');
    const deleted = await lab.post(JSON.stringify(call));
    lab.registry.hooks.open('trigger', lab.hook);
    lab.registry.hooks.close('trigger', lab.hook);
    const closed = await lab.post(JSON.stringify(call));

    expect([deleted.status, closed.status]).toEqual([404, 404]);
  });

  it('comes while its trigger is being registered: 503, as its secret may be one of ours', async () => {
    lab.isRegistering = true;
    const unknown = await lab.post(JSON.stringify(call), { 'x-claire-secret': 'c'.repeat(64) });
    const without = await fetch(`${lab.url}/claire/webhook/trigger`, {
      method: 'POST',
      body: '{}',
    });

    expect([unknown.status, without.status]).toEqual([503, 401]);
    expect(unknown.headers.get('retry-after')).toBe('5');
  });

  it('comes between two deploys: 503, and when to come back', async () => {
    lab.registry.hooks.pause('trigger');

    const { status, headers } = await lab.post(JSON.stringify(call));

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
  });

  it('has not come whole when its trigger stops: 503, which the trigger tells later', async () => {
    const isAllowed = () => {
      lab.registry.hooks.pause('trigger');
      return true;
    };
    lab.registry.hooks.open('trigger', { ...lab.hook, isAllowed });

    expect((await lab.post(JSON.stringify(call))).status).toBe(503);
    expect(lab.registry.hooks.takeMissed('trigger')).toBe(true);
  });
});
