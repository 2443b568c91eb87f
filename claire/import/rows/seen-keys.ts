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

  /** Whether it is new. */
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
