import type { HttpResponse } from '../ports';

/** In characters; the rest of a body is not read. */
const maxStart = 16_384;

const space = /^\s+/;
const htmlStart =
  /^<(?:!--|(?:!doctype html|html|head|body|title|meta|link|script|style|div|h[1-6]|p|center|table|pre)\b)/i;

/** Whether a response is a web page, by its content type and the start of its body. */
export function isWebPage({ headers, body }: Omit<HttpResponse, 'status'>): boolean {
  if (isHtml(body)) return true;
  if (!isMarkup(headers['content-type'])) return false;
  const start = body.slice(0, maxStart).trim();
  return start !== '' && !isJson(start);
}

/** Whether a text starts as HTML, after any prolog. */
export function isHtml(body: string): boolean {
  return htmlStart.test(skipProlog(body.slice(0, maxStart)));
}

/** Skips white space (with a byte order mark), the XML declaration and comments. */
function skipProlog(start: string): string {
  let rest = start.replace(space, '');
  for (;;) {
    const end = findEnd(rest, '<!--', '-->') ?? findEnd(rest, '<?xml', '?>');
    if (end === undefined) return rest;
    rest = rest.slice(end).replace(space, '');
  }
}

function findEnd(text: string, opening: string, closing: string): number | undefined {
  if (!text.startsWith(opening)) return undefined;
  const at = text.indexOf(closing, opening.length);
  return at === -1 ? undefined : at + closing.length;
}

function isMarkup(contentType = ''): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml|(?:text|application)\/xml)\b/i.test(
    contentType,
  );
}

/** Some servers label every response HTML; truncated JSON is not a page either. */
function isJson(start: string): boolean {
  if (/^[[{]/.test(start)) return true;
  try {
    JSON.parse(start);
  } catch {
    return false;
  }
  return true;
}
