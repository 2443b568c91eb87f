/** A map that forgets its oldest entries: what it holds may be large, and a sandbox may run for weeks. */
export class Newest<Value> extends Map<number, Value> {
  constructor(readonly limit: number) {
    super();
  }

  override set(id: number, value: Value): this {
    super.set(id, value);
    for (const oldest of this.keys()) {
      if (this.size <= this.limit) break;
      this.delete(oldest);
    }
    return this;
  }
}
