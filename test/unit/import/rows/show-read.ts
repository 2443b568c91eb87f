import { ParsedWithWarning, ParseFailure } from '../../../../claire/import/rows/values/read-value';
import { describe, type Phrase } from '../../../../claire/problems';

/** The value of a reading, or what is said of it; both, with its code, where something is odd. */
export function showRead(read: unknown): unknown {
  if (read instanceof ParsedWithWarning) return [read.value, read.fault.code, say(read.fault)];
  return read instanceof ParseFailure ? say(read.fault) : read;
}

/** What is wrong, also without the value that its reader adds. */
export function say(phrase: Phrase): string {
  return describe(phrase).trim();
}
