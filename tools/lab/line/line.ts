import path from 'node:path';
import { type Group, startGroup } from '../processes';
import type { Certificate } from '../certificates';
import { started } from '../ready';

export interface LineSettings extends Certificate {
  /** The server at the other end, over plain HTTP. */
  readonly target: string;
  /** Offers HTTP/2 too, by ALPN. */
  readonly http2: boolean;
  /** Milliseconds there and back, of which each takes so much more or less. */
  readonly roundTrip: number;
  readonly jitter: number;
  /** Requests that the server works on at once; the others wait in the order in which they came. */
  readonly places: number;
  /** Milliseconds of work for each. */
  readonly work: number;
}

export interface LineCounts {
  /** TCP connections. */
  opened: number;
  open: number;
  mostOpen: number;
  requests: number;
}

export type Line = Awaited<ReturnType<typeof startLine>>;

/** A TLS line to a server that is far away, in a process of its own, so that neither side of a comparison pays for it. */
export async function startLine(settings: LineSettings) {
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
    /** Counts anew. */
    forget: async () => {
      await ask('forget');
    },
    close: () => group.stop(1000),
  };
}

function readPorts(group: Group): { port: number; control: number } {
  return JSON.parse(group.log()) as { port: number; control: number };
}
