/** What arrived at a receiver, and a wait for what has not arrived yet. */
export class Arrivals<T> {
  readonly all: T[] = [];
  private readonly waiting = new Set<(arrival: T) => void>();

  constructor(private readonly what: string) {}

  add(arrival: T): void {
    this.all.push(arrival);
    for (const look of this.waiting) look(arrival);
  }

  clear(): void {
    this.all.length = 0;
  }

  /** The first that fits, also one that is already here; resolves on its arrival. */
  next(fits: (arrival: T) => boolean = () => true, withinMs = 60_000): Promise<T> {
    const here = this.all.find(fits);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const look = (arrival: T) => {
        if (!fits(arrival)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(arrival);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(this.vain(withinMs)));
      }, withinMs);
      this.waiting.add(look);
    });
  }

  private vain(withinMs: number): string {
    const seen = JSON.stringify(this.all).slice(0, 2000);
    return `No ${this.what} of that kind arrived within ${String(withinMs / 1000)} s; there were: ${seen}`;
  }
}
