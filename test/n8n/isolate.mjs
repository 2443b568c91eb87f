// Evaluates expressions as an n8n server does, in an isolate, which n8n cannot start within Jest.
// On standard input and output, in V8's format: [{ expression, json }] and [{ value } or { thrown }].
import { createRequire } from 'node:module';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';

const require = createRequire(import.meta.url);
const { createRunExecutionData, Expression, Workflow } = require('n8n-workflow');

// n8n's own is built for each machine; QuickJS has the same code of n8n around each expression.
await Expression.initExpressionEngine({
  engine: 'quickjs',
  ...{ poolSize: 1, maxCodeCacheSize: 1024, bridgeTimeout: 60_000, bridgeMemoryLimit: 128 },
});

const node = { id: '1', name: 'Node', type: 'node', typeVersion: 1, position: [0, 0] };
const nodeType = { description: { properties: [] } };
const workflow = new Workflow({
  nodes: [{ ...node, parameters: {} }],
  connections: {},
  active: false,
  nodeTypes: { getByNameAndVersion: () => nodeType },
});

function evaluate({ expression, json }) {
  const items = [{ json }];
  const source = { node, data: { main: [items] }, source: null };
  const data = createRunExecutionData();
  const place = [0, 0, node.name, items, 'manual', {}, source];
  try {
    return { value: workflow.expression.getParameterValue(expression, data, ...place) };
  } catch (error) {
    return { thrown: error.message };
  }
}

await workflow.expression.acquireIsolate();
process.stdout.write(serialize(deserialize(await buffer(process.stdin)).map(evaluate)));
await workflow.expression.releaseIsolate();
await Expression.disposeExpressionEngine();
