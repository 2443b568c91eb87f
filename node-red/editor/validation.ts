import type { EditorNode, Validity } from './red';
import { sharedText } from './texts';
import { readText } from './answers';
import { isEnvironment } from './parameter-value';

/** As Node-RED calls it: since 3.1 a sentence is shown, before that only true was valid. */
type Validator = (this: EditorNode, value: unknown, options?: unknown) => boolean | string;

export function validator(check: (value: unknown, node: EditorNode) => Validity): Validator {
  return function validate(value, options) {
    const valid = check(value, this);
    return valid === true || options === undefined ? valid === true : valid;
  };
}

/** A default of a select, the first of its values unless another is given; left out, it holds too. */
export function choiceOf(text: (key: string) => string) {
  return (field: string, values: readonly string[], value = values[0]) => ({
    value,
    validate: validator(oneOf([undefined, ...values], text(`label.${field}`))),
  });
}

/** A list of the dialog has nothing else; a flow that was written by hand may. */
export function oneOf(values: readonly unknown[], label: string) {
  return (value: unknown): Validity =>
    values.includes(value) || sharedText('validation.choice', { label });
}

/** Empty, `${NAME}`, or a name that this browser knows. */
export function validTimeZone(value: unknown): Validity {
  const zone = readText(value).trim();
  if (zone === '' || isEnvironment(zone)) return true;
  try {
    // It throws for a name that is none.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return sharedText('validation.timeZone');
  }
}
