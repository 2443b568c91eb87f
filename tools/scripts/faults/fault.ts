/** A fault put into the product on purpose, and the test that has to notice it. */
export interface Fault {
  readonly symptom: string;
  readonly file: string;
  readonly change: Change;
  readonly testFile: string;
  /** The title of the test as Jest shows it, without those of the blocks around it. */
  readonly test: string;
}

/**
 * Where the code is changed, by the names in it: what is written around it may change. In `becomes`,
 * `$0` is the code that was there; `$1`, `$2` … are the arguments of a call or the parameters of a
 * function; `$this` is what a method is called on.
 */
export type Change =
  | {
      /** The body of a function, method or getter of this name. */
      readonly body: string;
      readonly becomes: string;
    }
  | {
      /** Every call of what has this name, within `in`. */
      readonly call: string;
      readonly in: string;
      readonly becomes: string;
    }
  | {
      /** The value of the one constant or property of this name, within `in` or the whole file. */
      readonly value: string;
      readonly in?: string;
      readonly becomes: string;
    };
