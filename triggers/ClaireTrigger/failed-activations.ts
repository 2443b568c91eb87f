/**
 * The addresses whose activation has just failed in this process. n8n then calls `delete` to clean
 * up. Where that throws, n8n 2.41 keeps its own route, takes the trigger for registered at each
 * later publication, and never calls it again.
 */
export class FailedActivations {
  readonly #urls = new Set<string>();

  add(url: string): void {
    this.#urls.add(url);
  }

  /** Whether the removal that begins is that clean-up: the next one is not. */
  take(url: string): boolean {
    return this.#urls.delete(url);
  }
}
