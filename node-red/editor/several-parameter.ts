import { readText } from './answers';
import type { ListName, ParameterEntry } from './entries';
import { nameTypedInput, replaceOptions, tickBySpace } from './form';
import { createListRow } from './lists';
import { type ParameterField, toOptionalType, withCurrent } from './parameter-field';
import { chosen, listTypes, type ParameterValue } from './parameter-value';
import type { Choice, JQuery } from './red';
import { nameAll, toNumber } from './several-field';
import { sharedText } from './texts';

declare const $: JQuery;

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
