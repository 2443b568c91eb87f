import { randomUUID } from 'node:crypto';

/** A node as it stands in a flow file, and as the editor's deploy sends it. */
export interface FlowNode {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** The node under test; `wires` and its tab are added. */
export const nodeId = 'under-test';

/**
 * POST /run with a message starts the node and answers with what came of it: what it sent until it
 * was done, or the error that the Catch node got. GET /seen tells what happened since the deploy.
 */
export function flowAround(node: Readonly<Record<string, unknown>>): FlowNode[] {
  // A tab of its own each time: what a flow remembers belongs to its tab.
  const tab = randomUUID();
  // Without a place on the tab, Node-RED would take a node for a configuration.
  const shared = { z: tab, x: 100, y: 100 };
  const fn = (id: string, func: string, wires: readonly string[][]): FlowNode => ({
    ...shared,
    ...functionNode(tab, id, func, wires),
  });
  return [
    { id: tab, type: 'tab', label: 'Test', disabled: false },
    { ...shared, id: 'in', type: 'http in', url: '/run', method: 'post', wires: [['start']] },
    fn('start', startScript, [[nodeId]]),
    { ...shared, type: 'claire-api', ...node, id: nodeId, wires: [['sent']] },
    fn('sent', sentScript, [[]]),
    { ...shared, id: 'complete', type: 'complete', scope: [nodeId], wires: [['completed']] },
    fn('completed', "flow.set('completed', (flow.get('completed') ?? 0) + 1);" + answer, [['out']]),
    { ...shared, id: 'catch', type: 'catch', scope: [nodeId], wires: [['caught']] },
    fn('caught', "flow.set('caught', (flow.get('caught') ?? 0) + 1);" + answer, [['out']]),
    { ...shared, id: 'status', type: 'status', scope: [nodeId], wires: [['shown']] },
    fn('shown', "flow.set('shown', [...(flow.get('shown') ?? []), msg.status]);", [[]]),
    { ...shared, id: 'look', type: 'http in', url: '/seen', method: 'get', wires: [['seen']] },
    fn('seen', seenScript, [['out']]),
    { ...shared, id: 'out', type: 'http response', wires: [] },
  ];
}

/** A function node on a tab, the end of its flow where nothing else is said. */
export function functionNode(
  z: string,
  id: string,
  func: string,
  wires: readonly string[][] = [[]],
): FlowNode {
  return { id, type: 'function', z, func, outputs: 1, wires };
}

/** What a function does to keep a value at the end of a list in the global context. */
export function keep(key: string, value: string): string {
  return `global.set('${key}', [...(global.get('${key}') ?? []), ${value}]);`;
}

/** A route of Node-RED's own server on a tab, which a function answers. */
export function route(z: string, method: 'get' | 'post', url: string, func: string): FlowNode[] {
  const place = { z, x: 100, y: 100 };
  const id = `${z}-${url.slice(1)}`;
  return [
    { ...place, id, type: 'http in', url, method, wires: [[`${id}-run`]] },
    { ...place, ...functionNode(z, `${id}-run`, func, [[`${id}-out`]]) },
    { ...place, id: `${id}-out`, type: 'http response', wires: [] },
  ];
}

/** On a tab of its own, which no test changes: lists that are kept over deploys, and what empties them. */
export function watcher(at: string, lists: readonly string[]): FlowNode[] {
  const keys = JSON.stringify(lists);
  const all = `Object.fromEntries(${keys}.map((key) => [key, global.get(key) ?? []]))`;
  const forget = `for (const key of ${keys}) global.set(key, []); return msg;`;
  return [
    { id: 'watch', type: 'tab', label: 'Watch', disabled: false },
    ...route('watch', 'get', at, `msg.payload = ${all}; return msg;`),
    ...route('watch', 'post', '/forget', forget),
  ];
}

/** Without a place on its tab, Node-RED would take a node for a configuration. */
export function placed(nodes: readonly FlowNode[]): FlowNode[] {
  return nodes.map((node) => (node.type === 'claire-account' ? node : { x: 1, y: 1, ...node }));
}

/** What came in, but what no HTTP answer can carry. */
const plain = `(({ req, res, value, ...rest }) => rest.odd === undefined ? { ...rest, value } : rest)`;

/** What a flow can put into a message, and JSON cannot. */
const oddValues = `{
  bigint: () => 10n,
  notANumber: () => NaN,
  infinity: () => Infinity,
  noDate: () => new Date(NaN),
  bytes: () => Buffer.from('12'),
  symbol: () => Symbol('id'),
  work: () => () => 12,
  thrower: () => ({ toJSON() { throw new Error('a trap'); }, toString() { throw new Error('a trap'); } }),
}`;

/** What a flow can do to a whole message, and JSON cannot say. */
const changes = `{
  sealed: Object.seal,
  computed: (msg) => Object.defineProperty(msg, 'payload', { enumerable: true, get: () => 'kept' }),
  guarded: (msg) =>
    new Proxy(msg, { set: (on, key, value) => key === '_msgid' && Reflect.set(on, key, value) }),
  holes: (msg) => Object.assign(msg, { payload: new Array(3) }),
}`;

const startScript = `
  flow.set('sent', []);
  const given = msg.payload;
  delete msg.payload;
  for (const [key, value] of Object.entries(given.inFlow ?? {})) flow.set(key, value);
  for (const [key, value] of Object.entries(given.inGlobal ?? {})) global.set(key, value);
  const odd = { ring: () => { const ring = {}; ring.ring = ring; return ring; }, ...${oddValues} };
  if (given.odd !== undefined) Object.assign(msg, { value: odd[given.odd]() });
  return (${changes}[given.changed] ?? Object)(Object.assign(msg, given));`;

const sentScript = `flow.set('sent', [...flow.get('sent'), ${plain}(msg)]);`;

const answer = `
  return {
    req: msg.req, res: msg.res,
    payload: { sent: flow.get('sent'), error: msg.error, message: ${plain}(msg) },
  };`;

const seenScript = `
  msg.payload = {
    completed: flow.get('completed') ?? 0,
    caught: flow.get('caught') ?? 0,
    shown: flow.get('shown') ?? [],
  };
  return msg;`;
