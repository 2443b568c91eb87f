interface Field {
  key: string;
  /** Backslashes before each quote: JSON within JSON is escaped once a level. */
  level: number;
  /** Of the content, without its quotes. */
  start: number;
  end: number;
}

/** A JSON field whose value is a string, or a list that starts with one. */
const jsonField = /(?<!\\)(\\{0,15})"([\w-]{1,80})\1"\s{0,9}:\s{0,9}(?:\[\s{0,9})?\1"/g;

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
  /** By level: the last field that is half of a pair. */
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
