import { isHtml } from './web-page';
import { isObject } from '../../json';

/** Masks secrets in a text, for messages and logs. */
export type Redact = (text: string) => string;

/** In characters; the reason of a server or the title of its page comes before that. */
const maxRead = 16_384;
/** A secret that is cut in half is not recognised, so this much before a cut is not shown. */
const maxSecret = 4_096;
const maxShown = 200;

/** The part of a body that is searched for a reason. */
export function readBeginning(body: string): string {
  return body.slice(0, maxRead);
}

/** A short text of Claire's refusal, for a message or a log. */
export function toExcerpt(body: string, redact: Redact): string {
  const start = readBeginning(body);
  const beginning = { text: start, isCut: start.length < body.length };
  if (isHtml(start)) return readTitle(beginning, redact);
  const text = findReason(start) ?? start;
  return shorten(toPlainText({ ...beginning, text }, redact));
}

/** The platform's reason for a request without a response, shortened in the same way. */
export function toShortText(reason: string, redact: Redact): string {
  const beginning = { text: readBeginning(reason), isCut: reason.length > maxRead };
  return shorten(toPlainText(beginning, redact));
}

interface Beginning {
  readonly text: string;
  /** Whether more came after it. */
  readonly isCut: boolean;
}

/** One line without secrets; drops the end of a cut text, which may be half a secret. */
function toPlainText({ text, isCut }: Beginning, redact: Redact): string {
  const line = redact(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return isCut ? line.slice(0, Math.max(0, line.length - maxSecret)) : line;
}

function shorten(line: string): string {
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}

/** Reads the reason under one of the names that servers use. */
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

function readTitle({ text: html, isCut }: Beginning, redact: Redact): string {
  const tag = html.search(/<title[\s>]/i);
  const start = tag < 0 ? -1 : html.indexOf('>', tag);
  if (start < 0) return '';
  const [title = '', ...rest] = html.slice(start + 1).split(/<\/title/i, 2);
  const line = toPlainText({ text: title, isCut: isCut && rest.length === 0 }, redact);
  return shorten(line.split('<', 1)[0]?.trim() ?? '');
}
