import { describe, expect, it } from '@jest/globals';
import type { NodeRedOptions } from '../../../tools/lab/node-red/server';
import { findWarnings } from '../../../tools/lab/node-warnings';
import { locationIds } from '../../../sandbox/data/dealer';
import type { FlowNode } from '../flow';
import { given, withNodeRed } from '../lab';
import { flowsWith, forget, says, readState, trigger } from '../trigger-lab';
import { until } from '../until';

/** What a workshop's busiest minute brings: no node breaks down, and Node warns of nothing. */
export function manyAtOnce(options?: NodeRedOptions): void {
  const lab = withNodeRed({ latency: 50 }, options);

  describe('many at once', () => {
    it('events all come with their appointments, without a warning', async () => {
      await lab.deploy(flowsWith(lab, trigger(lab, { include: ['appointment', 'customer'] })));
      await says(lab, 'registered');
      await forget(lab);
      const ids = lab.claire.appointments().map(({ id }) => id);

      for (let at = 0; at < 200; at += 1) lab.claire.fire(4, ids[at % ids.length] ?? 0);
      await until('all events come', async () => (await readState(lab)).messages.length >= 200);

      const payload = { appointment: { id: expect.any(Number) } };
      expect((await readState(lab)).messages).toMatchObject(Array(200).fill({ payload }));
      expect(findWarnings(lab.nodeRed.log())).toEqual([]);
    });

    it('look-ups of one node do not stand behind the hundreds of messages of another', async () => {
      await lab.deploy(turns(lab.account()));
      await lab.fetch('/many');
      await until('the first look-up', () => lab.claire.requests().length > 0);

      await lab.fetch('/one');

      const paths = lab.claire.requests().map(({ path }) => path);
      expect(paths.findIndex((path) => path.startsWith('/v1/locations'))).toBeLessThan(many - 100);
      expect(paths.length).toBeLessThan(many);
    });
  });
}

const many = 300;

function node(id: string, type: string, fields: object, wires: string[]): FlowNode {
  return { z: 'tab', x: 100, y: 100, id, type, ...fields, wires: [wires] };
}

/** GET /many starts hundreds of look-ups in one node; GET /one does one in another, and answers. */
function turns(account: FlowNode): FlowNode[] {
  const parameters = {
    location_id: given(locationIds.amersfoort, 'num'),
    dms_nr: given('payload', 'msg'),
  };
  const lookUp = { account: account.id, operation: 'appointment.list', parameters };
  const locations = { account: account.id, operation: 'location.list', parameters: {} };
  const split = `
    node.send([{ payload: 'started', res: msg.res, req: msg.req }, null]);
    for (let n = 0; n < ${String(many)}; n += 1) node.send([null, { payload: 'D' + n }]);`;
  return [
    account,
    { id: 'tab', type: 'tab', label: 'Turns', disabled: false },
    node('many', 'http in', { url: '/many', method: 'get' }, ['each']),
    { ...node('each', 'function', { func: split, outputs: 2 }, []), wires: [['out'], ['batch']] },
    node('batch', 'claire-api', lookUp, []),
    node('one', 'http in', { url: '/one', method: 'get' }, ['single']),
    node('single', 'claire-api', locations, ['out']),
    node('out', 'http response', {}, []),
  ];
}
