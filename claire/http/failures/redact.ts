import { redactHeaderPairs } from './header-pairs';
import { isObject } from '../../json';
import { byLength, listSpellings } from './spellings';

const mask = '***';
/** A shorter text may be part of any word. */
const minSecretLength = 4;

/** Masks `secrets`, and anything that looks like a key, as a proxy may echo any header. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const rest = secrets.reduce((all, secret) => all.replaceAll(secret, mask), text);
  return redactNamed(rest).replace(/[\w+=~-]{10,}/g, (run) => (looksLikeKey(run) ? mask : run));
}

/** Masks what a name before it calls a key or a secret, and the key in the link of a customer. */
export function redactNamed(text: string): string {
  return redactHeaderPairs(text, (name) => secretHeader.test(name), mask)
    .replace(secretAssignment, `$1${mask}`)
    .replace(/\b(key|token|secret)(\s+["']?)(?=\S*\d)[^\s"',;]+/gi, `$1$2${mask}`)
    .replace(/#!\/[^\s"'<>]+/g, `#!/${mask}`);
}

/** The secrets in an input, such as header values and customer keys; the longest first. */
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
  return [...secrets].flatMap(listSpellings).sort(byLength);
}

function isSecretName(name: string): boolean {
  return name === 'headers' || /key|secret|token|password/i.test(name);
}

const secretHeader = /key|secret|token|password|authorization|cookie/i;

// Matches a name from its first character only, so that a long word is scanned once.
const secretAssignment =
  /(?<!\w)((?=\w*(?:key|secret|token|password|authorization))\w+["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;&}]+/gi;

/** Ten characters with letters and digits, or twenty of any kind, but no date or time. */
function looksLikeKey(run: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2})?$/.test(run)) return false;
  return run.length >= 20 || (/\d/.test(run) && /[a-z]/i.test(run));
}
