import { isObject } from '../operations/answer';
import { redactHeaderPairs } from './header-pairs';

const mask = '***';
/** What is shorter may be part of any word. */
const minSecretLength = 4;

/** Hides `secrets`, and whatever else looks like a key: nobody knows what a proxy echoes. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const rest = secrets.reduce((all, secret) => all.replaceAll(secret, mask), text);
  return redactHeaderPairs(rest, (name) => secretHeader.test(name), mask)
    .replace(secretAssignment, `$1${mask}`)
    .replace(/\b(key|token|secret)(\s+["']?)(?=\S*\d)[^\s"',;]+/gi, `$1$2${mask}`)
    .replace(/#!\/[^\s"'<>]+/g, `#!/${mask}`)
    .replace(/[\w+=~-]{10,}/g, (run) => (looksLikeKey(run) ? mask : run));
}

/**
 * What an input must not show: the values of a webhook's headers, a customer's key. The longest
 * first, as one may be the beginning of another.
 */
export function collectSecrets(input: unknown): string[] {
  const secrets = new Set<string>();
  const seen = { plain: new WeakSet(), secret: new WeakSet() };
  const queue = [{ value: input, isSecret: false }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { value, isSecret } = next;
    if (typeof value === 'string' && isSecret && value.length >= minSecretLength)
      secrets.add(value);
    const known = isSecret ? seen.secret : seen.plain;
    if (typeof value !== 'object' || value === null || known.has(value)) continue;
    known.add(value);
    for (const [name, inner] of Object.entries(value)) {
      queue.push({ value: inner, isSecret: isSecret || (isObject(value) && isSecretName(name)) });
    }
  }
  return [...secrets].flatMap(listSpellings).sort((one, other) => other.length - one.length);
}

/** As it is, and as servers write it into JSON, in Go's way too, into a page, and into an address. */
function listSpellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const go = json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const page = secret.replace(/[<>&"']/g, (sign) => entities[sign] ?? sign);
  const address = new URLSearchParams({ '': secret }).toString().slice(1);
  return [...new Set([secret, json, go, page, address, address.replaceAll('+', '%20')])];
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&#34;',
  "'": '&#39;',
};

function isSecretName(name: string): boolean {
  return name === 'headers' || /key|secret|token|password/i.test(name);
}

const secretHeader = /key|secret|token|password|authorization|cookie/i;

// The name is looked at once, from its first sign: else a long word is looked at from each of them.
const secretAssignment =
  /(?<!\w)((?=\w*(?:key|secret|token|password|authorization))\w+["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&}]+/gi;

/** Ten signs with both letters and digits, or twenty of any kind; a day or a time is none. */
function looksLikeKey(run: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2})?$/.test(run)) return false;
  return run.length >= 20 || (/\d/.test(run) && /[a-z]/i.test(run));
}
