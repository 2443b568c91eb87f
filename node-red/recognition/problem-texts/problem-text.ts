/** What the core says of a problem, and its translations; `{0}` is what is told of the file. */
export interface ProblemText {
  readonly en: string;
  readonly nl: string;
  readonly de: string;
}
