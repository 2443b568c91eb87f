interface MaxSize<Value> {
  readonly total: number;
  readonly of: (value: Value) => number;
}

/** A map that drops its oldest entries as soon as it holds more than `max`, or more in all than fits. */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  /** Goes on where it was, as a new one would pass all that was deleted; one at rest keeps all that. */
  #oldest: MapIterator<Key> | undefined;
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
    if (!this.#isFull) this.#oldest = undefined;
    while (this.#isFull) this.#dropOldest();
  }

  get #isFull(): boolean {
    return this.#entries.size > this.max || this.#size > this.maxSize.total;
  }

  delete(key: Key): boolean {
    if (!this.#entries.has(key)) return false;
    this.#oldest = undefined;
    this.#remove(key);
    return true;
  }

  deleteWhere(isUnwanted: (value: Value) => boolean): void {
    for (const [key, value] of this.#entries) if (isUnwanted(value)) this.delete(key);
  }

  #dropOldest(): void {
    this.#oldest ??= this.#entries.keys();
    const { done, value: key } = this.#oldest.next();
    if (done !== true) this.#remove(key);
  }

  #remove(key: Key): void {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#size -= this.maxSize.of(value);
    this.#entries.delete(key);
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
