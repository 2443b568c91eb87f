import type { Delivered } from './delivery';

/** Enough for the repeated look-ups of one run. */
const maxAnswers = 1_000;
/** In characters of their bodies, which take about as many bytes: as large as one answer may be. */
const maxSize = 32 * 1024 * 1024;

/** The answers of one run; the one that was used least of late goes first. */
export class AnswerCache {
  readonly #answers = new Map<string, Delivered>();
  #size = 0;

  get(key: string): Delivered | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  put(key: string, answer: Delivered): void {
    if (answer.size > maxSize) return;
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#size += answer.size;
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= maxAnswers && this.#size <= maxSize) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#answers.get(key)?.size ?? 0;
    this.#answers.delete(key);
  }
}
