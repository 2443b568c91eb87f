/** A place in a line: whoever holds it can leave from the middle at no cost. */
export interface Place<Value> {
  readonly value: Value;
  before: Place<Value> | undefined;
  after: Place<Value> | undefined;
  inLine: boolean;
}

/** First come, first served, for a million at once. */
export class Line<Value> {
  #first: Place<Value> | undefined;
  #last: Place<Value> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get first(): Value | undefined {
    return this.#first?.value;
  }

  join(value: Value): Place<Value> {
    const place = { value, before: this.#last, after: undefined, inLine: true };
    if (this.#last) this.#last.after = place;
    else this.#first = place;
    this.#length += 1;
    return (this.#last = place);
  }

  joinInFront(value: Value): Place<Value> {
    const place = { value, before: undefined, after: this.#first, inLine: true };
    if (this.#first) this.#first.before = place;
    else this.#last = place;
    this.#length += 1;
    return (this.#first = place);
  }

  leave(place: Place<Value>): void {
    if (!place.inLine) return;
    place.inLine = false;
    this.#length -= 1;
    if (place.before) place.before.after = place.after;
    else this.#first = place.after;
    if (place.after) place.after.before = place.before;
    else this.#last = place.before;
    // Else one old place would keep alive everybody who ever stood behind it.
    place.before = place.after = undefined;
  }

  /** Everybody in line now, from the first to the last. */
  everybody(): Value[] {
    const values: Value[] = [];
    for (let place = this.#first; place; place = place.after) values.push(place.value);
    return values;
  }
}
