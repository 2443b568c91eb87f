import { isObject } from '../operations/answer';
import { isHtml } from './web-page';

/** Takes out of a text what no message and no log may show. */
export type Redact = (text: string) => string;

/** In characters; a server's reason, or the title of its page, stands before that. */
const maxRead = 16_384;
/** A secret that is cut in two is not known by its first half, so that much is not shown of a cut. */
const maxSecret = 4_096;
const maxShown = 200;

/** The part of a body that is looked at for a reason, whatever a server sends. */
export function readBeginning(body: string): string {
  return body.slice(0, maxRead);
}

/** A short text of what Claire said about a refused request, fit for a message or a log. */
export function toExcerpt(body: string, redact: Redact): string {
  const start = readBeginning(body);
  const isCut = start.length < body.length;
  if (isHtml(start)) return readTitle(start, redact, isCut);
  return shorten(toPlainText(findReason(start) ?? start, redact, isCut));
}

/** A reason that the platform gave for a request that got no answer, as short. */
export function toShortText(reason: string, redact: Redact): string {
  return shorten(toPlainText(readBeginning(reason), redact, reason.length > maxRead));
}

/** On one line, without secrets; the end of a text that was cut may be the first half of one. */
function toPlainText(text: string, redact: Redact, isCut: boolean): string {
  const line = redact(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return isCut ? line.slice(0, Math.max(0, line.length - maxSecret)) : line;
}

function shorten(line: string): string {
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}

/** Servers put their sentence under one of these names. */
function findReason(body: string): string | undefined {
  const parsed = tryParseJson(body);
  if (typeof parsed === 'string') return parsed;
  if (!isObject(parsed)) return undefined;
  return ['message', 'error', 'reason', 'detail', 'title']
    .map((name) => parsed[name])
    .find((value) => typeof value === 'string');
}

function tryParseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function readTitle(html: string, redact: Redact, isCut: boolean): string {
  const tag = html.search(/<title[\s>]/i);
  const start = tag < 0 ? -1 : html.indexOf('>', tag);
  if (start < 0) return '';
  const [title = '', ...rest] = html.slice(start + 1).split(/<\/title/i, 2);
  const line = toPlainText(title, redact, isCut && rest.length === 0);
  return shorten(line.split('<', 1)[0]?.trim() ?? '');
}
