import { BodyText, BodyTooLarge } from '../claire/http/exchange';

interface Body {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'error', listener: (thrown: unknown) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  destroy(): void;
  readonly destroyed?: boolean;
}

/** Reads a body to its end, or closes it at the limit or when `stop`, of this request alone, aborts. */
export async function readBody(
  body: unknown,
  maxBytes: number,
  stop: AbortSignal,
): Promise<string> {
  if (!isBody(body)) return typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const close = (): void => {
    body.destroy();
  };
  if (stop.aborted) close();
  else stop.addEventListener('abort', close, { once: true });
  try {
    return await readStream(body, maxBytes);
  } finally {
    close();
  }
}

/** By its events: to iterate over a stream takes several times as long. */
function readStream(body: Body, maxBytes: number): Promise<string> {
  const text = new BodyText(maxBytes);
  return new Promise((resolve, reject) => {
    // It has no events any more.
    if (body.destroyed === true) reject(new ClosedEarly());
    body.on('data', (chunk) => {
      if (!text.add(chunk)) reject(new BodyTooLarge());
    });
    let isWhole = false;
    body.on('end', () => {
      isWhole = true;
      resolve(text.toString());
    });
    body.on('error', reject);
    body.on('close', () => {
      if (!isWhole) reject(new ClosedEarly());
    });
  });
}

/** With the code of Node's own error for it. */
class ClosedEarly extends Error {
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE';
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'on' in value && 'destroy' in value;
}
