import { describe, expect, it } from '@jest/globals';
import { locationIds } from '../../sandbox/data/dealer';
import type { FlowNode } from './flow';
import { given, withNodeRed } from './lab';
import { until } from './until';

const lab = withNodeRed({ latency: 50 });
const many = 300;

/** GET /many starts hundreds of look-ups in one node; GET /one does one in another, and answers. */
function flows(account: FlowNode): FlowNode[] {
  const shared = { z: 'tab', x: 100, y: 100 };
  const node = (id: string, type: string, fields: object, wires: string[]): FlowNode => ({
    ...shared,
    id,
    type,
    ...fields,
    wires: [wires],
  });
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

describe('a look-up of one node', () => {
  it('does not stand behind the hundreds of messages of another', async () => {
    await lab.deploy(flows(lab.account()));
    await lab.fetch('/many');
    await until('the first look-up', () => lab.claire.requests().length > 0);

    await lab.fetch('/one');

    const paths = lab.claire.requests().map(({ path }) => path);
    expect(paths.findIndex((path) => path.startsWith('/v1/locations'))).toBeLessThan(many - 100);
    expect(paths.length).toBeLessThan(many);
  });
});
