import { EventEmitter } from 'node:events';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { operations } from '../../claire/resources';
import registerApi, { toMessages } from '../../node-red/nodes/claire-api/runtime';
import { perform } from '../../node-red/nodes/claire-api/perform';
import { evaluate } from '../../node-red/runtime/config';
import { toTransportFailure } from '../../node-red/runtime/account/transport';
import { readSettings } from '../../node-red/nodes/claire-import/config';
import { Importer } from '../../node-red/nodes/claire-import/importer';
import { type ClaireAccount, keepAccount } from '../../node-red/runtime/account/account';
import type { Message, NodeRed } from '../../node-red/types/node-red';
import { fakeClaire, json } from '../unit/fake-claire';
import { fakeNode, fakeNodeRed } from './fake-node-red';
import { account } from './registrations-lab';

/** As thrown in another realm, where `Error` is another class. */
function foreign(source: string): unknown {
  return runInNewContext(source);
}

describe('an error of another realm', () => {
  it.each([
    [
      "new Error('x', { cause: Object.assign(new Error('y'), { code: 'ENOTFOUND' }) })",
      ...['host name is not known', 'ENOTFOUND'],
    ],
    [
      "new AggregateError([Object.assign(new Error('y'), { code: 'ECONNREFUSED' })])",
      ...['refused', 'ECONNREFUSED'],
    ],
  ])('is known by its fields: %s', (source = '', reason = '', code = '') => {
    const words = expect.stringContaining(reason);
    const failure = { failure: 'network', sent: false, reason: words, code };
    expect(toTransportFailure(foreign(source))).toMatchObject(failure);
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

describe('a change', () => {
  /** What becomes of one by a node with this output, and what is in the log. */
  async function change(output: object, send: () => void) {
    const said: unknown[] = [];
    const calls: unknown[] = [];
    const claireAccount = {};
    const call = (operation: unknown) => {
      calls.push(operation);
      return Promise.resolve({ data: {}, status: 200, attempts: 1, rate: {} });
    };
    const nothing = () => undefined;
    const kept = { client: { call }, join: nothing, leave: nothing };
    keepAccount(claireAccount as never, kept as never);
    const error = (text: string) => said.push(text);
    const node = Object.assign(new EventEmitter(), {
      ...{ id: 'api', type: 'claire-api', status: nothing, error },
    });
    const parameters = { id: { type: 'num', value: 7 } };
    const RED = {
      ...{ events: new EventEmitter(), _: (key: string) => key, settings: {} },
      util: {
        evaluateNodeProperty: (...[value, , , , done]: Evaluation) => {
          done(null, value);
        },
        cloneMessage: (message: Message) => structuredClone(message),
        setMessageProperty: () => false,
      },
      nodes: {
        createNode: nothing,
        getNode: () => claireAccount,
        registerType: (_type: string, make: (this: unknown, config: unknown) => void) => {
          make.call(node, {
            account: 'account',
            operation: 'webhook.delete',
            parameters,
            ...output,
          });
        },
      },
    };
    registerApi(RED as never);
    const failure = await new Promise((done) => node.emit('input', { payload: 1 }, send, done));
    return { failure, said, calls };
  }

  it('that Claire has made is no failure where its message cannot be sent', async () => {
    const { failure, said, calls } = await change({}, () => {
      throw new Error('cannot be copied');
    });

    expect(failure).toBeUndefined();
    expect([said, calls]).toEqual([[expect.anything()], [expect.anything()]]);
  });

  it('is not made where its answer would have no place', async () => {
    const output = { output: 'property', property: 'payload.found' };
    const { failure, calls } = await change(output, () => undefined);

    expect(failure).toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    expect(calls).toEqual([]);
  });
});

it('one message for each record is copied when its turn comes, without what came in the payload', () => {
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

  const parts = { output: 'parts', property: '' };
  const messages = toMessages({ util } as unknown as NodeRed, message, result, parts);

  expect(messages.next().value).toMatchObject({ payload: 'a', topic: 'workshop' });
  expect(copied).toHaveLength(1);
  expect([...messages].map(({ payload, topic }) => [payload, topic])).toEqual([
    ['b', 'workshop'],
    ['c', 'workshop'],
  ]);
  expect(copied.map(({ payload }) => payload)).toEqual([undefined, undefined]);
});

it('an answer goes into no property that no message has', () => {
  const RED = { util: { setMessageProperty: () => true } } as unknown as NodeRed;
  const result = { records: ['a'], isList: false, answer: undefined };
  const output = { output: 'property', property: '__proto__.found' };

  expect(() => toMessages(RED, {}, result, output).next()).toThrow('is no place');
});

const raw = { options: {}, shown: { output: 'raw' } } as const;

it('an answer that two nodes got at once is each one’s own, so that no flow changes another’s', async () => {
  const { client, requests } = fakeClaire([json([{ id: 1, name: 'Amersfoort' }])]);
  const call = { ...raw, client, operation: operations.location.list, input: {} };

  const [one, other] = await Promise.all([perform(call), perform(call)]);
  Object.assign(Object(one.records[0]), { name: 'changed' });

  expect(requests).toHaveLength(1);
  expect(other.records).toEqual([{ id: 1, name: 'Amersfoort' }]);
});

describe('the secret of a trigger', () => {
  const token = { name: 'X-Token', value: 'abc' };
  const hidden = { name: 'X-Claire-Secret', value: '(hidden)' };
  const webhook = { id: 7, headers: [{ ...hidden, value: 'a-secret-of-a-trigger' }, token] };

  it('leaves no webhook operation', async () => {
    const { get, list } = operations.webhook;
    const [one, all] = [fakeClaire([json(webhook)]), fakeClaire([json([webhook])])];

    const shown = await Promise.all([
      perform({ ...raw, client: one.client, operation: get, input: { webhook_id: 7 } }),
      perform({ ...raw, client: all.client, operation: list, input: {} }),
    ]);

    const records = [{ id: 7, headers: [hidden, token] }];
    expect(shown).toMatchObject([{ records }, { records }]);
  });

  it('is not overwritten by what stood in its place', async () => {
    const { client, requests } = fakeClaire([]);
    const input = { id: 7, headers: [hidden, token] };

    const updating = perform({ ...raw, client, operation: operations.webhook.update, input });

    await expect(updating).rejects.toMatchObject({ code: 'CLAIRE_INVALID_INPUT' });
    expect(requests).toEqual([]);
  });
});

/** Refuses these rows of a message, and gives what it sends. */
function importBad(message: Message) {
  const its: ClaireAccount = { ...account(), client: fakeClaire([]).client };
  const [sent, dones]: unknown[][] = [[], []];
  const settings = readSettings({ id: 'import', type: 'claire-import', name: '' });
  const waiting = () => ({ wait: undefined, close: () => Promise.resolve() });
  const importer = new Importer(fakeNodeRed(), fakeNode('claire-import'), its, settings, waiting);
  importer.takeList({
    message,
    send: (messages) => void sent?.push(messages),
    done: (error) => void dones?.push(error),
  });
  return { importer, sent, dones };
}

it('a message that is revoked during its import has its outcomes all the same', async () => {
  const { proxy, revoke } = Proxy.revocable<Message>({ payload: [null] }, {});
  const { importer, sent, dones } = importBad(proxy);
  revoke();
  await importer.waitForOutcomes();

  expect(sent).toMatchObject([[{ payload: [{ status: 'invalid' }] }, {}]]);
  expect(dones).toHaveLength(1);
});

it('a list of more rows than can be read at once is refused', () => {
  const { sent, dones } = importBad({ payload: Array(1_000_001) });

  expect(sent).toEqual([]);
  expect(dones).toMatchObject([{ message: expect.stringContaining('tooManyRows') }]);
});

const bad = Array.from({ length: 2000 }, () => null);

it('thousands of rows that are all bad hold up nobody while claire import refuses them', async () => {
  const { importer, sent } = importBad({ payload: bad });
  const turns = await countTurns(importer.waitForOutcomes());

  expect(turns).toBeGreaterThanOrEqual(3);
  const counts = { invalid: bad.length };
  expect(sent).toMatchObject([[{ claire: { counts } }, { claire: { counts } }]]);
});

/** How often the rest of Node-RED had its turn until then. */
async function countTurns(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(takeTurn);
  function takeTurn(): void {
    turns += 1;
    next = setImmediate(takeTurn);
  }
  await work;
  clearImmediate(next);
  return turns;
}
