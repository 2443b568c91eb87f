import { accountChosen, accountInEditor } from './account';
import { readText, sharedText } from './texts';
import type { ListName, ParameterEntry } from './entries';
import { nameTypedInput, replaceOptions, tickBySpace, createListRow } from './form';
import {
  withCurrent,
  type ParameterField,
  toOptionalType,
  chosen,
  listTypes,
  type ParameterValue,
} from './parameter-field';
import type { Choice, Elements, JQuery, TypedInputType } from './red';

declare const $: JQuery;

interface Several {
  /** Of the field in the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly list: ListName;
  /** What it means to choose none. */
  readonly none: string;
  /** What can be chosen before Claire is asked. */
  readonly known: readonly Choice[];
  /** Called after a change, and with what the list has once it is there. */
  readonly onChange?: (loaded: readonly Choice[]) => void;
}

/** Numbers, and texts such as `${LOCATION}` of the environment. */
export type SeveralValues = (number | string)[];

export interface SeveralField {
  readonly row: Elements;
  readonly reload: () => void;
  readonly values: () => SeveralValues;
}

/** Any number of the entries of a list of Claire's. */
export function severalField(container: Elements, several: Several, given: unknown): SeveralField {
  const { id, name, label, icon, list, none, known, onChange } = several;
  const input = $('<input>', { type: 'text', id, style: 'width: calc(70% - 37px)' });
  let listed: readonly Choice[] = [];
  const types = (options: readonly Choice[]) => [
    {
      value: name,
      label,
      icon: `fa fa-${icon}`,
      options,
      multiple: true,
      valueLabel: nameAll(options, none),
    },
  ];
  const ticked = () => readText(input.typedInput('value')).split(',').filter(Boolean);
  const show = (loaded: readonly Choice[]) => {
    listed = loaded;
    replaceBoxes(input, () => types(ticked().reduce(withCurrent, withKnown(loaded, known))));
    onChange?.(listed);
  };
  const { row, reload } = createListRow(id, { label, icon }, { input, list, show });
  row.appendTo(container);
  const saved = Array.isArray(given) ? given.map(readText) : [];
  openBoxes(input, types(saved.reduce(withCurrent, known)));
  nameTypedInput(input, id, label);
  input.typedInput('value', saved.join(','));
  input.on('change', () => onChange?.(listed));
  if (accountInEditor(accountChosen()) !== undefined) reload();
  return { row, reload, values: () => ticked().map(toNumber) };
}

function openBoxes(input: Elements, types: readonly TypedInputType[]): void {
  input.typedInput({ types });
  tickBySpace(input);
}

function replaceBoxes(input: Elements, types: () => readonly TypedInputType[]): void {
  replaceOptions(input, types);
  tickBySpace(input);
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

interface Texts {
  readonly label: string;
  /** What it means to choose none. */
  readonly none: string;
}

export interface MeantEntries {
  /** Undefined while that is not known. */
  readonly count: number | undefined;
  /** Whether none is chosen, which means all of them. */
  readonly isAll: boolean;
}

export interface SeveralParameter extends ParameterField {
  readonly meant: () => MeantEntries;
}

/** Any number of a list of Claire's, or where in the message they are; saved as a list in JSON. */
export function severalParameter(
  { list, ...entry }: ParameterEntry & { readonly list: ListName },
  given: ParameterValue | undefined,
  { label, none }: Texts,
  onChange: () => void,
): SeveralParameter {
  const id = `claire-parameter-${entry.name}`;
  const input = $('<input>', { type: 'text', id, style: 'width: calc(70% - 37px)' });
  const saved = readList(given);
  let listed: readonly Choice[] = [];
  const value = () => readText(input.typedInput('value'));
  const isChosen = () => input.typedInput('type') === chosen;
  const ticked = () => (isChosen() ? value().split(',').filter(Boolean) : []);
  const types = (options: readonly Choice[]) => [
    {
      value: chosen,
      label: sharedText('lists.choose'),
      icon: 'fa fa-list',
      options,
      multiple: true,
      valueLabel: nameAll(options, none),
    },
    ...listTypes(entry).map((type) => toOptionalType(input, entry, type)),
  ];
  const show = (loaded: readonly Choice[]) => {
    listed = loaded;
    replaceOptions(input, () => types(ticked().reduce(withCurrent, loaded)));
    tickBySpace(input);
    onChange();
  };
  const { row, reload } = createListRow(id, { label }, { input, list, show });
  return {
    row,
    reload,
    open: () => {
      input.typedInput({ types: types((saved ?? []).reduce(withCurrent, listed)) });
      tickBySpace(input);
      nameTypedInput(input, id, label);
      if (given !== undefined && saved === undefined) input.typedInput('type', given.type);
      input.typedInput('value', saved?.join(',') ?? given?.value ?? '');
      input.on('change', onChange);
      reload();
    },
    value: () => {
      if (!isChosen()) return { type: readText(input.typedInput('type')), value: value() };
      const values = ticked().map(toNumber);
      return { type: 'json', value: values.length === 0 ? '' : JSON.stringify(values) };
    },
    meant: () => {
      const isAll = value() === '';
      const number = isAll ? listed.length : ticked().length;
      return { count: number === 0 ? undefined : number, isAll };
    },
  };
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
