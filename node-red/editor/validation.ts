import type { EditorNode, Validity } from './red';
import { sharedText } from './texts';

/** As Node-RED calls it: since 3.1 a sentence is shown, before that only true was valid. */
type Validator = (this: EditorNode, value: unknown, options?: unknown) => boolean | string;

export function validator(check: (value: unknown, node: EditorNode) => Validity): Validator {
  return function validate(value, options) {
    const valid = check(value, this);
    return valid === true || options === undefined ? valid === true : valid;
  };
}

/** A list of the dialog has nothing else; a flow that was written by hand may. */
export function oneOf(values: readonly unknown[], label: string) {
  return (value: unknown): Validity =>
    values.includes(value) || sharedText('validation.choice', { label });
}
