import readings from './readings.json';

/**
 * How the places are read at which the reference contradicts itself. A mark is what a comparison
 * may ask for; marks that no comparison asks for are stale.
 */
export class Readings {
  readonly #marks = new Map(
    readings.flatMap(({ marks = {} }) => Object.entries<string | undefined>(marks)),
  );
  readonly #used = new Set<string>();

  /** `field Car RegNr` gives `reg_number`. */
  of(...words: string[]): string | undefined {
    const mark = words.join(' ');
    const reading = this.#marks.get(mark);
    if (reading !== undefined) this.#used.add(mark);
    return reading;
  }

  get stale(): string[] {
    return [...this.#marks.keys()].filter((mark) => !this.#used.has(mark));
  }
}
