import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import { toMessages } from '../../node-red/nodes/claire-api/runtime';
import { perform } from '../../node-red/nodes/claire-api/perform';
import { evaluate } from '../../node-red/runtime/config';
import { toTransportFailure } from '../../node-red/runtime/account/transport';
import type { Message, NodeRed } from '../../node-red/types/node-red';
import { fakeClaire, json } from '../unit/fake-claire';

/** As thrown in another realm, where `Error` is another class. */
function foreign(source: string): unknown {
  return runInNewContext(source);
}

describe('an error of another realm', () => {
  it.each([
    ["Object.assign(new Error('x'), { code: 'ECONNREFUSED' })", false, 'refused', 'ECONNREFUSED'],
    [
      "new Error('x', { cause: Object.assign(new Error('y'), { code: 'ENOTFOUND' }) })",
      false,
      'host name is not known',
      'ENOTFOUND',
    ],
    [
      "new AggregateError([Object.assign(new Error('y'), { code: 'ECONNREFUSED' })])",
      false,
      'refused',
      'ECONNREFUSED',
    ],
    [
      "new Error('Proxy response (407) !== 200 when HTTP Tunneling')",
      false,
      'the proxy refused',
      undefined,
    ],
    [
      "Object.assign(new Error('x'), { code: 'ECONNRESET' })",
      true,
      'no whole answer',
      'ECONNRESET',
    ],
  ])('is known by its fields: %s', (source, sent, reason, code) => {
    expect(toTransportFailure(foreign(source))).toMatchObject({
      failure: 'network',
      sent,
      reason: expect.stringContaining(reason),
      ...(code === undefined ? {} : { code }),
    });
  });

  it.each(["new Error('no such field')", "({ message: 'no such field' })", "'no such field'"])(
    'keeps its words when an expression throws it: %s',
    async (source) => {
      const util = {
        evaluateNodeProperty: (...[, , , , done]: Evaluation) => {
          done(foreign(source), undefined);
        },
      };

      const evaluated = evaluate({ util } as unknown as NodeRed, undefined, {
        type: 'jsonata',
        value: '',
      });

      await expect(evaluated).rejects.toThrow('no such field');
    },
  );
});

type Evaluation = Parameters<NodeRed['util']['evaluateNodeProperty']>;

describe('one message for each record', () => {
  it('does not copy what came in the payload for each of them', () => {
    const copied: Message[] = [];
    const util = {
      generateId: () => 'group',
      cloneMessage: (message: Message) => {
        copied.push(message);
        return { ...message };
      },
    };
    const message = { payload: Array.from({ length: 1000 }), topic: 'workshop' };
    const result = { records: ['a', 'b', 'c'], isList: true, answer: undefined };

    const messages = toMessages({ util } as unknown as NodeRed, message, result, {
      mode: 'parts',
    });

    expect(messages.map(({ payload, topic }) => [payload, topic])).toEqual([
      ['a', 'workshop'],
      ['b', 'workshop'],
      ['c', 'workshop'],
    ]);
    expect(copied.map(({ payload }) => payload)).toEqual([undefined, undefined]);
  });
});

describe('an answer that two nodes got at once', () => {
  it('is each one’s own, so that no flow changes what another has', async () => {
    const { client, requests } = fakeClaire([json([{ id: 1, name: 'Amersfoort' }])]);
    const call = {
      client,
      operation: operations.location.list,
      input: {},
      options: {},
      shown: { output: 'raw' } as const,
    };

    const [one, other] = await Promise.all([perform(call), perform(call)]);
    Object.assign(Object(one.records[0]), { name: 'changed' });

    expect(requests).toHaveLength(1);
    expect(other.records).toEqual([{ id: 1, name: 'Amersfoort' }]);
  });
});
