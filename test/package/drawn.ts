import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './packed';

interface Node {
  name: string;
  type: string;
  position: number[];
}

/** The examples, by the names of their files, each with a hash of what n8n draws of it. */
export function hashDrawnExamples(): Record<string, string> {
  const files = globSync('examples/*.json', { cwd: root }).sort();
  return Object.fromEntries(
    files.map((file) => {
      const { nodes } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
        nodes: Node[];
      };
      const drawn = nodes.map(({ name, type, position, parameters }) => [
        ...[name, type, position, parameters.content],
      ]);
      const hash = createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);
      return [path.basename(file, '.json'), hash];
    }),
  );
}
