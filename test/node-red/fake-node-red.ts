import type { Message, NodeRed, RuntimeNode } from '../../node-red/types/node-red';

type Evaluation = Parameters<NodeRed['util']['evaluateNodeProperty']>;

let ids = 0;

/** What parts of the runtime use of Node-RED where a test runs them alone; `said` gets warnings. */
export function fakeNodeRed(said: string[] = [], settings: object = {}): NodeRed {
  return {
    settings,
    _: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    log: { warn: (text: string) => said.push(text) },
    util: {
      evaluateNodeProperty: (...[, , , , done]: Evaluation) => {
        done(null, 'Workshop');
      },
      cloneMessage: (message: Message) => structuredClone(message),
      generateId: () => String((ids += 1)),
    },
  } as unknown as NodeRed;
}

/** A node of which nobody hears what these do not tell. */
export function fakeNode(type: string, listeners: object = {}): RuntimeNode {
  const nothing = () => undefined;
  const deaf = { on: nothing, status: nothing, send: nothing, warn: nothing, error: nothing };
  const [, id] = type.split('-');
  return { id, type, name: '', ...deaf, ...listeners } as unknown as RuntimeNode;
}
