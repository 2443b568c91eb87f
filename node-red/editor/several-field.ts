import { accountChosen, accountInEditor } from './account';
import { readText } from './answers';
import type { ListName } from './entries';
import { nameTypedInput, replaceOptions, tickBySpace } from './form';
import { createListRow } from './lists';
import { withCurrent } from './parameter-field';
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

export function toNumber(value: string): number | string {
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** In the order in which they were there before, and then what is new. */
function withKnown(loaded: readonly Choice[], known: readonly Choice[]): readonly Choice[] {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...loaded.filter(({ value }) => !values.has(value))];
}
