import { describe, expect, it } from '@jest/globals';
import { toShares } from '../../../tools/bench/cpu-profile';

const ours = '/root/n8n/nodes/node_modules/n8n-nodes-claire/dist/';

/** A call of a profile as V8 gives it. */
function call(id: number, name: string, url: string, hitCount: number, children: number[] = []) {
  return { id, callFrame: { functionName: name, url }, hitCount, children };
}

describe('a profile of a look-up', () => {
  it('gives each part of the code its own time, and the time with what it calls', () => {
    const shares = toShares({
      nodes: [
        call(1, '(root)', '', 0, [2, 3, 6]),
        call(2, '(idle)', '', 1000),
        call(3, 'send', `${ours}n8n/transport.js`, 1, [4]),
        call(
          4,
          'httpAdapter',
          '/root/.cache/n8n-nodes-claire/node_modules/axios/axios.cjs',
          2,
          [5],
        ),
        call(5, 'request', 'node:http', 3),
        call(6, 'read', `${ours}claire/http/response.js`, 0, [7]),
        call(7, 'parse', '', 4),
      ],
    });

    const told = shares.filter(({ total }) => total > 0);
    expect(Object.fromEntries(told.map(({ part, self, total }) => [part, [self, total]]))).toEqual({
      'Node: connections, HTTP, streams': [0.3, 0.3],
      'ours: transport': [0.1, 0.6],
      'ours: client, retry, reading': [0.4, 0.4],
      'n8n: request helper, axios': [0.2, 0.5],
    });
  });
});
