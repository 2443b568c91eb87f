import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod/v4';

const Publication = z.object({
  name: z.string(),
  versions: z.record(z.string(), z.object({ dist: z.looseObject({ integrity: z.string() }) })),
});

export interface Registry {
  readonly url: string;
  /** What is published, as `name@version`, with its integrity. */
  readonly published: Map<string, string>;
  /** What was asked: `GET /name` and `PUT /name`. */
  readonly requests: string[];
  /** With whose token each package was published, by its name. */
  readonly publishers: Map<string, string | undefined>;
  /** The status of every answer, or of those to publish `name`, in the place of a good one. */
  fault: { status: number; method?: string; name?: string } | undefined;
  close(): Promise<void>;
}

/** A registry with room for what npm publishes, and nothing in it. */
export async function startRegistry(): Promise<Registry> {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const name = decodeURIComponent(url.slice(1));
    registry.requests.push(`${method} /${name}`);
    const { fault } = registry;
    const isFaulty = fault && [method, undefined].includes(fault.method);
    if (isFaulty && [name, undefined].includes(fault.name)) {
      response.writeHead(fault.status).end('{}');
      return;
    }
    if (method === 'PUT') {
      registry.publishers.set(name, request.headers.authorization);
      void json(request).then((body) => {
        keep(registry, body);
        response.writeHead(201).end('{}');
      });
      return;
    }
    const known = packument(registry, name);
    response.writeHead(known ? 200 : 404).end(JSON.stringify(known ?? { error: 'not found' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const registry: Registry = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    published: new Map(),
    requests: [],
    publishers: new Map(),
    fault: undefined,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return registry;
}

function keep(registry: Registry, body: unknown): void {
  const { name, versions } = Publication.parse(body);
  for (const [version, { dist }] of Object.entries(versions)) {
    registry.published.set(`${name}@${version}`, dist.integrity);
  }
}

function packument({ published }: Registry, name: string): object | undefined {
  const versions: Record<string, object> = {};
  for (const [id, integrity] of published) {
    if (!id.startsWith(`${name}@`)) continue;
    const version = id.slice(name.length + 1);
    versions[version] = { name, version, dist: { integrity, tarball: 'http://127.0.0.1/' } };
  }
  const latest = Object.keys(versions).at(-1);
  return latest === undefined ? undefined : { name, 'dist-tags': { latest }, versions };
}
