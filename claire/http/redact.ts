import { isList, isObject, plainName, readProperty } from '../json';

export type Redact = (text: string) => string;

const mask = '***';
/** A shorter text may be part of any word. */
const minSecretLength = 4;

/** Masks `secrets`, and anything that looks like a key, as a proxy may echo any header. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const rest = secrets.reduce((all, secret) => all.replaceAll(secret, mask), text);
  return redactNamed(rest).replace(/[\w+=~-]{10,}/g, (run) => (looksLikeKey(run) ? mask : run));
}

/** Masks the API key in a text, however a server or a proxy that echoes it has encoded it. */
export function redactApiKey(apiKey: string): Redact {
  let spellings: string[] | undefined;
  return (text) =>
    (spellings ??= listSpellings(apiKey)).reduce((all, one) => all.replaceAll(one, mask), text);
}

/** Shows nothing of a text that cannot be redacted. */
export function redactOrHide(text: string, redact: Redact): string {
  try {
    return redact(text);
  } catch {
    return mask;
  }
}

/**
 * Masks what a name before it calls a key or a secret, the values of `headers` (names in lower case),
 * and the key in the link of a customer.
 */
export function redactNamed(text: string, headers: readonly string[] = []): string {
  const isSecret = (name: string) =>
    secretHeader.test(name) || headers.includes(name.toLowerCase());
  const own = headers.map((name) => `(?<![\\w-])${name.replace(/[^\w-]/g, String.raw`\$&`)}`);
  return redactCustomersKey(redactHeaderPairs(text, isSecret, mask))
    .replace(headerValue([secretHeaders, ...own].join('|')), `$1${mask}`)
    .replace(secretAssignment, `$1${mask}`)
    .replace(/\b(key|token|secret)(\s+["']?)(?=\S*\d)[^\s"',;]+/gi, `$1$2${mask}`)
    .replace(customersLink, `$1${mask}`)
    .replace(passwordInUrl, '//')
    .replace(bareSecret, mask);
}

/** Some addresses of proxies have a user name and a password. */
const passwordInUrl = /\/\/[^\s/@]{1,200}@/g;

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

/** Also as JSON in JSON, an address, an address in an address and a page have it. */
const quote = String.raw`(?:\\{0,15}(?:u0022|["'])|%(?:25)*2[27]|&(?:amp;)?(?:quot|#34|#39|gt);)`;
const assign = String.raw`\s*(?:[:=]>?|%(?:25)*3[ad])\s*`;

// Matches a name from its first character only, so that a long word is scanned once.
const secretAssignment = new RegExp(
  String.raw`(?<!\w)((?=\w*(?:key|secret|token|password))\w+${quote}?${assign}${quote}?)[^\s"',;&}]+`,
  'gi',
);

/** The whole value of a header, of several words, as HTTP, curl, JSON and the maps of Go write it. */
function headerValue(names: string): RegExp {
  const listed = String.raw`\[[^\]\r\n]+\]`;
  const line = String.raw`(?:[^\r\n\]}"'<\\]|\\(?![\\"'])|(?<==)["'][^"'\r\n]*["'])+`;
  return new RegExp(`((?:${names})${quote}?${assign}${quote}?)(?:${listed}|${line})`, 'gi');
}

const secretHeaders = String.raw`(?<!\w)(?=\w*(?:authorization|cookie))\w+`;

const customersKey = /(?:(?:communication|customcom)\w{0,40}?|\bcomm)[\s._-]?keys?/gi;

/** Shows nothing behind its name: each language writes a value, and its type, in another way. */
function redactCustomersKey(text: string): string {
  for (const { 0: name, index } of text.matchAll(customersKey)) {
    const end = index + name.length;
    if (!hasNoKey.test(text.slice(end, end + 200))) return `${text.slice(0, end)} ${mask}`;
  }
  return text;
}

/** The end of a sentence in plain words, or of a JSON field that is masked. */
const hasNoKey =
  /^(?:["'`]?(?:\s[a-z]{1,20}){0,8}(?:[.!?]?$|(?:[.!?]|(?<=[a-z])[,;])\s)|\\{0,15}"\s*:\s*(?:null\b|\\{0,15}"\*{3}\\{0,15}"))/;

const customersLink =
  /((?:mycarcheck\.pro|(?:#|%(?:25)*23)(?:!|%(?:25)*21))(?:\\{0,15}\/|%(?:25)*2f))[^\s"'<>]+/gi;

/** More hexadecimal digits than a UUID has, as in our secrets, or a body in base64. */
const bareSecret = /(?<![\da-f])[\da-f]{33,}|(?<![\w+/])[\w+/]{120,}/gi;

/** Ten characters with letters and digits, or twenty of any kind, but no date or time. */
function looksLikeKey(run: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2})?$/.test(run)) return false;
  return run.length >= 20 || (/\d/.test(run) && /[a-z]/i.test(run));
}

/** A secret as it is, and as encoded in JSON, in that of Go and PHP, in HTML and in a URL; the longest first. */
function listSpellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const go = json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const php = json.replaceAll('/', String.raw`\/`);
  const page = escapeHtml(secret);
  const query = new URLSearchParams({ '': secret }).toString().slice(1);
  const addresses = [query, query.replaceAll('+', '%20')].flatMap((text) => [
    text,
    text.replace(/%../g, (code) => code.toLowerCase()),
  ]);
  const all = [secret, json, go, php, page, page.replaceAll('&quot;', '&#34;'), ...addresses];
  return [...new Set(all)].sort(byLength);
}

/** The longest first, as one may be the beginning of another. */
function byLength(one: string, other: string): number {
  return other.length - one.length;
}

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** A text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

interface Field {
  key: string;
  /** Backslashes before each quote: JSON within JSON is escaped once a level. */
  level: number;
  start: number;
  end: number;
}

/** A JSON field whose value is a string, or a list that starts with one; in Go's source too. */
const jsonField =
  /(?<!\\)(\\{0,15})"([\w-]{1,80})\1"\s{0,9}:\s{0,9}(?:\[(?:\]string\{|\s{0,9}))?\1"/g;

/** A pair as Go prints it: `{Name:X-Key Value:abc}`. */
const goPair = /\b(name:\s?([\w-]{1,80})\s{1,3}value:\s?)[^}]+/gi;

/**
 * Masks secret values in a text: JSON fields with a secret key, name-value pairs of headers in
 * either order, also in JSON within JSON, and pairs as Go prints them.
 */
export function redactHeaderPairs(
  text: string,
  isSecret: (name: string) => boolean,
  mask: string,
): string {
  return maskContents(text, findSecretFields(text, isSecret), mask).replace(
    goPair,
    (pair, before: string, name: string) => (isSecret(name) ? before + mask : pair),
  );
}

function findSecretFields(text: string, isSecret: (name: string) => boolean): Field[] {
  const found: Field[] = [];
  /** The last field of each level that is half of a pair. */
  const halves = new Map<number, Field>();
  for (const one of findFields(text)) {
    if (isSecret(one.key)) found.push(one);
    if (!isName(one) && !isValue(one)) continue;
    const value = findPairedValue(text, halves.get(one.level), one, isSecret);
    if (value !== undefined) found.push(value);
    halves.set(one.level, one);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The value of two adjacent fields of one record, if their name is secret. */
function findPairedValue(
  text: string,
  before: Field | undefined,
  after: Field,
  isSecret: (name: string) => boolean,
): Field | undefined {
  if (before === undefined || isName(before) === isName(after)) return undefined;
  const [name, value] = isName(before) ? [before, after] : [after, before];
  if (!isSecret(text.slice(name.start, name.end).trim())) return undefined;
  return isInOneRecord(text.slice(before.end, after.start)) ? value : undefined;
}

function isName({ key }: Field): boolean {
  return /^(?:name|key|header)$/i.test(key);
}

function isValue({ key }: Field): boolean {
  return /^values?$/i.test(key);
}

function* findFields(text: string): Generator<Field> {
  for (const { 0: opening, 1: slashes = '', 2: key = '', index } of text.matchAll(jsonField)) {
    const start = index + opening.length;
    yield { key, level: slashes.length, start, end: findContentEnd(text, start, slashes.length) };
  }
}

/**
 * The closing quote: quotes within have another number of backslashes. Where the text is cut, its
 * end.
 */
function findContentEnd(text: string, start: number, level: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - slashes > start && text[at - slashes - 1] === '\\') slashes += 1;
    if (slashes % (2 * level + 2) === level) return at - level;
  }
  return text.length;
}

function isInOneRecord(between: string): boolean {
  let depth = 0;
  for (const [brace] of between.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function maskContents(text: string, fields: readonly Field[], mask: string): string {
  let [rest, from] = ['', 0];
  for (const { start, end } of fields) {
    if (start < from) continue;
    rest += text.slice(from, start) + mask;
    from = end;
  }
  return rest + text.slice(from);
}

/** The header of each of our webhooks that holds its secret, in lower case. */
export const claireSecretHeader = 'x-claire-secret';

/** Replaces the secret. An update that sends it back would break the trigger. */
export const hiddenValue = '(hidden)';

/** Whether a header that was read is sent back: it would overwrite the secret. */
export function isHiddenHeader(header: unknown): boolean {
  return isObject(header) && header.value === hiddenValue;
}

/**
 * Hides the secrets of triggers from flows, as their readers could forge events: in headers of
 * webhooks and in Claire's log of failed deliveries. Leaves out keys of a webhook's maker.
 */
export function hideSecrets<Value>(value: Value): Value {
  return hideSecret(value) as Value;
}

function hideSecret(value: unknown): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (isList(value)) {
    return value.map((one, at) => (isSecretHeader(value[at - 1]) ? hiddenValue : hideSecret(one)));
  }
  if (!isObject(value)) return value;
  const isHeader = ['name', 'key', 'header'].some((name) =>
    isSecretHeader(readProperty(value, name)),
  );
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isSecret = isSecretHeader(key) || (isHeader && key.toLowerCase() === 'value');
      if (isSecret) return [key, hiddenValue];
      // Not in an address, which may be sent back.
      if (key.toLowerCase() === 'reason' && typeof inner === 'string')
        return [key, hideInText(inner).replace(bareSecret, hiddenValue)];
      return [key, hideSecret(makers.has(plainName(key)) ? leaveOut(inner, isKey) : inner)];
    }),
  );
}

/** Finds one that Claire has cut off too: the fewer signs are missing, the sooner they are guessed. */
const secretInText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{8,}`, 'gi');

function hideInText(text: string): string {
  if (!text.toLowerCase().includes(claireSecretHeader)) return text;
  const plain = redactHeaderPairs(text, isSecretHeader, hiddenValue).replace(
    secretInText,
    `$1${hiddenValue}`,
  );
  // In encoded text, such as an address, anything may stand between name and value.
  return plain.replace(/[0-9a-f]{64,}/gi, hiddenValue);
}

function isSecretHeader(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === claireSecretHeader;
}

/** The reference does not list their fields: the API key is one. */
const makers: ReadonlySet<string> = new Set(['publicaccount', 'user']);

function isKey(name: string): boolean {
  return /(?:key|secret|token|password)$/i.test(name);
}

/**
 * A customer's key or link is enough to approve offers in the customer's name. The output of a tool
 * goes to the provider of a model, and n8n writes it into its event log.
 */
export function withoutCustomerKeys<Value>(value: Value): Value {
  return leaveOut(value, opensCustomersView) as Value;
}

function opensCustomersView(field: string, value: unknown): boolean {
  if (/^(?:customcom\w*key|\w*comm(?:unication)?key|customcomlink|link)$/.test(plainName(field)))
    return true;
  // A difference names its field beside the value.
  const isNamed = (one: unknown) =>
    typeof one === 'string' && /^[\w.-]*key$/i.test(one) && /customcom|communication/i.test(one);
  if (isList(value) ? value.some(isNamed) : isObject(value) && Object.values(value).some(isNamed))
    return true;
  // The body of a call that went wrong is kept as text.
  const inText = [customersKey, customersLink];
  return typeof value === 'string' && inText.some((pattern) => value.search(pattern) !== -1);
}

/** The same without those fields and entries of lists, however deep. An entry has no name. */
function leaveOut(value: unknown, isUnwanted: (name: string, value: unknown) => boolean): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isUnwanted('', item)).map((item) => leaveOut(item, isUnwanted));
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !isUnwanted(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, leaveOut(inner, isUnwanted)]));
}
