import type { Json } from '../../tools/lab/n8n/rest';

/** A workflow that a person starts by hand, with one more node. */
export function byHand(node: Json): Json {
  const start = { id: 'a', name: 'Start', position: [0, 0], parameters: {} };
  return {
    name: 'By hand',
    nodes: [
      { ...start, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1 },
      { id: 'b', name: 'Do', position: [200, 0], ...node },
    ],
    connections: { Start: { main: [[{ node: 'Do', type: 'main', index: 0 }]] } },
  };
}
