import { fieldText, sharedText } from './texts';
import type { ParameterEntry } from './entries';
import { createListRow, replaceOptions, createFormRow, nameTypedInput } from './form';
import type { Choice, Elements, JQuery, TypedInputType, EditorRed, Validity } from './red';

declare const $: JQuery;

export interface ParameterField {
  readonly row: Elements;
  /** After the row is in the dialog: Node-RED measures the field. */
  readonly open: () => void;
  readonly value: () => ParameterValue;
  /** The account may have changed. */
  readonly reload: () => void;
}

interface Texts {
  readonly label: string;
  readonly icon?: string;
  /** What an empty choice means. */
  readonly none: string;
  /** What it means to empty the field at Claire. */
  readonly clear?: string;
  readonly choice: (value: string) => string;
  readonly placeholder: string;
}

/** One field of an operation: a choice from a list, a value, or where in the message it is. */
export function parameterField(
  entry: ParameterEntry,
  given: ParameterValue | undefined,
  texts: Texts,
): ParameterField {
  const id = `claire-parameter-${entry.name}`;
  const { list } = entry;
  const { placeholder } = texts;
  const style = list === undefined ? 'width: 70%' : 'width: calc(70% - 37px)';
  const input = $('<input>', { type: 'text', id, style, placeholder });
  const choices = listFixedChoices(entry, texts);
  const current = given?.value ?? '';
  const type = () => fieldText(input.typedInput('type'));
  const value = () => fieldText(input.typedInput('value'));
  const show = (loaded: readonly Choice[]) => {
    const known = withCurrent([...choices, ...loaded], current);
    replaceOptions(input, () =>
      listInputTypes(input, entry, type() === chosen ? withCurrent(known, value()) : known),
    );
  };
  const { row, reload } =
    list === undefined
      ? { row: createFormRow(id, texts).append(input), reload: () => undefined }
      : createListRow(id, texts, { input, list, show });
  return {
    row,
    reload,
    open: () => {
      input.typedInput({ types: listInputTypes(input, entry, withCurrent(choices, current)) });
      nameTypedInput(input, id, texts.label);
      showSaved(input, entry, given);
      reload();
    },
    value: () => toSavedValue(entry, type(), value()),
  };
}

function hasChoices({ list, choices, type }: ParameterEntry): boolean {
  return list !== undefined || choices !== undefined || type === 'bool';
}

function listFixedChoices(
  { choices, type, clears, standard }: ParameterEntry,
  { none, clear = cleared, choice }: Texts,
): Choice[] {
  const values =
    type === 'bool' ? ['true', 'false'] : (choices ?? []).filter((value) => value !== standard);
  return [
    { value: '', label: none },
    ...(clears === true ? [{ value: cleared, label: clear }] : []),
    ...values.map((value) => ({ value, label: choice(value) })),
  ];
}

/** Node-RED drops a value that is not offered, so the one that is saved always is. */
export function withCurrent(choices: readonly Choice[], current: string): readonly Choice[] {
  const isOffered = choices.some(({ value }) => value === current);
  return isOffered ? choices : [...choices, { value: current, label: current }];
}

function listInputTypes(
  input: Elements,
  entry: ParameterEntry,
  options: readonly Choice[],
): readonly TypedInputType[] {
  const others = listTypes(entry).map((type) => toOptionalType(input, entry, type));
  if (entry.type === 'date') {
    const label = sharedText('today');
    const today = {
      value: 'date',
      label,
      icon: 'fa fa-calendar',
      options: [{ value: 'iso', label }],
    };
    return [others[0] ?? 'str', today, ...others.slice(1)];
  }
  if (!hasChoices(entry)) return others;
  const list = { value: chosen, label: sharedText('lists.choose'), icon: 'fa fa-list', options };
  return [list, ...others];
}

function showSaved(
  input: Elements,
  entry: ParameterEntry,
  given: ParameterValue | undefined,
): void {
  if (given === undefined) return;
  const isChosen = given.type === entry.type || (given.type === 'json' && isCleared(entry, given));
  input.typedInput('type', hasChoices(entry) && isChosen ? chosen : given.type);
  if (given.value !== '') input.typedInput('value', given.value);
}

function isCleared({ clears }: ParameterEntry, { value }: { value: string }): boolean {
  return clears === true && value === cleared;
}

function toSavedValue(entry: ParameterEntry, open: string, value: string): ParameterValue {
  if (open !== chosen) return { type: open, value };
  return { type: isCleared(entry, { value }) ? 'json' : entry.type, value };
}

declare const RED: EditorRed;

/** Node-RED marks an empty number or JSON as wrong; in a field that may be empty it is not. */
export function toOptionalType(
  input: Elements,
  entry: ParameterEntry,
  type: string,
): TypedInputType {
  if (entry.required || (type !== 'num' && type !== 'json')) return type;
  const label = RED._(`typedInput.type.${type}`);
  const isValid = (value: string) =>
    value === '' ||
    isEnvironment(value) ||
    RED.utils.validateTypedProperty(value, type, {}) === true;
  const optional = { value: type, label, validate: isValid };
  if (type === 'num') return { ...optional, icon: 'red/images/typedInput/09.svg' };
  const expand = () => {
    RED.editor.editJSON({
      value: fieldText(input.typedInput('value')),
      complete: (value) => input.typedInput('value', value),
    });
  };
  return { ...optional, icon: 'red/images/typedInput/json.svg', expand };
}

/** A field of an operation as it is saved. */
export interface ParameterValue {
  readonly type: string;
  readonly value: string;
}

const dynamicTypes = ['msg', 'flow', 'global', 'jsonata', 'env'];

/** The type that the dialog has for a value that is chosen from a list; it is saved as `type`. */
export const chosen = 'chosen';

/** What empties a field at Claire, in the dialog's list and as JSON. */
const cleared = 'null';

/** The kinds of value that a field takes, after what is chosen from a list. */
export function listTypes({ type, isSetting }: ParameterEntry): readonly string[] {
  const typed = type === 'bool' ? [] : [type === 'date' ? 'str' : type];
  return isSetting === true ? typed : [...typed, ...dynamicTypes];
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
    return !entry.required || text('validation.missing', { label });
  }
  if (isEnvironment(given.value)) return true;
  if (given.type === 'num' && entry.type === 'num' && !/^\s*\d+\s*$/.test(given.value)) {
    return text('validation.number', { label });
  }
  if (given.type === 'str' && entry.type === 'date' && !/^\d{4}-\d\d-\d\d/.test(given.value)) {
    return text('validation.day', { label });
  }
  const valid = RED.utils.validateTypedProperty(given.value, given.type, {});
  return valid === true || text('validation.unreadable', { label });
}

/** Node-RED fills it in when the flow starts. */
export function isEnvironment(value: string): boolean {
  return /^\$\{[^}]+\}$/.test(value.trim());
}
