interface MaxSize<Value> {
  readonly total: number;
  readonly of: (value: Value) => number;
}

/** A map that drops its oldest entries as soon as it holds more than `max`, or more in all than fits. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  /** Goes on where it was: a new iterator would pass all that was deleted. */
  readonly #oldest = this.#entries.keys();
  #size = 0;

  constructor(
    private readonly max: number,
    private readonly maxSize: MaxSize<Value> = { total: 0, of: () => 0 },
  ) {}

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  /** Makes it the newest entry. A value that is too large alone is not kept. */
  set(key: Key, value: Value): void {
    this.delete(key);
    const { total, of } = this.maxSize;
    if (of(value) > total) return;
    this.#entries.set(key, value);
    this.#size += of(value);
    while (this.#entries.size > this.max || this.#size > total) this.#dropOldest();
  }

  delete(key: Key): boolean {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#size -= this.maxSize.of(value);
    return this.#entries.delete(key);
  }

  deleteWhere(isUnwanted: (value: Value) => boolean): void {
    for (const [key, value] of this.#entries) if (isUnwanted(value)) this.delete(key);
  }

  #dropOldest(): void {
    const { done, value: key } = this.#oldest.next();
    if (done !== true) this.delete(key);
  }
}

/** A longer text hardly comes twice. */
const maxLength = 100;
const maxTexts = 1_000;

/** The same function of a text, which remembers what it made of the latest ones: columns and fields repeat. */
export function memoize<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new BoundedMap<string, { readonly result: Result }>(maxTexts);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = make(text);
    if (text.length <= maxLength) known.set(text, { result });
    return result;
  };
}

const firstSlots = 1 << 10;

/**
 * Remembers which keys were there, of the latest half million at least, in at most 16 MB. It keeps
 * 53 bits of each: of a million keys, two are taken for one with a chance of 1 in 18,000.
 */
export class SeenKeys {
  #young = new HashTable(firstSlots);
  #old: HashTable | undefined;

  /** How many are kept at most: with the generation before, up to twice as many are known. */
  constructor(private readonly maxKeys = 1 << 19) {}

  /** Whether the key was there before; it is from now on. */
  add(key: string): boolean {
    const hash = hash53(key);
    if (this.#old?.has(hash) === true || !this.#young.add(hash)) return true;
    if (this.#young.size >= this.maxKeys) {
      this.#old = this.#young;
      this.#young = new HashTable(firstSlots);
    }
    return false;
  }

  has(key: string): boolean {
    const hash = hash53(key);
    return this.#young.has(hash) || this.#old?.has(hash) === true;
  }
}

/** Numbers above 0 in open addressing, at most half full. */
class HashTable {
  size = 0;
  #slots: Float64Array;

  constructor(slots: number) {
    this.#slots = new Float64Array(slots);
  }

  has(hash: number): boolean {
    return this.#slots[this.#find(hash)] === hash;
  }

  add(hash: number): boolean {
    const slot = this.#find(hash);
    if (this.#slots[slot] === hash) return false;
    this.#slots[slot] = hash;
    this.size += 1;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** Its slot, or the free one where it belongs. */
  #find(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash >>> 0) & mask;
    for (;;) {
      const kept = slots[slot];
      if (kept === hash || kept === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const kept = this.#slots;
    this.#slots = new Float64Array(kept.length * 2);
    for (const hash of kept) if (hash !== 0) this.#slots[this.#find(hash)] = hash;
  }
}

/** Two 32-bit hashes at once, after cyrb53; never 0, which marks a free slot. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
