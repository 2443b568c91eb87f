/** An appointment that was sent, as text: the names of its fields, which others share, and its values. */
export interface SentText {
  /** Its JSON, with a 0 in the place of each value. */
  readonly names: string;
  /** The values in their order, as JSON. */
  readonly values: string;
}

/** Beyond so many sorts of rows, each keeps its own names. */
const maxShapes = 1000;

/** Writes what waits for its confirmation: the names are most of its JSON, and kept once for all rows. */
export class SentTexts {
  readonly #names = new Map<string, string>();

  write(appointment: unknown): SentText {
    const values: unknown[] = [];
    const names = JSON.stringify(appointment, (_name, value: unknown) => {
      if (typeof value === 'object' && value !== null) return value;
      if (value === undefined || typeof value === 'function') return undefined;
      values.push(value);
      return 0;
    });
    return { names: this.#share(names), values: JSON.stringify(values) };
  }

  #share(names: string): string {
    const known = this.#names.get(names);
    if (known !== undefined) return known;
    if (this.#names.size < maxShapes) this.#names.set(names, names);
    return names;
  }
}

export function readSentText({ names, values }: SentText): unknown {
  const all: unknown = JSON.parse(values);
  if (!Array.isArray(all)) return undefined;
  const rest: Iterator<unknown> = all.values();
  const read: unknown = JSON.parse(names, (_name, value: unknown): unknown =>
    typeof value === 'number' ? rest.next().value : value,
  );
  return read;
}
