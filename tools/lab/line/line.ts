import path from 'node:path';
import { type Group, startGroup } from '../processes';
import { started } from '../ready';
import type { Connections, Distance } from './delay';
import type { Capacity } from './queue';
import type { TlsSettings } from './server';

export interface LineSettings extends Distance, Capacity, TlsSettings {
  /** The server at the other end, over plain HTTP. */
  readonly target: string;
}

export interface LineCounts extends Connections {
  readonly requests: number;
  /** At the server at the same time, in its places or in the queue before them. */
  readonly mostRequests: number;
}

/** A TLS line to a server that is far away. */
export interface Line {
  readonly url: string;
  readonly counts: () => Promise<LineCounts>;
  /** Counts anew. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** In a process of its own, so that neither side of a comparison pays for it. */
export async function startLine(settings: LineSettings): Promise<Line> {
  const program = path.join(__dirname, 'program.ts');
  const group = startGroup(process.execPath, ['--import', 'tsx', program], {
    cwd: path.join(__dirname, '..', '..', '..'),
    env: { ...process.env, LINE: JSON.stringify(settings) },
  });
  const isUp = () => Promise.resolve(group.log().includes('}\n'));
  await started(group, { name: 'the line', isUp, withinMs: 30_000 });
  const { port, control } = readPorts(group);
  const ask = async (what: string) => {
    const response = await fetch(`http://127.0.0.1:${String(control)}/${what}`);
    return (await response.json()) as LineCounts;
  };
  return {
    url: `https://127.0.0.1:${String(port)}`,
    counts: () => ask(''),
    forget: async () => {
      await ask('forget');
    },
    close: () => group.stop(1000),
  };
}

function readPorts(group: Group): { port: number; control: number } {
  return JSON.parse(group.log()) as { port: number; control: number };
}
