import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/steps/inputs';

interface Node {
  name: string;
  type: string;
  position: number[];
}

/** The examples, by the names of their files, each with a hash of the nodes that n8n draws of it. */
export function hashDrawnExamples(): Record<string, string> {
  const hashes = globSync('examples/*.json', { cwd: root }).map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const { nodes } = JSON.parse(text) as { nodes: Node[] };
    const steps = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
    const drawn = JSON.stringify(steps.map(({ name, type, position }) => [name, type, position]));
    const hash = createHash('sha256').update(drawn).digest('hex').slice(0, 16);
    return [path.basename(file, '.json'), hash] as const;
  });
  return Object.fromEntries(hashes.sort());
}
