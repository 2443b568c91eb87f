/** A fault put into the product on purpose, and the tests that have to notice it. */
export interface Break {
  /** What a user would meet, in one sentence. */
  readonly loses: string;
  readonly file: string;
  /** Text of the file that is there exactly once, and what takes its place. */
  readonly from: string;
  readonly to: string;
  readonly seenBy: readonly SeenBy[];
}

export interface SeenBy {
  /** The file of the test. */
  readonly in: string;
  /** Its title as Jest shows it, without those of the blocks around it. */
  readonly test: string;
}

/** The file's text with the fault in it. */
export function broken(text: string, { file, from, to }: Break): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    const found = after === undefined ? 'not in it any more' : 'in it more than once';
    throw new Error(
      `${file}: the text to break is ${found}: ${from.trim()}. Correct the list in scripts/breaks/.`,
    );
  }
  return before + to + after;
}
