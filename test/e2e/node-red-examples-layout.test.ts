import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import { EditorLab } from './editor/node-red-lab';
import { examples, readExample } from './editor/node-red-source';

/** What the editor draws over something else, or beyond its left edge, where nobody can scroll. */
const listCollisions = `(() => {
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

describe('an example in the editor of Node-RED', () => {
  let lab: EditorLab;

  beforeAll(async () => {
    lab = await EditorLab.start(nodeRedVersions.newest);
  }, 300_000);
  afterAll(() => lab.stop());

  it.each(examples)('%s shows each of its nodes and wires', async (name) => {
    const { tab } = readExample(name);
    const nodes = await lab.menu.importExample(name, tab);
    const { editor } = lab;
    await editor.evaluate(`RED.view.reveal('${nodes[0]?.id ?? ''}'); null`);
    await editor.page.waitForFunction(
      `RED.workspaces.active() === RED.nodes.node('${nodes[0]?.id ?? ''}').z &&
        document.querySelectorAll('.red-ui-flow-link').length > 0`,
    );
    const { found, wires } = await editor.evaluate<Drawn>(listCollisions);

    expect(found).toEqual([]);
    expect(wires).toBeGreaterThan(2);
  });
});
