import { json } from 'node:stream/consumers';
import { z } from 'zod/v4';
import { startHttpServer } from '../../tools/lab/http-server';

const Publication = z.object({
  name: z.string(),
  versions: z.record(z.string(), z.object({ dist: z.looseObject({ integrity: z.string() }) })),
});

export type Registry = Awaited<ReturnType<typeof startRegistry>>;

/** A registry with room for what npm publishes, and nothing in it. */
export async function startRegistry() {
  const registry = {
    /** What is published, as `name@version`, with its integrity. */
    published: new Map<string, string>(),
    /** What was asked: `GET /name` and `PUT /name`. */
    requests: [] as string[],
    /** With whose token each package was published, by its name. */
    publishers: new Map<string, string | undefined>(),
    /** The status of every answer, or of those to publish `name`, in the place of a good one. */
    fault: undefined as { status: number; method?: string; name?: string } | undefined,
  };
  const { url, close } = await startHttpServer((request, response) => {
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
        keep(registry.published, body);
        response.writeHead(201).end('{}');
      });
      return;
    }
    const known = packument(registry.published, name);
    response.writeHead(known ? 200 : 404).end(JSON.stringify(known ?? { error: 'not found' }));
  });
  return Object.assign(registry, { url: `${url}/`, close });
}

function keep(published: Map<string, string>, body: unknown): void {
  const { name, versions } = Publication.parse(body);
  for (const [version, { dist }] of Object.entries(versions)) {
    published.set(`${name}@${version}`, dist.integrity);
  }
}

function packument(published: ReadonlyMap<string, string>, name: string): object | undefined {
  const versions: Record<string, object> = {};
  for (const [id, integrity] of published) {
    if (!id.startsWith(`${name}@`)) continue;
    const version = id.slice(name.length + 1);
    versions[version] = { name, version, dist: { integrity, tarball: 'http://127.0.0.1/' } };
  }
  const latest = Object.keys(versions).at(-1);
  return latest === undefined ? undefined : { name, 'dist-tags': { latest }, versions };
}
