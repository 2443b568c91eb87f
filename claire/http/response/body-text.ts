export class BodyTooLarge extends Error {}

const decoder = new TextDecoder();

/** The text of a body that comes in chunks. */
export class BodyText {
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** Says whether the body is still no longer than `maxBytes`. */
  add(chunk: Uint8Array): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes <= this.maxBytes;
  }

  /** Decodes all at once, as a character may be cut between two chunks. */
  toString(): string {
    const [first, ...others] = this.#chunks;
    return decoder.decode(others.length === 0 ? first : this.#join());
  }

  #join(): Uint8Array {
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.byteLength;
    }
    return whole;
  }
}

/** The text of a body; rejects with `BodyTooLarge` as soon as it is longer than `maxBytes`. */
export async function readBodyText(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<string> {
  const text = new BodyText(maxBytes);
  for await (const chunk of chunks) {
    if (!text.add(chunk)) throw new BodyTooLarge();
  }
  return text.toString();
}
