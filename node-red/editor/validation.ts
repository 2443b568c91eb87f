import type { EditorNode, Validity } from './red';

/** As Node-RED calls it: since 3.1 a sentence is shown, before that only true was valid. */
type Validator = (this: EditorNode, value: unknown, options?: unknown) => boolean | string;

export function validator(check: (value: unknown, node: EditorNode) => Validity): Validator {
  return function validate(value, options) {
    const valid = check(value, this);
    return valid === true || options === undefined ? valid === true : valid;
  };
}
