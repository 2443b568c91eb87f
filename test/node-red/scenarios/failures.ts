import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { describe, expect, it } from '@jest/globals';
import { flowAround } from '../flow';
import { given, nodeId, withNodeRed } from '../lab';
import { until } from '../until';
import { badAnswers } from '../../sandbox/bad-answers';
import { serve } from '../../servers';

/** What a Catch node, a Complete node and a Status node hear of what goes wrong. */
export function failures(options?: NodeRedOptions): void {
  const lab = withNodeRed({}, options);

  const someId = () => lab.first().id;

  /** Without waiting between tries, so without a second try. */
  const get = (id: number) => ({
    operation: 'appointment.get',
    parameters: { id: given(id, 'num') },
    maxWait: '0',
  });

  describe('a message that fails', () => {
    it.each(badAnswers)('after %s reaches the Catch node once, as %s', async (status, code) => {
      lab.claire.failNext({ status, times: null });

      const { sent, error, message } = await lab.call(get(someId()), { payload: 'kept' });

      expect(sent).toEqual([]);
      expect(error).toMatchObject({ code, message: expect.stringMatching(/^Error: .+/) });
      expect(message).toMatchObject({ payload: 'kept', claire: { operation: 'appointment.get' } });
      if (typeof status === 'number') expect(message.statusCode).toBe(status);
      const { completed, caught, shown } = await lab.seen();
      expect({ completed, caught }).toEqual({ completed: 0, caught: 1 });
      expect(shown.at(-1)).toMatchObject({ fill: 'red', text: `claire-api.status.${code}` });
    });

    it('only for now is tried again and then sent on', async () => {
      lab.claire.failNext({ status: 429, headers: { 'retry-after': '1' } });

      const { sent, error } = await lab.call({ ...get(someId()), maxWait: '60' });

      expect(error).toBeUndefined();
      expect(sent).toMatchObject([{ payload: { id: someId() }, claire: { attempts: 2 } }]);
      expect(lab.claire.requests()).toHaveLength(2);
    });

    it('goes on with its error where the node is told so, and is nothing to catch', async () => {
      lab.claire.failNext({ status: 503, times: null });

      const { sent } = await lab.call(
        { ...get(someId()), whenFailed: 'send' },
        { payload: 'kept' },
      );

      const error = { code: 'CLAIRE_UNAVAILABLE', message: expect.stringMatching(/\w/) };
      expect(sent).toMatchObject([{ payload: 'kept', error, statusCode: 503 }]);
      const { completed, caught, shown } = await lab.seen();
      expect({ completed, caught }).toEqual({ completed: 1, caught: 0 });
      expect(shown.at(-1)).toMatchObject({ text: 'claire-api.status.CLAIRE_UNAVAILABLE' });
    });

    it('leaves no error of before in a message that goes well at another try', async () => {
      const earlier = { error: { code: 'CLAIRE_UNAVAILABLE', message: 'of before' } };
      const { sent } = await lab.call({ ...get(someId()), whenFailed: 'send' }, earlier);

      expect(sent).toMatchObject([{ statusCode: 200 }]);
      expect(sent[0]).not.toHaveProperty('error');
    });

    it('and cannot be copied for two wires reaches the Catch node, and Node-RED goes on', async () => {
      const node = { ...get(999_999), account: 'account', whenFailed: 'send' };
      const func = `Object.defineProperty(msg.trap = {}, 'x', {
        enumerable: true, get() { throw new Error('a trap'); } }); return msg;`;
      const flow = flowAround(node).map((one) => {
        if (one.id === nodeId) return { ...one, wires: [['sent', 'sent']] };
        return one.id === 'start' ? { ...one, func } : one;
      });
      await lab.deploy([lab.account(), ...flow]);

      const asking = new AbortController();
      const hanging = lab.run({}, asking.signal).catch(() => undefined);

      await until('the failure is caught', async () => (await lab.seen()).caught === 1);
      asking.abort();
      await hanging;
    });

    it('because the hour is used up says when it is new', async () => {
      lab.claire.failNext({ status: 429, times: null, headers: { 'retry-after': '1800' } });

      const { error, message } = await lab.call({ ...get(someId()), maxWait: '60' });

      const words = expect.stringMatching(/Set Max wait to 1[78]\d\d s or more/);
      expect(error).toMatchObject({ code: 'CLAIRE_RATE_LIMITED', message: words });
      expect(message.claire).toMatchObject({ resetsAt: expect.stringMatching(/Z$/) });
      expect(lab.claire.requests()).toHaveLength(1);
    });
  });

  describe('a node that cannot work', () => {
    it.each([
      ['without an account', { account: '' }],
      ['with an account that is not there', { account: 'gone' }],
      ['without an operation', { operation: '' }],
      ['with an operation that is none', { operation: 'car.sell' }],
    ])('%s says so to the Catch node', async (_name, fields) => {
      const { error } = await lab.call({ ...get(someId()), ...fields });

      expect(error).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
      expect(lab.claire.requests()).toEqual([]);
    });
  });

  it('a deploy that takes the node away ends its request at once, although others keep the account', async () => {
    let [isAsked, isEnded] = [false, false];
    const { url } = await serve((request) => {
      isAsked = true;
      request.socket.once('close', () => (isEnded = true));
    });
    const account = lab.account({ baseUrl: url });
    const flow = flowAround({ account: 'account', operation: 'tag.list', parameters: {} });
    const other = { ...flow.find(({ id }) => id === nodeId), type: 'claire-api', id: 'other' };
    await lab.deploy([account, ...flow, other]);
    const asking = new AbortController();
    const hanging = lab.run({}, asking.signal).catch(() => undefined);
    await until('the request', () => isAsked);
    const logged = lab.nodeRed.log().length;

    // Without its key, as the editor sends an account that was not changed.
    const saved = lab.account({ baseUrl: url, credentials: undefined });
    await lab.deploy([saved, ...flow.filter(({ id }) => id !== nodeId), other], 'nodes');

    await until('its end', () => isEnded);
    expect(lab.nodeRed.log().slice(logged)).toContain('messages waited for Claire: 1.');
    asking.abort();
    await hanging;
  });
}
