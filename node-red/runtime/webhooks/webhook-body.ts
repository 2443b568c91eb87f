import type { Request } from '../../types/node-red';

/** A body as it came in, or the status that says why it is none. */
export type Body = { readonly json: unknown } | { readonly status: 400 | 413 };

const defaultLimit = 5 * 1024 * 1024;

/**
 * The JSON of a call. With Node-RED's admin at the root, its parser has read the stream already, and
 * a second read waits for ever; with the admin elsewhere it is unread.
 */
export async function readBody(request: Request, limit: number): Promise<Body> {
  if (request._body) return { json: request.body };
  if (Number(request.headers['content-length'] ?? 0) > limit) return { status: 413 };
  const text = await readRequestText(request, limit);
  if (text === undefined) return { status: 413 };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { status: 400 };
  }
}

/** What Node-RED's setting `apiMaxLength` means, such as `5mb`. */
export function readLimit(setting: unknown): number {
  if (typeof setting === 'number') return setting;
  if (typeof setting !== 'string') return defaultLimit;
  const [, number, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*([kmg]?b)?$/i.exec(setting.trim()) ?? [];
  if (number === undefined) return defaultLimit;
  return Number(number) * 1024 ** ['b', 'kb', 'mb', 'gb'].indexOf(unit.toLowerCase());
}

/** `undefined` for too much. A caller that hangs up gives what it sent, which is no JSON then. */
function readRequestText(request: Request, limit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (): void => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.on('end', finish).on('error', finish).on('close', finish);
  });
}
