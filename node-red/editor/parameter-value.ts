import type { ParameterEntry } from './entries';
import type { EditorRed, Validity } from './red';

declare const RED: EditorRed;

/** A field of an operation as it is saved. */
export interface ParameterValue {
  readonly type: string;
  readonly value: string;
}

const elsewhere = ['msg', 'flow', 'global', 'jsonata', 'env'];

/** The type that the dialog has for a value that is chosen from a list; it is saved as `type`. */
export const chosen = 'chosen';

/** What empties a field at Claire, in the dialog's list and as JSON. */
export const cleared = 'null';

/** The kinds of value that a field takes, after what is chosen from a list. */
export function listTypes({ type, isSetting }: ParameterEntry): readonly string[] {
  const typed = type === 'bool' ? [] : [type === 'date' ? 'str' : type];
  return isSetting === true ? typed : [...typed, ...elsewhere];
}

export function isEmpty(given: ParameterValue | undefined): boolean {
  return given === undefined || given.value === '';
}

/** Whether a field can be used as it is, in a sentence if not. */
export function validity(
  label: string,
  entry: ParameterEntry,
  given: ParameterValue | undefined,
  text: (key: string, values: Readonly<Record<string, string>>) => string,
): Validity {
  if (given === undefined || given.value === '') {
    return entry.required ? text('validation.missing', { label }) : true;
  }
  if (isEnvironment(given.value)) return true;
  if (given.type === 'num' && entry.type === 'num' && !/^\s*\d+\s*$/.test(given.value)) {
    return text('validation.number', { label });
  }
  if (given.type === 'str' && entry.type === 'date' && !/^\d{4}-\d\d-\d\d/.test(given.value)) {
    return text('validation.day', { label });
  }
  const valid = RED.utils.validateTypedProperty(given.value, given.type, {});
  return valid === true ? true : text('validation.unreadable', { label });
}

/** Node-RED fills it in when the flow starts. */
export function isEnvironment(value: string): boolean {
  return /^\$\{[^}]+\}$/.test(value.trim());
}
