import { onAbort } from '../claire/abort';

export class TooLarge extends Error {
  constructor(readonly bytes: number) {
    super('The answer is too large');
  }
}

interface Body extends AsyncIterable<Uint8Array> {
  destroy(): void;
}

/** Reads a body to its end, or lets go of it at the limit or when `stop` aborts. */
export async function readText(body: unknown, limit: number, stop: AbortSignal): Promise<string> {
  if (!isBody(body)) return typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const letGo = (): void => {
    body.destroy();
  };
  const forget = onAbort(stop, letGo);
  try {
    return await decode(body, limit);
  } finally {
    forget();
    letGo();
  }
}

async function decode(body: Body, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new TooLarge(limit);
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return [...parts, decoder.decode()].join('');
}

function isBody(value: unknown): value is Body {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value &&
    'destroy' in value
  );
}
