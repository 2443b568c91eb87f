import type { Row } from './row';

const keysPerAppointment = 5;
/** In characters; rows may be large. */
const maxHeldCharacters = 64_000_000;

/** How much one run may hold, so that any number of appointments can stream through. */
export class BufferLimit {
  /** Appointments that Claire has not answered for. */
  #held = 0;
  #size = 0;

  constructor(
    private readonly ahead: number,
    /** Whether of those that were sent the names are held until their outcome is known. */
    private readonly keepsNames: boolean,
  ) {}

  add({ size }: Pick<Row, 'size'>): void {
    this.#held += 1;
    this.#size += size;
  }

  /** Claire has answered for these. */
  release({ rows, size }: { rows: readonly Row[]; size: number }): void {
    this.#held -= rows.length;
    this.#size -= size;
  }

  /** No more appointments may come, of which so many have no outcome. */
  isFull(inside: number): boolean {
    const names = this.keepsNames ? this.ahead * keysPerAppointment : this.ahead;
    return this.holdsAll() || inside >= names;
  }

  /** As many appointments as may be are to be sent, or on their way. */
  holdsAll(): boolean {
    return this.#held >= this.ahead || this.#size >= maxHeldCharacters;
  }
}
