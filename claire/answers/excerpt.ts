import { isObject } from '../operations/answer';

const longest = 200;
const mask = '***';

/** Takes out of a text what no message and no log may show. */
export type Hide = (text: string) => string;

/** A short text of what Claire said about a refused request, fit for a message or a log. */
export function excerptOf(body: string, hide: Hide): string {
  const text = isHtml(body) ? titleOf(body) : (reasonIn(body) ?? body);
  const plain = hide(text.slice(0, 20 * longest))
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

export function isHtml(body: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
}

/** Hides `secrets`, and whatever else looks like a key: nobody knows what a proxy echoes. */
export function masked(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 3);
  return known
    .reduce((rest, secret) => rest.replaceAll(secret, mask), text)
    .replace(afterTellingName, `$1${mask}`)
    .replace(/\b(key|token|secret)(\s+["']?)(?=\S*\d)[^\s"',;]+/gi, `$1$2${mask}`)
    .replace(/#!\/[^\s"'<>]+/g, `#!/${mask}`)
    .replace(/[\w+=~-]{10,}/g, (run) => (looksLikeKey(run) ? mask : run));
}

/** What an input must not show: the values of a webhook's headers, a customer's key. */
export function secretsIn(input: unknown): string[] {
  if (Array.isArray(input)) return input.flatMap(secretsIn);
  if (!isObject(input)) return [];
  return Object.entries(input).flatMap(([name, value]) =>
    name === 'headers' || tellingName.test(name) ? textsIn(value) : secretsIn(value),
  );
}

const tellingName = /key|secret|token|password/i;

const afterTellingName =
  /((?:\w*(?:key|secret|token|password|authorization)\w*)["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&}]+/gi;

/** Ten signs with both letters and digits, or twenty of any kind; a day or a time is none. */
function looksLikeKey(run: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2})?$/.test(run)) return false;
  return run.length >= 20 || (/\d/.test(run) && /[a-z]/i.test(run));
}

/** Servers put their sentence under one of these names. */
function reasonIn(body: string): string | undefined {
  const parsed = parsedOrUndefined(body);
  if (typeof parsed === 'string') return parsed;
  if (!isObject(parsed)) return undefined;
  return ['message', 'error', 'reason', 'detail', 'title']
    .map((name) => parsed[name])
    .find((value) => typeof value === 'string');
}

function parsedOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function titleOf(html: string): string {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() ?? '';
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
