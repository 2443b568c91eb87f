import type { NodeRedPage } from './node-red-page';

/** What the editor draws over something else, or beyond its left edge, where nobody can scroll. */
const collisions = `(() => {
  const found = [];
  const nodes = RED.nodes.filterNodes({ z: RED.workspaces.active() });
  const isWithin = (node, { x, y }) =>
    Math.abs(x - node.x) < node.w / 2 && Math.abs(y - node.y) < node.h / 2;
  nodes.forEach((one, index) => nodes.slice(index + 1).forEach((other) => {
    const isApart =
      Math.abs(one.x - other.x) >= (one.w + other.w) / 2 ||
      Math.abs(one.y - other.y) >= (one.h + other.h) / 2;
    if (!isApart) found.push(one.name + ' lies on ' + other.name);
  }));
  for (const drawn of document.querySelectorAll('.red-ui-flow-link')) {
    const { source, target } = drawn.__data__;
    const wire = drawn.querySelector('.red-ui-flow-link-line');
    const crossed = new Set();
    for (let at = 0; at <= wire.getTotalLength(); at += 4) {
      const point = wire.getPointAtLength(at);
      if (point.x < 0) crossed.add('the left edge');
      for (const node of nodes) {
        if (node !== source && node !== target && isWithin(node, point)) crossed.add(node.name);
      }
    }
    for (const what of crossed) found.push(source.name + ' to ' + target.name + ' crosses ' + what);
  }
  return { found, wires: document.querySelectorAll('.red-ui-flow-link').length };
})()`;

interface Drawn {
  readonly found: readonly string[];
  readonly wires: number;
}

/** On the tab that this node is on. */
export async function listCollisions(editor: NodeRedPage, node: string): Promise<Drawn> {
  await editor.evaluate(`RED.view.reveal('${node}'); null`);
  await editor.page.waitForFunction(
    `RED.workspaces.active() === RED.nodes.node('${node}').z &&
      document.querySelectorAll('.red-ui-flow-link').length > 0`,
  );
  return editor.evaluate<Drawn>(collisions);
}
