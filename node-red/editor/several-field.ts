import { accountChosen, accountInEditor } from './account';
import type { ListName, ParameterEntry } from './entries';
import { createListRow, nameTypedInput, replaceOptions, tickBySpace } from './form';
import {
  chosen,
  listTypes,
  type ParameterField,
  type ParameterValue,
  toOptionalType,
  withCurrent,
} from './parameter-field';
import type { Choice, Elements, JQuery, TypedInputType } from './red';
import { fieldText, sharedText } from './texts';

declare const $: JQuery;

export interface Several {
  /** Of the field in the page. */
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  readonly list: ListName;
  /** What it means to choose none. */
  readonly none: string;
  /** What can be chosen before Claire is asked. */
  readonly known?: readonly Choice[];
  /** Called after a change, and when the list is there. */
  readonly onChange: () => void;
}

/** Numbers, and texts such as `${LOCATION}` of the environment. */
type SeveralValues = (number | string)[];

export interface MeantEntries {
  /** Undefined while that is not known. */
  readonly count: number | undefined;
  /** Whether none is chosen, which means all of them. */
  readonly isAll: boolean;
}

interface SeveralField {
  readonly row: Elements;
  readonly reload: () => void;
  readonly values: () => SeveralValues;
  readonly meant: () => MeantEntries;
}

/** Any number of the entries of a list of Claire's. */
export function severalField(container: Elements, several: Several, given: unknown): SeveralField {
  const { label, icon = 'list' } = several;
  const saved = Array.isArray(given) ? given.map(fieldText) : [];
  const boxes = createBoxes(several, { label, icon: `fa fa-${icon}` }, () => []);
  boxes.row.appendTo(container);
  boxes.open(saved, { type: chosen, value: saved.join(',') });
  if (accountInEditor(accountChosen()) !== undefined) boxes.reload();
  return boxes;
}

export interface SeveralParameter extends ParameterField {
  readonly meant: () => MeantEntries;
}

/** Any number of a list of Claire's, or where in the message they are; saved as a list in JSON. */
export function severalParameter(
  { list, ...entry }: ParameterEntry & { readonly list: ListName },
  given: ParameterValue | undefined,
  { label, none }: { readonly label: string; readonly none: string },
  onChange: () => void,
): SeveralParameter {
  const several = { id: `claire-parameter-${entry.name}`, label, none, list, onChange };
  const kind = { label: sharedText('lists.choose'), icon: 'fa fa-list' };
  const boxes = createBoxes(several, kind, (input) =>
    listTypes(entry).map((type) => toOptionalType(input, entry, type)),
  );
  const saved = readList(given);
  return {
    ...boxes,
    open: () => {
      const isOther = given !== undefined && saved === undefined;
      boxes.open(saved ?? [], isOther ? given : { type: chosen, value: saved?.join(',') ?? '' });
      boxes.reload();
    },
    value: () => {
      const shown = boxes.shown();
      if (shown.type !== chosen) return shown;
      const values = boxes.values();
      return { type: 'json', value: values.length === 0 ? '' : JSON.stringify(values) };
    },
  };
}

/** A menu of boxes, and beside it other kinds of values. */
function createBoxes(
  { id, label, icon, list, none, known = [], onChange }: Several,
  kind: { readonly label: string; readonly icon: string },
  others: (input: Elements) => readonly TypedInputType[],
) {
  const input = $('<input>', { type: 'text', id, style: 'width: calc(70% - 37px)' });
  let listed: readonly Choice[] = known;
  const shown = (): ParameterValue => ({
    type: fieldText(input.typedInput('type')),
    value: fieldText(input.typedInput('value')),
  });
  const ticked = () => {
    const { type, value } = shown();
    return type === chosen ? value.split(',').filter(Boolean) : [];
  };
  const types = (values: readonly string[]) => {
    const options = values.reduce(withCurrent, listed);
    const valueLabel = nameAll(options, none);
    return [{ value: chosen, ...kind, options, multiple: true, valueLabel }, ...others(input)];
  };
  const show = (loaded: readonly Choice[]) => {
    listed = withKnown(loaded, known);
    replaceOptions(input, () => types(ticked()));
    tickBySpace(input);
    onChange();
  };
  const texts = { label, ...(icon !== undefined && { icon }) };
  return {
    ...createListRow(id, texts, { input, list, show }),
    shown,
    values: () => ticked().map(toNumber),
    open: (saved: readonly string[], { type, value }: ParameterValue) => {
      input.typedInput({ types: types(saved) });
      tickBySpace(input);
      nameTypedInput(input, id, label);
      input.typedInput('type', type);
      input.typedInput('value', value);
      input.on('change', onChange);
    },
    meant: () => {
      const isAll = shown().value === '';
      const number = isAll ? listed.length : ticked().length;
      return { count: number === 0 ? undefined : number, isAll };
    },
  };
}

/** Node-RED by itself counts what is ticked, "0 selected", in English only. */
export function nameAll(options: readonly Choice[], none: string) {
  return (shown: Elements, chosen: readonly (Choice | string)[] | null): void => {
    const names = (chosen ?? []).map((choice) => nameIn(options, choice)).join(', ');
    shown.text(names === '' ? none : names).attr('title', names);
  };
}

/** Node-RED gives what is ticked as it is listed, or only its value. */
function nameIn(options: readonly Choice[], ticked: Choice | string): string {
  if (typeof ticked !== 'string') return ticked.label;
  return options.find(({ value }) => value === ticked)?.label ?? ticked;
}

function toNumber(value: string): number | string {
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** In the order in which they were there before, and then what is new. */
function withKnown(loaded: readonly Choice[], known: readonly Choice[]): readonly Choice[] {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...loaded.filter(({ value }) => !values.has(value))];
}

/** Undefined for a list that comes with the message, or that a person wrote in another way. */
function readList(given: ParameterValue | undefined): string[] | undefined {
  if (given === undefined || given.value === '') return [];
  const list = given.type === 'json' ? /^\s*\[([\d\s,]*)\]\s*$/.exec(given.value) : null;
  return list?.[1]
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
