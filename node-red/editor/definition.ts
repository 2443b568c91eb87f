import { BaseUrlError, normaliseBaseUrl } from '../../claire/base-url';
import { isObject } from '../../claire/json';
import type { EditorNode, Validity } from './red';
import { sharedText, fieldText } from './texts';
import { isEnvironment } from './parameter-field';
import { onlyAccount } from './account';
import { readAddress } from '../runtime/webhooks/typed-address';

/** As Node-RED calls it: since 3.1 a sentence is shown, before that only true was valid. */
type Validator = (this: EditorNode, value: unknown, options?: unknown) => boolean | string;

export function validator(check: (value: unknown, node: EditorNode) => Validity): Validator {
  return function validate(value, options) {
    const valid = check(value, this);
    return valid === true || options === undefined ? valid === true : valid;
  };
}

/** A default of a select, the first of its values unless another is given; left out, it holds too. */
export function createChoice(text: (key: string) => string) {
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

/** The same of a list, which may be empty. */
export function eachKnown(known: readonly unknown[], sentence: string) {
  return (given: unknown): Validity =>
    (Array.isArray(given) && given.every((one) => known.includes(one))) || sentence;
}

/** Empty, `${NAME}`, or what is right; else the sentence. */
export function ifGiven(
  value: unknown,
  isRight: (given: string) => boolean,
  sentence: string,
): Validity {
  const given = fieldText(value).trim();
  return given === '' || isEnvironment(given) || isRight(given) || sentence;
}

export function validTimeZone(value: unknown): Validity {
  return ifGiven(value, isTimeZone, sharedText('validation.timeZone'));
}

/** Whether this browser knows the name. */
function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Where Claire is, as the runtime reads it: the key travels there. */
export function validBaseUrl(value: unknown, allowPlainHttp: boolean): Validity {
  const given = fieldText(value).trim();
  if (given.includes('${')) return true;
  try {
    normaliseBaseUrl(given, { allowPlainHttp });
    return true;
  } catch (thrown) {
    const isPlain = thrown instanceof BaseUrlError && thrown.fault.endsWith('Http');
    return sharedText(isPlain ? 'validation.https' : 'validation.baseUrl');
  }
}

/** Where this Node-RED is for Claire; empty means that the server's own setting holds. */
export function validPublicUrl(value: unknown): Validity {
  const given = fieldText(value).trim();
  const isRight = given === '' || given.includes('${') || readAddress(given) !== undefined;
  return isRight || sharedText('validation.publicUrl');
}

/** Seconds that a node may wait for the rate limit. */
export function validSeconds(value: unknown): Validity {
  const given = fieldText(value).trim();
  const isRight = isEnvironment(given) || /^\d+(\.\d+)?$/.test(given);
  return isRight || sharedText('validation.seconds');
}

/** Empty means the default. */
export function validAtMostInFlight(value: unknown): Validity {
  const isCount = (given: string) =>
    /^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= 64;
  return ifGiven(value, isCount, sharedText('validation.atMostInFlight'));
}

// Functions alone: what reads a palette's page without running it stops at a spread.

/** The name that the user gave the node; undefined without one. */
export function readName({ name }: EditorNode): string | undefined {
  return name === '' ? undefined : name;
}

export function styleLabel(this: EditorNode): string {
  return readName(this) === undefined ? '' : 'node_label_italic';
}

/** A new node has the account, where there is only one. */
export function chooseAccount(this: EditorNode & { account: string }): void {
  if (this.account === '') this.account = onlyAccount(this.z);
}

/**
 * Tells Node-RED that a password which was never given is none. Else it takes the empty field for a
 * change, and marks a node that was only looked at.
 */
export function markEmptyPasswords({ credentials }: EditorNode, names: readonly string[]): void {
  if (!isObject(credentials)) return;
  const isKnown = Object.fromEntries(names.map((name) => [`has_${name}`, false]));
  Object.assign(credentials, { ...isKnown, ...credentials });
}
