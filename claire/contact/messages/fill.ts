import { fieldPattern, listFields } from './field-names';
import type { FieldValues } from './message-fields';

/** Values are put in once: what looks like a field in a name stays as it is. */
export function fillLine(line: string, values: FieldValues): string {
  return line.replace(fieldPattern, (_whole, name: string) => values.get(name) ?? '');
}

/** Leaves out each line with a field without a value, and the space around it. */
export function fillLines(text: string, values: FieldValues): string {
  return keepFilled(text, values)
    .map((line) => fillLine(line, values))
    .join('\n');
}

function keepFilled(text: string, values: FieldValues): string[] {
  const filled = text
    .split(/\r\n|\r|\n/)
    .filter((line) => listFields(line).every((name) => (values.get(name) ?? null) !== null));
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const kept = filled.filter((line, index) => !isBlank(line) || !isBlank(filled[index - 1]));
  return isBlank(kept.at(-1)) ? kept.slice(0, -1) : kept;
}
