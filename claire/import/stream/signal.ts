/** Wakes the one who waits when something has happened, also when it happened before the wait. */
export class Signal {
  #isNotified = false;
  #resume: (() => void) | undefined;

  notify(): void {
    this.#isNotified = true;
    this.#resume?.();
  }

  async wait(): Promise<void> {
    if (!this.#isNotified) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    this.#isNotified = false;
    this.#resume = undefined;
  }
}
