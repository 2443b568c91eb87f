import { onAbort } from '../claire/abort';
import { readBodyText } from '../claire/http/response/body-text';

interface Body extends AsyncIterable<Uint8Array> {
  destroy(): void;
}

/** Reads a body to its end, or closes it at the limit or when `stop` aborts. */
export async function readText(
  body: unknown,
  maxBytes: number,
  stop: AbortSignal,
): Promise<string> {
  if (!isBody(body)) return typeof body === 'string' ? body : JSON.stringify(body ?? '');
  const close = (): void => {
    body.destroy();
  };
  const forget = onAbort(stop, close);
  try {
    return await readBodyText(body, maxBytes);
  } finally {
    forget();
    close();
  }
}

function isBody(value: unknown): value is Body {
  return (
    typeof value === 'object' &&
    value !== null &&
    Symbol.asyncIterator in value &&
    'destroy' in value
  );
}
